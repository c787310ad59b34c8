/** What goes to the printer, and what is marked afterwards; printers are measured, paper that is printed already. */
import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import type { Output } from '../shared/ipc.ts'
import { call, expect, test, type Desktop } from './fixtures.ts'
import { command, faults, handed, openSample, watchShell } from './screens.ts'

/** Issues the certificates of Tangerang Selatan and its units, without a signature. */
async function issueTangsel(page: Page): Promise<Output<'issue.run'>['documents']> {
  await openSample(page)
  const scope = { year: 2022, region: '36.74', kind: 'certificate' } as const
  const plan = await call(page, 'issue.plan', scope)
  if (!plan.ok) throw new Error(plan.error.message)
  const items = plan.value.items.filter(({ state }) => state === 'ready').map(({ item }) => item)
  const done = await call(page, 'issue.run', { scope, items, sign: false, job: 'test' })
  if (!done.ok) throw new Error(done.error.message)
  return done.value.documents
}

const ask = (tool: string, args: string[]): string =>
  execFileSync(tool, args, { encoding: 'latin1', maxBuffer: 2 ** 28 })

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cetak dokumen' })
const print = (page: Page) => dialog(page).getByRole('button', { name: 'Cetak…' })
const grid = (page: Page) => page.getByRole('grid', { name: 'Register dokumen' })

/** Chooses all that is listed, by keys. */
async function chooseAll(page: Page): Promise<void> {
  await grid(page).focus()
  await page.keyboard.press('Control+a')
}

/** Opens the print dialog for all that is chosen. */
async function printChosen(page: Page): Promise<void> {
  await grid(page).focus()
  await page.keyboard.press('p')
  await expect(print(page)).toBeFocused({ timeout: 20_000 })
}

/** The file that the reader was given last. */
async function readerFile(page: Page, desktop: Desktop): Promise<string> {
  const before = (await handed(desktop)).length
  await dialog(page).getByRole('button', { name: 'Buka di pembaca PDF' }).click()
  await expect.poll(async () => (await handed(desktop)).length).toBe(before + 1)
  return (await handed(desktop)).at(-1)?.replace('open ', '') ?? ''
}

test('a print list: "tidak" keeps spoiled sheets only, "ya" marks what came out; then all are copies, a revoked one says so', async ({
  page,
  desktop,
}) => {
  const documents = await issueTangsel(page)
  const count = documents.length
  expect(count).toBeGreaterThan(2)
  await watchShell(desktop)
  await command(desktop, 'go.register')
  await chooseAll(page)
  await printChosen(page)
  await expect(dialog(page).getByText(`Yang dicetak: ${String(count)} dokumen`)).toBeVisible()
  await expect(dialog(page).getByText(`A4 mendatar, ${String(count)} halaman · Belum diukur`)).toBeVisible()
  expect(await faults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah tercetak baik?' })).toBeVisible()
  expect(
    await desktop.evaluate((api) => (api as unknown as { hostRecord: { prints: unknown[] } }).hostRecord.prints),
  ).toEqual([{ printer: 'Uji_1', landscape: true, scale: 100 }])
  const [first] = documents
  await page.getByRole('textbox', { name: `Rusak, ${first?.number ?? ''}` }).fill('2')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Tidak, cetak lagi' }).click()
  await expect(print(page)).toBeFocused({ timeout: 20_000 })
  await expect(grid(page).getByText('2 rusak')).toHaveCount(1)
  await expect(grid(page).getByText('Dicetak')).toHaveCount(0)

  const originals = await readerFile(page, desktop)
  await expect(page.getByText('PDF-nya terbuka di pembaca PDF')).toBeVisible()
  await page.getByRole('button', { name: 'Ya, tandai tercetak' }).press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(grid(page).getByText('Dicetak')).toHaveCount(count)
  expect(ask('qpdf', ['--check', originals])).toContain('No syntax or stream encoding errors')
  const raw = ask('qpdf', ['--qdf', '--object-streams=disable', originals, '-'])
  expect(raw).toContain('/PrintScaling /None')
  expect(raw).toContain('/PickTrayByPDFSize true')
  expect(ask('pdftotext', [originals, '-'])).not.toMatch(/SALINAN|DICABUT/)

  await call(page, 'register.revoke', { id: first?.id ?? '', reason: 'Salah nilai' })
  await printChosen(page)
  await expect(dialog(page).getByText('SALINAN', { exact: true })).toHaveCount(count - 1)
  await expect(dialog(page).getByText('DICABUT', { exact: true })).toHaveCount(1)
  const copies = ask('pdftotext', [await readerFile(page, desktop), '-'])
    .split('\f')
    .slice(0, count)
    .map((text) => /SALINAN|DICABUT/.exec(text.replaceAll(/\s/g, ''))?.[0])
  expect(copies).toEqual(['DICABUT', ...Array.from({ length: count - 1 }, () => 'SALINAN')])
  // Going away without an answer marks nothing.
  await page.keyboard.press('Escape')
  const row = await call(page, 'register.history', { id: documents[1]?.id ?? '' })
  expect(row).toMatchObject({ ok: true, value: { row: { sheets: 1, copies: 0 } } })
})

const millimetres = (points: string | undefined): number => (Number(points) * 25.4) / 72

/** Where a word stands on the first page, millimetres. */
function placeOf(file: string, word: string): { x: number; y: number } {
  const found = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`).exec(
    ask('pdftotext', ['-bbox', file, '-']),
  )
  return { x: millimetres(found?.[1]), y: millimetres(found?.[2]) }
}

/** Whether a page carries frame or relief. */
const ornament = (path: string): boolean =>
  ask('qpdf', ['--qdf', '--object-streams=disable', path, '-']).includes('/Art')

test('a printer is measured by keyboard; what is printed on pre-printed paper has no frame and stands where it was moved', async ({
  page,
  desktop,
}) => {
  const [document] = await issueTangsel(page)
  await watchShell(desktop)
  await command(desktop, 'go.settings')
  await page.getByRole('button', { name: 'Ukur pencetak…' }).press('Enter')
  const wizard = page.getByRole('dialog', { name: /^Ukur pencetak/ })
  await expect(wizard.getByRole('img', { name: 'Lembar uji' }).locator('canvas')).toBeVisible()
  expect(await faults(page)).toEqual([])
  await wizard.getByRole('button', { name: 'Cetak lembar uji…' }).press('Enter')
  const across = wizard.getByRole('textbox', { name: 'Jarak A, dari tepi kiri (mm)' })
  await expect(across).toBeFocused()
  await page.keyboard.type('98')
  await page.keyboard.press('Enter')
  await expect(across).toHaveAccessibleDescription(/antara 0 dan 40 mm/)
  await across.fill('11,5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('7,8')
  await expect(wizard.getByText('Geser 1,5 mm ke kiri dan 2,2 mm ke bawah.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(wizard.getByText('Lembar ini digeser 1,5 mm ke kiri dan 2,2 mm ke bawah.')).toBeVisible()
  await expect(across).toBeFocused()
  await page.keyboard.type('10')
  await page.keyboard.press('Tab')
  await page.keyboard.type('10,3')
  await expect(wizard.getByText('Sudah tepat')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(wizard).toHaveCount(0)
  const kept = page.getByRole('row').filter({ hasText: 'Pencetak uji satu' })
  await expect(kept).toContainText('A4 mendatar')
  await expect(kept).toContainText('1,5 mm ke kiri dan 2,2 mm ke bawah')
  await page.getByRole('button', { name: 'Hapus geseran Pencetak uji satu, A4 mendatar' }).press('Enter')
  await expect(kept).toHaveCount(0)
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click()
  await expect(kept).toHaveCount(1)

  await command(desktop, 'go.register')
  await chooseAll(page)
  await printChosen(page)
  await expect(dialog(page).getByText('Digeser 1,5 mm ke kiri dan 2,2 mm ke bawah')).toBeVisible()
  await dialog(page).getByRole('checkbox', { name: 'Kertas sudah tercetak (blangko)' }).press('Space')
  await expect(print(page)).toBeEnabled()
  const bare = await readerFile(page, desktop)
  const file = document?.file ?? ''
  expect([ornament(file), ornament(bare)]).toEqual([true, false])
  const [issued, moved] = [placeOf(file, 'Tangerang'), placeOf(bare, 'Tangerang')]
  expect(moved.x - issued.x).toBeCloseTo(-1.5, 1)
  expect(moved.y - issued.y).toBeCloseTo(2.2, 1)
})
