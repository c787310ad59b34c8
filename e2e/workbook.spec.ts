/** A workbook out of the window and back: preview, conflict, one batch, taken back. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { patched } from '../electron/render/tables/entry-fixture.ts'
import { call, expect, test } from './fixtures.ts'
import { answerOpen, answerSave, openSample } from './screens.ts'

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
const choose = async (page: Page, item: string): Promise<void> => {
  await page.getByRole('button', { name: 'Buku kerja', exact: true }).press('Enter')
  await page.getByRole('menuitem', { name: item }).press('Enter')
}
async function tangsel(page: Page) {
  const answer = await call(page, 'entry.get', { year: 2022, code: '36.74' })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value.units
}
const write = async (page: Page, cells: { unit: string; indicator: string; text: string }[]): Promise<void> => {
  expect(await call(page, 'entry.write', { year: 2022, how: 'edit', cells })).toMatchObject({ ok: true })
}

test('a workbook goes out, comes back with its differences shown, is written as one step and taken back', async ({
  page,
  desktop,
  data,
}) => {
  test.slow()
  await openSample(page)
  await page.keyboard.press('Control+e')
  const [unit] = await tangsel(page)
  if (!unit) throw new Error('no unit')
  const cells = ['IN-01', 'IN-02'].map((indicator) => ({ unit: unit.id, indicator, text: '3' }))
  await write(page, cells)
  const file = join(data, 'isian.xlsx')
  await answerSave(desktop, file)
  await choose(page, 'Ekspor buku kerja…')
  await expect(page.getByRole('dialog', { name: 'Ekspor buku kerja isian' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Pemda atau instansi' }).click()
  await page.getByRole('option', { name: 'Kota Tangerang Selatan' }).click()
  await page.getByRole('button', { name: 'Ekspor', exact: true }).press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Buku kerja disimpan' })).toBeVisible()

  await answerOpen(desktop, file)
  await choose(page, 'Baca buku kerja…')
  const dialog = page.getByRole('dialog', { name: 'Baca buku kerja: isian.xlsx' })
  await expect(dialog.getByText('Tidak ada isian baru atau berubah di buku kerja ini.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Tidak ada yang perlu ditulis' })).toBeDisabled()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  // people type 1 and 2 into the workbook, and meanwhile somebody types 0 into the program
  const typed = patched(readFileSync(file), (text, name) =>
    name.endsWith('sheet1.xml')
      ? text
          .replace(/(<c r="D9"[^>]*>)<v>3<\/v>/u, '$1<v>1</v>')
          .replace(/(<c r="E9"[^>]*>)<v>3<\/v>/u, '$1<v>2</v>')
          .replace(/(<c r="F9"[^>]*)(\/>|><v>\d<\/v><\/c>)/u, '$1><v>7</v></c>')
      : text,
  )
  const filled = join(data, 'diisi.xlsx')
  writeFileSync(filled, typed)
  await write(page, [{ unit: unit.id, indicator: 'IN-02', text: '0' }])
  const shown = async (): Promise<(number | null | undefined)[]> => {
    const [now] = await tangsel(page)
    return ['IN-01', 'IN-02'].map((code) => now?.cells[code]?.value)
  }
  await answerOpen(desktop, filled, filled)
  await choose(page, 'Baca buku kerja…')
  await expect(page.getByRole('tab', { name: 'Benturan (1)', selected: true })).toBeVisible()
  const take = page.getByRole('checkbox', { name: `Pakai buku kerja: ${unit.name} IN-02 2` })
  await expect(take).not.toBeChecked()
  expect(await faults(page)).toEqual([])
  await page.getByRole('tab', { name: 'Tidak dibaca (1)' }).click()
  await expect(page.getByText('Nilai harus antara 0 dan 3.')).toBeVisible()
  await page.getByRole('tab', { name: 'Akan ditulis (1)' }).click()
  expect(await shown()).toEqual([300, 0])
  await page.getByRole('button', { name: 'Tulis 1 sel' }).press('Enter')
  await expect(page.getByText('1 sel dari diisi.xlsx ditulis. 1 sel yang berbenturan dibiarkan.')).toBeVisible()
  expect(await shown()).toEqual([100, 0])
  await page.getByRole('alert').getByRole('button', { name: 'Urungkan' }).press('Enter')
  await expect.poll(shown).toEqual([300, 0])

  // this time the workbook wins its conflict, chosen by the space bar
  await choose(page, 'Baca buku kerja…')
  await page.getByRole('grid', { name: 'Benturan' }).focus()
  await page.keyboard.press('Space')
  await expect(take).toBeChecked()
  await page.getByRole('button', { name: 'Tulis 2 sel' }).press('Enter')
  await expect.poll(shown).toEqual([100, 200])
})

test('a foreign file is refused in the window with the reason', async ({ page, desktop, data }) => {
  await openSample(page)
  await page.keyboard.press('Control+e')
  const foreign = join(data, 'lain.xlsx')
  writeFileSync(foreign, 'bukan buku kerja')
  await answerOpen(desktop, foreign)
  await choose(page, 'Baca buku kerja…')
  await expect(page.getByRole('alert').filter({ hasText: 'bukan lembar kerja' })).toBeVisible()
  expect(await faults(page)).toEqual([])
})
