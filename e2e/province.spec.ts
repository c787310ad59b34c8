/** A whole province at once: pasted into the grid, and a workbook that LibreOffice filled. By keys alone. */
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { inLibreOffice, libreOffice } from '../electron/cli/libreoffice.ts'
import { call, expect, test } from './fixtures.ts'
import { answerOpen, answerSave, command, openSample } from './screens.ts'

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
const bodies = ['36.01', '36.02', '36.03', '36.04', '36.71', '36.72', '36.73'] as const
const lociEach = 7

/** Seven loci in each of seven bodies beside the six of the sample. */
async function addLoci(page: Page): Promise<void> {
  for (const body of bodies)
    for (let at = 1; at <= lociEach; at += 1)
      expect(
        await call(page, 'unit.add', { year: 2022, body, name: `Lokus Uji ${String(at)}`, type: 'dinas', score: null }),
      ).toMatchObject({ ok: true })
}
const cellsOf = async (page: Page) => {
  const answer = await call(page, 'entry.get', { year: 2022, code: '36' })
  if (!answer.ok) throw new Error(answer.error.message)
  const { units, instrument } = answer.value
  return { units, codes: instrument.dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code)) }
}

test('a province of 55 loci is pasted in one step, reported, taken back and brought again', async ({
  page,
  desktop,
}) => {
  test.slow()
  await openSample(page)
  await addLoci(page)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('columnheader', { name: 'IN-01' })).toBeVisible()
  const { units, codes } = await cellsOf(page)
  expect(units).toHaveLength(bodies.length * lociEach + 6)
  const filled = async (): Promise<number> =>
    (await cellsOf(page)).units.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0)
  const before = await filled()
  const block = units.map((_, row) =>
    codes.map((code) => (/^OU|R$/.test(code) ? '80' : String((row % 3) + 1))).join('\t'),
  )
  const field = page.getByRole('textbox', { name: / IN-01 / })
  await field.focus()
  await page.keyboard.press('Control+Home')
  await page.getByRole('textbox', { name: / IN-01 / }).evaluate((element, text) => {
    const carrier = new DataTransfer()
    carrier.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carrier, bubbles: true, cancelable: true }))
  }, block.join('\r\n'))
  const report = page.getByRole('complementary', { name: 'Hasil tempel' })
  await expect(report.getByRole('status')).toContainText('sel ditulis')
  expect(await filled()).toBeGreaterThan(before + 2000)
  expect(await faults(page)).toEqual([])
  const after = await filled()
  await command(desktop, 'undo')
  await expect.poll(filled).toBe(before)
  await command(desktop, 'redo')
  await expect.poll(filled).toBe(after)
})

test('a workbook filled by LibreOffice is read in the window, shown and written', async ({ page, desktop, data }) => {
  test.skip(libreOffice === null, 'LibreOffice is not installed')
  test.slow()
  await openSample(page)
  await call(page, 'unit.add', { year: 2022, body: '36.72', name: 'Lokus Uji', type: 'dinas', score: null })
  await page.keyboard.press('Control+e')
  const made = join(data, 'lapangan.xlsx')
  await answerSave(desktop, made)
  await page.getByRole('button', { name: 'Buku kerja', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Ekspor buku kerja…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Ekspor buku kerja isian' })
  await dialog.getByRole('combobox', { name: 'Pemda atau instansi' }).press('Control+a')
  await page.keyboard.type('cilegon')
  await expect(page.getByRole('option', { name: 'Kota Cilegon' })).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Ekspor', exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Buku kerja disimpan' })).toBeVisible()

  const filled = join(data, 'terisi.xlsx')
  await inLibreOffice(
    data,
    { made, filled },
    `
  book = OpenBook(made)
  sheet = book.Sheets.getByIndex(0)
  sheet.getCellRangeByName("D9").setFormula("2")
  sheet.getCellRangeByName("E9").setFormula("0")
  sheet.getCellRangeByName("L9").setString("TB")
  sheet.getCellRangeByName("F9").setFormula("9")
  SaveBook(book, filled)`,
  )
  await answerOpen(desktop, filled)
  await page.getByRole('button', { name: 'Buku kerja', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: 'Baca buku kerja…' }).press('Enter')
  await expect(page.getByRole('tab', { name: 'Akan ditulis (3)', selected: true })).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Tidak dibaca (1)' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Tulis 3 sel' }).press('Enter')
  await expect(page.getByText(/3 sel dari terisi\.xlsx ditulis/)).toBeVisible()
  const { units } = await cellsOf(page)
  expect(units.find(({ name }) => name === 'Lokus Uji')?.cells).toMatchObject({
    'IN-01': { value: 200, na: false },
    'IN-02': { value: 0, na: false },
    'IN-09': { value: null, na: true },
  })
})
