/** The way to a validated, closed year: three people at one keyboard, and the rules that hold them apart. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import type { BoardView } from '../shared/entry-views.ts'
import { call, expect, test } from './fixtures.ts'
import { answerOpen, command, openSample, rowOf } from './screens.ts'

const year = 2022
const tangsel = '36.74'
const unit = 'Dinas Sosial'

async function axe(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  expect(faults, where).toEqual([])
}
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Stands for as many Tabs as it takes; a dialog that opens takes the focus once more for itself. */
async function reach(target: Locator): Promise<void> {
  await expect(async () => {
    await target.focus()
    await target.page().waitForTimeout(50)
    await expect(target).toBeFocused({ timeout: 500 })
  }).toPass()
}
async function push(button: Locator): Promise<void> {
  await reach(button)
  await button.press('Enter')
}
const board = async (page: Page): Promise<BoardView> => {
  const answer = await call(page, 'work.board', { year, region: '36' })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const counts = async (page: Page) => (await board(page)).counts
const table = (page: Page): Locator => page.getByRole('treegrid', { name: 'Pemda dan unit' })
const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: text })

async function openBoard(page: Page): Promise<void> {
  await press(page, 'Control+Shift+M')
  await expect(table(page)).toBeVisible()
  await table(page).focus()
}
async function work(page: Page, name: string): Promise<void> {
  await press(page, 'Control+u')
  await push(page.getByRole('dialog').getByRole('button', { name: new RegExp(name) }))
  await expect(page.getByRole('contentinfo')).toContainText(name)
  await expect(page.getByRole('dialog')).toBeHidden()
}
/** The key of a step at the body, and yes to what it asks. */
async function step(page: Page, key: string, asks: string, done: string, after: string): Promise<void> {
  await reach(table(page))
  await press(page, key)
  await expect(page.getByRole('dialog', { name: asks })).toBeVisible()
  await press(page, 'Enter')
  await expect(notice(page, done).first()).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('region', { name: 'Ringkasan' })).toContainText(after)
  await expect(table(page)).toBeFocused()
}
/** To the line of a unit, from the top; the bodies with units stand first, the units of the open one below it. */
async function toUnit(page: Page, name: string): Promise<void> {
  await table(page).focus()
  await press(page, 'Control+Home', '+')
  const row = rowOf(page, name)
  await expect(row).toBeVisible()
  const index = Number(await row.getAttribute('aria-rowindex'))
  for (let at = 2; at < index; at += 1) await press(page, 'ArrowDown')
}

async function addPerson(page: Page, name: string, role: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Nama lengkap' })).toBeFocused()
  await page.keyboard.type(name)
  await page.getByRole('radio', { name: role }).focus()
  await press(page, 'Space', 'Enter')
  await expect(page.getByRole('grid', { name: 'Daftar petugas' })).toContainText(name)
}
const searchProblems = 'Cari unit, indikator, atau masalah'
/** The key goes by the native menu, so the field takes a moment. */
async function find(page: Page, label: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label })
  await expect(field).toBeVisible()
  await press(page, 'Control+f')
  await expect(field).toBeFocused()
}
/** Every cell the list of problems names as empty is gone to by Enter and filled. */
async function fillEmptyCells(page: Page): Promise<void> {
  await press(page, 'Control+m')
  const list = page.getByRole('grid', { name: 'Daftar masalah' })
  await expect(list).toBeVisible()
  await find(page, searchProblems)
  await page.keyboard.type('masih kosong')
  const empty = page.getByText('Tidak ada yang cocok')
  await expect(list.getByRole('row')).toHaveCount(8)
  for (let left = 7; left > 0; left -= 1) {
    await list.focus()
    await press(page, 'Enter')
    const cell = page.getByRole('textbox', { name: /^Nilai UPT Puskesmas Kampung Sawah, / })
    await expect(cell).toBeFocused()
    await page.keyboard.type('3')
    await press(page, 'Enter', 'Control+m')
    if (left > 1) await expect(list.getByRole('row')).toHaveCount(left)
    else await expect(empty).toBeVisible()
  }
}
/** Every soft problem of the list gets its reason. */
async function giveReasons(page: Page): Promise<void> {
  await press(page, 'Control+m')
  await find(page, searchProblems)
  await press(page, 'Escape')
  const list = page.getByRole('grid', { name: 'Daftar masalah' })
  const answer = await call(page, 'entry.problems', { year, code: '36' })
  const soft = answer.ok ? answer.value.soft : 0
  expect(soft).toBeGreaterThan(0)
  for (let left = soft; left > 0; left -= 1) {
    await list.focus()
    await press(page, 'a')
    await expect(page.getByRole('textbox', { name: 'Alasan' })).toBeFocused()
    await page.keyboard.type('Sudah diperiksa di lapangan')
    await press(page, 'Control+Enter')
    if (left > 1) await expect(list.getByRole('row')).toHaveCount(left)
    else await expect(page.getByText('Tidak ada yang cocok')).toBeVisible()
  }
}

test('three people bring a year from draft to closed, by keys alone, and it opens again only with a reason', async ({
  page,
  desktop,
  data,
}) => {
  test.setTimeout(240_000)
  await openSample(page)

  await test.step('persons of the three roles are made', async () => {
    await command(desktop, 'go.people')
    await push(page.getByRole('button', { name: 'Tambah petugas' }))
    await addPerson(page, 'Rina', 'Asisten')
    for (const [name, role] of [
      ['Budi', 'Verifikator'],
      ['Sari', 'Validator'],
    ] as const) {
      await page.getByRole('grid', { name: 'Daftar petugas' }).focus()
      await press(page, 'Insert')
      await addPerson(page, name, role)
    }
  })

  await test.step('the assistant fills what is missing and submits', async () => {
    await work(page, 'Rina')
    await openBoard(page)
    await axe(page, 'board')
    await fillEmptyCells(page)
    await giveReasons(page)
    await openBoard(page)
    await press(page, 'a')
    await expect(page.getByRole('dialog', { name: 'Ajukan 6 unit?' })).toBeVisible()
    await axe(page, 'question')
    await press(page, 'Enter')
    await expect(notice(page, '6 unit diajukan.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Ringkasan' })).toContainText('Diajukan 6')
    await expect(table(page)).toBeFocused()
    await press(page, 'v')
    await expect(notice(page, 'Hanya verifikator (Kepala Keasistenan) yang dapat memverifikasi')).toBeVisible()
  })

  await test.step('the verifier sends one unit back with a remark at a cell and verifies the others', async () => {
    await work(page, 'Budi')
    await openBoard(page)
    await toUnit(page, unit)
    await press(page, 'k')
    await expect(page.getByRole('dialog', { name: `Kembalikan ${unit} untuk diperbaiki` })).toBeVisible()
    await push(page.getByRole('button', { name: 'Tambah catatan pada sel' }))
    await expect(page.getByRole('combobox', { name: 'Indikator 1' })).toBeFocused()
    await page.keyboard.type('IN-03')
    await expect(page.getByRole('option')).toHaveCount(1)
    await press(page, 'Enter', 'Tab')
    await page.keyboard.type('Foto papan layanan tidak ada')
    await axe(page, 'sending back')
    await push(page.getByRole('button', { name: 'Kembalikan', exact: true }))
    await expect(notice(page, '1 unit dikembalikan.')).toBeVisible()
    await expect(rowOf(page, unit)).toContainText('1 catatan belum dijawab')
    await press(page, 'Control+Home')
    await step(page, 'v', 'Verifikasi 5 unit?', '5 unit diverifikasi.', 'Diverifikasi 5')
  })

  await test.step('the assistant sees the remark in grid and form, corrects, answers and submits again', async () => {
    await work(page, 'Rina')
    await openBoard(page)
    await toUnit(page, unit)
    await press(page, 'Enter')
    const panel = page.getByRole('complementary', { name: unit })
    await expect(panel).toBeFocused()
    await expect(panel).toContainText('Foto papan layanan tidak ada')
    await axe(page, 'work on a unit')
    await push(panel.getByRole('button', { name: 'Buka IN-03' }))
    await expect(page.getByRole('textbox', { name: new RegExp(`^Nilai ${unit}, IN-03 `) })).toBeFocused()
    await expect(page.locator('#cell-bar')).toContainText('Foto papan layanan tidak ada')
    await page.keyboard.type('0')
    await press(page, 'Enter', 'ArrowUp')
    await expect
      .poll(async () => {
        const answer = await call(page, 'entry.get', { year, code: tangsel })
        return answer.ok && answer.value.units.find(({ name }) => name === unit)?.cells['IN-03']?.value
      })
      .toBe(0)
    await page.getByRole('radio', { name: 'Formulir' }).focus()
    await press(page, 'Space')
    await expect(page.getByText('Catatan pemeriksa, Budi: Foto papan layanan tidak ada')).toBeVisible()
    await axe(page, 'form with a remark')
    await push(page.getByRole('button', { name: 'Status unit', exact: true }))
    await page.getByRole('textbox', { name: 'Jawaban' }).focus()
    await page.keyboard.type('Dinilai ulang menjadi 0')
    await press(page, 'Tab', 'Enter')
    await expect(page.getByText('Jawaban: Dinilai ulang menjadi 0')).toBeVisible()
    await giveReasons(page)
    await openBoard(page)
    await toUnit(page, unit)
    await step(page, 'a', `Ajukan ${unit}?`, '1 unit diajukan.', 'Diajukan 1')
  })

  await test.step('verified and validated, a cell takes nothing any more', async () => {
    await work(page, 'Budi')
    await openBoard(page)
    await press(page, 'Control+Home')
    await step(page, 'v', `Verifikasi ${unit}?`, '1 unit diverifikasi.', 'Diverifikasi 6')
    await work(page, 'Sari')
    await openBoard(page)
    await step(page, 's', 'Sahkan 6 unit?', '6 unit disahkan.', 'Disahkan 6')
    expect(await counts(page)).toEqual({ draf: 0, diajukan: 0, diverifikasi: 0, disahkan: 6 })
    await toUnit(page, unit)
    await press(page, 'e')
    await page.getByRole('radio', { name: 'Kisi' }).focus()
    await press(page, 'Space')
    await expectNothingTyped(page, 'Sudah disahkan')
  })

  await test.step('official scores are imported, the decision is entered, the year is closed', async () => {
    const file = join(data, 'nilai resmi.csv')
    writeFileSync(file, 'tahun;kode;nilai\r\n2022;36.74;88,10\r\n')
    await openBoard(page)
    await push(page.getByRole('button', { name: 'Penutupan tahun', exact: true }))
    const panel = page.getByRole('complementary', { name: 'Penutupan tahun 2022' })
    await expect(panel).toBeFocused()
    await expect(panel).toContainText('Nomor dan tanggal keputusan pusat belum diisi.')
    await expect(panel.getByRole('button', { name: 'Tutup tahun 2022' })).toBeDisabled()
    await axe(page, 'closing')
    await panel.getByRole('textbox', { name: 'Nomor keputusan' }).focus()
    await page.keyboard.type('12 Tahun 2022')
    await press(page, 'Tab')
    await page.keyboard.type('17/12/2022')
    await push(panel.getByRole('button', { name: 'Simpan keputusan' }))
    await expect(panel).toContainText('Tidak ada yang menahan')
    await answerOpen(desktop, file)
    await push(panel.getByRole('button', { name: 'Impor nilai…' }))
    const dialog = page.getByRole('dialog', { name: 'Impor nilai: nilai resmi.csv' })
    await push(dialog.getByRole('button', { name: 'Tulis 1 perubahan' }))
    await expect(rowOf(page, 'Kota Tangerang Selatan')).toContainText('88,10')
    await openBoard(page)
    await expect(panel).toContainText('Kota Tangerang Selatan: nilai resmi 88,10, nilai hitung')
    await push(panel.getByRole('button', { name: 'Tutup tahun 2022' }))
    await expect(page.getByRole('dialog', { name: 'Tutup tahun 2022?' })).toBeVisible()
    await press(page, 'Enter')
    await expect(page.getByText('Tahun 2022 ditutup oleh Sari')).toBeVisible()
    await axe(page, 'closed year')
  })

  await test.step('after closing nothing can be typed and no step be taken', async () => {
    await openBoard(page)
    await press(page, 'b')
    await expect(notice(page, 'Tahun 2022 sudah ditutup.')).toBeVisible()
    await toUnit(page, unit)
    await press(page, 'e')
    await expectNothingTyped(page, 'Tahun 2022 sudah ditutup')
    await press(page, 'Control+2')
    await page.getByRole('treegrid', { name: 'Tabel hasil' }).focus()
    await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight')
    await page.keyboard.type('50')
    await press(page, 'Enter')
    await expect(page.getByText(/Tahun 2022 sudah ditutup/).last()).toBeVisible()
    await press(page, 'Escape')
    await expect(rowOf(page, 'Kota Tangerang Selatan')).toContainText('88,10')
  })

  await test.step('it is opened again with a reason, which the journal keeps', async () => {
    await openBoard(page)
    await push(page.getByRole('button', { name: 'Buka kembali tahun…' }))
    await expect(page.getByRole('textbox', { name: 'Alasan membuka kembali' })).toBeFocused()
    await press(page, 'Control+Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Tulis alasan' })).toBeVisible()
    await page.keyboard.type('Ralat keputusan pusat')
    await press(page, 'Control+Enter')
    await expect(notice(page, 'Tahun 2022 dibuka kembali')).toBeVisible()
    expect((await board(page)).closed).toBeNull()
    expect(await call(page, 'journal.list', { filter: { text: 'Ralat keputusan' }, limit: 1 })).toMatchObject({
      ok: true,
      value: { batches: [{ label: 'Buka kembali tahun 2022', person: 'Sari', reason: 'Ralat keputusan pusat' }] },
    })
  })
})

/** In the grid, at a cell of the unit: it says why, and a figure typed there changes nothing. */
async function expectNothingTyped(page: Page, why: string): Promise<void> {
  const cell = page.getByRole('textbox', { name: new RegExp(`^Nilai ${unit}, `) })
  await expect(cell).toBeVisible()
  await cell.focus()
  await expect(page.locator('#cell-bar')).toContainText(`Terkunci: ${why}`)
  const before = await call(page, 'entry.get', { year, code: tangsel })
  await page.keyboard.type('1')
  await press(page, 'Enter', 'Delete')
  expect(await call(page, 'entry.get', { year, code: tangsel })).toEqual(before)
}

test('four eyes: who submitted does not verify, until the validator turns the rule off', async ({ page }) => {
  test.slow()
  await openSample(page)
  for (const [name, role] of [
    ['Budi', 'verifikator'],
    ['Sari', 'validator'],
  ] as const)
    await call(page, 'person.save', { id: null, name, role, active: true })
  await work(page, 'Budi')
  await openBoard(page)
  await toUnit(page, unit)
  await step(page, 'a', `Ajukan ${unit}?`, '1 unit diajukan.', 'Diajukan 1')
  await expect(rowOf(page, unit)).toContainText('Diajukan')
  await press(page, 'v')
  await expect(page.getByRole('dialog', { name: `Verifikasi ${unit}?` })).toBeVisible()
  await press(page, 'Enter')
  await expect(notice(page, 'Budi yang mengajukan unit ini')).toBeVisible()
  expect(await counts(page)).toMatchObject({ diajukan: 1, diverifikasi: 0 })
  await expect(page.getByRole('dialog')).toBeHidden()
  await press(page, 'Enter')
  const panel = page.getByRole('complementary', { name: unit })
  await expect(panel.getByRole('button', { name: 'Verifikasi' })).toBeDisabled()
  await expect(panel).toContainText('Budi yang mengajukan unit ini, sehingga orang lain yang memverifikasi')
  await press(page, 'Escape')
  await expect(table(page)).toBeFocused()

  const rule = page.getByRole('switch', { name: 'Aturan empat mata' })
  await push(page.getByRole('button', { name: 'Penutupan tahun', exact: true }))
  await expect(rule).toBeDisabled()
  await expect(
    page.getByText('Hanya validator (Kepala Perwakilan) yang dapat mengubah aturan empat mata'),
  ).toBeVisible()
  await work(page, 'Sari')
  await rule.focus()
  await press(page, 'Space')
  await expect(page.getByText('Aturan empat mata tidak berlaku').first()).toBeVisible()
  await work(page, 'Budi')
  await openBoard(page)
  await toUnit(page, unit)
  await step(page, 'v', `Verifikasi ${unit}?`, '1 unit diverifikasi.', 'Diverifikasi 1')
})

test('bodies are chosen, given to somebody with a due day, and found again by it', async ({ page, desktop }) => {
  test.slow()
  await openSample(page)
  await call(page, 'person.save', { id: null, name: 'Rina', role: 'asisten', active: true })
  await call(page, 'person.save', { id: null, name: 'Tono', role: 'asisten', active: true })
  await openBoard(page)
  await press(page, 'Space', 'ArrowDown', 'Space')
  await expect(page.getByRole('toolbar', { name: 'Dipilih: 2 pemda, 6 unit' })).toBeVisible()
  await axe(page, 'selection')
  await press(page, 't')
  await expect(page.getByRole('combobox', { name: 'Petugas' })).toBeFocused()
  await page.keyboard.type('Rina')
  await expect(page.getByRole('option')).toHaveCount(1)
  await press(page, 'Enter', 'Tab')
  await page.keyboard.type('1/10/2022')
  await axe(page, 'person and due day')
  await push(page.getByRole('button', { name: 'Simpan' }))
  await expect(page.getByRole('dialog', { name: 'Petugas & tenggat: 2 pemda' })).toBeHidden()
  await expect(table(page)).toBeFocused()
  const row = rowOf(page, 'Kota Tangerang Selatan')
  await expect(row).toContainText('Rina')
  await expect(row).toContainText('1 Oktober 2022, lewat tenggat')
  await expect(page.getByRole('region', { name: 'Ringkasan' })).toContainText('2 pemda lewat tenggat')
  await press(page, 'Escape')
  await expect(page.getByRole('toolbar')).toBeHidden()

  await page.getByRole('checkbox', { name: 'Hanya lewat tenggat' }).focus()
  await press(page, 'Space')
  await expect(page.getByText('2 dari 9 pemda · 6 unit')).toBeVisible()
  await find(page, 'Cari pemda atau unit')
  await page.keyboard.type('puskesmas')
  await expect(table(page).getByRole('row')).toHaveCount(4)
  await page.keyboard.type(' entah')
  await push(page.getByRole('button', { name: 'Tampilkan semua' }))
  await expect(page.getByText('9 pemda · 6 unit')).toBeVisible()
  await command(desktop, 'undo')
  await expect(page.getByRole('region', { name: 'Ringkasan' })).toContainText('0 pemda lewat tenggat')
  await expect(row).not.toContainText('Rina')
})
