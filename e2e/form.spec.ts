/** One unit as a form: entered whole by keys alone, with its score, errors tied to their fields, notes and locks. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { call, expect, test } from './fixtures.ts'
import { openSample } from './screens.ts'

const tangsel = '36.74'
const unit = 'UPT Puskesmas Pondok Pucung'

async function openForm(page: Page, name = unit): Promise<void> {
  await openSample(page)
  await page.keyboard.press('Control+e')
  await page.getByText('Formulir', { exact: true }).click()
  await page.getByRole('combobox', { name: 'Unit / lokus' }).click()
  await page.getByRole('option', { name: new RegExp(name) }).click()
  await expect(page.getByRole('region', { name })).toBeVisible()
}
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
async function unitNow(page: Page, name = unit) {
  const answer = await call(page, 'entry.get', { year: 2022, code: tangsel })
  const found = answer.ok ? answer.value.units.find((one) => one.name === name) : undefined
  if (!answer.ok || !found) throw new Error('no unit')
  return { found, dimensions: answer.value.instrument.dimensions }
}
const group = (page: Page, code: string) => page.getByRole('radiogroup', { name: new RegExp(`^${code} `) })

test('a whole unit is entered by keys alone and its score grows to the end', async ({ page }) => {
  test.slow()
  await openForm(page)
  const { dimensions } = await unitNow(page)
  const indicators = dimensions.flatMap((dimension) => dimension.indicators)
  await group(page, 'IN-01').getByRole('radio').first().focus()
  for (const [i, { code, scale, kind }] of indicators.entries()) {
    const short = kind === 'score' && scale.max / scale.step < 11
    const field = page.locator(`[data-indicator="${code}"]`)
    await expect(field.locator('input:focus'), code).toHaveCount(1)
    if (short) await page.keyboard.press(String(i % 4))
    else {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(kind === 'count' ? '35' : '87,5')
    }
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByText(/^(\d+) dari \1 isian wajib$/)).toBeVisible()
  await expect.poll(async () => (await unitNow(page)).found.computed.complete).toBe(true)
  const { found } = await unitNow(page)
  expect(indicators.map(({ code }) => found.cells[code]?.value)).toEqual(
    indicators.map(({ scale, kind }, i) =>
      kind === 'score' && scale.max / scale.step < 11 ? (i % 4) * 100 : kind === 'count' ? 3500 : 8750,
    ),
  )
  const score = (found.computed.score ?? 0) / 100
  await expect(page.getByLabel('Nilai', { exact: true })).toContainText(score.toFixed(2).replace('.', ','))
  expect(await faults(page)).toEqual([])
})

test('empty, 0 and "tidak berlaku" are three things; a wrong value stays with its reason and is not written', async ({
  page,
}) => {
  test.slow()
  await openForm(page)
  const choice = group(page, 'IN-09')
  await choice.getByRole('radio', { name: /^0/ }).focus()
  await page.keyboard.press('0')
  await expect(choice.getByRole('radio', { name: /^0/ })).toBeChecked()
  await page.keyboard.press('t')
  await expect(choice.getByRole('radio', { name: /^TB/ })).toBeChecked()
  await expect(choice.getByRole('radio', { name: /^TB/ })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect.poll(async () => (await unitNow(page)).found.cells['IN-09']).toBeUndefined()

  const number = page.getByRole('textbox', { name: /^OU-01 / })
  await number.fill('187,5')
  await page.keyboard.press('Enter')
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  await expect(number).toHaveAccessibleDescription(/“187,5” tidak ditulis\. Nilai harus antara 0 dan 100\./)
  await number.focus()
  await page.keyboard.press('Escape')
  await number.fill('75')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await unitNow(page)).found.cells['OU-01']?.value).toBe(7500)
  await expect(number).toHaveAttribute('aria-invalid', 'false')
  // undo is the program's own, one step for each field
  await page.keyboard.press('Control+z')
  await expect(number).not.toHaveValue('75')
})

test('notes belong to their indicator, and the next unit is one key away', async ({ page }) => {
  await openForm(page)
  await page.getByRole('button', { name: 'Catatan dan bukti IN-02' }).click()
  await page.getByRole('textbox', { name: 'Catatan IN-02' }).fill('Ditanyakan kepada empat petugas')
  await page.getByRole('textbox', { name: 'Bukti (nama berkas atau alamat)' }).fill('foto-12.jpg')
  await group(page, 'IN-02').getByRole('radio').nth(1).focus()
  await expect(page.getByRole('button', { name: 'Catatan dan bukti IN-02, ada' })).toBeVisible()
  expect((await unitNow(page)).found.cells['IN-02']).toMatchObject({ evidence: 'foto-12.jpg' })
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Alt+PageUp')
  await expect(page.getByRole('region', { name: unit })).toHaveCount(0)
  await expect(page.locator('[data-indicator="IN-02"] input:focus')).toHaveCount(1)
})
