import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from './fixtures.ts'
import { answerSave, command, openSample } from './screens.ts'

async function faults(page: Page): Promise<string[]> {
  // A tooltip stands beside all landmarks for as long as the focus or the mouse rests there.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('[role="tooltip"]').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
const help = (page: Page) => page.getByRole('complementary', { name: 'Bantuan' })

test('F1 opens the page of the screen at hand, Esc closes it and gives the focus back', async ({ page, desktop }) => {
  test.slow()
  await expect(page.getByRole('button', { name: 'Buka tahun contoh' })).toBeVisible()
  await command(desktop, 'help.page')
  await expect(help(page).getByRole('heading', { name: 'Langkah pertama' })).toBeVisible()
  await page.keyboard.press('Escape')
  await openSample(page)
  for (const [screen, title] of [
    ['go.year', 'Tahun & Wilayah'],
    ['go.results', 'Hasil'],
    ['go.ranking', 'Peringkat'],
    ['go.issue', 'Terbitkan'],
    ['go.verify', 'Verifikasi'],
    ['go.settings', 'Pengaturan'],
  ] as const) {
    await command(desktop, screen)
    await command(desktop, 'help.page')
    await expect(help(page).getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible()
  }
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help(page)).toBeHidden()
  await page.getByRole('textbox', { name: 'Nama kantor' }).focus()
  await command(desktop, 'help.page')
  await expect(help(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Nama kantor' })).toBeFocused()
})

test('the help is searched by keyboard, forgiving a wrong letter; links and the contents lead on', async ({
  page,
  desktop,
}) => {
  await openSample(page)
  await command(desktop, 'help.page')
  await expect(help(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('mencadangkn flash')
  await expect(help(page).getByText(/^\d+ halaman$/)).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(help(page).getByRole('heading', { level: 2, name: 'Cadangan & pemulihan' })).toBeVisible()
  await help(page).getByRole('button', { name: 'Kembali' }).click()
  await expect(help(page).getByRole('heading', { level: 2, name: 'Hasil' })).toBeVisible()
  await help(page).getByRole('textbox').fill('qqqq')
  await expect(help(page).getByText('Tidak ada yang cocok')).toBeVisible()
  await page.keyboard.press('Escape')
  await help(page).getByRole('button', { name: 'Daftar isi' }).click()
  await expect(help(page).getByRole('navigation').getByRole('button')).not.toHaveCount(0)
  expect(await faults(page)).toEqual([])
  await help(page).getByRole('button', { name: 'Daftar tombol' }).click()
  await expect(help(page).getByText('Ctrl+K')).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('a report of a problem is read before it is saved, and the ZIP holds just that', async ({
  page,
  desktop,
  data,
}) => {
  await openSample(page)
  await page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('Puskesmas Rahasia 88,83')
    })
  })
  await page.getByRole('alertdialog').getByRole('button', { name: 'Kirim laporan masalah…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Kirim laporan masalah' })
  await dialog.getByRole('textbox').fill('Saya menekan Terbitkan.')
  await dialog.getByRole('tab', { name: 'kesalahan-terakhir.txt' }).click()
  await expect(dialog.getByRole('tabpanel')).toContainText('page TypeError')
  const shown = await dialog.getByRole('tabpanel').innerText()
  expect(await faults(page)).toEqual([])
  const file = join(data, 'laporan.zip')
  await answerSave(desktop, file)
  await dialog.getByRole('button', { name: 'Simpan ZIP…' }).click()
  await expect(dialog).toBeHidden()
  const inside = unzipSync(new Uint8Array(readFileSync(file)))
  expect(strFromU8(inside['kesalahan-terakhir.txt'] ?? new Uint8Array()).trim()).toBe(shown.trim())
  expect(strFromU8(inside['cerita.txt'] ?? new Uint8Array())).toBe('Saya menekan Terbitkan.')
  expect(
    Object.values(inside)
      .map((bytes) => strFromU8(bytes))
      .join(),
  ).not.toMatch(/Rahasia|88,83|Tangerang/)
})
