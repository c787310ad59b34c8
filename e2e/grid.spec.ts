/** The entry grid: typed, pasted, filled, emptied, copied and taken back, by keys alone. */
import type { Locator, Page } from '@playwright/test'
import { AxeBuilder } from '@axe-core/playwright'
import type { EntryUnit, ProblemView } from '../shared/entry-views.ts'
import { call, expect, launch, test } from './fixtures.ts'
import { command, openSample } from './screens.ts'

const tangsel = '36.74'

const unitsOf = async (page: Page): Promise<EntryUnit[]> => {
  const answer = await call(page, 'entry.get', { year: 2022, code: tangsel })
  return answer.ok ? answer.value.units : []
}
/** The sample year with its made-up cells emptied: what a test sees is what it typed. */
async function openEmpty(page: Page): Promise<void> {
  await openSample(page)
  const cells = (await unitsOf(page)).flatMap(({ id, cells: own }) =>
    Object.keys(own).map((indicator) => ({ unit: id, indicator, text: '' })),
  )
  if (cells.length > 0) await call(page, 'entry.write', { year: 2022, how: 'clear', cells })
}

/** Fills a unit and submits it: from then on it is locked. */
async function submit(page: Page, index: number): Promise<void> {
  const answer = await call(page, 'entry.get', { year: 2022, code: tangsel })
  const unit = answer.ok ? (answer.value.units[index]?.id ?? '') : ''
  const codes = answer.ok ? answer.value.instrument.dimensions.flatMap(({ indicators }) => indicators) : []
  const cells = codes.map(({ code }) => ({ unit, indicator: code, text: '1' }))
  expect(await call(page, 'entry.write', { year: 2022, how: 'paste', cells })).toMatchObject({ ok: true })
  for (const { rule, level, indicator } of await problemsOf(page, unit))
    if (level === 'soft') await call(page, 'entry.excuse', { unit, rule, indicator, reason: 'Uji' })
  expect(await call(page, 'work.act', { units: [unit], action: 'submit' })).toMatchObject({ value: { done: 1 } })
}
const problemsOf = async (page: Page, unit: string): Promise<ProblemView[]> => {
  const answer = await call(page, 'entry.problems', { year: 2022, code: tangsel })
  return answer.ok ? answer.value.problems.filter((problem) => problem.unit === unit) : []
}

/** The units of Kota Tangerang Selatan, the first cell chosen. */
async function openGrid(page: Page): Promise<Locator> {
  await openEmpty(page)
  await page.keyboard.press('Control+e')
  const field = page.getByRole('textbox', { name: /^Nilai Dinas Pendidikan dan Kebudayaan, IN-01 / })
  await expect(page.getByRole('columnheader', { name: 'IN-01' })).toBeVisible()
  await field.focus()
  return field
}

/** Values of a unit as text, of the indicators asked for. */
async function valuesOf(page: Page, name: string, ...codes: string[]): Promise<string[]> {
  const unit = (await unitsOf(page)).find((one) => one.name.startsWith(name))
  return codes.map((code) => textOf(unit, code))
}
const textOf = (unit: EntryUnit | undefined, code: string): string => {
  const cell = unit?.cells[code]
  if (cell?.na === true) return 'TB'
  return cell?.value === null || cell === undefined ? '' : String(cell.value / 100)
}

const keys = async (page: Page, ...pressed: string[]): Promise<void> => {
  for (const key of pressed)
    await (/^[\d,.]+$|^TB$|^tujuh$/.test(key) ? page.keyboard.type(key) : page.keyboard.press(key))
}
const paste = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element, block) => {
    const carrier = new DataTransfer()
    carrier.setData('text/plain', block)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carrier, bubbles: true, cancelable: true }))
  }, text)

test('a unit is entered by keys alone, and its score grows with it', async ({ page }) => {
  const field = await openGrid(page)
  await keys(page, '2', 'Tab', '3', 'Tab', '0', 'Enter')
  // Enter after Tabs goes below the first of them, as in Excel.
  await expect(field).toBeHidden()
  await expect(page.getByRole('textbox', { name: /^Nilai Dinas Sosial, IN-01 / })).toBeFocused()
  await expect(page.getByRole('row').filter({ hasText: '3/' })).toContainText('3,15')
  expect(await valuesOf(page, 'Dinas Pendidikan', 'IN-01', 'IN-02', 'IN-03', 'IN-04')).toEqual(['2', '3', '0', ''])
  // A value outside the scale stays at the cell with the reason; typed again it is taken.
  await keys(page, '7', 'Enter')
  await expect(page.getByText('Nilai harus antara 0 dan 3')).toBeVisible()
  await keys(page, '1', 'ArrowRight', '3', 'ArrowDown')
  expect(await valuesOf(page, 'Dinas Sosial', 'IN-01', 'IN-02')).toEqual(['1', '3'])
  // Esc leaves the cell as it was, F2 opens it, Delete empties it, Shift+Enter goes up.
  await keys(page, 'Shift+Enter', 'F2', 'Escape', 'Delete', 'ArrowLeft', '2', 'Shift+Enter')
  await expect.poll(() => valuesOf(page, 'Dinas Sosial', 'IN-01', 'IN-02')).toEqual(['2', ''])
  await expect(page.locator('#cell-bar')).toContainText('2 – Tahu sebagian besar')
})

test('a block is pasted with its report: unreadable, locked and outside are all counted', async ({ page }) => {
  await openEmpty(page)
  await submit(page, 1)
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('columnheader', { name: 'IN-01' })).toBeVisible()
  const field = page.getByRole('textbox', { name: /^Nilai Dinas Pendidikan/ })
  await field.focus()
  await paste(field, ['1\t2\t3', '2\t2\t2', '3\ttujuh\tTB', '0\t1.234\t9', '', '1\t1\t1', '3\t3\t3'].join('\r\n'))
  const report = page.getByRole('complementary', { name: 'Hasil tempel' })
  const said = report.getByRole('status')
  for (const line of ['8 sel ditulis', 'karena terkunci (3)', 'Tidak terbaca (4)', 'Di luar kisi (3)'])
    await expect(said).toContainText(line)
  for (const line of [
    '"tujuh": Bukan angka',
    '"1.234": Dapat dibaca dengan dua cara',
    'baris 7, kolom 3 dari tempelan',
  ])
    await expect(report).toContainText(line)
  expect(await valuesOf(page, 'Disdukcapil', 'IN-01', 'IN-02', 'IN-03')).toEqual(['3', '', ''])
  expect(await valuesOf(page, 'Dinas Sosial', 'IN-01', 'IN-02', 'IN-03')).toEqual(['1', '1', '1'])
  // From the report to the cell; a locked one says why and takes nothing.
  await report.getByRole('button', { name: 'Ke sel Dinas Sosial, IN-02' }).click()
  await expect(page.locator('#cell-bar')).toContainText('Terkunci')
  await keys(page, '3', 'Enter')
  expect(await valuesOf(page, 'Dinas Sosial', 'IN-02')).toEqual(['1'])
  await report.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(() => valuesOf(page, 'Disdukcapil', 'IN-01')).toEqual([''])
})

test('fill, clear, copy and cut work on ranges; the status bar sums them', async ({ page, desktop, driver, data }) => {
  const field = await openGrid(page)
  await keys(page, '2', 'Tab', '3', 'Tab', '1', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  await keys(page, 'Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await keys(page, 'Control+d')
  await expect.poll(() => valuesOf(page, 'Disdukcapil', 'IN-01', 'IN-02', 'IN-03')).toEqual(['2', '3', '1'])
  await expect(page.getByText('Jumlah 18 · Rerata 2,00 · 9 angka')).toBeVisible()
  await keys(page, 'Control+c', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Control+v')
  await expect.poll(() => valuesOf(page, 'DPMPTSP', 'IN-01', 'IN-02', 'IN-03')).toEqual(['2', '3', '1'])
  await keys(page, 'Control+Home', 'Shift+ArrowRight', 'Delete')
  await expect.poll(() => valuesOf(page, 'Dinas Pendidikan', 'IN-01', 'IN-02', 'IN-03')).toEqual(['', '', '1'])
  // The decimal comma goes out as Indonesian Excel reads it.
  await call(page, 'entry.write', {
    year: 2022,
    how: 'edit',
    cells: [{ unit: await firstUnit(page), indicator: 'OU-01', text: '87,5' }],
  })
  await keys(page, 'Control+Home', 'Shift+End')
  await expect(page.getByText('Jumlah 88,5')).toBeVisible()
  const copied = await field.evaluate((element) => {
    const carrier = new DataTransfer()
    element.dispatchEvent(new ClipboardEvent('copy', { clipboardData: carrier, bubbles: true, cancelable: true }))
    return carrier.getData('text/plain')
  })
  expect(copied).toMatch(/^\t\t1\t.*\t87,5\t/)
  // Undo is the program's: over grid and other ways, also after a restart.
  await command(desktop, 'undo')
  await command(desktop, 'undo')
  await expect.poll(() => valuesOf(page, 'Dinas Pendidikan', 'IN-01', 'IN-02', 'OU-01')).toEqual(['2', '3', ''])
  await desktop.close()
  const again = await launch(driver, data)
  const second = await again.firstWindow()
  await expect(second.getByRole('treegrid')).toBeVisible()
  await second.keyboard.press('Control+e')
  await expect(second.getByRole('columnheader', { name: 'IN-01' })).toBeVisible()
  await command(again, 'redo')
  await expect.poll(() => valuesOf(second, 'Dinas Pendidikan', 'IN-01', 'IN-02')).toEqual(['', ''])
  await again.close()
})

test('the handle of a selection fills what it is dragged over, as one step that is taken back at once', async ({
  page,
  desktop,
}) => {
  await openGrid(page)
  await keys(page, '2', 'Tab', '3', 'Enter', 'Control+Home', 'Shift+ArrowRight')
  const handle = await page.locator('.autofill-handle').boundingBox()
  const last = await page.getByText('DPMPTSP', { exact: true }).last().boundingBox()
  if (!handle || !last) throw new Error('the handle and the row are drawn')
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(handle.x, last.y + last.height / 2, { steps: 8 })
  await page.mouse.up()
  const filled = ['Dinas Pendidikan', 'Dinas Sosial', 'Disdukcapil', 'DPMPTSP']
  const values = () => Promise.all(filled.map((name) => valuesOf(page, name, 'IN-01', 'IN-02')))
  await expect.poll(values).toEqual([...filled].fill('').map(() => ['2', '3']))
  expect(await valuesOf(page, 'UPT Puskesmas Kampung', 'IN-01', 'IN-02')).toEqual(['', ''])
  await expect(page.getByText('6 sel diisi')).toBeVisible()
  // The keys go on from where the mouse left: the range is chosen, and typing goes into its first cell.
  await expect(page.getByText('Jumlah 20 · Rerata 2,50 · 8 angka')).toBeVisible()
  await command(desktop, 'undo')
  await expect.poll(values).toEqual([
    ['2', '3'],
    ['', ''],
    ['', ''],
    ['', ''],
  ])
  await keys(page, '1', 'Enter')
  await expect.poll(() => valuesOf(page, 'Dinas Pendidikan', 'IN-01')).toEqual(['1'])
})

const firstUnit = async (page: Page): Promise<string> => (await unitsOf(page))[0]?.id ?? ''

test('grid, report and notes have no accessibility faults', async ({ page }) => {
  const field = await openGrid(page)
  await paste(field, 'tujuh\t2')
  await expect(page.getByRole('complementary', { name: 'Hasil tempel' })).toBeVisible()
  await keys(page, 'Shift+F2')
  await expect(page.getByRole('textbox', { name: 'Catatan' })).toBeFocused()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([])
})
