import { AxeBuilder } from '@axe-core/playwright'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import BetterSqlite from 'better-sqlite3'
import { call, expect, launch, test } from './fixtures.ts'
import { answerOpen, answerSave, command, openSample } from './screens.ts'

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([])
}
const target = { body: '36.74', unit: null }
const setScore = (page: Page, score: number, reason?: string) =>
  call(page, 'result.setScore', { year: 2022, target, score, ...(reason && { reason }) })
const scoreOf = async (page: Page): Promise<number | null | undefined> => {
  const listed = await call(page, 'result.list', { year: 2022, region: '36' })
  return listed.ok ? listed.value.rows.find(({ code }) => code === '36.74')?.score : undefined
}
const restore = (page: Page) => page.getByRole('button', { name: 'Pulihkan', exact: true })

test('a copy is looked into and restored by keyboard, and what was before comes back the same way', async ({
  page,
  desktop,
}) => {
  test.slow()
  await openSample(page)
  await command(desktop, 'backup.make')
  await expect(page.getByText(/Salinan dibuat dan diperiksa/)).toBeVisible()
  await setScore(page, 8000)
  const copies = page.getByRole('grid', { name: 'Salinan otomatis' })
  await expect(copies.getByText('atas permintaan')).toBeVisible()
  await axe(page)
  await copies.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(restore(page)).toBeFocused({ timeout: 30_000 })
  await expect(page.getByText('1 perubahan yang ada sekarang tidak ada di cadangan')).toBeVisible()
  await axe(page)
  expect(await scoreOf(page)).toBe(8000)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Data dipulihkan dari/)).toBeVisible({ timeout: 30_000 })
  expect(await scoreOf(page)).toBe(8883)
  await page.getByRole('button', { name: 'Kembalikan keadaan sebelumnya…' }).click()
  await expect(restore(page)).toBeFocused({ timeout: 30_000 })
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Data dipulihkan dari/)).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => scoreOf(page)).toBe(8000)
})

test('one file with a password goes out and comes back; a wrong password and half a file change nothing', async ({
  page,
  desktop,
  data,
}) => {
  test.slow()
  await openSample(page)
  const stick = join(data, 'stick')
  mkdirSync(stick)
  await command(desktop, 'backup.export')
  await answerOpen(desktop, stick)
  await expect(page.getByRole('button', { name: /Folder tujuan/ })).toBeFocused()
  await page.keyboard.press('Enter')
  const password = 'kuda hijau di atas bukit'
  await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(password)
  await page.getByRole('textbox', { name: 'Ulangi kata sandi' }).fill('kuda hijau')
  await expect(page.getByText('Kedua kata sandi tidak sama.')).toBeVisible()
  await expect(page.getByText('Kuat', { exact: true })).toBeVisible()
  await axe(page)
  await page.getByRole('textbox', { name: 'Ulangi kata sandi' }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Cadangan tersimpan dan diperiksa/)).toBeVisible({ timeout: 30_000 })
  const file = join(stick, readdirSync(stick).find((name) => name.endsWith('.piagam')) ?? '')
  await setScore(page, 8000)

  await answerOpen(desktop, file)
  await command(desktop, 'backup.restore')
  const field = page.getByRole('textbox', { name: 'Kata sandi cadangan' })
  await expect(field).toBeFocused({ timeout: 30_000 })
  await page.keyboard.type('salah sekali')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible({ timeout: 30_000 })
  await field.fill(password)
  await page.keyboard.press('Enter')
  await expect(restore(page)).toBeFocused({ timeout: 30_000 })
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Data dipulihkan dari/)).toBeVisible({ timeout: 30_000 })
  expect(await scoreOf(page)).toBe(8883)
  await page.keyboard.press('Escape')

  const half = join(data, 'separuh.piagam')
  writeFileSync(half, readFileSync(file).subarray(0, Math.floor(statSync(file).size / 2)))
  await answerOpen(desktop, half)
  await command(desktop, 'backup.restore')
  await expect(page.getByRole('dialog').getByRole('alert').or(field)).toBeVisible({ timeout: 30_000 })
  if (await field.isVisible()) {
    await field.fill(password)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible({ timeout: 30_000 })
  expect(await scoreOf(page)).toBe(8883)
})

test('the journal shows who changed what, filters, exports, undoes with its blockers, and proves itself', async ({
  page,
  desktop,
  data,
}) => {
  test.slow()
  await openSample(page)
  await setScore(page, 8000, 'Surat 12')
  await setScore(page, 8100)
  await command(desktop, 'go.journal')
  const batches = page.getByRole('grid', { name: 'Perubahan', exact: true })
  const entries = page.getByRole('grid', { name: 'Rincian perubahan' })
  await expect(entries).toContainText('80,00')
  await expect(entries).toContainText('81,00')
  await axe(page)
  await batches.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect(entries).toContainText('88,83')
  await expect(page.getByText(/Alasan: Surat 12/)).toBeVisible()
  // A later change was built on this one.
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alert').filter({ hasText: 'tidak dapat diurungkan' })).toBeVisible()
  expect(await scoreOf(page)).toBe(8100)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Delete')
  await expect.poll(() => scoreOf(page)).toBe(8000)

  await page.getByRole('textbox', { name: 'Cari keterangan' }).fill('surat')
  await expect(batches.getByRole('row')).toHaveCount(2)
  const file = join(data, 'jurnal.csv')
  await answerSave(desktop, file)
  await page.getByRole('button', { name: 'Ekspor' }).click()
  await page.getByRole('menuitem', { name: 'CSV (.csv)' }).click()
  await expect.poll(() => existsSync(file)).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain('Surat 12')
  await page.getByRole('button', { name: 'Periksa keutuhan jurnal' }).click()
  await expect(page.getByRole('heading', { name: 'Jurnal utuh' })).toBeVisible({ timeout: 30_000 })
  await axe(page)
})

test('two laptops exchange packages; what both changed is settled by a digit key', async ({
  page,
  desktop,
  data,
  driver,
}) => {
  test.setTimeout(180_000)
  await openSample(page)
  const here = join(data, 'satu.piagam-paket')
  const there = join(data, 'dua.piagam-paket')
  const save = (): Promise<unknown> =>
    call(page, 'package.export', { scope: { code: '36.74' }, sign: false, forHeadOffice: false })
  await answerSave(desktop, here)
  await save()

  const folder = mkdtempSync(join(tmpdir(), 'piagam dua-'))
  const other = await launch(driver, folder)
  const second = await other.firstWindow()
  await expect(second.getByRole('button', { name: 'Mulai kosong' })).toBeVisible()
  await second.getByRole('button', { name: 'Mulai kosong' }).click()
  await answerOpen(other, here)
  await command(other, 'package.import')
  await expect(second.getByRole('button', { name: 'Gabungkan' })).toBeFocused({ timeout: 30_000 })
  await axe(second)
  await second.keyboard.press('Enter')
  await expect(second.getByText(/^Selesai:/)).toBeVisible({ timeout: 30_000 })
  await setScore(second, 7000)
  await answerSave(other, there)
  await call(second, 'package.export', { scope: { code: '36.74' }, sign: false, forHeadOffice: false })
  await other.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })

  await setScore(page, 9000)
  await answerOpen(desktop, there)
  await command(desktop, 'package.import')
  await expect(page.getByRole('button', { name: 'Gabungkan' })).toBeFocused({ timeout: 30_000 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Putuskan 1 perbedaan' })).toBeFocused({ timeout: 30_000 })
  await page.keyboard.press('Enter')
  const conflicts = page.getByRole('grid', { name: 'Perbedaan antarlaptop' })
  await expect(conflicts).toContainText('90,00')
  await expect(conflicts).toContainText('70,00')
  await expect(page.getByText('1 perbedaan antarlaptop')).toBeVisible()
  await axe(page)
  await command(desktop, 'go.year')
  await page.getByRole('region', { name: 'Menunggu Anda' }).getByRole('button', { name: 'Putuskan' }).click()
  await conflicts.focus()
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: 'Tidak ada perbedaan' })).toBeVisible()
  expect(await scoreOf(page)).toBe(7000)

  await page.getByRole('tab', { name: 'Blok nomor' }).click()
  await page.getByRole('textbox', { name: 'Dari nomor' }).fill('1')
  await page.getByRole('textbox', { name: 'Sampai nomor' }).fill('100')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid', { name: 'Blok nomor' })).toContainText('laptop ini')
  await axe(page)
})

test('a database that was damaged before the start leads to the newest whole copy, and to work again', async ({
  page,
  desktop,
  data,
  driver,
}) => {
  test.setTimeout(180_000)
  await openSample(page)
  await setScore(page, 9100)
  expect(await call(page, 'backup.make', {})).toMatchObject({ ok: true })
  await setScore(page, 9200)
  await desktop.close()
  const file = join(data, 'piagam.sqlite')
  const handle = openSync(file, 'r+')
  const { size } = statSync(file)
  writeSync(handle, Buffer.alloc(Math.floor(size * 0.9), 0xa5), 0, undefined, 0)
  closeSync(handle)

  const again = await launch(driver, data)
  const second = await again.firstWindow()
  await expect(second.getByRole('heading', { name: 'Data di laptop ini tidak dapat dibuka' })).toBeVisible({
    timeout: 30_000,
  })
  await axe(second)
  expect(await call(second, 'app.state', {})).toMatchObject({ ok: false, error: { code: 'damaged' } })
  await expect(second.getByRole('button', { name: 'Lihat isinya dan pulihkan…' })).toBeFocused()
  await second.keyboard.press('Enter')
  await expect(restore(second)).toBeFocused({ timeout: 30_000 })
  await expect(second.getByText(/Basis data sekarang rusak/)).toBeVisible()
  await second.keyboard.press('Enter')
  await expect(second.getByText(/Data dipulihkan dari/)).toBeVisible({ timeout: 30_000 })
  await second.getByRole('button', { name: 'Mulai bekerja' }).click()
  await expect(second.getByRole('treegrid', { name: 'Tabel hasil' })).toBeVisible({ timeout: 30_000 })
  expect(await scoreOf(second)).toBe(9100)
  expect(await setScore(second, 9300)).toMatchObject({ ok: true })
  // Nothing of the damaged one was deleted.
  expect(readdirSync(join(data, 'rusak')).length).toBeGreaterThan(0)
  await again.close()
})

test('a damaged database that somebody holds is told as held, and the next try leads to the copies', async ({
  page,
  desktop,
  data,
  driver,
}) => {
  test.setTimeout(180_000)
  await openSample(page)
  expect(await call(page, 'backup.make', {})).toMatchObject({ ok: true })
  await desktop.close()
  const file = join(data, 'piagam.sqlite')
  const handle = openSync(file, 'r+')
  const { size } = statSync(file)
  writeSync(handle, Buffer.alloc(Math.floor(size * 0.5), 0xa5), 0, undefined, Math.floor(size * 0.3))
  closeSync(handle)
  // As after a crash: no process has this number.
  writeFileSync(join(data, 'jalan', '4194300-1'), '0')

  const again = await launch(driver, data)
  const second = await again.firstWindow()
  const offer = second.getByRole('heading', { name: 'Data di laptop ini tidak dapat dibuka' })
  await expect(offer).toBeVisible({ timeout: 30_000 })
  const holder = new BetterSqlite(file)
  holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  await again.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.reload()
  })
  await expect(second.getByRole('alert')).toContainText('dipegang program lain', { timeout: 30_000 })
  await axe(second)
  holder.close()
  await expect(second.getByRole('button', { name: 'Coba lagi' })).toBeFocused()
  await second.keyboard.press('Enter')
  await expect(offer).toBeVisible({ timeout: 30_000 })
  await again.close()
})

test('the health of the data is examined and told item by item', async ({ page, desktop }) => {
  test.slow()
  await openSample(page)
  await command(desktop, 'theme.dark')
  await command(desktop, 'go.health')
  await axe(page)
  await page.getByRole('button', { name: 'Periksa kesehatan data' }).click()
  await expect(page.getByText(/^Diperiksa/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('listitem').filter({ hasText: 'Jurnal' })).toContainText('Rantai utuh')
  await axe(page)
})
