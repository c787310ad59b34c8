/** What a body takes home: handed over, written down in minutes, and put together as one package. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { call, expect, test } from './fixtures.ts'
import { answerOpen, command, faults, openSample } from './screens.ts'

const name = 'Paket Penghargaan 2022 - 36.74 Kota Tangerang Selatan'
const tool = (file: string, ...args: string[]): string => execFileSync(file, args, { encoding: 'utf8' })

/** Makes the package in the form of this label, from the keyboard. */
async function make(page: Page, form: string): Promise<void> {
  await page.getByRole('button', { name: 'Paket penghargaan…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Paket penghargaan 2022/ })
  await expect(dialog.getByRole('region', { name: 'Isi paket' })).toContainText('Label paket')
  await dialog.getByRole('radio', { name: form }).press('Space')
  await dialog.getByRole('button', { name: 'Buat paket' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Buka folder', exact: true })).toBeVisible({ timeout: 60_000 })
}

test('handed over, minutes written, and everything together as ZIP and as one PDF; a second time the numbers are the same', async ({
  page,
  desktop,
  data,
}) => {
  test.slow()
  await openSample(page)
  const scope = { year: 2022, region: '36', kind: 'certificate' } as const
  await call(page, 'issue.run', { scope, items: ['certificate:36.74'], sign: false, job: 'test' })
  await command(desktop, 'go.register')
  await page.getByRole('tab', { name: 'Serah terima' }).press('Enter')
  await page.getByRole('grid', { name: 'Penerima' }).focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Serah terima baru' })
  await form.getByRole('textbox', { name: 'Yang menerima', exact: true }).fill('Benyamin Contoh, S.Sos.')
  await form.getByRole('textbox', { name: 'Jabatan yang menerima' }).fill('Wali Kota Tangerang Selatan')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 dokumen ditandai diserahkan')).toBeVisible()

  await page.getByRole('button', { name: 'Buat berita acara' }).press('Enter')
  const minutes = page.getByRole('dialog', { name: 'Berita acara serah terima Kota Tangerang Selatan' })
  await minutes.getByRole('button', { name: 'Buat berita acara' }).press('Enter')
  await expect(minutes.getByRole('alert')).toContainText('Buka kunci dulu')
  await minutes.getByRole('radio', { name: 'Kunci peragaan (CONTOH)' }).press('Space')
  await expect(minutes.getByText('CONTOH – Penanda Tangan Demonstrasi')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await minutes.getByRole('button', { name: 'Buat berita acara' }).press('Enter')
  const shown = page.getByRole('dialog', { name: /BA\/CTH/ })
  await expect(shown.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Berita acara .*BA\/CTH/ })).toBeVisible()

  // The certificate alone was handed over; the package issues the rest, and says that the minutes are then too old.
  const out = join(data, 'paket')
  mkdirSync(out)
  await page.getByRole('button', { name: 'Paket penghargaan…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Paket penghargaan 2022/ })
  await dialog.getByRole('button', { name: 'Buat paket' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Pilih folder tujuannya')
  await answerOpen(desktop, out)
  await dialog.getByRole('button', { name: 'Pilih folder…' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Folder tujuan: paket' })).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await make(page, 'Satu berkas ZIP')
  expect(await faults(page)).toEqual([])
  await expect(page.getByRole('dialog')).toContainText('dokumen baru terbit')
  await page.keyboard.press('Escape')
  await make(page, 'Satu PDF untuk dicetak')
  await page.keyboard.press('Escape')

  const numbers = async (): Promise<string[]> => {
    const rows = await call(page, 'register.list', { year: 2022, code: '36.74' })
    return rows.ok ? rows.value.map(({ number }) => number).toSorted() : []
  }
  const given = await numbers()
  expect(given).toHaveLength(9)
  const zip = join(out, `${name}.zip`)
  const pdf = join(out, `${name} - untuk dicetak.pdf`)
  expect(new Set(readdirSync(out))).toEqual(new Set([`${name}.zip`, `${name} - untuk dicetak.pdf`]))
  const inside = unzipSync(readFileSync(zip))
  expect(Object.keys(inside)).toHaveLength(10)
  expect(Object.keys(inside).at(-1)).toBe('Label 2022 - 36.74 Kota Tangerang Selatan.pdf')
  const report = join(data, 'rapor.pdf')
  writeFileSync(report, inside['Rapor 2022 - 36.74 Kota Tangerang Selatan.pdf'] ?? '')
  expect(tool('pdfsig', report)).toContain('Signature is Valid')
  tool('qpdf', '--check', pdf)
  const text = tool('pdftotext', '-layout', pdf, '-')
  for (const number of given) expect(text).toContain(number)
  expect(text).toContain('Benyamin Contoh')
  expect(tool('pdfinfo', pdf)).toContain('tanpa tanda tangan elektronik')

  await make(page, 'Satu berkas ZIP')
  expect(await numbers()).toEqual(given)
  expect(readdirSync(out)).toHaveLength(2)
})
