/** What becomes of documents after they were issued: handed over, printed, replaced, revoked; and their numbers. */
import type { Page } from '@playwright/test'
import type { Input, Output } from '../shared/ipc.ts'
import { call, expect, test, type Desktop } from './fixtures.ts'
import { answerOpen, answerSave, command, faults, openSample, rowOf } from './screens.ts'

/** Issues certificates of the sample office, without a signature, and opens the register. */
async function openRegister(page: Page, desktop: Desktop, items?: string[]): Promise<Output<'issue.run'>> {
  await openSample(page)
  const report = await issue(page, items)
  await command(desktop, 'go.register')
  await expect(page.getByRole('grid', { name: 'Register dokumen' })).toBeVisible()
  return report
}

async function issue(
  page: Page,
  items?: string[],
  more: Partial<Input<'issue.run'>> = {},
): Promise<Output<'issue.run'>> {
  const scope = { year: 2022, region: '36', kind: 'certificate' } as const
  const plan = await call(page, 'issue.plan', scope)
  if (!plan.ok) throw new Error(plan.error.message)
  const ready = items ?? plan.value.items.filter(({ state }) => state === 'ready').map(({ item }) => item)
  const done = await call(page, 'issue.run', { scope, items: ready, sign: false, job: 'test', ...more })
  if (!done.ok) throw new Error(done.error.message)
  return done.value
}

const grid = (page: Page) => page.getByRole('grid', { name: 'Register dokumen' })
const detail = (page: Page) => page.getByRole('complementary')
const serang = 'certificate:36.73'
const tangsel = 'certificate:36.74'

test('one sheet was good and one spoiled; later prints count on, and the list can be narrowed to what was printed', async ({
  page,
  desktop,
  data,
}) => {
  await openRegister(page, desktop)
  await page.getByRole('textbox', { name: 'Cari nomor atau nama' }).fill('tangsel')
  await expect(rowOf(page, 'Kota Tangerang Selatan')).toBeVisible()
  await expect(rowOf(page, 'Kota Serang')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('d')
  const form = page.getByRole('form', { name: 'Tandai dicetak' })
  await expect(form.getByRole('textbox', { name: 'Lembar baik' })).toBeFocused()
  await form.getByRole('textbox', { name: 'Lembar rusak' }).fill('1')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  const first = grid(page).getByRole('row').nth(1)
  await expect(first).toContainText('Dicetak')
  await expect(first).toContainText('1 · 1 rusak')
  await expect(detail(page)).toContainText('1 lembar, 1 rusak')

  await page.getByRole('textbox', { name: 'Cari nomor atau nama' }).fill('')
  await page.getByRole('combobox', { name: 'Keadaan' }).click()
  await page.getByRole('option', { name: 'Dicetak' }).click()
  await expect(grid(page).getByRole('row')).toHaveCount(2)
  await answerSave(desktop, `${data}/register.csv`)
  await page.getByRole('button', { name: 'Ekspor' }).click()
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click()
  await expect(page.getByText(/Tersimpan: .*register\.csv \(1 baris\)/)).toBeVisible()
})

test('a document is revoked with a reason, in two steps; nothing happens without one', async ({ page, desktop }) => {
  await openRegister(page, desktop, [serang, tangsel])
  await rowOf(page, 'Kota Serang').click()
  await page.getByRole('button', { name: 'Cabut…' }).click()
  await page.getByRole('button', { name: 'Cabut dokumen ini' }).click()
  await expect(page.getByRole('alert')).toContainText('Tulis alasan pencabutan')
  await page.getByRole('textbox', { name: 'Alasan pencabutan' }).fill('Salah nilai')
  await page.getByRole('button', { name: 'Cabut dokumen ini' }).click()
  await expect(rowOf(page, 'Kota Serang')).toContainText('Dicabut')
  await expect(detail(page)).toContainText('Salah nilai')
  await expect(page.getByRole('button', { name: 'Cabut…' })).toHaveCount(0)
})

test('a unit with an error in its name is replaced: the old number points to the new one, and back', async ({
  page,
  desktop,
}) => {
  const { documents } = await openRegister(page, desktop)
  const wrong = documents.find(({ unit }) => unit !== null)
  if (!wrong) throw new Error('the sample has no unit with a certificate')
  const results = await call(page, 'result.list', { year: 2022, region: '36' })
  if (!results.ok) throw new Error(results.error.message)
  const unit = results.value.rows.flatMap(({ units }) => units).find(({ name }) => name === wrong.subject)
  await call(page, 'unit.rename', { id: unit?.id ?? '', name: 'Dinas Kesehatan yang Benar' })
  await page.getByRole('textbox', { name: 'Cari nomor atau nama' }).fill(wrong.number)
  await expect(grid(page).getByRole('row')).toHaveCount(2)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Tanpa tanda tangan elektronik' }).check()
  await dialog.getByRole('textbox', { name: 'Alasan penggantian' }).fill('Nama unit salah tulis')
  expect(await faults(page)).toEqual([])
  await dialog.getByRole('textbox', { name: 'Alasan penggantian' }).focus()
  await dialog.getByRole('button', { name: 'Ganti', exact: true }).click()
  await expect(page.getByText(/^Terbit pengganti:/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('textbox', { name: 'Cari nomor atau nama' }).fill('Dinas Kesehatan yang Benar')
  await expect(detail(page)).toContainText('Dinas Kesehatan yang Benar')
  const back = detail(page)
    .getByRole('definition')
    .getByRole('button', { name: `Ke ${wrong.number}` })
  await back.click()
  await expect(detail(page)).toContainText('Nama unit salah tulis')
  await expect(detail(page).getByRole('definition').getByRole('button', { name: /^Ke / })).toBeVisible()
  await expect(grid(page).getByRole('row').filter({ hasText: 'Diganti' })).toHaveCount(1)
})

test('a handover is suggested, corrected and entered, and the documents are handed over', async ({ page, desktop }) => {
  await openRegister(page, desktop)
  await rowOf(page, 'Kota Serang').first().click()
  await page.keyboard.press('s')
  const form = page.getByRole('form', { name: 'Serah terima baru' })
  await expect(form).toBeVisible()
  await expect(form.getByRole('textbox', { name: 'Yang menyerahkan', exact: true })).not.toHaveValue('')
  await expect(form.getByRole('textbox', { name: 'Tempat' })).not.toHaveValue('')
  await expect(form.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(page.getByRole('grid', { name: 'Penerima' })).toBeFocused()
  await page.keyboard.press('Enter')
  await form.getByRole('textbox', { name: 'Yang menerima', exact: true }).fill('Ratu Ayu, S.Sos., M.Si.')
  await form.getByRole('textbox', { name: 'Jabatan yang menerima' }).fill('Wali Kota Serang')
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 dokumen ditandai diserahkan')).toBeVisible()
  await expect(page.getByRole('article')).toContainText('Ratu Ayu, S.Sos., M.Si., Wali Kota Serang')

  await page.getByRole('tab', { name: 'Dokumen' }).click()
  await page.getByRole('combobox', { name: 'Keadaan' }).click()
  await page.getByRole('option', { name: 'Diserahkan' }).click()
  await expect(grid(page).getByRole('row')).toHaveCount(2)
  await expect(detail(page)).toContainText('kepada Ratu Ayu, S.Sos., M.Si.')
})

test('a photo of the handover is kept and removed again', async ({ page, desktop, data }) => {
  await openRegister(page, desktop, [serang])
  await page.getByRole('tab', { name: 'Serah terima' }).click()
  await page.getByRole('textbox', { name: 'Yang menerima', exact: true }).fill('Ratu Ayu')
  await page.getByRole('button', { name: 'Simpan saja' }).click()
  await expect(page.getByRole('article')).toContainText('Belum ada dokumen yang diserahkan')
  await page.screenshot({ path: `${data}/foto.png` })
  await answerOpen(desktop, `${data}/foto.png`)
  await page.getByRole('button', { name: 'Tambah foto…' }).click()
  await expect(page.getByRole('img', { name: /^Foto serah terima/ })).toBeVisible()
  await page.getByRole('button', { name: 'Hapus foto' }).click()
  await expect(page.getByRole('img', { name: /^Foto serah terima/ })).toHaveCount(0)
})

test('numbers are kept out, the gap they would have left is explained, and the next number goes on behind', async ({
  page,
  desktop,
}) => {
  await openRegister(page, desktop, [serang])
  await page.getByRole('tab', { name: 'Nomor' }).click()
  await page.getByRole('button', { name: 'Pesan nomor…' }).click()
  const form = page.getByRole('form', { name: 'Pesan nomor' })
  await form.getByRole('textbox', { name: 'Dari' }).fill('2')
  await form.getByRole('textbox', { name: 'Sampai' }).fill('4')
  await form.getByRole('textbox', { name: 'Alasan' }).fill('Undangan')
  await page.keyboard.press('Enter')
  const held = page.getByRole('row').filter({ hasText: 'Undangan' })
  await expect(held).toContainText('2–4')
  expect(await faults(page)).toEqual([])
  await issue(page, [tangsel])
  await held.getByRole('button', { name: 'Lepaskan nomor 2–4' }).click()
  await page.getByRole('button', { name: 'Jelaskan nomor 2–4' }).click()
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('textbox', { name: /^Mengapa/ })).toHaveAccessibleDescription('Tulis alasannya.')
  await page.getByRole('textbox', { name: /^Mengapa/ }).fill('Dipakai surat lain')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ hasText: 'Dipakai surat lain' })).toContainText('2–4')
  await expect(page.getByText('belum dijelaskan')).toHaveCount(0)
})

test('numbers of SRIKANDI are pasted and the next documents take them', async ({ page, desktop }) => {
  await openRegister(page, desktop, [serang])
  await page.getByRole('tab', { name: 'Nomor' }).click()
  await page.getByRole('textbox', { name: 'Nomor, satu per baris' }).fill('B/77/SRK/2023\nB/78/SRK/2023')
  await page.getByRole('button', { name: 'Tambahkan' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'B/78/SRK/2023' })).toContainText('belum')
  const { documents } = await issue(page, [tangsel])
  expect(documents[0]?.number).toBe('B/77/SRK/2023')
  await page.getByRole('button', { name: 'Buka dokumen B/77/SRK/2023' }).click()
  await expect(detail(page)).toContainText('B/77/SRK/2023')
  await page.getByRole('tab', { name: 'Nomor' }).click()
  await page.getByRole('button', { name: 'Hapus B/78/SRK/2023' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'B/78/SRK/2023' })).toHaveCount(0)
})
