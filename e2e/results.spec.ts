import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { answerOpen, command, openSample, rowOf } from './screens.ts'

const table = 'Tabel hasil'

test('a score is corrected by keys alone, refused when it is none, and taken back', async ({ page, desktop }) => {
  await openSample(page)
  await page.getByRole('treegrid', { name: table }).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('1.234')
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: 'Nilai Provinsi Banten' })
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('tulis seperti 88,83')).toBeVisible()
  await field.fill('90,5')
  await page.keyboard.press('Enter')
  const row = rowOf(page, 'Provinsi Banten')
  await expect(row).toContainText('90,50')
  await expect(row).toContainText('A · Kualitas Tertinggi')
  await expect(row).toHaveAttribute('aria-rowindex', '2')
  await expect(rowOf(page, 'Kota Tangerang Selatan')).toHaveAttribute('aria-rowindex', '3')
  await page.getByRole('alert').getByRole('button', { name: 'Urungkan' }).click()
  await expect(row).toContainText('67,18')
  await expect(row).toContainText('Kuning')
  await command(desktop, 'redo')
  await expect(row).toContainText('90,50')
})

test('Esc leaves a cell as it was', async ({ page }) => {
  await openSample(page)
  await page.getByRole('treegrid', { name: table }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Nilai Kota Tangerang Selatan' }).fill('12')
  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Kota Tangerang Selatan')).toContainText('88,83')
  await expect(page.getByRole('treegrid', { name: table })).toBeFocused()
})

test('units open, are added, renamed and removed; a mean that differs warns', async ({ page }) => {
  await openSample(page)
  await page.getByRole('treegrid', { name: table }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Dinas Sosial')).toContainText('89,08')
  await page.keyboard.press('Insert')
  await page.getByRole('textbox', { name: 'Nama unit / lokus' }).fill('Puskesmas Serpong')
  await page.getByRole('textbox', { name: 'Nilai (boleh kosong)' }).fill('60,00')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Puskesmas Serpong')).toContainText('60,00')
  // One unit of the sample is not filled yet, so the mean is only shown, and not compared.
  await expect(rowOf(page, 'Kota Tangerang Selatan')).toContainText('nilai hitung masih dapat berubah')
  await expect(rowOf(page, 'Dinas Pendidikan dan Kebudayaan')).toContainText(
    'Nilai resmi 83,17 berbeda dari nilai hitung 83,42',
  )
  await page.getByRole('button', { name: 'Tindakan untuk Puskesmas Serpong' }).click()
  await page.getByRole('menuitem', { name: 'Ubah nama' }).click()
  await page.getByRole('textbox', { name: 'Nama unit Puskesmas Serpong' }).fill('Puskesmas Serpong 1')
  await page.keyboard.press('Enter')
  await expect(rowOf(page, 'Puskesmas Serpong 1')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(rowOf(page, 'Puskesmas Serpong 1')).toBeHidden()
})

test('clean and clear is set for one by a letter and for many at once', async ({ page }) => {
  await openSample(page)
  await rowOf(page, 'Kota Serang').getByText('Belum diisi').click()
  await page.keyboard.press('y')
  await expect(rowOf(page, 'Kota Serang')).toContainText('Ya')
  await page.keyboard.press('Control+A')
  await page.getByRole('button', { name: 'Tidak', exact: true }).click()
  await expect(page.getByRole('gridcell', { name: 'Tidak', exact: true })).toHaveCount(9)
})

test('filter, search and sort', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'find')
  const search = page.getByRole('textbox', { name: 'Cari pemda atau unit' })
  await expect(search).toBeFocused()
  await search.fill('puskesmas')
  await expect(page.getByRole('row')).toHaveCount(4)
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Tampilkan' }).click()
  await page.getByRole('option', { name: 'Zona kuning' }).click()
  await expect(page.getByText('3 dari 9 pemda')).toBeVisible()
  await page.getByRole('button', { name: 'Pemda / unit' }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('Provinsi Banten')
})

test('an import shows what it would do, also its bad rows, before anything is written', async ({
  page,
  desktop,
  data,
}) => {
  const file = join(data, 'nilai.csv')
  writeFileSync(
    file,
    [
      'tahun;kode;nama;nilai;zona;catatan',
      '2023;36.74;Kota Tangerang Selatan;91,20;hijau;',
      '2023;36.71;Kota Tangerang;88,47;kuning;zona salah',
      '2023;36.73;Kota Serang;1.234;;',
      '2023;99.99;Kota Entah;80,00;;',
    ].join('\r\n'),
  )
  await openSample(page)
  await answerOpen(desktop, file)
  await command(desktop, 'import')
  const dialog = page.getByRole('dialog', { name: 'Impor nilai: nilai.csv' })
  await expect(dialog.getByRole('tab', { name: 'Perubahan (2)' })).toBeVisible()
  await dialog.getByRole('tab', { name: 'Ditolak (2)' }).click()
  await expect(dialog.getByRole('row').filter({ hasText: '1.234' })).toContainText('4')
  await dialog.getByRole('tab', { name: 'Temuan (1)' }).click()
  await expect(dialog.getByRole('row').filter({ hasText: 'kuning' })).toContainText('hijau')
  await dialog.getByRole('tab', { name: /Kolom/ }).click()
  await expect(dialog.getByRole('row').filter({ hasText: 'catatan' })).toContainText('diabaikan')
  await dialog.getByRole('button', { name: 'Tulis 2 perubahan' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('combobox', { name: 'Tahun' })).toHaveValue('2023')
  const row = rowOf(page, 'Kota Tangerang Selatan')
  await expect(row).toContainText('91,20')
  await expect(row).toContainText('+2,37')
  await expect(row).toContainText('Clean and clear belum diisi')
})

test('a file that cannot be read says so, and a dropped one is taken', async ({ page, desktop, data }) => {
  const file = join(data, 'rusak.xlsx')
  writeFileSync(file, 'PK\u0003\u0004 bukan buku kerja')
  await openSample(page)
  await answerOpen(desktop, file)
  await command(desktop, 'import')
  const dialog = page.getByRole('dialog', { name: 'Impor nilai: rusak.xlsx' })
  await expect(dialog.getByRole('alert')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  const dropped = await page.evaluateHandle(() => {
    const carrier = new DataTransfer()
    carrier.items.add(new File(['tahun,kode,nilai\n2022,36.72,80.10\n'], 'satu.csv', { type: 'text/csv' }))
    return carrier
  })
  await page.getByRole('treegrid', { name: table }).dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByRole('button', { name: 'Tulis 1 perubahan' }).click()
  await expect(rowOf(page, 'Kota Cilegon')).toContainText('80,10')
})

test('all of Indonesia scrolls: only the rows on the screen are drawn', async ({ page }) => {
  await openSample(page)
  await page.getByRole('combobox', { name: 'Wilayah' }).fill('indonesia')
  await page.getByRole('option', { name: 'Indonesia', exact: true }).click()
  const grid = page.getByRole('treegrid', { name: table })
  await expect(grid).toHaveAttribute('aria-rowcount', '553')
  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(page.locator('[aria-rowindex="553"]')).toBeVisible()
  expect(await page.getByRole('row').count()).toBeLessThan(60)
})
