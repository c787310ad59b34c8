/** The page of a body: charts, and beside each a table with the same figures. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { BodyStory } from '../shared/entry-views.ts'
import { call, expect, test } from './fixtures.ts'
import { openSample } from './screens.ts'

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id }) => id)
}
const storyOf = async (page: Page, code: string): Promise<BodyStory> => {
  const answer = await call(page, 'explore.body', { year: 2022, code })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}
const comma = (hundredths: number): string => (hundredths / 100).toFixed(2).replace('.', ',')

/** The page of Kota Tangerang Selatan, from the results by one key. */
async function openTangsel(page: Page): Promise<void> {
  await page.getByRole('treegrid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('g')
  await expect(page.getByRole('heading', { level: 1, name: 'Jelajah' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Kota Tangerang Selatan' })).toBeVisible()
}

test('dimensions and units stand as a chart and as a table that says the same', async ({ page }) => {
  await openSample(page)
  await openTangsel(page)
  const story = await storyOf(page, '36.74')
  const dimensions = page.getByRole('region', { name: 'Capaian menurut dimensi' })
  const units = page.getByRole('region', { name: 'Nilai menurut unit' })
  await expect(dimensions.getByRole('img')).toHaveAttribute('alt', /^Grafik batang\. Capaian menurut dimensi: Input /)
  for (const { name, reached } of story.dimensions) {
    await expect(dimensions.getByRole('row').filter({ hasText: name })).toContainText(comma(reached))
    await expect(dimensions.getByRole('img')).toHaveAttribute('alt', new RegExp(`${name} ${comma(reached)}`))
  }
  for (const { name, score } of story.units) {
    await expect(units.getByRole('row').filter({ hasText: name })).toContainText(comma(score ?? 0))
    await expect(units.getByRole('img')).toHaveAttribute('alt', new RegExp(`${name} ${comma(score ?? 0)}`))
  }
  await expect(page.getByText('Peringkat 1 dari 9 se-Provinsi Banten')).toBeVisible()
  await expect(page.getByText(/Rata-rata kota di Provinsi Banten: .*Median: /)).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('the picture is drawn: it has the size of its place and lines in it', async ({ page }) => {
  await openSample(page)
  await openTangsel(page)
  const picture = page.getByRole('region', { name: 'Nilai menurut unit' }).getByRole('img')
  await expect(picture).toBeVisible()
  const drawn = await picture.evaluate(async (img: HTMLImageElement) => {
    await img.decode()
    return { width: img.naturalWidth, svg: decodeURIComponent(img.src.slice(img.src.indexOf(',') + 1)) }
  })
  expect(drawn.width).toBeGreaterThan(200)
  expect(drawn.svg).toContain('91,79')
})

test('years of another scheme are marked, not compared, and ranks are told year by year', async ({ page }) => {
  await openSample(page)
  for (const [year, score] of [
    [2021, 7420],
    [2023, 9446],
  ] as const) {
    await call(page, 'period.save', { year })
    expect(await call(page, 'result.setScore', { year, target: { body: '36.74', unit: null }, score })).toMatchObject({
      ok: true,
    })
  }
  await openTangsel(page)
  const trend = page.getByRole('region', { name: 'Nilai antartahun' })
  const rows = trend.getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('74,20')
  await expect(rows.nth(2)).toContainText('skema baru')
  await expect(rows.nth(2)).not.toContainText('+14,63')
  await expect(rows.nth(3)).toContainText('+5,63')
  await expect(trend.getByRole('img')).toHaveAttribute('alt', /2021 74,20; 2022 88,83 \(skema baru\); 2023 94,46/)
  const ranks = page.getByRole('region', { name: 'Riwayat peringkat' })
  await expect(ranks.getByRole('row').filter({ hasText: '2022' })).toContainText('1 dari 9')
  expect(await faults(page)).toEqual([])
})

test('bodies are turned over by keys, chosen by name, and one without units says what to do', async ({ page }) => {
  await openSample(page)
  await openTangsel(page)
  await page.keyboard.press('Alt+PageUp')
  await expect(page.getByRole('region', { name: 'Kota Serang' })).toBeVisible()
  await expect(page.getByText('Belum ada unit pada tahun ini.')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Pemda / instansi' }).press('Control+a')
  await page.keyboard.type('cilegon')
  await expect(page.getByRole('option', { name: 'Kota Cilegon' })).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Kota Cilegon' })).toBeVisible()
  await page.getByRole('button', { name: 'Lihat di Hasil' }).press('Enter')
  await expect(page.getByRole('treegrid', { name: 'Tabel hasil' })).toBeVisible()
})
