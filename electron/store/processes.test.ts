import { once } from 'node:events'
import type { ChildProcess } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { batches } from './batches.ts'
import type * as children from './children.ts'
import { takeLease } from './lease.ts'
import { numbers } from './numbers.ts'
import { openStore } from './open.ts'
import { spawnFunction, temporaryFolder } from './testing.ts'
import { units } from './units.ts'

const module = new URL('children.ts', import.meta.url)
const start = (name: keyof typeof children, ...args: (string | number)[]): ChildProcess =>
  spawnFunction(module, name, ...args)

const ended = async (child: ChildProcess): Promise<number | null> => {
  let errors = ''
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
  child.stdout?.resume()
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0 && code !== null) throw new Error(errors)
  return code
}

/** The next line a process says. */
const said = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('no output')
  const [text] = (await once(child.stdout, 'data')) as [Buffer]
  return text.toString().trim()
}

const killed = async (child: ChildProcess): Promise<void> => {
  const end = once(child, 'close')
  child.kill('SIGKILL')
  await end
}

test('processes that create the folder and give numbers at the same moment never give one twice', async () => {
  using dir = temporaryFolder()
  const names = ['a', 'b', 'c']
  await Promise.all(names.map((name) => ended(start('reserveMany', dir.folder, name, 60))))
  const store = openStore(dir.folder)
  const taken = numbers(store, '2023')
  expect(taken.map(({ running }) => running)).toEqual(Array.from({ length: 180 }, (_, index) => index + 1))
  expect(new Set(taken.map(({ document }) => document)).size).toBe(180)
  expect(new Set(batches(store).map(({ seq }) => seq)).size).toBe(180)
  expect(new Set(batches(store).map(({ device }) => device))).toEqual(new Set([store.device]))
  store.close()
})

test('kill -9 in the middle of a 50,000-row write leaves nothing, and the database is whole', async () => {
  using dir = temporaryFolder()
  openStore(dir.folder).close()
  const child = start('importMany', dir.folder, 50_000, 40_000)
  expect(await said(child)).toBe('half')
  await killed(child)
  // Part of it was on disk already.
  expect(statSync(join(dir.folder, 'piagam.sqlite-wal')).size).toBeGreaterThan(1_000_000)
  const store = openStore(dir.folder)
  expect(units(store, 2022)).toEqual([])
  expect(batches(store)).toEqual([])
  expect(store.db.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(0)
  expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(await ended(start('importMany', dir.folder, 10, -1))).toBe(0)
  expect(units(store, 2022)).toHaveLength(10)
  store.close()
})

test('a lease is refused while its process lives and falls to the next when that is killed', async () => {
  using dir = temporaryFolder()
  const store = openStore(dir.folder)
  const child = start('holdLease', dir.folder, 'issue')
  expect(await said(child)).toBe('held')
  expect(takeLease(store, 'issue')).toBeNull()
  expect(takeLease(store, 'other')).not.toBeNull()
  await killed(child)
  expect(takeLease(store, 'issue')).not.toBeNull()
  store.close()
})
