import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { makeDemoKey } from '../electron/render/sign/demo-key.ts'
import { call, expect, test, type Desktop } from './fixtures.ts'
import { answerOpen, command, handed, openSample, rowOf, watchShell } from './screens.ts'

async function openIssue(page: Page, desktop: Desktop): Promise<void> {
  await openSample(page)
  await command(desktop, 'go.issue')
  await page.getByRole('radio', { name: 'Kunci peragaan (CONTOH)' }).check()
  await expect(page.getByText('CONTOH – Penanda Tangan Demonstrasi')).toBeVisible()
}

test('thirteen signed documents, opened and shown by the system, ready to be printed, one of them replaced', async ({
  page,
  desktop,
  data,
}) => {
  test.slow()
  await openIssue(page, desktop)
  await watchShell(desktop)
  await expect(page.getByRole('img', { name: /Pratinjau dokumen/ }).locator('canvas')).toBeVisible()
  await page.getByRole('button', { name: 'Terbitkan 13 dokumen' }).click()
  await expect(page.getByRole('tab', { name: 'Baru terbit (13)' })).toBeVisible({ timeout: 40_000 })
  expect(readdirSync(join(data, 'documents/2022')).filter((name) => name.endsWith('.pdf'))).toHaveLength(13)
  // Every file was opened again by the program as it is built, and says what it should.
  expect(await call(page, 'issue.runs', {})).toMatchObject({
    ok: true,
    value: [{ outcome: 'done', counts: { issued: 13, differs: 0 } }],
  })

  const row = rowOf(page, 'Kota Tangerang Selatan')
  await row.getByRole('button', { name: /^Buka/ }).click()
  await row.getByRole('button', { name: /^Tampilkan/ }).click()
  await expect.poll(() => handed(desktop)).toHaveLength(2)
  const [opened, shown] = await handed(desktop)
  expect(opened).toMatch(/^open .*Tangerang Selatan.*\.pdf$/)
  expect(shown).toBe(opened?.replace('open', 'show'))
  await row.getByRole('button', { name: /^Cetak/ }).click()
  await expect(page.getByRole('dialog', { name: 'Cetak dokumen' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('tab', { name: /Penerima/ }).click()
  await expect(page.getByRole('main').getByRole('button', { name: 'Terbitkan', exact: true })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'Pilih Kota Serang' }).check()
  await page.getByRole('button', { name: 'Ganti 1 dokumen…' }).click()
  await page.getByRole('textbox', { name: 'Alasan penggantian' }).fill('Nama pejabat salah tulis')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Baru terbit (1)' })).toBeVisible()
  await page.getByRole('button', { name: 'Register (14)' }).click()
  await expect(page.getByRole('heading', { name: 'Register', level: 1 })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Diganti' })).toHaveCount(1)
})

test('documents for pen and stamp are issued without a key', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'go.issue')
  await page.getByRole('radio', { name: 'Tanda tangan basah (pena dan cap)' }).check()
  await page.getByRole('radiogroup', { name: 'Jenis dokumen' }).getByText('Tabel peringkat').click()
  await page.getByRole('button', { name: 'Terbitkan 1 dokumen' }).click()
  await expect(page.getByRole('tab', { name: 'Baru terbit (1)' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('gridcell', { name: 'Tanpa tanda tangan' })).toBeVisible()
})

test('those without a document are listed with the reason; a choice of recipients is kept to', async ({
  page,
  desktop,
}) => {
  await openIssue(page, desktop)
  await page.getByRole('tab', { name: 'Tanpa dokumen (3)' }).click()
  await expect(rowOf(page, 'Kota Cilegon')).toContainText('Bukan zona hijau')
  await page.getByRole('tab', { name: /Penerima/ }).click()
  await page.getByRole('grid', { name: 'Penerima' }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Terbitkan 12 dokumen' })).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Jenis dokumen' }).getByText('Tabel peringkat').click()
  await expect(page.getByRole('button', { name: 'Terbitkan 1 dokumen' })).toBeVisible()
})

test('what is missing in the settings is named and leads there', async ({ page, desktop }) => {
  await openSample(page)
  await call(page, 'settings.save', { signatories: [] })
  await command(desktop, 'go.issue')
  await expect(page.getByText('Belum dapat diterbitkan')).toBeVisible()
  await page.getByRole('button', { name: 'Buka Pengaturan: Penandatangan' }).click()
  await expect(page.getByRole('heading', { name: 'Pengaturan', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Tambah penandatangan' })).toBeFocused()
})

test('a wrong file is no key, and says so at the field', async ({ page, desktop, data }) => {
  await openSample(page)
  await command(desktop, 'go.issue')
  await answerOpen(desktop, join(data, 'prefs.json'))
  await call(page, 'prefs.set', { textSize: 100 })
  await page.getByRole('button', { name: 'Pilih berkas kunci…' }).click()
  await page.getByRole('textbox', { name: 'Kata sandi kunci' }).fill('rahasia')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Kata sandi kunci' })).toHaveAccessibleDescription(/kunci/i)
  await expect(page.getByRole('textbox', { name: 'Kata sandi kunci' })).toHaveValue('')
  await expect(page.getByRole('button', { name: /Terbitkan \d+/ })).toBeDisabled()
})

test("a key of one's own opens with its passphrase and signs; without it nothing can be issued", async ({
  page,
  desktop,
  data,
}) => {
  const { p12 } = await makeDemoKey({ at: new Date().toISOString(), passphrase: 'rahasia' })
  const file = join(data, 'kunci.p12')
  writeFileSync(file, p12 ?? '')
  await openSample(page)
  await command(desktop, 'go.issue')
  await expect(page.getByRole('button', { name: /Terbitkan \d+/ })).toBeDisabled()
  await answerOpen(desktop, file)
  await page.getByRole('button', { name: 'Pilih berkas kunci…' }).click()
  const passphrase = page.getByRole('textbox', { name: 'Kata sandi kunci' })
  await passphrase.fill('salah')
  await page.keyboard.press('Enter')
  await expect(passphrase).toHaveAccessibleDescription(/sandi/i)
  await expect(passphrase).toHaveValue('')
  await passphrase.fill('rahasia')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Berlaku sampai/)).toBeVisible()
  await page.getByRole('radiogroup', { name: 'Jenis dokumen' }).getByText('Tabel peringkat').click()
  await page.getByRole('button', { name: 'Terbitkan 1 dokumen' }).click()
  await expect(page.getByRole('tab', { name: 'Baru terbit (1)' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('gridcell', { name: 'Bertanda tangan' })).toBeVisible()
  await page.getByRole('button', { name: 'Tutup kunci' }).click()
  await expect(page.getByRole('button', { name: 'Pilih berkas kunci…' })).toBeVisible()
})
