import { afterEach, beforeEach, expect, test } from 'vitest'
import { issue } from '../documents/batch.ts'
import { issuePlan } from '../documents/plan.ts'
import { voidStale } from '../documents/register.ts'
import { plannedOf } from '../documents/plan.ts'
import { factsOf } from '../documents/scope.ts'
import { verifyDocument } from '../documents/verify.ts'
import { readFileSync } from 'node:fs'
import { documents, finish, reserve } from '../../store/documents.ts'
import { nextRunning } from '../../store/numbers.ts'
import { setResult } from '../../store/results.ts'
import { findUnit, addUnit } from '../../store/units.ts'
import type { Context } from '../context.ts'
import { enterOffice, quietJob } from '../fixture.ts'
import { carry, Room } from './laptops.ts'
import { elsewhereList } from './register.ts'

const scope = { year: 2022, region: '36.74', kind: 'certificate', date: '2023-01-24' } as const
let room: Room
let a: Context
let b: Context
beforeEach(() => {
  room = new Room()
  a = room.laptop()
  b = room.laptop()
  enterOffice(a.store)
})
afterEach(() => {
  room[Symbol.dispose]()
})

const enter = (ctx: Context, unit: string): string => {
  ctx.store.write({ kind: 'edit', label: 'Uji', undoable: true }, () => {
    setResult(ctx.store, { year: 2022, body: '36.74', score: 8883, clean: 'ya' })
    addUnit(ctx.store, { year: 2022, body: '36.74', name: unit, score: 9000, clean: 'ya' })
  })
  return findUnit(ctx.store, 2022, '36.74', unit)?.id ?? ''
}
const states = (ctx: Context): Record<string, [string, string | null]> =>
  Object.fromEntries(issuePlan(ctx, scope).items.map(({ subject, state, reason }) => [subject, [state, reason]]))
/** A document of a unit as far as the register knows it. */
const give = (ctx: Context, unit: string, done: boolean): void => {
  ctx.store.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, () => {
    const running = nextRunning(ctx.store, '2023')
    const id = `${ctx.store.device}-${running}`
    reserve(ctx.store, {
      id,
      kind: 'certificate',
      year: 2022,
      code: '36.74',
      unit,
      subjectKey: `certificate:2022:36.74:${unit}`,
      subject: 'Dinas Sosial',
      score: 9000,
      number: `${running}/CTH/2023`,
      snapshot: '{}',
      snapshotSha256: '',
      scope: '2023',
      running,
      rows: [],
    })
    if (done) finish(ctx.store, id, { file: `${id}.pdf`, sha256: 'a'.repeat(64), signed: false })
  })
}

test('what another laptop issued is not issued again, is listed, and its file is known', async () => {
  enter(a, 'Dinas Sosial')
  const request = { scope, items: null, replace: null, held: null, folder: null, job: quietJob }
  const { documents: made } = await issue(a, request)
  expect(made).toHaveLength(2)
  await carry(a, b)
  expect(states(b)).toEqual({
    'Kota Tangerang Selatan': ['exists', `Sudah terbit di laptop lain dengan nomor ${made[0]?.number}`],
    'Dinas Sosial': ['exists', `Sudah terbit di laptop lain dengan nomor ${made[1]?.number}`],
  })
  const report = await issue(b, request)
  expect(report).toMatchObject({ documents: [], existing: [] })
  expect(report.withheld).toHaveLength(2)
  expect(elsewhereList(b.store, { year: 2022 }).map(({ number, state }) => [number, state])).toEqual(
    made.map(({ number }) => [number, 'issued']).toReversed(),
  )
  const bytes = readFileSync(made[0]?.file ?? '')
  const verified = await verifyDocument({ ...b, now: new Date() }, { source: { name: 'x.pdf', bytes } })
  expect(verified).toMatchObject({ registered: true, number: made[0]?.number })
  // With a reason it can be replaced here: the other laptop may be gone.
  const again = await issue(b, { ...request, replace: 'Laptop hilang' })
  expect(again.documents).toHaveLength(2)
  expect(again.documents.map(({ number }) => number)).not.toContain(made[0]?.number)
}, 60_000)

test.each([
  [true, 'exists'],
  [false, 'unfinished'],
])('a document stays with its unit when the unit goes by another key (finished: %s)', async (done, state) => {
  const [first, second] = [enter(a, 'Dinas Sosial'), enter(b, 'Dinas Sosial')]
  // The larger key gives way.
  const [stays, goes] = first < second ? [a, b] : [b, a]
  give(goes, first < second ? second : first, done)
  await carry(stays, goes)
  expect(findUnit(goes.store, 2022, '36.74', 'Dinas Sosial')?.id).toBe(first < second ? first : second)
  expect(states(goes)['Dinas Sosial']?.[0]).toBe(state)
  const facts = factsOf(goes, scope)
  voidStale(goes, facts, plannedOf(goes, facts))
  expect(documents(goes.store)[0]?.state).toBe(done ? 'issued' : 'reserved')
  // And there, where the key stayed, the document of the other key is found too.
  await carry(goes, stays)
  expect(states(stays)['Dinas Sosial']).toEqual([
    'exists',
    done ? 'Sudah terbit di laptop lain dengan nomor 1/CTH/2023' : 'Nomor 1/CTH/2023 dipesan di laptop lain',
  ])
})
