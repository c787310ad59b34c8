import type { Page } from '@playwright/test'
import { call, expect, test } from './fixtures.ts'
import { command, faults, openSample, rowOf } from './screens.ts'

const place = { year: 2022, code: '36.74' }

/** A picture for the eye, where somebody asked for it. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` })
}

test('the list leads to the cell and takes a reason, by keys alone', async ({ page, desktop }) => {
  await openSample(page)
  const got = await call(page, 'entry.get', place)
  if (!got.ok) throw new Error(got.error.message)
  const [unit] = got.value.units
  const count = got.value.instrument.dimensions
    .flatMap(({ indicators }) => indicators)
    .find(({ kind, expected }) => kind === 'count' && expected !== null)
  if (unit === undefined || count === undefined) throw new Error('the sample has units and respondents')
  await call(page, 'entry.write', {
    year: 2022,
    how: 'edit',
    cells: [{ unit: unit.id, indicator: count.code, text: '1' }],
  })
  await command(desktop, 'go.problems')
  const grid = page.getByRole('grid', { name: 'Daftar masalah' })
  await expect(grid).toBeVisible()
  expect(await faults(page)).toEqual([])
  await picture(page, 'problems')

  await command(desktop, 'find')
  await page.keyboard.type(`Hanya 1 dari ${count.expected ?? 0}`)
  const row = rowOf(page, unit.name)
  await expect(row).toContainText('Perlu alasan')
  await grid.focus()
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog', { name: 'Alasan' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Alasan' })).toBeFocused()
  expect(await faults(page)).toEqual([])
  await page.keyboard.type('Layanan tutup selama renovasi')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
  await page.getByRole('combobox', { name: 'Tampilkan' }).click()
  await page.getByRole('option', { name: 'Sudah beralasan' }).click()
  await expect(row).toContainText('Layanan tutup selama renovasi')
  await picture(page, 'problems-excused')
  await grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible()
})

test('a sample is entered blind, compared and settled', async ({ page, desktop }) => {
  await openSample(page)
  const got = await call(page, 'entry.get', place)
  if (!got.ok) throw new Error(got.error.message)
  const [unit] = got.value.units
  const [indicator] = got.value.instrument.dimensions[0]?.indicators ?? []
  if (unit === undefined || indicator === undefined) throw new Error('the sample has units')
  const cells = got.value.units.map(({ id }) => ({ unit: id, indicator: indicator.code, text: '2' }))
  expect(await call(page, 'entry.write', { year: 2022, how: 'paste', cells })).toMatchObject({ ok: true })
  await command(desktop, 'go.reentry')
  await expect(page.getByText('Belum ada isian kedua')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Mulai isian kedua…' }).click()
  await page.getByRole('textbox', { name: 'Jumlah unit' }).fill('1')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: indicator.code })
  await expect(field).toHaveValue('')
  await field.fill('9')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nilai harus antara 0 dan 3.')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await picture(page, 'reentry-blind')
  await field.fill('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/· 1 dari \d+ sel/)).toBeVisible()
  await page.getByRole('button', { name: 'Selesai dan bandingkan' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai dan bandingkan' }).click()
  const grid = page.getByRole('grid', { name: 'Selisih isian' })
  await expect(grid).toBeVisible()
  expect(await faults(page)).toEqual([])
  await picture(page, 'reentry-differences')
  await grid.focus()
  await page.keyboard.press('2')
  await expect(page.getByText('Selesai', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Kembali ke daftar' }).click()
  await expect(page.getByText('Selesai, tanpa selisih terbuka')).toBeVisible()
  await picture(page, 'reentry-list')
})
