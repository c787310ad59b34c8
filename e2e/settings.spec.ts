import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { call, expect, test } from './fixtures.ts'
import { answerOpen, answerSave, command, openSample } from './screens.ts'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('office, signatory and number pattern are saved as they are left, and can be taken back', async ({
  page,
  desktop,
}) => {
  await openSample(page)
  await command(desktop, 'go.settings')
  await page.getByRole('textbox', { name: 'Nama kantor' }).fill('Perwakilan Banten')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Pengaturan disimpan: nama kantor')).toBeVisible()
  await page.getByRole('textbox', { name: 'Pola nomor' }).fill('{nomor:4}/{kantor}/{tahun}')
  await expect(page.getByText(/^Nomor berikutnya: 0001\/CTH\/\d{4}$/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Pola nomor' }).fill('tanpa nomor')
  await expect(page.getByRole('textbox', { name: 'Pola nomor' })).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Tambah penandatangan' }).click()
  await page.getByRole('textbox', { name: 'Nama dan gelar, penandatangan 2' }).fill('Nama Baru, S.H.')
  await page.getByRole('textbox', { name: 'Jabatan, penandatangan 2' }).fill('Plt. Kepala Perwakilan')
  await page.keyboard.press('Tab')
  await expect
    .poll(() => call(page, 'settings.get', {}))
    .toMatchObject({ ok: true, value: { office: { name: 'Perwakilan Banten' }, signatories: [{}, {}] } })
  await command(desktop, 'undo')
  await expect(page.getByRole('textbox', { name: 'Jabatan, penandatangan 2' })).toBeHidden()
})

test('logo, settings file and backup go through the dialogs', async ({ page, desktop, data }) => {
  await openSample(page)
  await command(desktop, 'go.settings')
  const logo = join(data, 'logo.png')
  writeFileSync(logo, dot)
  await answerOpen(desktop, logo)
  await page.getByRole('button', { name: 'Pilih gambar…' }).click()
  await expect(page.getByRole('img', { name: 'Logo kantor' })).toBeVisible()
  await page.getByRole('button', { name: 'Hapus logo' }).click()
  await expect(page.getByText('Belum ada logo')).toBeVisible()

  const file = join(data, 'pengaturan.json')
  await answerSave(desktop, file)
  await page.getByRole('button', { name: 'Ekspor pengaturan…' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  const settings = JSON.parse(readFileSync(file, 'utf8')) as { office: { name: string } }
  settings.office.name = 'Perwakilan dari berkas'
  writeFileSync(file, JSON.stringify(settings))
  await answerOpen(desktop, file)
  await page.getByRole('button', { name: 'Impor pengaturan…' }).click()
  await expect(page.getByRole('textbox', { name: 'Nama kantor' })).toHaveValue('Perwakilan dari berkas')

  await answerOpen(desktop, join(data, 'output'))
  await page.getByRole('button', { name: 'Cadangkan sekarang…' }).click()
  await expect(page.getByText(/Cadangan tersimpan dan diperiksa/)).toBeVisible()
  expect(readdirSync(join(data, 'output')).length).toBeGreaterThan(0)
})

test('the year keeps its rules and the decision typed as 17/12/2025', async ({ page, desktop }) => {
  await openSample(page)
  await command(desktop, 'go.year')
  await page.getByRole('textbox', { name: 'Nomor keputusan' }).fill('123 Tahun 2022')
  await page.getByRole('textbox', { name: 'Tanggal' }).fill('17/12/2025')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => call(page, 'period.list', {}))
    .toMatchObject({ ok: true, value: [{ decision: { number: '123 Tahun 2022', date: '2025-12-17' } }] })
  await page.getByRole('combobox', { name: 'Cakupan peringkat' }).click()
  await page.getByRole('option', { name: 'Kabupaten dan kota' }).click()
  await expect.poll(() => call(page, 'period.list', {})).toMatchObject({ ok: true, value: [{ group: 'kabkota' }] })
  await page.getByRole('grid', { name: 'Wilayah dengan nilai' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treegrid', { name: 'Tabel hasil' })).toBeVisible()
})
