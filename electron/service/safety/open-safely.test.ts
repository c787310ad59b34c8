/** What opening does after faults that were really caused. */
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { documents } from '../../store/documents.ts'
import { migrations } from '../../store/migrations/index.ts'
import type { Migration } from '../../store/migrations/migration.ts'
import { nextRunning } from '../../store/numbers.ts'
import { openStore } from '../../store/open.ts'
import { result } from '../../store/results.ts'
import { spawnFunction, temporaryFolder } from '../../store/testing.ts'
import { addUnit } from '../../store/units.ts'
import { enterBanten, enterOffice } from '../fixture.ts'
import { isCurrent, makeCopy } from './backup/copy.ts'
import { edit, issueOne, version } from './backup/fixture.ts'
import { copies } from './backup/list.ts'
import { inspect, restoreNewest } from './backup/restore.ts'
import { examine } from './doctor.ts'
import { isDue } from './keeper.ts'
import { journalCheck } from './journal-check.ts'
import { damagedView, openSafely } from './open-safely.ts'
import { deadNotes } from './running.ts'

const now = new Date()
const code = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Expected) return error.value
    throw error
  }
  throw new Error('nothing was thrown')
}

/** An office of some size with a copy, a document issued before it and one after it; closed. */
const office = async () => {
  const dir = temporaryFolder()
  const { folder } = dir
  const store = openSafely(folder)
  enterOffice(store)
  enterBanten(store)
  store.write({ kind: 'import', label: 'Unit', undoable: true }, () => {
    for (let n = 0; n < 3000; n += 1) addUnit(store, { year: 2023, body: '36.74', name: `Unit ${n}`, score: 5000 })
  })
  issueOne(store, folder, '36.74')
  const copy = await makeCopy({ folder, why: 'start', version, now })
  edit(store, 1)
  issueOne(store, folder, '36.71')
  store.close()
  return {
    folder,
    copy,
    file: join(folder, 'piagam.sqlite'),
    device: store.device,
    [Symbol.dispose]: dir[Symbol.dispose],
  }
}

/** Overwrites a share of the file in its middle. */
const spoil = (file: string, from: number, until: number) => {
  const { size } = statSync(file)
  const handle = openSync(file, 'r+')
  const start = Math.floor(size * from)
  writeSync(handle, Buffer.alloc(Math.floor(size * until) - start, 0xa5), 0, undefined, start)
  closeSync(handle)
}

const faults: [string, (file: string) => void][] = [
  ['overwritten in the middle', (file) => spoil(file, 0.3, 0.8)],
  ['overwritten at the beginning', (file) => spoil(file, 0, 0.1)],
  ['emptied', (file) => truncateSync(file, 0)],
  ['gone', (file) => rmSync(file)],
  ['full of zeros', (file) => writeFileSync(file, Buffer.alloc(statSync(file).size))],
  ['cut off', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
]

test.each(faults)(
  'a database that is %s leads to the copies, and the newest one brings everything back',
  async (_, spoilFile) => {
    using made = await office()
    const { folder, file } = made
    // As after a crash: the note of a process that is dead.
    writeFileSync(join(folder, 'jalan', '999999-1'), '0')
    spoilFile(file)
    const before = existsSync(file) ? readFileSync(file) : null
    const value = code(() => openSafely(folder))
    expect(value.code).toBe('damaged')
    expect(value.message).toContain('Pulihkan salinan terbaru')
    expect(value.details?.join(' ')).toContain(made.copy.name)
    expect(damagedView(folder, []).newest?.name).toBe(made.copy.name)
    expect(examine({ folder, now }).items.find(({ id }) => id === 'database')).toMatchObject({ state: 'bad' })
    // Nothing was changed by looking.
    expect(existsSync(file) ? readFileSync(file) : null).toEqual(before)

    const report = await restoreNewest({ folder, version, now })
    expect(report).toMatchObject({ kept: null })
    const store = openSafely(folder)
    expect(result(store, 2022, '36.74')?.score).toBe(8883)
    expect(store.device).toBe(made.device)
    expect(documents(store).length).toBeGreaterThanOrEqual(1)
    expect(journalCheck(store).ok).toBe(true)
    store.close()
    if (before !== null)
      expect(readdirSync(join(folder, 'rusak')).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1)
  },
)

test('where the register of a damaged database can still be read, its numbers are carried over', async () => {
  using made = await office()
  const { folder, file } = made
  writeFileSync(join(folder, 'jalan', '999999-1'), '0')
  // Damage in the pages of units only: find one and spoil it.
  const bytes = readFileSync(file)
  const at = bytes.indexOf('Unit 1500')
  const page = at - (at % 4096)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(64, 0xff), 0, undefined, page)
  closeSync(handle)
  expect(code(() => openSafely(folder)).code).toBe('damaged')
  const report = await restoreNewest({ folder, version, now })
  expect(report.carried).toBe(1)
  const store = openSafely(folder)
  expect(documents(store)).toHaveLength(2)
  expect(nextRunning(store, 'all')).toBe(3)
  store.close()
})

test('a newest copy that is damaged is passed over for the one before', async () => {
  using made = await office()
  const { folder, file } = made
  const store = openSafely(folder)
  edit(store, 5)
  const second = await makeCopy({ folder, why: 'start', version, now: new Date(now.getTime() + 60_000) })
  store.close()
  spoil(join(folder, 'backups', second.name), 0.4, 0.6)
  rmSync(file)
  const report = await restoreNewest({ folder, version, now })
  expect(report.name).toBe(made.copy.name)
})

test('the copy before a new version is offered when the database is damaged, and brings everything back', async () => {
  using dir = temporaryFolder()
  const { folder } = dir
  const old = openStore(folder)
  enterOffice(old)
  enterBanten(old)
  const number = issueOne(old, folder, '36.74')
  old.close()
  const next: Migration = { version: migrations.length + 1, name: 'next', up: () => undefined }
  openStore(folder, { migrations: [...migrations, next], version }).close()
  rmSync(join(folder, 'piagam.sqlite'))

  expect(code(() => openSafely(folder)).code).toBe('damaged')
  expect(damagedView(folder, []).newest).toMatchObject({ why: 'migration', verified: true, documents: 0 })
  // Documents are not copied then: that is said, and another copy is still due.
  const request = { folder, version, now }
  const source = join(folder, 'backups', damagedView(folder, []).newest?.name ?? '')
  expect((await inspect({ ...request, source, password: null })).documents).toEqual({ count: 0, missing: [number] })
  await restoreNewest(request)
  const store = openSafely(folder)
  expect(result(store, 2022, '36.74')?.score).toBe(8883)
  expect(documents(store)).toHaveLength(1)
  store.close()
})

test('the copy before a new version does not stand for the one with the documents', async () => {
  using made = await office()
  const { folder } = made
  const next: Migration = { version: migrations.length + 1, name: 'next', up: () => undefined }
  openStore(folder, { migrations: [...migrations, next], version }).close()
  expect(copies(folder)[0]).toMatchObject({ why: 'migration', verified: true, documents: 1 })
  expect(isCurrent(folder)).toBe(false)
  expect(isDue(folder, 'start', now)).toBe(true)
})

test('without any copy an empty folder is a first start, and a damaged file is said to be one', () => {
  using dir = temporaryFolder()
  openSafely(dir.folder).close()
  rmSync(join(dir.folder, 'piagam.sqlite'))
  openSafely(dir.folder).close()
  spoil(join(dir.folder, 'piagam.sqlite'), 0.2, 0.9)
  writeFileSync(join(dir.folder, 'jalan', '999999-1'), '0')
  expect(code(() => openSafely(dir.folder)).message).toContain('berkas .piagam')
})

test('after a process that was killed the data is looked at once; after a proper end it is not', async () => {
  using made = await office()
  const { folder } = made
  expect(deadNotes(folder)).toEqual([])
  const child = spawnFunction(new URL('backup/children.ts', import.meta.url), 'stayOpen', folder)
  if (child.stdout === null) throw new Error('no output')
  await once(child.stdout, 'data')
  expect(deadNotes(folder)).toEqual([])
  const end = once(child, 'close')
  child.kill('SIGKILL')
  await end
  expect(deadNotes(folder)).toHaveLength(1)
  const store = openSafely(folder)
  expect(deadNotes(folder)).toEqual([])
  store.close()
  expect(readdirSync(join(folder, 'jalan'))).toEqual([])
})

test('a note from before the machine was started anew is dead, whoever has the number now', async () => {
  using made = await office()
  writeFileSync(join(made.folder, 'jalan', `${process.pid}-99`), '1000')
  expect(deadNotes(made.folder)).toEqual([`${process.pid}-99`])
})

test('a folder of a cloud drive is refused with what to do', () => {
  using dir = temporaryFolder()
  const value = code(() => openSafely(join(dir.folder, 'OneDrive - Ombudsman RI', 'Piagam')))
  expect(value.code).toBe('refused')
  expect(value.message).toContain('OneDrive')
  expect(readdirSync(dir.folder)).toEqual([])
})
