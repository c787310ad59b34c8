import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Expected } from '../shared/errors.ts'
import { lockedPlaces, readLocked, type LockedFile } from './locked.ts'
import { readSettingsFile } from './service/exchange/settings-file.ts'
import { enterOffice, testContext } from './service/fixture.ts'
import { begin } from './service/office/begin.ts'
import { applyLocked, lockedView } from './service/office/locked.ts'
import { changeSettings } from './service/office/settings.ts'
import { undo } from './service/safety/undo.ts'
import { openPrefs } from './shell/prefs.ts'
import { settings } from './store/settings.ts'

function written(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-locked-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'piagam-terkunci.json')
  writeFileSync(file, content)
  return file
}
const lockedBy = (content: object): LockedFile => readLocked([written(JSON.stringify(content))])
const office = { name: 'Perwakilan Banten', code: 'BTN' }

test('the file is looked for where the variable says, in ProgramData, then beside the program', () => {
  expect(lockedPlaces({ env: { PIAGAM_LOCKED: '/x.json', ProgramData: '/pd' }, beside: '/prog' })).toEqual([
    '/x.json',
    '/pd/Piagam/piagam-terkunci.json',
    '/prog/piagam-terkunci.json',
  ])
  const file = written('\uFEFF{"theme":"dark"}')
  expect(readLocked(['/tidak/ada.json', file])).toEqual({
    locked: { theme: 'dark', reason: 'ditetapkan oleh kantor', file },
    problem: null,
  })
  expect(readLocked([])).toEqual({ locked: null, problem: null })
})

test.each([
  ['{', 'bukan JSON'],
  ['{"theme":"pink"}', 'theme'],
  ['{"asing":1}', 'isinya'],
  ['{"numberPattern":"tanpa"}', 'numberPattern'],
  ['{"numberPatterns":{"minutes":"tanpa"}}', 'numberPatterns.minutes'],
  ['[]', 'isinya'],
])('a file that is wrong is not used at all: %s', (content, problem) => {
  const found = readLocked([written(content)])
  expect(found.locked).toBeNull()
  expect(found.problem).toContain(problem)
})

test('locked settings are written once, shown with their reason, and cannot be changed by any way', async () => {
  const ctx = { ...testContext(), locked: lockedBy({ reason: 'arahan pusat', office, theme: 'dark', idleMinutes: 5 }) }
  applyLocked(ctx)
  expect(settings(ctx.store).office.name).toBe('')
  await begin(ctx, { choice: 'empty' })
  expect(settings(ctx.store).office).toMatchObject(office)
  const batches = ctx.store.db.prepare('SELECT count(*) FROM batch').pluck()
  const before = batches.get()
  applyLocked(ctx)
  expect(batches.get()).toBe(before)
  expect(lockedView(ctx)).toMatchObject({
    reason: 'arahan pusat',
    fields: ['office.name', 'office.code', 'theme', 'lockAfter'],
    problem: null,
  })
  const address = { ...settings(ctx.store).office, address: 'Jalan Baru 1' }
  expect(changeSettings(ctx, { office: address }).office.address).toBe('Jalan Baru 1')
  expect(() => changeSettings(ctx, { office: { ...address, name: 'Lain' } })).toThrow('arahan pusat')
  expect(() => readSettingsFile(ctx, new TextEncoder().encode('{"office":{"code":"X"}}'))).toThrow(Expected)
  expect(settings(ctx.store).office).toMatchObject({ ...office, address: 'Jalan Baru 1' })
  undo(ctx)
  expect(settings(ctx.store).office).toMatchObject({ ...office, address: '' })
})

test('what was set before the file came cannot be brought back by undo', () => {
  const ctx = { ...testContext(), locked: lockedBy({ office }) }
  enterOffice(ctx.store)
  applyLocked(ctx)
  expect(() => undo(ctx)).toThrow(Expected)
  expect(settings(ctx.store).office.name).toBe(office.name)
})

test('patterns of kinds are locked as a whole: none in the file means that none may be added', () => {
  const minutes = 'BA-{nomor}/{tahun}'
  const context = testContext()
  enterOffice(context.store)
  changeSettings(context, { numberPatterns: { report: 'R-{nomor}' } })
  const ctx = { ...context, locked: lockedBy({ numberPatterns: { minutes } }) }
  applyLocked(ctx)
  expect(settings(ctx.store).numberPatterns).toEqual({ minutes })
  expect(lockedView(ctx).fields).toEqual(['numberPatterns'])
  expect(() => changeSettings(ctx, { numberPatterns: {} })).toThrow(Expected)
  expect(() =>
    changeSettings({ ...ctx, locked: lockedBy({ numberPatterns: {} }) }, { numberPatterns: { minutes } }),
  ).toThrow(Expected)
})

test('theme, text size and minutes are those of the file, whatever was chosen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-locked-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  openPrefs(folder).set({ theme: 'light', lockAfter: 0 })
  const prefs = openPrefs(folder, lockedBy({ theme: 'dark', idleMinutes: 5 }).locked)
  expect(prefs.get()).toMatchObject({ theme: 'dark', lockAfter: 5 })
  expect(() => prefs.set({ theme: 'light' })).toThrow(Expected)
  expect(prefs.set({ theme: 'dark', textSize: 120 })).toMatchObject({ theme: 'dark', textSize: 120 })
  expect(openPrefs(folder).get()).toMatchObject({ theme: 'dark', textSize: 120, lockAfter: 0 })
})
