import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { call, expect, launch, test } from './fixtures.ts'
import { command, handed, openSample, watchShell } from './screens.ts'

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))).toEqual([])
}
const addPerson = async (page: Page, name: string, pin?: string): Promise<void> => {
  const saved = await call(page, 'person.save', { id: null, name, role: 'asisten', active: true })
  expect(saved.ok).toBe(true)
  if (saved.ok && pin)
    expect(await call(page, 'person.setPin', { id: saved.value.id, pin })).toMatchObject({ ok: true })
}

test('a person is added, gets a PIN and is chosen, all by keyboard; changes carry the name', async ({
  page,
  desktop,
}) => {
  test.slow()
  await openSample(page)
  await command(desktop, 'go.people')
  await expect(page.getByRole('heading', { name: 'Belum ada petugas' })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Tambah petugas' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Nama lengkap' })).toBeFocused()
  await page.keyboard.type('Siti Rahma')
  await axe(page)
  await page.keyboard.press('Enter')
  const list = page.getByRole('grid', { name: 'Daftar petugas' })
  await expect(list).toContainText('Siti Rahma')
  await list.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Validator' }).check()
  await page.keyboard.press('Enter')
  await expect(list).toContainText('Validator')
  await list.focus()
  await page.keyboard.press('p')
  await expect(page.getByRole('textbox', { name: 'PIN baru', exact: true })).toBeFocused()
  await page.keyboard.type('4711')
  await page.keyboard.press('Tab')
  await page.keyboard.type('4711')
  await axe(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(list.getByText('ada', { exact: true })).toBeVisible()

  await command(desktop, 'person')
  await expect(page.getByRole('button', { name: /Siti Rahma/ }).last()).toBeFocused()
  await axe(page)
  await page.keyboard.press('Enter')
  await page.keyboard.type('0000')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'PIN salah' })).toBeVisible()
  await page.keyboard.type('4711')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('contentinfo')).toContainText('Siti Rahma · Validator')
  await call(page, 'result.setScore', { year: 2022, target: { body: '36.74', unit: null }, score: 8000 })
  const journal = await call(page, 'journal.list', { filter: {}, limit: 1 })
  expect(journal).toMatchObject({ ok: true, value: { batches: [{ person: 'Siti Rahma' }] } })
})

test('a locked window shows nothing and does nothing until a PIN opens it; wrong ones must wait', async ({
  page,
  desktop,
}) => {
  test.slow()
  await openSample(page)
  await addPerson(page, 'Budi', '4711')
  await command(desktop, 'lock')
  await expect(page.getByRole('heading', { name: 'Terkunci' })).toBeVisible()
  await expect(page.getByText('Kota Tangerang Selatan')).toBeHidden()
  await axe(page)
  const asked = await call(page, 'result.list', { year: 2022, region: '36' })
  expect(asked).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(await call(page, 'folder.show', { what: 'data' })).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(await call(page, 'undo.run', {})).toMatchObject({ ok: false, error: { code: 'refused' } })
  for (const id of ['undo', 'go.settings', 'import', 'palette'] as const) await command(desktop, id)
  await watchShell(desktop)
  const openFolders = () =>
    desktop.evaluate(({ Menu }) => {
      for (const id of ['folder.data', 'folder.backups', 'folder.output'])
        Menu.getApplicationMenu()?.getMenuItemById(id)?.click()
    })
  await openFolders()
  await expect(page.getByRole('heading', { name: 'Terkunci' })).toBeVisible()
  await expect(page.getByRole('alert')).toBeHidden()
  await page.keyboard.press('Enter')
  const pin = page.getByRole('textbox', { name: 'PIN Budi' })
  await expect(pin).toBeFocused()
  const alert = page.getByRole('alert')
  const wait = page.getByText(/Tunggu \d+ detik/)
  for (let tries = 0; tries < 6 && !(await wait.isVisible()); tries += 1) {
    await pin.fill('9999')
    await page.keyboard.press('Enter')
    await expect(pin).toHaveValue('')
    await expect(alert).toBeVisible()
  }
  await expect(wait).toBeVisible()
  await axe(page)
  const seconds = Number(/Tunggu (\d+)/.exec((await wait.textContent()) ?? '')?.[1])
  await page.waitForTimeout(seconds * 1000 + 500)
  await pin.fill('4711')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treegrid', { name: 'Tabel hasil' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Budi · Asisten')
  // From the menu, too, folders open only now.
  expect(await handed(desktop)).toEqual([])
  await openFolders()
  await expect.poll(async () => (await handed(desktop)).length).toBe(3)
})

test('a window left alone locks, and a new start asks for the PIN', async ({ page, desktop, driver, data }) => {
  test.slow()
  await openSample(page)
  await page.clock.install()
  await addPerson(page, 'Budi', '4711')
  await command(desktop, 'go.people')
  await page.getByRole('combobox', { name: 'Kunci layar bila tidak dipakai' }).click()
  await page.getByRole('option', { name: 'Setelah 5 menit' }).click()
  await expect.poll(() => call(page, 'prefs.get', {})).toMatchObject({ ok: true, value: { lockAfter: 5 } })
  await page.clock.runFor('04:00')
  await page.keyboard.press('Shift')
  await page.clock.runFor('04:00')
  await expect(page.getByRole('heading', { name: 'Petugas' })).toBeVisible()
  await page.clock.runFor('02:00')
  await expect(page.getByRole('heading', { name: 'Terkunci' })).toBeVisible()
  await desktop.close()
  const again = await launch(driver, data)
  const second = await again.firstWindow()
  await expect(second.getByRole('heading', { name: 'Terkunci' })).toBeVisible()
  await again.close()
})

test('when all PINs are forgotten, a start with the switch removes them and the first screen says so', async ({
  page,
  desktop,
  driver,
  data,
}) => {
  test.slow()
  await openSample(page)
  await addPerson(page, 'Budi', '4711')
  await command(desktop, 'lock')
  await expect(page.getByText(/tutup Piagam dahulu/)).toBeVisible()
  // While the program runs nothing is removed, and that is told.
  await desktop.evaluate(({ dialog }) => {
    dialog.showMessageBox = (...args: unknown[]) => {
      Object.assign(globalThis, { told: args.at(-1) })
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }
  })
  const other = await launch(driver, data, { args: ['--reset-pin'] }).catch(() => null)
  await expect
    .poll(() => desktop.evaluate(() => (globalThis as { told?: object }).told ?? null))
    .toMatchObject({ message: 'PIN belum dihapus karena Piagam masih terbuka.' })
  await other?.close()
  await expect(page.getByRole('heading', { name: 'Terkunci' })).toBeVisible()
  await desktop.close()
  const again = await launch(driver, data, { args: ['--reset-pin'] })
  const second = await again.firstWindow()
  await expect(second.getByRole('contentinfo')).toContainText('PIN 1 petugas dihapus')
  await command(again, 'go.year')
  await second.getByRole('region', { name: 'Menunggu Anda' }).getByRole('button', { name: 'Buka Petugas' }).click()
  await expect(second.getByRole('heading', { level: 1, name: 'Petugas' })).toBeVisible()
  const journal = await call(second, 'journal.list', { filter: {}, limit: 1 })
  expect(journal).toMatchObject({ ok: true, value: { batches: [{ label: 'PIN 1 petugas dihapus karena lupa' }] } })
  await again.close()
})
