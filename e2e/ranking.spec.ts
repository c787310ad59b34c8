import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { answerSave, command, openSample, rowOf } from './screens.ts'

test('the ranking follows scope and rule, counts and adds up, and is exported', async ({ page, desktop, data }) => {
  await openSample(page)
  await command(desktop, 'go.ranking')
  await expect(rowOf(page, 'Provinsi Banten').first()).toContainText('9')
  const summary = page.getByRole('region', { name: 'Ringkasan' })
  await expect(summary.getByRole('row', { name: /Hijau/ })).toContainText('66,67')
  await expect(summary).toContainText('80,14')
  await page.getByRole('combobox', { name: 'Cakupan' }).click()
  await page.getByRole('option', { name: 'Kota', exact: true }).click()
  await expect(page.getByText('peringkat kota se-Provinsi Banten')).toBeVisible()
  await expect(page.getByRole('grid', { name: 'Tabel peringkat' })).toHaveAttribute('aria-rowcount', '5')
  await page.getByRole('button', { name: 'Jadikan aturan tahun ini' }).click()
  await expect(page.getByRole('button', { name: 'Jadikan aturan tahun ini' })).toBeHidden()

  const file = join(data, 'peringkat.csv')
  await answerSave(desktop, file)
  await page.getByRole('button', { name: 'Ekspor' }).click()
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click()
  await expect(page.getByText(`Tersimpan: ${file}`)).toBeVisible()
  expect(existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain('Kota Tangerang Selatan')
})

test('the presentation goes from the last to the first by one key and ends with Esc', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'present')
  const stage = page.getByRole('dialog', { name: 'Peringkat' })
  await expect(stage).toBeFocused()
  await expect(stage.getByText('Provinsi Banten', { exact: true })).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(stage.getByText('Peringkat 9')).toBeVisible()
  await expect(stage).not.toContainText('Kota Tangerang Selatan')
  await page.keyboard.press('End')
  await expect(stage.getByText('Peringkat 1', { exact: true })).toBeVisible()
  await expect(stage).toContainText('▲ Zona hijau')
  await page.keyboard.press('Escape')
  await expect(stage).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Peringkat', level: 1 })).toBeVisible()
})
