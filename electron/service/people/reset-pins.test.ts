import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { batches } from '../../store/batches.ts'
import { openStore } from '../../store/open.ts'
import { temporaryFolder, testContext } from '../fixture.ts'
import { programState } from '../office/state.ts'
import { makeCopy } from '../safety/backup/copy.ts'
import { copies } from '../safety/backup/list.ts'
import { journalCheck } from '../safety/journal-check.ts'
import { createPeople } from './people.ts'
import { resetPins } from './reset-pins.ts'

const day = 86_400_000

test('when all PINs are forgotten they go: a copy first, a line in the journal, and everybody is told for a month', async () => {
  const folder = temporaryFolder()
  const before = testContext({ folder })
  const people = createPeople(before, 2 ** 10)
  const ids = ['Siti', 'Budi'].map((name) => people.save({ id: null, name, role: 'asisten', active: true }).id)
  for (const id of ids) await people.setPin({ id, pin: '4711' })
  before.store.close()
  const now = new Date()
  const done = await resetPins({ folder, version: '0', now })
  expect(done).toMatchObject({ persons: ['Budi', 'Siti'] })
  expect(copies(folder).map(({ name, verified }) => [name, verified])).toEqual([[done.copy, true]])

  const store = openStore(folder)
  const after = { ...before, store }
  expect(createPeople(after).current().locked).toBe(false)
  expect(createPeople(after).list()).toMatchObject([{ pin: false }, { pin: false }])
  expect(batches(store, 1)).toMatchObject([
    { label: 'PIN 2 petugas dihapus karena lupa', reason: 'Budi, Siti', undoable: false },
  ])
  expect(journalCheck(store).ok).toBe(true)
  const told = (days: number) =>
    programState({ ...after, now: () => new Date(now.getTime() + days * day) }).pinReset?.persons
  expect([told(0), told(29), told(31)]).toEqual([2, 2, undefined])
  store.close()
})

test('where nobody has a PIN nothing is copied and nothing written', async () => {
  const folder = temporaryFolder()
  openStore(folder).close()
  expect(await resetPins({ folder, version: '0', now: new Date() })).toEqual({ persons: [], copy: null })
  expect(copies(folder)).toEqual([])
  const store = openStore(folder)
  expect(batches(store, 1)).toEqual([])
  store.close()
})

test('a damaged database is said to be damaged, which the start takes for the way to the copies', async () => {
  const folder = temporaryFolder()
  const request = { folder, version: '0', now: new Date() }
  openStore(folder).close()
  await makeCopy({ ...request, why: 'manual' })
  writeFileSync(join(folder, 'piagam.sqlite'), Buffer.alloc(50_000, 7))
  await expect(resetPins(request)).rejects.toMatchObject({ value: { code: 'damaged' } })
})
