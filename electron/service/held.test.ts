import BetterSqlite from 'better-sqlite3'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../store/open.ts'
import { spawnFunction } from '../store/testing.ts'
import type * as holders from './held.testing.ts'
import { enterBanten, temporaryFolder } from './fixture.ts'
import { startGuarded } from './guarded.ts'
import { damageOf } from '../store/copies/verify.ts'
import { lookForDamage } from './safety/open-safely.ts'
import { runInThread } from './safety/thread.ts'

const module = new URL('held.testing.ts', import.meta.url)

/** Another process that holds the database and has said so. */
const holder = async (name: keyof typeof holders, folder: string): Promise<() => Promise<void>> => {
  const child: ChildProcess = spawnFunction(module, name, folder)
  onTestFinished(() => void child.kill('SIGKILL'))
  if (child.stdout === null) throw new Error('no output')
  await once(child.stdout, 'data')
  return async () => {
    const end = once(child, 'close')
    child.kill('SIGKILL')
    await end
  }
}
const office = (): string => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  enterBanten(store)
  store.close()
  return folder
}
const start = async (folder: string) => {
  const service = await startGuarded(
    { folder, version: '0', onEvent: () => undefined, onDeath: () => undefined },
    runInThread,
  )
  onTestFinished(() => service.close())
  return service
}
const target = { body: '36.74', unit: null }
const held = { value: { code: 'busy', message: expect.stringContaining('dipegang program lain') as string } }

test('a database that another program holds at the start is told, not damaged, and opens when that lets go', async () => {
  const folder = office()
  const letGo = await holder('holdAll', folder)
  await expect(start(folder)).rejects.toMatchObject(held)
  await letGo()
  const service = await start(folder)
  expect(await service.damaged()).toBeNull()
  expect((await service.call('result.list', { year: 2022, region: '36' })).rows).toHaveLength(9)
}, 60_000)

test('while another program holds it for writing, reading goes on, a change is told, and the next try writes it once', async () => {
  const folder = office()
  const service = await start(folder)
  const letGo = await holder('holdWriting', folder)
  const change = { year: 2022, target, score: 8000 }
  const before = await service.call('journal.list', { filter: {}, limit: 100 })
  await expect(service.call('result.setScore', change)).rejects.toMatchObject(held)
  expect(await service.call('journal.list', { filter: {}, limit: 100 })).toEqual(before)
  await letGo()
  await service.call('result.setScore', change)
  const after = await service.call('journal.list', { filter: {}, limit: 100 })
  expect(after.batches.length).toBe(before.batches.length + 1)
  const { rows } = await service.call('result.list', { year: 2022, region: '36' })
  expect(rows.find(({ code }) => code === '36.74')?.score).toBe(8000)
}, 60_000)

test('a database that is held is not called damaged', async () => {
  const folder = office()
  await holder('holdAll', folder)
  const db = new BetterSqlite(join(folder, 'piagam.sqlite'), { readonly: true, timeout: 100 })
  onTestFinished(() => void db.close())
  expect(() => damageOf(db)).toThrow('dipegang program lain')
  expect(() => lookForDamage(folder)).toThrow('dipegang program lain')
}, 60_000)
