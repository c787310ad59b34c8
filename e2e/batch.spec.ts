/** A batch before, while and after it is issued: what blocks it, in which order, stopped and taken up again, looked through, told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { call, expect, test, type Desktop } from './fixtures.ts'
import { answerSave, command, faults, openSample, rowOf } from './screens.ts'

/** Certificates of the sample office, for pen and stamp: no key, and quickly drawn. */
async function openCertificates(page: Page, desktop: Desktop): Promise<void> {
  await command(desktop, 'go.issue')
  await page.getByRole('radio', { name: 'Tanda tangan basah (pena dan cap)' }).check()
  await page.getByRole('radiogroup', { name: 'Jenis dokumen' }).getByText('Piagam', { exact: true }).click()
}

const start = (page: Page) => page.getByRole('main').getByRole('button', { name: /^Terbitkan( \d+ dokumen)?$/ })
const line = (page: Page, what: string) =>
  page
    .getByRole('list', { name: 'Pemeriksaan sebelum terbit' })
    .getByRole('listitem')
    .filter({ has: page.getByText(what, { exact: true }) })

test('what blocks is named and leads to its mend; a run is stopped, and goes on with what was left', async ({
  page,
  desktop,
}) => {
  test.slow()
  await openSample(page)
  // A second chunk, to have something to stop before.
  for (let count = 1; count <= 24; count += 1) {
    const unit = { year: 2022, body: '36.74', name: `Puskesmas ${String(count)}`, type: '', score: 8500 }
    expect(await call(page, 'unit.add', unit)).toMatchObject({ ok: true })
  }
  const decision = { number: 'CONTOH 1', date: '2099-01-01' }
  expect(await call(page, 'period.save', { year: 2022, decision })).toMatchObject({ ok: true })
  const wide = { year: 2022, body: '36.74', name: 'W'.repeat(160), type: '', score: 8500 }
  expect(await call(page, 'unit.add', wide)).toMatchObject({ ok: true })

  await openCertificates(page, desktop)
  await expect(start(page)).toBeDisabled()
  const why = page.getByRole('button', { name: '1 hal menghalangi' })
  await why.press('Enter')
  await expect(line(page, 'Keputusan')).toContainText('Menghalangi: ')
  await expect(line(page, 'Tanpa dokumen')).toContainText('3 rincian')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Buka Tahun & Wilayah: Keputusan' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Tahun & Wilayah', level: 1 })).toBeVisible()
  expect(await call(page, 'period.save', { year: 2022, decision: null })).toMatchObject({ ok: true })

  await command(desktop, 'go.issue')
  await expect(start(page)).toHaveAccessibleName('Terbitkan 37 dokumen')
  await page.getByRole('button', { name: 'Periksa semua nama' }).press('Enter')
  await expect(line(page, 'Nama')).toContainText('1 nama tidak muat', { timeout: 20_000 })
  await expect(start(page)).toBeDisabled()
  await page.getByRole('button', { name: 'Keluarkan 1 dari pilihan' }).press('Enter')
  await expect(line(page, 'Nama')).toContainText('Semua nama muat (36 dokumen).')

  await start(page).press('Enter')
  // The first chunk is being drawn; it is finished before the run stops.
  await expect(page.getByRole('main').getByText(/^\d+\/36/)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Batalkan' }).press('Enter')
  await expect(page.getByText('4 dokumen belum terbit')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByRole('tab', { name: 'Baru terbit (32)' })).toBeVisible()
  await page.getByRole('button', { name: 'Lanjutkan' }).press('Enter')
  await expect(page.getByRole('tab', { name: 'Baru terbit (4)' })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('4 berkas dibaca kembali, semuanya sesuai data.')).toBeVisible()
  await page.getByRole('button', { name: 'Jurnal penerbitan' }).press('Enter')
  const runs = page.getByRole('grid', { name: 'Penerbitan', exact: true }).getByRole('row')
  await expect(runs.nth(1)).toContainText('Selesai')
  await expect(runs.nth(2)).toContainText('Dihentikan')
  await runs.nth(2).click()
  const items = page.getByRole('grid', { name: 'Isi penerbitan' })
  await expect(items.getByRole('row').nth(1)).toContainText('Terbit')
  await items.focus()
  await page.keyboard.press('Control+End')
  await expect(items.getByRole('row').last()).toContainText('Dihentikan sebelum gilirannya.')
  expect(await faults(page)).toEqual([])
})

test('numbers follow the order of the hand, files the rule of the office; all are looked through, put together and told', async ({
  page,
  desktop,
  data,
}) => {
  test.slow()
  await openSample(page)
  await openCertificates(page, desktop)
  await page.getByRole('button', { name: 'Atur nama berkas' }).press('Enter')
  const rule = page.getByRole('textbox', { name: 'Aturan nama berkas' })
  await expect(rule).toBeFocused()
  await rule.fill('{jenis}')
  await expect(rule).toHaveAccessibleDescription(/agar berkas dapat dibedakan/)
  await rule.fill('{nomor} {nama}')
  await expect(page.getByText('001-PIAGAM-CTH-I-2023 DPMPTSP.pdf')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Pakai aturan bawaan' })).toBeVisible()

  await command(desktop, 'go.issue')
  const place = (name: string) => rowOf(page, name).getByRole('gridcell').nth(1)
  const number = (name: string) => rowOf(page, name).getByRole('gridcell').last()
  await expect(number('Kabupaten Pandeglang')).toContainText(/^001\//)
  await page.getByRole('grid', { name: 'Penerima' }).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(number('Kabupaten Pandeglang')).toContainText(/^003\//)
  await expect(page.getByRole('combobox', { name: 'Urutan nomor' })).toHaveValue('Disusun sendiri')
  const [from, to] = [await place('Kota Serang').boundingBox(), await place('Kabupaten Tangerang').boundingBox()]
  await page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 12)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 12, { steps: 6 })
  await page.mouse.up()
  await expect(place('Kota Serang')).toHaveText('1')
  await expect(number('Kabupaten Pandeglang')).toContainText(/^004\//)
  expect(await faults(page)).toEqual([])

  await page.getByRole('combobox', { name: 'Desain piagam' }).click()
  await page.getByRole('option', { name: 'Polos' }).click()
  await page.getByRole('tab', { name: /^Pemeriksaan/ }).click()
  await expect(line(page, 'Desain')).toContainText('Desain: Polos.')
  await page.getByRole('tab', { name: /^Penerima/ }).click()

  const sheet = join(data, 'lembar.pdf')
  await answerSave(desktop, sheet)
  await page.getByRole('button', { name: 'Lembar periksa…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Lembar periksa 12 dokumen, belum terbit' })
  await expect(dialog.locator('canvas')).toBeVisible({ timeout: 40_000 })
  expect(await faults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Simpan PDF…' }).press('Enter')
  await expect.poll(() => existsSync(sheet) && readFileSync(sheet, 'latin1').startsWith('%PDF')).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await start(page).press('Enter')
  await expect(page.getByRole('tab', { name: 'Baru terbit (12)' })).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText('12 berkas dibaca kembali, semuanya sesuai data.')).toBeVisible()
  const files = readdirSync(join(data, 'documents/2022')).toSorted()
  expect(files.map((name) => name.replace(/^(\d{3})\S*/, '$1')).slice(0, 4)).toEqual([
    '001 Kota Serang.pdf',
    '002 Kabupaten Tangerang.pdf',
    '003 Kabupaten Serang.pdf',
    '004 Kabupaten Pandeglang.pdf',
  ])

  const together = join(data, 'gabungan.pdf')
  await answerSave(desktop, together)
  await page.getByRole('button', { name: 'Satu PDF…' }).press('Enter')
  const whole = page.getByRole('dialog', { name: '12 dokumen sebagai satu PDF untuk dicetak' })
  await expect(whole.getByText('Halaman 1 dari 12')).toBeVisible({ timeout: 20_000 })
  await whole.getByRole('button', { name: 'Simpan PDF…' }).press('Enter')
  await expect.poll(() => existsSync(together)).toBe(true)
  await page.keyboard.press('Escape')
  await expect(whole).toHaveCount(0)

  const table = join(data, 'jurnal.csv')
  await answerSave(desktop, table)
  await page.getByRole('button', { name: 'Jurnal penerbitan' }).press('Enter')
  await page.getByRole('button', { name: 'Ekspor' }).press('Enter')
  await page.getByRole('menuitem', { name: 'CSV…' }).press('Enter')
  await expect.poll(() => existsSync(table) && readFileSync(table, 'utf8')).toContain('Kota Serang')
})
