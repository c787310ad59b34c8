import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { calls, type CallName } from '../../shared/ipc.ts'
import { Expected } from '../../shared/errors.ts'
import { createAnswer, type AnswerOptions } from './answer.ts'
import { createFiles } from './files.ts'

const names = Object.keys(calls) as CallName[]
const shellNames = names.filter((name) => calls[name].side === 'shell')
const us = { contents: 1, frame: { url: 'app://bundle/index.html', main: true } }

/** A program in which every call is noted, and answers with what it got. */
function bench(more: Partial<AnswerOptions> = {}) {
  const reached: { name: string; input: unknown }[] = []
  const note = (name: string) => (input: unknown) => {
    reached.push({ name, input })
    return Promise.resolve(input as never)
  }
  const logged: unknown[] = []
  const answer = createAnswer({
    allowed: () => true,
    service: { call: (name, input) => note(name)(input) },
    shell: Object.fromEntries(shellNames.map((name) => [name, note(name)])) as never,
    files: createFiles(),
    locked: () => Promise.resolve(false),
    log: (_where, error) => logged.push(error),
    ...more,
  })
  return { answer, reached, logged }
}

/** Anything structured clone carries, with the contract's own words mixed in so that some of it comes close. */
const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withNullPrototype: true,
  key: fc.oneof(
    fc.constantFrom(
      'year',
      'region',
      'target',
      'body',
      'unit',
      'source',
      'pick',
      'bytes',
      'name',
      'job',
      'scope',
      'items',
      'id',
      'what',
      '__proto__',
      'constructor',
    ),
    fc.string(),
  ),
  values: [
    fc.constantFrom(2022, 8883, '36', '36.74', 'ID', 'results', '', null, true),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.constant(undefined),
  ],
})

test('random input on every channel gives an envelope: nothing is thrown, no bug, and only what the schema takes is called', async () => {
  const { answer, reached, logged } = bench()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), anything, async (name, input) => {
      reached.length = 0
      const result = await answer(us, name, input)
      const parsed = calls[name].input.safeParse(input)
      if (result.ok) {
        expect(parsed.success).toBe(true)
        expect(reached.map((one) => one.name)).toEqual([name])
      } else {
        expect(result.error.code).toBe('input')
        expect(result.error.message).not.toBe('')
        expect(reached).toEqual([])
      }
    }),
    { numRuns: 3000 },
  )
  expect(logged).toEqual([])
})

test('a call that does not exist is refused, also by names every object has', async () => {
  const { answer, reached } = bench()
  for (const name of ['', 'toString', '__proto__', 'constructor', 'inner.backup', 7, null, {}, undefined])
    expect(await answer(us, name, {})).toMatchObject({ ok: false, error: { code: 'input' } })
  expect(reached).toEqual([])
})

test('nothing is parsed or called for a foreign sender', async () => {
  const { answer, reached } = bench({ allowed: () => false })
  for (const name of names) expect(await answer(us, name, {})).toMatchObject({ ok: false, error: { code: 'sender' } })
  expect(reached).toEqual([])
})

test('tokens are replaced before the service sees them; dropped bytes pass up to 64 MB', async () => {
  const files = {
    ...createFiles(),
    read: (pick: string) => Promise.resolve({ name: pick, bytes: new Uint8Array([7]) }),
    folder: (pick: string) => `/chosen/${pick}`,
  }
  const { answer, reached } = bench({ files })
  await answer(us, 'verify.file', { source: { pick: 'a' }, trust: { pick: 'b' } })
  await answer(us, 'import.preview', { source: { name: 'x.csv', bytes: new Uint8Array([1]) }, job: 'j' })
  const scope = { year: 2022, region: '36', kind: 'all' as const }
  await answer(us, 'issue.run', { scope, items: ['ranking:36'], sign: false, folder: 'f', job: 'j' })
  const award = { year: 2022, code: '36.74', as: 'zip', sign: false, job: 'j' }
  await answer(us, 'package.award', { ...award, folder: 'g' })
  expect(reached.map((one) => one.input)).toEqual([
    { source: { name: 'a', bytes: new Uint8Array([7]) }, trust: { name: 'b', bytes: new Uint8Array([7]) } },
    { source: { name: 'x.csv', bytes: new Uint8Array([1]) }, job: 'j' },
    { scope, items: ['ranking:36'], sign: false, folder: '/chosen/f', job: 'j' },
    { ...award, folder: '/chosen/g' },
  ])
  const large = { source: { name: 'x.csv', bytes: new Uint8Array(64 * 2 ** 20 + 1) }, job: 'j' }
  expect(await answer(us, 'import.preview', large)).toMatchObject({ ok: false, error: { code: 'input' } })
})

test('an expected error passes as it is; a bug is logged and shown as one', async () => {
  const thrown: Error[] = [new Expected('disk', 'Penuh.', { field: 'x', details: ['y'] }), new TypeError('oops')]
  const { answer, logged } = bench({
    service: {
      call: () => {
        throw thrown.shift() ?? new Error('none left')
      },
    },
  })
  expect(await answer(us, 'app.state', {})).toEqual({
    ok: false,
    error: { code: 'disk', message: 'Penuh.', field: 'x', details: ['y'] },
  })
  expect(await answer(us, 'app.state', {})).toMatchObject({
    ok: false,
    error: { code: 'bug', details: ['TypeError: oops'] },
  })
  expect(logged).toHaveLength(1)
})

test('while locked the main process answers only what the lock screen needs', async () => {
  const { answer, reached } = bench({ locked: () => Promise.resolve(true) })
  const open = new Set<CallName>(['safety.damaged', 'prefs.get', 'problem.note'])
  /** What the schema takes, so that a refusal is one of the lock; the others take `{}`. */
  const given: Partial<Record<CallName, unknown>> = {
    'file.pick': { what: 'folder' },
    'folder.show': { what: 'data' },
    'folder.open': { folder: 'x' },
    'file.keep': { name: 'x', bytes: new Uint8Array(1) },
    'file.picture': { source: { name: 'x', bytes: new Uint8Array(1) } },
    'document.open': { id: 'x' },
    'document.show': { id: 'x' },
    'prefs.set': { lockAfter: 0 },
    'ranking.export': { year: 2022, region: '36', format: 'csv' },
    'package.export': { scope: { region: '36' }, sign: false, forHeadOffice: false },
    'instrument.export': { id: 'x' },
    'template.export': { id: 'x' },
    'register.export': { filter: {}, format: 'csv' },
    'workbook.export': { year: 2022, codes: ['36.74'], together: true, job: 'j' },
    'journal.export': { filter: {}, format: 'csv' },
    'update.inspect': { file: 'x' },
    'update.start': { file: 'x', sha256: '0'.repeat(64) },
    'problem.save': { report: 'x', story: '' },
    'window.present': { on: true },
    'issue.journalFile': { run: 'x', format: 'csv' },
    'pdf.save': { source: { name: 'x.pdf', bytes: new Uint8Array(1) } },
    'print.reader': { source: { name: 'x.pdf', bytes: new Uint8Array(1) } },
    'print.dialog': {
      source: { name: 'x.pdf', bytes: new Uint8Array(1) },
      printer: null,
      paper: 'A4',
      landscape: true,
    },
  }
  for (const name of shellNames.filter((one) => !open.has(one)))
    expect(await answer(us, name, given[name] ?? {}), name).toMatchObject({ ok: false, error: { code: 'refused' } })
  expect(reached).toEqual([])
  expect(await answer(us, 'prefs.set', { theme: 'dark', textSize: 120 })).toMatchObject({ ok: true })
  expect(await answer(us, 'prefs.set', { theme: 'dark', lockAfter: 0 })).toMatchObject({ ok: false })
  expect(await answer(us, 'prefs.get', {})).toMatchObject({ ok: true })
})

test('when the service cannot say whether it is locked, a problem is reported all the same, and nothing else is done', async () => {
  const { answer, reached } = bench({ locked: () => Promise.reject(new Error('The service thread ended')) })
  expect(await answer(us, 'problem.prepare', {})).toMatchObject({ ok: true })
  expect(await answer(us, 'problem.save', { report: 'x', story: '' })).toMatchObject({ ok: true })
  expect(await answer(us, 'folder.show', { what: 'data' })).toMatchObject({ ok: false, error: { code: 'bug' } })
  expect(reached.map(({ name }) => name)).toEqual(['problem.prepare', 'problem.save'])
})

test('what is wrong with an input is told in Indonesian', async () => {
  const { answer } = bench()
  const result = await answer(us, 'undo.run', { strange: 1 })
  expect(result).toMatchObject({ ok: false, error: { details: [expect.stringContaining('Kunci tidak dikenali')] } })
})
