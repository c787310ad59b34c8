/** How a score came about, from body to unit to cell, by keys alone. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { call, expect, test } from './fixtures.ts'
import { command, openSample } from './screens.ts'

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id }) => id)
}

test('from a body in the results to a unit, to the cell that cost a point', async ({ page }) => {
  await openSample(page)
  const body = await call(page, 'entry.explainBody', { year: 2022, code: '36.74' })
  if (!body.ok) throw new Error('no explanation')
  await page.getByRole('treegrid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('j')
  const dialog = page.getByRole('dialog', { name: 'Dari mana nilai Kota Tangerang Selatan' })
  await expect(dialog).toBeVisible()
  for (const sentence of body.value.sentences) await expect(dialog.getByText(sentence)).toBeVisible()
  for (const { name, exact } of body.value.units)
    await expect(dialog.getByRole('row').filter({ hasText: name })).toContainText(exact ?? '–')
  expect(await faults(page)).toEqual([])

  const link = dialog.getByRole('button', { name: 'Dinas Sosial: jelaskan nilainya' })
  await link.focus()
  await page.keyboard.press('Enter')
  const unit = page.getByRole('dialog', { name: 'Dari mana nilai Dinas Sosial' })
  const id = body.value.units.find(({ name }) => name === 'Dinas Sosial')?.id ?? ''
  const way = await call(page, 'entry.explain', { unit: id })
  if (!way.ok) throw new Error('no explanation')
  for (const { name, weight, reached, points, indicators } of way.value.dimensions) {
    const table = unit.getByRole('table', {
      name: `${name}: bobot ${weight}\u00A0% × capaian ${reached}\u00A0% = ${points}`,
    })
    await expect(table.getByRole('row')).toHaveCount(indicators.length + 1)
  }
  await expect(unit.getByText(way.value.exact ?? '', { exact: true })).toBeVisible()
  expect(await faults(page)).toEqual([])

  const cost = way.value.dimensions
    .flatMap(({ indicators }) => indicators)
    .find(({ points, most, na }) => !na && points !== most)
  await unit.getByRole('button', { name: `${cost?.code ?? ''} ${cost?.name ?? ''}: buka selnya` }).focus()
  await page.keyboard.press('Enter')
  await expect(unit).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Entri' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: `Nilai Dinas Sosial, ${cost?.code ?? ''}` })).toBeFocused()
})

test('the way back leads to the body, and Esc out of it', async ({ page }) => {
  await openSample(page)
  await page.getByRole('treegrid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('j')
  await page.getByRole('button', { name: 'DPMPTSP: jelaskan nilainya' }).press('Enter')
  await page.getByRole('button', { name: 'Kembali' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Dari mana nilai Kota Tangerang Selatan' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('treegrid')).toBeVisible()
})

test('the unit at hand in grid and form is explained by Ctrl+I', async ({ page }) => {
  await openSample(page)
  await page.keyboard.press('Control+e')
  await page.getByRole('textbox', { name: /^Nilai Dinas Pendidikan dan Kebudayaan, IN-01 / }).focus()
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('dialog', { name: 'Dari mana nilai Dinas Pendidikan dan Kebudayaan' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByText('Formulir', { exact: true }).click()
  await page.getByRole('button', { name: 'Jelaskan nilai' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Dari mana nilai Dinas Pendidikan dan Kebudayaan' })).toBeVisible()
})

test('on the board J explains the body or the unit at hand, Esc leads back to its row', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'go.board')
  const board = page.getByRole('treegrid')
  await board.focus()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 9; step += 1) {
    await page.keyboard.press('j')
    if (await page.getByRole('dialog').isVisible()) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByRole('dialog', { name: 'Dari mana nilai Kota Tangerang Selatan' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(board).toBeFocused()
  await page.keyboard.press('+')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Jelaskan nilai' }).press('Enter')
  await expect(page.getByRole('dialog', { name: /^Dari mana nilai / })).toBeVisible()
})

test('from the grid the way leads to another cell of it, which takes the focus', async ({ page }) => {
  await openSample(page)
  await page.keyboard.press('Control+e')
  await page.getByRole('textbox', { name: /^Nilai Dinas Pendidikan dan Kebudayaan, IN-01 / }).focus()
  await page.keyboard.press('Control+i')
  const dialog = page.getByRole('dialog', { name: 'Dari mana nilai Dinas Pendidikan dan Kebudayaan' })
  await dialog.getByRole('button', { name: /^IN-05 .*: buka selnya$/ }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Nilai Dinas Pendidikan dan Kebudayaan, IN-05' })).toBeFocused()
})
