import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { call, expect, test } from './fixtures.ts'
import { openSample, rowOf } from './screens.ts'

const module = new URL('../electron/service/held.testing.ts', import.meta.url).href

let held: ChildProcess | null = null
test.afterEach(() => {
  held?.kill('SIGKILL')
  held = null
})

test('a score typed while another program holds the database stays in its cell with what to do, and Enter writes it', async ({
  page,
  data,
}) => {
  test.slow()
  await openSample(page)
  const code = `import { holdWriting } from ${JSON.stringify(module)}; holdWriting(${JSON.stringify(data)})`
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  held = holder
  await once(holder.stdout, 'data')
  const table = page.getByRole('treegrid', { name: 'Tabel hasil' })
  await table.focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('91,25')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/dipegang program lain, misalnya antivirus/)).toBeVisible({ timeout: 30_000 })
  const typed = table.getByRole('textbox')
  await expect(typed).toHaveValue('91,25')
  const end = once(holder, 'close')
  holder.kill('SIGKILL')
  await end
  await typed.focus()
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Kota Tangerang Selatan')).toContainText('91,25')
  const listed = await call(page, 'result.list', { year: 2022, region: '36' })
  expect(listed.ok && listed.value.rows.find((row) => row.code === '36.74')?.score).toBe(9125)
})
