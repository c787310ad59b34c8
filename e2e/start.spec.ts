import { expect, launch, test } from './fixtures.ts'
import { command, rowOf } from './screens.ts'

test('the sample year opens by one key and shows Kota Tangerang Selatan first', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Buka tahun contoh' })).toBeFocused()
  await page.keyboard.press('Enter')
  const first = rowOf(page, 'Kota Tangerang Selatan')
  await expect(first).toContainText('88,83')
  await expect(first).toContainText('Hijau')
  await expect(first).toContainText('A · Kualitas Tertinggi')
  await expect(first).toContainText('Berhak')
  await expect(first).toHaveAttribute('aria-rowindex', '2')
  await expect(page.getByText('9 pemda, 9 bernilai')).toBeVisible()
  await expect(page.getByText('CONTOH', { exact: true })).toBeVisible()
})

test('an empty office says on each screen what it is for and what to do next', async ({ page, desktop }) => {
  await page.getByRole('button', { name: 'Mulai kosong' }).click()
  await expect(page.getByRole('heading', { name: 'Tahun & Wilayah', level: 1 })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Belum ada tahun penilaian' })).toBeVisible()
  const empty = [
    ['go.results', 'Belum ada nilai di sini'],
    ['go.ranking', 'Belum ada peringkat'],
    ['go.issue', 'Belum ada yang dapat diterbitkan'],
  ] as const
  for (const [screen, heading] of empty) {
    await command(desktop, screen)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  }
  await command(desktop, 'go.verify')
  await expect(page.getByText('Seret PDF ke sini')).toBeVisible()
})

test('Ctrl+K goes to a body by a part of its name, and to a screen', async ({ page, desktop }) => {
  await page.getByRole('button', { name: 'Buka tahun contoh' }).click()
  await expect(rowOf(page, 'Kota Cilegon')).toBeVisible()
  await command(desktop, 'go.verify')
  await command(desktop, 'palette')
  const search = page.getByRole('textbox', { name: 'Ketik nama pemda, layar, atau perintah' })
  await search.fill('tang sel')
  await page.keyboard.press('Enter')
  const table = page.getByRole('treegrid')
  await expect(table).toBeFocused()
  await expect(table).toHaveAttribute('aria-activedescendant', /36\.74-name$/)
  await command(desktop, 'palette')
  await search.fill('peringkat')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Peringkat', level: 1 })).toBeVisible()
})

test('year, region, theme and text size are remembered', async ({ page, desktop, driver, data }) => {
  await page.getByRole('button', { name: 'Buka tahun contoh' }).click()
  await expect(rowOf(page, 'Kota Cilegon')).toBeVisible()
  await page.getByRole('combobox', { name: 'Wilayah' }).fill('jogja')
  await page.getByRole('combobox', { name: 'Wilayah' }).fill('bali')
  await page.getByRole('option', { name: 'Provinsi Bali' }).click()
  await command(desktop, 'theme.dark')
  await command(desktop, 'text.bigger')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(page.locator('html')).toHaveCSS('font-size', '17.6px')
  await desktop.close()
  const again = await launch(driver, data)
  const second = await again.firstWindow()
  await expect(second.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(second.locator('html')).toHaveCSS('font-size', '17.6px')
  await expect(second.getByRole('combobox', { name: 'Wilayah' })).toHaveValue('Provinsi Bali')
  await again.close()
})

test('a bug in a screen opens the error screen, and work goes on', async ({ page }) => {
  await page.getByRole('button', { name: 'Buka tahun contoh' }).click()
  await expect(rowOf(page, 'Kota Cilegon')).toBeVisible()
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('uji layar kesalahan')
    })
  })
  const screen = page.getByRole('alertdialog', { name: 'Terjadi kesalahan pada program' })
  await expect(screen).toContainText('uji layar kesalahan')
  await page.getByRole('button', { name: 'Lanjutkan bekerja' }).click()
  await expect(screen).toBeHidden()
  await expect(rowOf(page, 'Kota Cilegon')).toBeVisible()
})
