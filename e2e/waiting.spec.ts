import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { command, openSample } from './screens.ts'

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()

test('the first screen says that no copy left the laptop for long, and its button leads to saving one', async ({
  page,
  desktop,
  data,
}) => {
  mkdirSync(join(data, 'backups'), { recursive: true })
  const note = { at: daysAgo(40), name: 'cadangan.piagam', sameDisk: false }
  writeFileSync(join(data, 'backups', 'di-luar.json'), JSON.stringify(note))
  await openSample(page)
  await command(desktop, 'go.year')
  const waiting = page.getByRole('region', { name: 'Menunggu Anda' })
  await expect(waiting).toContainText('40 hari tanpa cadangan di luar laptop')
  await waiting.getByRole('button', { name: 'Simpan cadangan…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Cadangan' })).toBeVisible()
  await expect(page.getByLabel(/Kata sandi/).first()).toBeVisible()
})

test('nothing stands on the first screen where nothing waits', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'go.year')
  await expect(page.getByRole('heading', { level: 1, name: 'Tahun & Wilayah' })).toBeVisible()
  await expect(page.getByText('Langkah pertama')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Menunggu Anda' })).toBeHidden()
})
