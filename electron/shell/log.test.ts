import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { describe as lines } from './describe.ts'
import { createLog } from './log.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'piagam-log-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}
const stacked = (error: Error, stack: string): Error => Object.assign(error, { stack })

test.each<[string, unknown]>([
  ['a message of ours', new Error('Unit Puskesmas Rahasia tidak ada: 88,83')],
  ['a quote of the engine', new TypeError(`Cannot read properties of undefined (reading 'Puskesmas Rahasia')`)],
  [
    'a quoted file',
    stacked(new SyntaxError('"Puskesmas Rahasia"... is not valid JSON'), 'SyntaxError: "Puskesmas Rahasia"'),
  ],
  ['a message that looks like a frame', new Error('x\n    at Rahasia (Rahasia.ts:1:1)')],
  [
    'a path with the name of the account',
    Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/home/Rahasia/x' }),
  ],
  [
    'a frame in the folder of the account',
    stacked(new Error('x'), 'Error: x\n    at f (C:\\Users\\Rahasia\\main.js:3:4)'),
  ],
  ['a name of an error', Object.assign(new Error('x'), { name: 'Puskesmas Rahasia 88,83' })],
  ['a code', Object.assign(new Error('x'), { code: 'Puskesmas Rahasia' })],
  ['a thrown text', 'Puskesmas Rahasia'],
  ['an expected error', new Expected('disk', 'Rahasia', { details: ['Rahasia'] })],
  ['a cause', new Error('x', { cause: new Error('Rahasia 88,83') })],
])('nothing of %s gets into the log', (_what, error) => {
  expect(lines(error)).not.toMatch(/Rahasia|88,83/)
})

test('what support needs is there: kind, code, place, what the engine says', () => {
  const seen = lines(
    stacked(
      new TypeError('x is not a function'),
      'TypeError: x is not a function\n    at Object.run (/a/b/main.js:3:4)\n    at node:internal/x:5:6',
    ),
  )
  expect(seen).toBe(
    'TypeError: x is not a function\n    Object.run main.js:3:4\n    node:internal/x:5:6'.replace(
      'node:internal/x',
      'x',
    ),
  )
  expect(lines(new Expected('busy', 'x'))).toMatch(/^Expected \[busy\]/)
  expect(lines(Object.assign(new Error('x'), { code: 'ENOSPC', syscall: 'write' }))).toMatch(
    /^Error \[ENOSPC write\]\n {4}\S* ?log\.test\.ts:\d+:\d+/,
  )
})

test('the log keeps five files of half a megabyte, the newest last', () => {
  const home = folder()
  const log = createLog(home, () => new Date('2026-01-02T03:04:05Z'))
  for (let n = 0; n < 3000; n += 1) log.note(`${n} ${'x'.repeat(1000)}`)
  const names = readdirSync(join(home, 'log')).toSorted()
  expect(names).toEqual(['piagam.log', ...[1, 2, 3, 4].map((n) => `piagam.log.${n}`)])
  for (const name of names) expect(statSync(join(home, 'log', name)).size).toBeLessThan(530_000)
  expect(readFileSync(join(home, 'log', 'piagam.log'), 'utf8')).toContain('\n2026-01-02T03:04:05.000Z 2999 ')
  expect(log.tail(1100)).toContain(' 2999 ')
  expect(log.last()).toBeNull()
  log.error('result.list', new Error('x'))
  expect(log.last()).toMatch(/^2026-01-02T03:04:05.000Z result.list Error\n/)
})

test('a log that cannot be written is no second error', () => {
  const log = createLog('/dev/null/tidak ada')
  log.error('x', new Error('x'))
  expect(log.tail(100)).toBe('')
  expect(log.last()).toContain(' x Error')
})
