import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { call, expect, type Desktop, launch, test } from './fixtures.ts'
import { answerOpen, answerSave, command, openSample, rowOf } from './screens.ts'

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([])
}
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const pressButton = async (page: Page, name: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).first().focus()
  await press(page, 'Enter')
}
/** The sample office in a year that has nothing yet. */
async function newYear(page: Page, desktop: Desktop): Promise<void> {
  await openSample(page)
  await command(desktop, 'go.year')
  await page.getByRole('textbox', { name: 'Tahun lain' }).focus()
  await press(page, 'Control+A')
  await page.keyboard.type('2023')
  await press(page, 'Enter')
  await expect(page.getByRole('combobox', { name: 'Tahun' })).toHaveValue('2023')
  await command(desktop, 'go.master')
  await expect(page.getByRole('treegrid', { name: 'Pemda, instansi, dan unit' })).toBeVisible()
}
const find = async (page: Page, desktop: Desktop, text: string): Promise<void> => {
  await command(desktop, 'find')
  await expect(page.getByRole('textbox', { name: 'Cari pemda atau unit' })).toBeFocused()
  await page.keyboard.type(text)
}
const copyUnits = async (page: Page): Promise<void> => {
  await pressButton(page, 'Salin unit dari 2022…')
  await expect(page.getByRole('button', { name: 'Salin 6 unit' })).toBeFocused()
  await press(page, 'Enter')
  await expect(rowOf(page, 'Dinas Sosial')).toBeVisible()
}

test("last year's units are copied, one is found in spite of a slip, renamed and gets type, address and a head", async ({
  page,
  desktop,
}) => {
  test.slow()
  await newYear(page, desktop)
  await expect(page.getByText('Tahun 2023 belum mempunyai unit')).toBeVisible()
  await axe(page)
  await pressButton(page, 'Salin unit dari 2022…')
  const dialog = page.getByRole('dialog', { name: 'Salin unit dari 2022 ke 2023' })
  await expect(dialog).toContainText('Kota Tangerang Selatan (6)')
  await expect(dialog).toContainText('Dinas Sosial')
  await axe(page)
  await press(page, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('9 pemda/instansi · 6 unit')).toBeVisible()
  await command(desktop, 'undo')
  await expect(page.getByText('Tahun 2023 belum mempunyai unit')).toBeVisible()
  await copyUnits(page)

  await find(page, desktop, 'dinas sosail tanggerang')
  await expect(page.getByRole('row')).toHaveCount(3)
  await press(page, 'ArrowDown', 'ArrowDown')
  await expect(page.getByRole('heading', { level: 2, name: 'Dinas Sosial' })).toBeVisible()
  await press(page, 'Enter')
  const name = page.getByRole('textbox', { name: 'Nama', exact: true })
  await expect(name).toBeFocused()
  await press(page, 'Control+A')
  await page.keyboard.type('Dinas Sosial dan Pemberdayaan')
  await press(page, 'Tab')
  await page.keyboard.type('Dinas teknis')
  await press(page, 'Tab')
  await page.keyboard.type('Jalan Raya Serpong 1')
  await press(page, 'Tab')
  await expect(page.getByRole('heading', { level: 2, name: 'Dinas Sosial dan Pemberdayaan' })).toBeVisible()

  await expect(page.getByRole('button', { name: 'Tambah pimpinan' })).toBeFocused()
  await press(page, 'Enter')
  await page.keyboard.type('Dr. Sari Wulandari, M.Si.')
  await press(page, 'Tab')
  await page.keyboard.type('Kepala Dinas')
  await press(page, 'Tab', 'Control+A')
  await page.keyboard.type('2/1/2021')
  await axe(page)
  await press(page, 'Tab')
  await page.getByRole('button', { name: 'Tambah', exact: true }).focus()
  await press(page, 'Enter')
  await expect(page.getByText('Menjabat sekarang')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tambah pimpinan' })).toBeFocused()
  await press(page, 'Escape')
  await expect(page.getByRole('treegrid')).toBeFocused()
  await expect(rowOf(page, 'Dinas Sosial dan Pemberdayaan')).toContainText('Dr. Sari Wulandari, M.Si.')
  await axe(page)
  const view = await call(page, 'master.get', { year: 2023, region: '36' })
  const units = view.ok ? (view.value.rows.find(({ code }) => code === '36.74')?.units ?? []) : []
  expect(units.find((unit) => unit.name === 'Dinas Sosial dan Pemberdayaan')).toMatchObject({
    type: 'Dinas teknis',
    address: 'Jalan Raya Serpong 1',
    heads: [{ name: 'Dr. Sari Wulandari, M.Si.', position: 'Kepala Dinas', from: '2021-01-02', until: null }],
  })
})

test('an oversight product decides clean and clear until it is closed', async ({ page, desktop }) => {
  test.slow()
  await newYear(page, desktop)
  await find(page, desktop, 'cilegn')
  await press(page, 'ArrowDown')
  await expect(page.getByRole('heading', { level: 2, name: 'Kota Cilegon' })).toBeVisible()
  await pressButton(page, 'Tambah produk pengawasan')
  await page.keyboard.type('LAHP')
  await press(page, 'Tab')
  await page.keyboard.type('12/LHP/2023')
  await press(page, 'Enter')
  await expect(page.getByText('1 produk masih terbuka: belum clean and clear.')).toBeVisible()
  await expect(rowOf(page, 'Kota Cilegon')).toContainText('1 terbuka')
  await axe(page)
  const typing = page.getByRole('button', { name: 'Ketik di tabel' })
  await command(desktop, 'go.results')
  await typing.focus()
  await press(page, 'Enter')
  await expect(rowOf(page, 'Kota Cilegon')).toContainText('Tidak')
  await command(desktop, 'go.master')
  await page.getByRole('switch', { name: 'Masih terbuka: LAHP' }).focus()
  await press(page, 'Space')
  await expect(page.getByText('Semua produk selesai: clean and clear.')).toBeVisible()
  await command(desktop, 'go.results')
  await expect(rowOf(page, 'Kota Cilegon')).toContainText('Ya')
})

test('a Polres is a body of its own, outside the ranking of the regions', async ({ page, desktop }) => {
  test.slow()
  await openSample(page)
  await command(desktop, 'go.master')
  await pressButton(page, 'Tambah instansi…')
  await expect(page.getByRole('textbox', { name: 'Nama, tanpa jenisnya' })).toBeFocused()
  await page.keyboard.type('Cilegon')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Polres Cilegon' })).toBeVisible()
  await expect(page.getByRole('treegrid')).toBeFocused()
  await expect(page.getByText('Dicetak: Polres Cilegon')).toBeVisible()
  await press(page, 'Insert')
  await expect(page.getByRole('textbox', { name: 'Nama unit / lokus' })).toBeFocused()
  await page.keyboard.type('Satpas SIM')
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Satpas SIM' })).toBeVisible()
  await expect(page.getByRole('treegrid')).toBeFocused()
  await press(page, 'Delete')
  await expect(rowOf(page, 'Satpas SIM')).toBeHidden()
  await command(desktop, 'undo')
  await expect(rowOf(page, 'Satpas SIM')).toBeVisible()

  const view = await call(page, 'master.get', { year: 2022, region: '36' })
  const code = view.ok ? (view.value.rows.find(({ name }) => name === 'Polres Cilegon')?.code ?? '') : ''
  const scored = await call(page, 'result.setScore', { year: 2022, target: { body: code, unit: null }, score: 9900 })
  expect(scored.ok).toBe(true)
  await command(desktop, 'go.results')
  await expect(rowOf(page, 'Polres Cilegon')).toContainText('99,00')
  await command(desktop, 'go.ranking')
  const ranking = page.getByRole('grid', { name: 'Tabel peringkat' })
  await expect(ranking).toContainText('Kota Tangerang Selatan')
  await expect(ranking).not.toContainText('Polres')
})

test('a new head ends the term before; days without anybody are named, and a wrong day is refused where it stands', async ({
  page,
  desktop,
}) => {
  test.slow()
  await openSample(page)
  const head = { id: null, subject: '36', position: 'Gubernur', name: 'Lama' }
  await call(page, 'head.save', { ...head, from: '2017-05-12', until: null })
  await command(desktop, 'go.master')
  await expect(page.getByText('Menjabat sekarang')).toBeVisible()
  await pressButton(page, 'Tambah pimpinan')
  await page.keyboard.type('Baru, S.E.')
  await press(page, 'Tab')
  await expect(page.getByRole('textbox', { name: 'Jabatan' }).first()).toHaveValue('Gubernur')
  await press(page, 'Tab', 'Control+A')
  await page.keyboard.type('20/2/2025')
  await press(page, 'Tab')
  await expect(page.getByRole('checkbox', { name: 'Akhiri masa jabatan Lama pada hari sebelumnya' })).toBeChecked()
  await page.getByRole('button', { name: 'Tambah', exact: true }).focus()
  await press(page, 'Enter')
  const last = page.getByRole('textbox', { name: 'Hari terakhir' }).last()
  await expect(last).toHaveValue('19 Februari 2025')
  await last.focus()
  await press(page, 'Control+A')
  await page.keyboard.type('12/5/2022')
  await press(page, 'Tab')
  await expect(page.getByText('Tidak ada yang menjabat 13 Mei 2022 – 19 Februari 2025.')).toBeVisible()
  await axe(page)
  await last.focus()
  await press(page, 'Control+A')
  await page.keyboard.type('1/3/2025')
  await press(page, 'Tab')
  await expect(page.getByRole('alert').filter({ hasText: 'bertumpang tindih dengan Baru, S.E.' })).toBeVisible()
})

test('in a closed year units stay as they are, bodies can still be corrected', async ({ page, desktop }) => {
  test.slow()
  await newYear(page, desktop)
  await copyUnits(page)
  const decision = { number: '12/KEP/2023', date: '2023-12-20' }
  expect(await call(page, 'period.save', { year: 2023, decision })).toMatchObject({ ok: true })
  expect(await call(page, 'year.close', { year: 2023 })).toMatchObject({ ok: true })
  await command(desktop, 'go.results')
  await command(desktop, 'go.master')
  await rowOf(page, 'Dinas Sosial').getByText('Dinas Sosial').click()
  await expect(page.getByText('Tahun 2023 sudah ditutup')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Nama', exact: true })).not.toBeEditable()
  await expect(page.getByRole('button', { name: 'Hapus unit' })).toBeHidden()
  await press(page, 'Delete')
  await press(page, '-')
  await expect(page.getByRole('heading', { level: 2, name: 'Kota Tangerang Selatan' })).toBeVisible()
  await expect(page.getByRole('treegrid')).toBeFocused()
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Alamat' })).toBeFocused()
  await page.keyboard.type('Jalan Maruga 1')
  await press(page, 'Enter')
  await expect(page.getByText('Data Kota Tangerang Selatan disimpan')).toBeVisible()
  await axe(page)
  const view = await call(page, 'master.get', { year: 2023, region: '36' })
  const body = view.ok ? view.value.rows.find(({ code }) => code === '36.74') : undefined
  expect(body).toMatchObject({ address: 'Jalan Maruga 1' })
  expect(body?.units).toHaveLength(6)
})

test('a package that would change a closed year is refused before anything is written, with what to do', async ({
  page,
  desktop,
  driver,
  data,
}) => {
  test.slow()
  await openSample(page)
  const score = { year: 2023, target: { body: '36.72', unit: null } }
  await call(page, 'result.setScore', { ...score, score: 8000 })
  const file = join(data, 'kantor.piagam-paket')
  const send = async (): Promise<void> => {
    await answerSave(desktop, file)
    const sent = await call(page, 'package.export', { scope: { code: '36.72' }, sign: false, forHeadOffice: false })
    expect(sent).toMatchObject({ ok: true })
  }
  await send()
  const other = await launch(driver, join(data, 'laptop kedua'))
  const second = await other.firstWindow()
  await expect(second.getByRole('button', { name: 'Buka tahun contoh' })).toBeVisible()
  await call(second, 'app.begin', { choice: 'empty' })
  await answerOpen(other, file)
  await command(other, 'package.import')
  const dialog = second.getByRole('dialog', { name: 'Impor paket: kantor.piagam-paket' })
  await dialog.getByRole('button', { name: 'Gabungkan' }).press('Enter')
  await expect(dialog.getByText(/^Selesai/)).toBeVisible()
  await second.keyboard.press('Escape')
  const decision = { number: '12/KEP/2023', date: '2023-12-20' }
  expect(await call(second, 'period.save', { year: 2023, decision })).toMatchObject({ ok: true })
  expect(await call(second, 'year.close', { year: 2023 })).toMatchObject({ ok: true })

  await call(page, 'result.setScore', { ...score, score: 9000 })
  await send()
  await answerOpen(other, file)
  await command(other, 'package.import')
  await expect(dialog.getByRole('alert')).toContainText('mengubah data tahun 2023, yang sudah ditutup di laptop ini')
  await expect(dialog.getByRole('alert')).toContainText('Nilai Kota Cilegon tahun 2023')
  await expect(dialog.getByRole('button', { name: 'Gabungkan' })).toBeHidden()
  await axe(second)
  const kept = await call(second, 'result.list', { year: 2023, region: '36' })
  expect(kept.ok && kept.value.rows.find(({ code }) => code === '36.72')?.score).toBe(8000)
  await other.close()
})
