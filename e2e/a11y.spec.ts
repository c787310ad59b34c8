import { commands } from '../shared/ipc.ts'
import { expect, test } from './fixtures.ts'
import { command, faults, openSample } from './screens.ts'

const screens = commands.filter((name) => name.startsWith('go.'))

test('no screen has accessibility faults, in both themes', async ({ page, desktop }) => {
  test.slow()
  await expect(page.getByRole('button', { name: 'Buka tahun contoh' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await openSample(page)
  for (const theme of ['theme.light', 'theme.dark'] as const) {
    await command(desktop, theme)
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme.slice('theme.'.length))
    for (const screen of screens) {
      await command(desktop, screen)
      await expect(page.locator('[aria-current="page"]').first()).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForTimeout(200)
      expect(await faults(page), `${theme} ${screen}`).toEqual([])
    }
  }
})

test('dialogs, presentation and open units have no accessibility faults', async ({ page, desktop }) => {
  test.slow()
  await openSample(page)
  await page.getByRole('button', { name: 'Buka semua unit' }).click()
  await page.getByRole('treegrid').focus()
  await page.keyboard.press('Space')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Insert')
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await command(desktop, 'help.keys')
  await expect(page.getByRole('dialog', { name: 'Daftar tombol' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await command(desktop, 'palette')
  await expect(page.getByRole('textbox', { name: /Ketik nama/ })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await command(desktop, 'present')
  await page.keyboard.press('End')
  expect(await faults(page)).toEqual([])
})
