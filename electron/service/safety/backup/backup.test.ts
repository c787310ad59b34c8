/** Copies, exported files and restoring, with real files. */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { Expected } from '../../../../shared/errors.ts'
import { blobPath } from '../../../store/copies/place.ts'
import { documents } from '../../../store/documents.ts'
import { numbers, nextRunning } from '../../../store/numbers.ts'
import { databaseName, openStore } from '../../../store/open.ts'
import { result } from '../../../store/results.ts'
import { run } from '../../../store/sql.ts'
import { contents as contentsOfTables, digest, migrateTo, temporaryFolder } from '../../../store/testing.ts'
import { journaledTables } from '../../../store/triggers.ts'
import { schemeOf } from '../../../../shared/domain/schemes.ts'
import { enterBanten, enterOffice } from '../../fixture.ts'
import { journalCheck } from '../journal-check.ts'
import { isCurrent, makeCopy } from './copy.ts'
import { exportTo } from './export.ts'
import { edit, issueOne, version } from './fixture.ts'
import { sha256Of } from '../../../store/copies/files.ts'
import { copies } from './list.ts'
import { inspect, restore } from './restore.ts'
import { stage } from './stage.ts'
import { sweep } from './temp.ts'

const now = new Date('2026-03-04T05:06:07Z')
const later = new Date('2026-03-05T05:06:07Z')
const password = 'rahasia kantor'

/** An office with two documents, its store open. */
const office = () => {
  const dir = temporaryFolder()
  const { folder } = dir
  const store = openStore(folder)
  enterOffice(store)
  enterBanten(store)
  issueOne(store, folder, '36.74')
  issueOne(store, folder, '36.71')
  const tables = [...journaledTables(store.db), 'batch', 'journal', 'meta']
  return {
    folder,
    store,
    state: () => contentsOfTables(store, tables),
    copy: (why: 'manual' | 'start' = 'manual', at = now) => makeCopy({ folder, why, version, now: at }),
    at: (name: string) => join(folder, name),
    request: (source: string, pass: string | null = null, at = later) => ({
      folder,
      source,
      password: pass,
      version,
      now: at,
    }),
    [Symbol.dispose]() {
      store.close()
      dir[Symbol.dispose]()
    },
  }
}
const backup = (folder: string, name: string) => join(folder, 'backups', name)
const refusal = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.catch((caught: unknown) => caught)
  if (!(error instanceof Expected)) throw error
  return error.value
}

test('a copy has one state of everything, while the office works on, and says what it holds', async () => {
  using made = office()
  const before = made.state()
  const copying = made.copy()
  edit(made.store, 1)
  const copy = await copying
  expect(copy).toMatchObject({
    name: 'piagam-manual-2026-03-04-050607.sqlite',
    verified: true,
    documents: 2,
    contents: { office: 'Perwakilan Contoh', years: [{ year: 2022, bodies: 9, units: 6, documents: 2 }] },
  })
  const home = made.at('lain')
  mkdirSync(home)
  writeFileSync(join(home, 'piagam.sqlite'), readFileSync(backup(made.folder, copy.name)))
  const other = openStore(home)
  const tables = [...journaledTables(other.db), 'batch', 'journal', 'meta']
  const after = made.state()
  expect([before, after]).toContainEqual(contentsOfTables(other, tables))
  other.close()
  expect(readdirSync(made.at('backups')).toSorted()).toEqual([
    'documents',
    copy.name.replace('.sqlite', '.json'),
    copy.name,
  ])
})

test('documents are kept once, by their hash, and a file that is not as issued is named', async () => {
  using made = office()
  await made.copy()
  const [first, second] = documents(made.store)
  expect(digest(blobPath(made.folder, first?.sha256 ?? ''))).toBe(first?.sha256)
  rmSync(blobPath(made.folder, second?.sha256 ?? ''))
  appendFileSync(made.at(second?.file ?? ''), 'x')
  const again = await made.copy('start', later)
  expect(again.documents).toBe(1)
  expect(existsSync(blobPath(made.folder, second?.sha256 ?? ''))).toBe(false)
  expect(copies(made.folder).map(({ why }) => why)).toEqual(['start', 'manual'])
})

test('whether another copy would tell anything new', async () => {
  using made = office()
  expect(isCurrent(made.folder)).toBe(false)
  await made.copy()
  expect(isCurrent(made.folder)).toBe(true)
  edit(made.store, 1)
  expect(isCurrent(made.folder)).toBe(false)
})

test('a copy that cannot be written leaves nothing and says so', async () => {
  using made = office()
  writeFileSync(made.at('backups'), 'a file where the folder should be')
  expect((await refusal(made.copy())).code).toBe('disk')
})

test.each([null, password])('one file has everything and goes into an empty folder (password %s)', async (pass) => {
  using made = office()
  const target = made.at('kantor.piagam')
  const { manifest, size } = await exportTo({ folder: made.folder, target, password: pass, version, now })
  expect(manifest.documents.count).toBe(2)
  expect(readFileSync(target).length).toBe(size)
  expect(readFileSync(target).includes('Perwakilan Contoh')).toBe(false)

  using fresh = temporaryFolder()
  const request = { folder: fresh.folder, source: target, password: pass, version, now: later }
  const seen = await inspect(request)
  expect(seen).toMatchObject({
    kind: 'export',
    sealed: pass !== null,
    present: null,
    copy: { documents: 2, office: 'Perwakilan Contoh' },
    documents: { count: 2, missing: [] },
  })
  expect(readdirSync(fresh.folder)).toEqual([])
  const report = await restore(request)
  expect(report).toMatchObject({ kept: null, carried: 0, documents: { written: 2, missing: [] }, damaged: null })
  const store = openStore(fresh.folder)
  expect(result(store, 2022, '36.74')?.score).toBe(8883)
  expect(store.device).not.toBe(made.store.device)
  for (const { file, sha256 } of documents(store)) expect(digest(join(fresh.folder, file ?? ''))).toBe(sha256)
  expect(journalCheck(store)).toMatchObject({ ok: true, anchors: { checked: 2 } })
  edit(store, 5)
  expect(journalCheck(store).ok).toBe(true)
  store.close()
})

test('restoring an earlier copy keeps the present state, carries the register over, and can be undone', async () => {
  using made = office()
  const { store, folder } = made
  const copy = await made.copy()
  edit(store, 1111)
  const number = issueOne(store, folder, '36.03')
  const before = made.state()
  const seen = await inspect(made.request(backup(folder, copy.name)))
  expect(seen).toMatchObject({
    own: true,
    carried: 1,
    lost: [],
    changes: {
      earlier: true,
      changesLost: 3,
      changesGained: 0,
      scores: { added: 0, removed: 0, changed: 1 },
      documentsOnlyHere: 1,
    },
  })
  expect(made.state()).toEqual(before)

  const report = await restore(made.request(backup(folder, copy.name)))
  expect(report).toMatchObject({ carried: 1, lost: [], documents: { written: 0, missing: [] } })
  expect(store.changedByOthers()).toBe(true)
  expect(result(store, 2022, '36.74')?.score).toBe(8883)
  expect(numbers(store).map((row) => row.number)).toContain(number)
  expect(nextRunning(store, 'all')).toBe(4)
  expect(journalCheck(store)).toMatchObject({ ok: true, anchors: { checked: 3 } })
  edit(store, 2222)
  expect(journalCheck(store).ok).toBe(true)

  const undone = await restore(made.request(backup(folder, report.kept ?? ''), null, new Date('2026-03-06T00:00:00Z')))
  expect(result(store, 2022, '36.74')?.score).toBe(1111)
  expect(documents(store)).toHaveLength(3)
  expect(journalCheck(store)).toMatchObject({ ok: true })
  expect(undone.carried).toBe(0)
  // Never a running number of a batch twice on one laptop, whatever was left.
  const seqs = store.db.prepare<[], number>('SELECT seq FROM batch ORDER BY journal_from').pluck().all()
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(seqs.at(-1)).toBe(12)
})

test('a document revoked after the copy stays revoked', async () => {
  using made = office()
  const copy = await made.copy()
  made.store.write({ kind: 'issue', label: 'Cabut', undoable: false }, () =>
    made.store.db.exec(`UPDATE document SET state = 'revoked', reason = 'salah' WHERE code = '36.74'`),
  )
  await restore(made.request(backup(made.folder, copy.name)))
  expect(documents(made.store).map(({ state }) => state)).toEqual(['revoked', 'issued'])
})

test('another office in the folder: its documents are named as lost and stay in the kept copy', async () => {
  using made = office()
  const target = made.at('kantor.piagam')
  await exportTo({ folder: made.folder, target, password: null, version, now })
  using other = office()
  const seen = await inspect({ ...other.request(target) })
  expect(seen).toMatchObject({ own: false, carried: 0, changes: { earlier: false } })
  expect(seen.lost).toHaveLength(2)
  expect(seen.warnings.join(' ')).toContain('laptop lain')
  const device = other.store.device
  const report = await restore(other.request(target))
  expect(report.kept).not.toBeNull()
  expect(other.store.db.prepare(`SELECT value FROM meta WHERE key = 'device'`).pluck().get()).toBe(device)
  const back = await restore(
    other.request(backup(other.folder, report.kept ?? ''), null, new Date('2026-03-07T00:00:00Z')),
  )
  expect(back.contents.documents).toBe(2)
  expect(journalCheck(other.store).ok).toBe(true)
})

test('a file of a document that is gone or changed comes back; what lay there is moved aside', async () => {
  using made = office()
  const copy = await made.copy()
  const [first, second] = documents(made.store)
  rmSync(made.at(first?.file ?? ''))
  appendFileSync(made.at(second?.file ?? ''), 'x')
  const report = await restore(made.request(backup(made.folder, copy.name)))
  expect(report.documents).toEqual({ written: 2, missing: [] })
  expect(digest(made.at(first?.file ?? ''))).toBe(first?.sha256)
  expect(digest(made.at(second?.file ?? ''))).toBe(second?.sha256)
  expect(readdirSync(made.at('documents/2022')).filter((name) => name.includes('.rusak-'))).toHaveLength(1)
})

test('a copy of the first schema is brought up to date on the way', async () => {
  using made = office()
  using old = temporaryFolder()
  const first = migrateTo(old.folder, 1)
  first.write({ kind: 'edit', label: 'Nilai', undoable: true }, () => {
    // As the program of that time wrote it: it knew no closed years.
    run(first, 'INSERT INTO period (year, scheme) VALUES (2022, ?)', schemeOf(2022)?.id ?? '')
    run(first, `INSERT INTO result (year, body, score) VALUES (2022, '36.74', 4321)`)
  })
  first.close()
  const report = await restore(made.request(join(old.folder, 'piagam.sqlite')))
  expect(report.lost).toHaveLength(2)
  expect(result(made.store, 2022, '36.74')?.score).toBe(4321)
  expect(journalCheck(made.store).ok).toBe(true)
})

// ---- what must be refused, leaving everything as it was ----

const exported = async (made: ReturnType<typeof office>, pass: string | null) => {
  const target = made.at('kantor.piagam')
  await exportTo({ folder: made.folder, target, password: pass, version, now })
  return target
}
const untouched = async (made: ReturnType<typeof office>, act: () => Promise<unknown>) => {
  const before = made.state()
  const value = await refusal(act())
  expect(made.state()).toEqual(before)
  expect(readdirSync(made.folder).filter((name) => name.startsWith('kerja-'))).toEqual([])
  return value
}

test.each([
  ['wrong', 'rahasia Kantor', 'salah'],
  ['missing', null, 'dikunci'],
])('a %s password is told from a damaged file', async (_, given, says) => {
  using made = office()
  const target = await exported(made, password)
  for (const act of [inspect, restore]) {
    const value = await untouched(made, () => act(made.request(target, given)))
    expect(value).toMatchObject({ code: 'key', field: 'password' })
    expect(value.message).toContain(says)
  }
})

test('a short password is refused before anything is written', async () => {
  using made = office()
  const target = made.at('x.piagam')
  expect((await refusal(exportTo({ folder: made.folder, target, password: 'pendek', version, now }))).field).toBe(
    'password',
  )
  expect(existsSync(target)).toBe(false)
})

test.each([null, password])(
  'a file cut off anywhere is recognised (password %s)',
  async (pass) => {
    using made = office()
    const target = await exported(made, pass)
    const whole = readFileSync(target)
    for (const share of [0, 0.001, 0.3, 0.7, 0.99]) {
      writeFileSync(target, whole)
      truncateSync(target, Math.floor(whole.length * share))
      expect((await untouched(made, () => restore(made.request(target, pass)))).code).toBe('input')
    }
    writeFileSync(target, Buffer.concat([whole, Buffer.from('x')]))
    expect((await untouched(made, () => restore(made.request(target, pass)))).code).toBe('input')
  },
  60_000,
)

test.each([null, password])(
  'a flipped bit anywhere is recognised, or nothing that is read depends on it (password %s)',
  async (pass) => {
    using made = office()
    const target = await exported(made, pass)
    const whole = readFileSync(target)
    const rounds = pass === null ? 60 : 8
    /** Digest of the database as it comes out; a reference into a run of zeros may lead into another one all the same. */
    const unpacked = async (): Promise<string> => {
      using staged = await stage(made.request(target, pass))
      return sha256Of(join(staged.home, databaseName))
    }
    const expected = await unpacked()
    for (let round = 0; round < rounds; round += 1) {
      const bytes = Buffer.from(whole)
      const at = Math.floor((whole.length * (round + 0.5)) / rounds)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8))
      writeFileSync(target, bytes)
      const found = await unpacked().catch((error: unknown) => {
        if (!(error instanceof Expected)) throw error
        return error.value.code
      })
      expect(['input', 'key', ...(pass === null ? [expected] : [])]).toContain(found)
    }
  },
  120_000,
)

test.skipIf(spawnSync('unzip', ['-v']).error !== undefined)(
  'any ZIP program reads a file without a password',
  async () => {
    using made = office()
    const target = await exported(made, null)
    expect(spawnSync('unzip', ['-t', target], { encoding: 'utf8' }).stdout).toContain('No errors detected')
  },
)

test('a damaged or cut off copy of the database is recognised', async () => {
  using made = office()
  const { name } = await made.copy()
  const path = backup(made.folder, name)
  const whole = readFileSync(path)
  const bytes = Buffer.from(whole)
  bytes.fill(0xff, bytes.length / 2, bytes.length / 2 + 4096)
  for (const bad of [bytes, whole.subarray(0, whole.length - 5000), whole.subarray(0, 50), Buffer.alloc(0)]) {
    writeFileSync(path, bad)
    expect((await untouched(made, () => restore(made.request(path)))).code).toBe('input')
    // Also without the note beside it, that is by what SQLite itself finds.
    const alone = made.at('sendiri.sqlite')
    writeFileSync(alone, bad)
    expect((await untouched(made, () => restore(made.request(alone)))).code).toBe('input')
  }
})

test.each<[string, (file: string) => void, string]>([
  [
    'with a trigger of its own',
    (file) =>
      new BetterSqlite(file).exec(`CREATE TRIGGER x AFTER INSERT ON batch BEGIN DELETE FROM result; END`).close(),
    'input',
  ],
  ['with a view of its own', (file) => new BetterSqlite(file).exec('CREATE VIEW x AS SELECT 1').close(), 'input'],
  [
    'with a column of its own',
    (file) => new BetterSqlite(file).exec('ALTER TABLE result ADD COLUMN x TEXT').close(),
    'input',
  ],
  ['of a newer program', (file) => new BetterSqlite(file).exec('PRAGMA user_version = 999').close(), 'refused'],
  ['of somebody else', (file) => new BetterSqlite(file).exec('PRAGMA application_id = 1').close(), 'input'],
  ['that is a text', (file) => writeFileSync(file, 'halo'), 'input'],
])('a database %s is refused', async (_, change, code) => {
  using made = office()
  const file = made.at('asing.sqlite')
  writeFileSync(file, readFileSync(backup(made.folder, (await made.copy()).name)))
  change(file)
  expect((await untouched(made, () => restore(made.request(file)))).code).toBe(code)
})

test('what a dead process left in the data folder is swept', async () => {
  using made = office()
  mkdirSync(made.at('kerja-999999-abc'))
  await made.copy()
  sweep(made.folder, now)
  expect(existsSync(made.at('kerja-999999-abc'))).toBe(false)
  expect(copies(made.folder)).toHaveLength(1)
})
