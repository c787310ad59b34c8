/** The life of an instrument by keys: made, changed, mended, used, locked, out to Excel and back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { patched } from '../electron/render/tables/entry-fixture.ts'
import { call, expect, test } from './fixtures.ts'
import { answerOpen, answerSave, command, openSample, rowOf } from './screens.ts'

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
const keys = async (page: Page, ...pressed: string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key)
}
const list = (page: Page) => page.getByRole('grid', { name: 'Daftar instrumen' })
const parts = (page: Page) => page.getByRole('treegrid', { name: 'Isi instrumen' })
const problemTab = (page: Page, count: number) => page.getByRole('tab', { name: `Masalah (${String(count)})` })

async function versions(page: Page) {
  const answer = await call(page, 'instrument.list', {})
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
/** A new version of the sample in the editor, the focus in its table. */
async function makeVersion(page: Page, title: string, unitType = ''): Promise<void> {
  // A list without rows knows no version to begin from.
  await expect(list(page).getByRole('row').nth(1)).toBeVisible()
  await list(page).focus()
  await keys(page, 'Control+Home', 'Insert')
  await expect(page.getByRole('textbox', { name: 'Judul' })).toBeFocused()
  await keys(page, 'Control+a')
  await page.keyboard.type(title)
  if (unitType !== '') {
    await page.getByRole('combobox', { name: 'Jenis unit' }).focus()
    await page.keyboard.type(unitType)
    await keys(page, 'Escape')
  }
  await expect.poll(() => faults(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Judul' }).press('Enter')
  await expect(parts(page)).toBeFocused()
}

test('a version is made, its weights are mended, a year uses it, and its first cell locks it', async ({
  page,
  desktop,
}) => {
  test.setTimeout(90_000)
  await openSample(page)
  const unit = await call(page, 'unit.add', {
    year: 2022,
    body: '36.71',
    name: 'Klinik Pratama',
    type: 'klinik',
    score: null,
  })
  if (!unit.ok) throw new Error(unit.error.message)
  await command(desktop, 'go.instrument')
  await expect(list(page)).toContainText('Bawaan')
  expect(await faults(page)).toEqual([])
  await makeVersion(page, 'Instrumen klinik', 'klinik')

  await keys(page, 'ArrowDown', 'Insert')
  const name = page.getByRole('textbox', { name: 'Nama indikator' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Jalur prioritas bagi lansia')
  await keys(page, 'Enter', 'Escape')
  await expect(parts(page)).toBeFocused()
  const added = parts(page).getByRole('row').filter({ hasText: 'Jalur prioritas bagi lansia' })
  await expect(added).toContainText('IN-16')
  await keys(page, 'ArrowRight', 'ArrowRight', '4')
  await page.keyboard.type(',9')
  await keys(page, 'Enter')
  await expect(added).toContainText('4,90\u00A0%')
  await expect(parts(page)).toContainText('Jumlah 104,90\u00A0%, lebih 4,90\u00A0%')
  await expect(problemTab(page, 1)).toBeVisible()
  expect(await faults(page)).toEqual([])

  // Saved with its problem, but no year can use it.
  await keys(page, 'Control+s')
  await expect(page.getByRole('button', { name: 'Tersimpan' })).toBeVisible()
  await page.getByRole('button', { name: 'Pakai untuk 2022' }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'masih bermasalah' })).toContainText('104,90')
  await expect(problemTab(page, 1)).toHaveAttribute('aria-selected', 'true')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: /Bobot indikator dimensi Input berjumlah 104,90/ }).press('Enter')
  await expect(parts(page)).toBeFocused()
  await keys(page, 'b')
  await expect(parts(page)).toContainText('Jumlah 100,00\u00A0%')
  await expect(added).toContainText('6,25\u00A0%')
  await expect(problemTab(page, 0)).toBeVisible()
  await page.getByRole('button', { name: 'Pakai untuk 2022' }).press('Enter')
  await expect(page.getByText('Dipakai tahun 2022')).toBeVisible()

  await keys(page, 'Control+e')
  await page.getByRole('combobox', { name: 'Tempat' }).click()
  await page.getByRole('option', { name: 'Kota Tangerang', exact: true }).click()
  await page.getByRole('textbox', { name: /^Nilai Klinik Pratama, IN-01 / }).focus()
  await keys(page, '3', 'Enter')
  await expect
    .poll(async () => (await versions(page)).find(({ title }) => title === 'Instrumen klinik'))
    .toMatchObject({ locked: true, years: [2022] })
  await command(desktop, 'go.instrument')
  await expect(page.getByText(/jadi terkunci\. Buat versi baru/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Buat versi baru' })).toBeVisible()
  await parts(page).focus()
  await keys(page, 'Delete', 'Insert', 'b', 'Enter')
  await expect(page.getByRole('textbox', { name: 'Nama dimensi' })).not.toBeEditable()
  await expect(added).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('steps are taken back before they are saved, and the whole after', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'go.instrument')
  await makeVersion(page, 'Instrumen kantor')
  const rows = async (): Promise<string | null> => parts(page).getAttribute('aria-rowcount')
  const before = Number(await rows())
  await keys(page, 'ArrowDown', 'Delete', 'Alt+ArrowDown')
  await expect(parts(page)).toHaveAttribute('aria-rowcount', String(before - 1))
  await expect(parts(page).getByRole('row').nth(2)).toContainText('IN-03')
  await command(desktop, 'undo')
  await expect(parts(page).getByRole('row').nth(2)).toContainText('IN-02')
  await command(desktop, 'undo')
  await expect(parts(page).getByRole('row').nth(2)).toContainText('IN-01')
  await command(desktop, 'redo')
  await expect(parts(page)).toHaveAttribute('aria-rowcount', String(before - 1))

  // Other screens keep what is not saved.
  await command(desktop, 'go.results')
  await command(desktop, 'go.instrument')
  await expect(parts(page)).toHaveAttribute('aria-rowcount', String(before - 1))
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  await expect(rowOf(page, 'Instrumen kantor')).toContainText('Belum disimpan')
  await list(page).focus()
  await keys(page, 'Control+End', 'Enter', 'Control+s')
  await expect(page.getByRole('alert').filter({ hasText: 'disimpan' })).toBeVisible()
  await command(desktop, 'undo')
  await expect(parts(page)).toHaveAttribute('aria-rowcount', String(before))
})

test('a rule between two indicators is added, made complete and kept', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'go.instrument')
  await makeVersion(page, 'Instrumen kantor')
  await page.getByRole('tab', { name: /^Aturan/ }).press('Enter')
  await page.getByRole('button', { name: 'Tambah aturan' }).press('Enter')
  const text = page.getByRole('textbox', { name: 'Kalimat bila dilanggar' })
  await expect(text).toBeFocused()
  await keys(page, 'Control+a')
  await page.keyboard.type('Kompensasi dinilai tanpa maklumat.')
  await keys(page, 'Enter')
  await page.getByRole('combobox', { name: 'maka: hubungan' }).click()
  await page.getByRole('option', { name: 'paling rendah' }).click()
  await page.getByRole('textbox', { name: 'maka: nilai' }).fill('9')
  await keys(page, 'Enter')
  await expect(problemTab(page, 1)).toBeVisible()
  await page.getByRole('textbox', { name: 'maka: nilai' }).fill('2')
  await keys(page, 'Control+s')
  await expect(problemTab(page, 0)).toBeVisible()
  expect(await faults(page)).toEqual([])
  const saved = (await versions(page)).find(({ title }) => title === 'Instrumen kantor')
  const view = await call(page, 'instrument.get', { id: saved?.id ?? '' })
  expect(view.ok && view.value.rules.at(-1)).toMatchObject({
    text: 'Kompensasi dinilai tanpa maklumat.',
    must: { is: '>=', value: 200 },
  })
})

test('a version goes to Excel and back; a broken workbook is told cell by cell and writes nothing', async ({
  page,
  desktop,
  data,
}) => {
  test.slow()
  await openSample(page)
  await command(desktop, 'go.instrument')
  await makeVersion(page, 'Instrumen kantor')
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  const file = join(data, 'kantor.xlsx')
  await answerSave(desktop, file)
  await list(page).focus()
  await keys(page, 'Control+End', 'e')
  await expect(page.getByRole('alert').filter({ hasText: 'Instrumen disimpan sebagai' })).toBeVisible()

  await answerOpen(desktop, file)
  await page.getByRole('button', { name: 'Impor', exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'sudah ada dengan isi yang sama' })).toBeVisible()
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  await list(page).focus()
  await keys(page, 'Control+End', 'Delete')
  await expect(list(page).getByText('Instrumen kantor')).toBeHidden()
  expect(await versions(page)).toHaveLength(1)

  const broken = join(data, 'rusak.xlsx')
  writeFileSync(
    broken,
    patched(readFileSync(file), (text) =>
      text.replaceAll('>21.85<', '>banyak<').replaceAll('<v>21.85</v>', '<v>999</v>'),
    ),
  )
  await answerOpen(desktop, broken, file)
  await page.getByRole('button', { name: 'Impor', exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'tidak dibaca' })).toContainText(/rusak\.xlsx.*![A-Z]+\d+ /s)
  expect(await versions(page)).toHaveLength(1)
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Impor', exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Instrumen kantor versi 2 diimpor' })).toBeVisible()
  await expect(parts(page)).toBeFocused()
  expect(await versions(page)).toHaveLength(2)
})
