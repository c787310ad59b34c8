/**
 * Every call of the contract with random and mutated input, through the real guard, schema, service thread and database
 * of a real folder. `ROUNDS` inputs a call (few by default).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { errorCodes, type Result } from '../../shared/errors.ts'
import { calls, type CallName } from '../../shared/ipc.ts'
import { createAnswer, type Answer } from '../ipc/answer.ts'
import { createFiles, type Files } from '../ipc/files.ts'
import { mayCall, type Sender } from '../ipc/sender.ts'
import { hostileAddresses } from '../ipc/testing.ts'
import { startGuarded, type Guarded } from '../service/guarded.ts'
import { runInThread } from '../service/safety/thread.ts'
import { createOpened } from '../shell/opened.ts'
import { createLog } from '../shell/log.ts'
import { openPrefs } from '../shell/prefs.ts'
import { createProblems } from '../shell/problem.ts'
import { hostileInput, type Known } from './testing.ts'

const rounds = Number(process.env['ROUNDS'] ?? 4)
/** Calls that take long each, so that fewer of them are made. */
const slow: ReadonlySet<string> = new Set([
  'key.demo',
  'issue.run',
  'issue.preview',
  'backup.make',
  'backup.export',
  'person.setPin',
])

/** Every dialog is cancelled; nothing is opened in other programs. */
const { opened, electron } = vi.hoisted(() => {
  const paths: string[] = []
  const cancelled = { canceled: true, filePaths: [], filePath: '' }
  const none = () => Promise.resolve(cancelled)
  const open = (path: string) => {
    paths.push(path)
    return Promise.resolve('')
  }
  return {
    opened: paths,
    electron: {
      app: { getVersion: () => '0.0.0', quit: () => undefined },
      dialog: { showOpenDialog: none, showSaveDialog: none, showMessageBox: none },
      shell: { openPath: open, showItemInFolder: open },
      nativeTheme: { themeSource: 'system' },
      Menu: { getApplicationMenu: () => null },
      session: {
        fromPartition: () => ({
          setPermissionRequestHandler: () => undefined,
          webRequest: { onBeforeRequest: () => undefined },
          protocol: { handle: () => undefined },
        }),
      },
      // No printer and no way to show a PDF.
      BrowserWindow: class {
        loadURL = () => Promise.reject(new Error('no window here'))
        isDestroyed = () => true
      },
    },
  }
})
vi.mock('electron', () => electron)
const { shellCalls } = await import('../shell/calls.ts')

const us: Sender = { contents: 1, frame: { url: 'app://bundle/index.html', main: true } }
let folder = ''
let service: Guarded
let files: Files
let answer: Answer
let seen: Database.Database
let deaths: Error[] = []
let bugs: string[] = []
let known: Known = {}

/** What must not move when a call is refused: the head of the journal. */
const head = (): unknown =>
  seen
    .prepare('SELECT (SELECT count(*) FROM batch), (SELECT max(id) FROM journal), (SELECT count(*) FROM document)')
    .raw()
    .get()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'piagam-fuzz-'))
  vi.stubEnv('PIAGAM_OUTPUT', join(folder, 'output'))
  service = await startGuarded(
    {
      folder,
      version: '0.0.0',
      onEvent: () => undefined,
      onDeath: (error) => deaths.push(error),
    },
    runInThread,
  )
  files = createFiles()
  const log = createLog(folder)
  answer = createAnswer({
    allowed: (sender) => mayCall(sender, 1),
    service,
    shell: shellCalls({
      folder,
      service,
      files,
      opened: createOpened(files, () => undefined),
      prefs: openPrefs(folder),
      log,
      problems: createProblems({
        versions: {},
        examine: () => service.call('doctor.run', {}),
        log,
        now: () => new Date(),
      }),
      window: () => null,
    }),
    files,
    locked: () => service.locked(),
    log: (where, error) =>
      bugs.push(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  })
  await answer(us, 'app.begin', { choice: 'sample' })
  seen = new Database(join(folder, 'piagam.sqlite'), { readonly: true })
  const column = (sql: string): unknown[] => seen.prepare(sql).pluck().all()
  const units = column('SELECT id FROM unit')
  const batches = column('SELECT id FROM batch')
  known = {
    year: [2022],
    region: ['36', 'ID', '36.74'],
    province: ['36'],
    body: ['36.74', '36.71', '36'],
    code: ['36.74'],
    unit: [...units.slice(0, 3), null],
    id: [...units.slice(0, 2), ...batches.slice(0, 2)],
    batch: batches,
    items: ['certificate:36.74', 'ranking:36'],
    item: ['certificate:36.74'],
    date: ['2023-01-24'],
    pick: [files.addFolder(folder).pick],
    folder: [files.addFolder(join(folder, 'output')).pick],
    pattern: ['{{running}}/{{officeCode}}'],
  }
}, 60_000)
// One of the calls locks: behind the lock the others would only be refused.
let testers = 0
let opener = ''
beforeEach(async () => {
  // A new one each time: the calls undo, too.
  const name = `Penguji ${(testers += 1)}`
  const saved = await service.call('person.save', { id: null, name, role: 'asisten', active: true })
  opener = saved.id
})
afterEach(async () => {
  if (await service.locked()) await service.call('person.choose', { id: opener })
})
afterAll(async () => {
  seen.close()
  await service.close()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Fails unless it is a value, or an error a person can read. */
function expectEnvelope(result: Result<unknown>): void {
  if (result.ok) {
    expect(Object.keys(result).toSorted()).toEqual(['ok', 'value'])
    return
  }
  expect(errorCodes).toContain(result.error.code)
  expect(result.error.message.length).toBeGreaterThan(10)
  expect(result.error.message).toMatch(/[.!?]$/)
  expect(() => structuredClone(result)).not.toThrow()
}

describe('a call never crashes, never writes what it refuses, and always answers in the envelope', () => {
  test.each(Object.keys(calls) as CallName[])(
    '%s',
    async (name) => {
      const { input } = calls[name]
      await fc.assert(
        fc.asyncProperty(hostileInput(input, known), async (given) => {
          const before = head()
          // Bytes are handed over for good, as they are when they come from a page.
          const result = await answer(us, name, structuredClone(given))
          expect(bugs.splice(0)).toEqual([])
          expect(deaths).toEqual([])
          expectEnvelope(result)
          if (!input.safeParse(given).success) expect(result).toMatchObject({ ok: false, error: { code: 'input' } })
          if (!result.ok) expect(head()).toEqual(before)
        }),
        { numRuns: slow.has(name) ? Math.ceil(rounds / 4) : rounds },
      )
    },
    Math.max(30_000, rounds * 2000),
  )

  test('no program was given a path outside the data and output folders', () => {
    for (const path of opened) expect(path.startsWith(folder)).toBe(true)
  })
})

test('a foreign sender gets nothing and changes nothing, on any call', async () => {
  const before = head()
  const senders: Sender[] = [
    { contents: 2, frame: us.frame },
    { contents: 1, frame: null },
    { contents: 1, frame: { url: 'app://bundle/index.html', main: false } },
    ...hostileAddresses.map((url) => ({ contents: 1, frame: { url, main: true } })),
  ]
  for (const sender of senders)
    for (const name of Object.keys(calls))
      expect(await answer(sender, name, {})).toMatchObject({ ok: false, error: { code: 'sender' } })
  expect(head()).toEqual(before)
})

test('after all that the journal is whole and the program works', async () => {
  expect(await answer(us, 'journal.check', {})).toMatchObject({ ok: true, value: { ok: true } })
  expect(await answer(us, 'app.state', {})).toMatchObject({ ok: true })
}, 60_000)
