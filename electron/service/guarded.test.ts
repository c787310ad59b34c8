import { closeSync, existsSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../store/open.ts'
import { enterBanten, temporaryFolder } from './fixture.ts'
import { startGuarded } from './guarded.ts'
import { makeCopy } from './safety/backup/copy.ts'
import { runInThread } from './safety/thread.ts'

const version = '0.0.0'
const database = (folder: string): string => join(folder, 'piagam.sqlite')

/** An office with one whole copy; closed. */
const office = async (): Promise<{ folder: string; copy: string }> => {
  const folder = temporaryFolder()
  const store = openStore(folder)
  enterBanten(store)
  store.close()
  const { name } = await makeCopy({ folder, why: 'manual', version, now: new Date() })
  return { folder, copy: name }
}
/** Overwrites everything behind the header, as a failing disk does. */
const spoil = (folder: string): void => {
  const handle = openSync(database(folder), 'r+')
  writeSync(handle, Buffer.alloc(200_000, 7), 0, 200_000, 100)
  closeSync(handle)
}
const start = async (folder: string) => {
  const events: string[] = []
  const service = await startGuarded(
    { folder, version, onEvent: (event) => events.push(event), onDeath: () => undefined },
    runInThread,
  )
  onTestFinished(() => service.close())
  return { service, events }
}
const scored = { year: 2022, region: '36' }

test('where all is well every call goes through and nothing is offered', async () => {
  const { folder } = await office()
  const { service } = await start(folder)
  expect(await service.damaged()).toBeNull()
  expect(await service.locked()).toBe(false)
  expect((await service.call('result.list', scored)).rows).toHaveLength(9)
})

test('a database damaged at the start refuses every call but those that rescue; restoring brings all calls back', async () => {
  const { folder, copy } = await office()
  spoil(folder)
  const { service, events } = await start(folder)
  expect(await service.damaged()).toMatchObject({ file: database(folder), newest: { name: copy, verified: true } })
  // A lock of the program cannot stand before the way to the copies.
  expect(await service.locked()).toBe(false)
  for (const call of ['app.state', 'person.list', 'undo.run', 'backup.make'] as const)
    await expect(service.call(call, {}), call).rejects.toMatchObject({ value: { code: 'damaged' } })
  await expect(service.inner('inner.settingsFile', {})).rejects.toMatchObject({ value: { code: 'damaged' } })
  expect(await service.call('doctor.run', {})).toMatchObject({ items: expect.anything() as unknown })
  const source = { copy }
  expect(await service.call('backup.inspect', { source, password: null })).toMatchObject({ name: copy })
  const { damaged } = await service.call('backup.restore', { source, password: null })
  expect(existsSync(join(folder, 'rusak', damaged ?? ''))).toBe(true)
  expect(events).toContain('changed')
  expect(await service.damaged()).toBeNull()
  expect((await service.call('result.list', scored)).rows).toHaveLength(9)
}, 60_000)

test('damage that shows in the middle of work ends the service and says so once; no later call reaches the file', async () => {
  const { folder } = await office()
  const { service, events } = await start(folder)
  await service.call('person.list', {})
  spoil(folder)
  // Pages that were read stay in memory for a while; what needs others finds it.
  await expect(
    (async () => {
      for (let tries = 0; tries < 20; tries += 1) {
        await service.call('result.setScore', { year: 2022, target: { body: '36.74', unit: null }, score: tries })
        await service.call('journal.check', {})
      }
    })(),
  ).rejects.toMatchObject({ value: { code: 'damaged' } })
  expect(await service.damaged()).not.toBeNull()
  expect(events).toContain('changed')
  await expect(service.call('app.state', {})).rejects.toMatchObject({ value: { code: 'damaged' } })
}, 60_000)

test('what is no damage fails as it did: a file of another program is not offered to be replaced', async () => {
  const folder = temporaryFolder()
  writeFileSync(database(folder), 'not ours at all, whatever its name says, and long enough to be looked at'.repeat(5))
  await expect(start(folder)).rejects.toMatchObject({ value: { code: 'refused' } })
})
