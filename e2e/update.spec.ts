/** What comes from a stick: an update of the program, a backup opened by double click. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { makeInstaller } from '../electron/shell/update/testing.ts'
import { call, expect, launch, test, type Desktop } from './fixtures.ts'

const choose = (desktop: Desktop, path: string): Promise<void> =>
  desktop.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
const update = (desktop: Desktop): Promise<void> =>
  desktop.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('update')?.click()
  })

test('an update from a stick is shown with what proves it, started after a backup, and the program ends', async ({
  page,
  desktop,
  data,
}) => {
  await call(page, 'app.begin', { choice: 'sample' })
  const name = 'Piagam-9.0.0-setup.exe'
  const bytes = makeInstaller('9.0.0')
  writeFileSync(join(data, name), bytes)
  await choose(desktop, join(data, name))

  await update(desktop)
  const dialog = page.getByRole('dialog', { name: /Pasang pembaruan/ })
  await expect(dialog).toContainText('9.0.0 (yang terpasang: 0.1.0)')
  await expect(dialog).toContainText('Tidak ada yang membuktikan asal berkas ini')
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.screenshot({ path: 'test-results/update-unproved.png' })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  const sum = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(join(data, 'SHA256SUMS.txt'), `${'0'.repeat(64)} *${name}\n`)
  await update(desktop)
  await expect(dialog.getByRole('alert')).toContainText('rusak atau diubah')
  await expect(dialog.getByRole('button', { name: 'Cadangkan lalu pasang' })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  writeFileSync(join(data, 'SHA256SUMS.txt'), `${sum} *${name}\n`)
  // Kept in a file: the program ends soon after.
  const started = join(data, 'started.txt')
  await desktop.evaluate(({ shell }, note) => {
    shell.openPath = (path) => {
      process.getBuiltinModule('node:fs').writeFileSync(note, path)
      return Promise.resolve('')
    }
  }, started)
  await update(desktop)
  await expect(dialog).toContainText(/SHA-256\s*cocok/)
  await page.screenshot({ path: 'test-results/update-proved.png' })
  const ended = new Promise((resolve) => desktop.process().once('exit', resolve))
  await expect(dialog.getByRole('button', { name: 'Cadangkan lalu pasang' })).toBeFocused()
  await page.keyboard.press('Enter')
  expect(await ended).toBe(0)
  expect(readFileSync(started, 'utf8')).toBe(join(data, 'update', name))
  expect(readdirSync(join(data, 'backups')).length).toBeGreaterThan(0)
})

test('a file that is no installer of ours is refused in words', async ({ page, desktop, data }) => {
  await call(page, 'app.begin', { choice: 'sample' })
  writeFileSync(join(data, 'Setup.exe'), 'MZ')
  await choose(desktop, join(data, 'Setup.exe'))
  await update(desktop)
  await expect(page.getByRole('alert')).toContainText('bukan pemasang Piagam')
})

test('a backup opened by double click is shown, at the start and in the running program', async ({ driver, data }) => {
  test.skip(driver !== 'chromium', 'on Windows the installer registers the file type')
  const first = await launch(driver, data)
  const page = await first.firstWindow()
  await call(page, 'app.begin', { choice: 'sample' })
  await choose(first, data)
  const folder = await call(page, 'file.pick', { what: 'folder' })
  if (!folder.ok || !folder.value) throw new Error('no folder')
  const made = await call(page, 'backup.export', { folder: folder.value.pick, password: null })
  expect(made).toMatchObject({ ok: true })
  const name = readdirSync(data).find((file) => file.endsWith('.piagam')) ?? ''
  expect(name).not.toBe('')

  // A second start hands over its arguments and ends.
  const second = await launch(driver, data, { args: [join(data, name)] }).catch(() => null)
  await second?.close()
  await expect(page.getByRole('dialog')).toContainText('Belum ada yang diubah')
  await first.close()

  const third = await launch(driver, data, { args: [join(data, name)] })
  await expect((await third.firstWindow()).getByRole('dialog')).toContainText('Belum ada yang diubah')
  await third.close()
})
