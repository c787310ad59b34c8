import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { saveSettings } from '../../store/settings.ts'
import { units } from '../../store/units.ts'
import { addUnit, removeUnit, setClean, setScore } from '../assessment/edits.ts'
import { enterBanten, handoverDay, testContext } from '../fixture.ts'
import { writeCells } from '../entry/write.ts'
import { undoBatch } from '../safety/undo.ts'
import { issueAll, plainPool, readyContext } from './fixture.ts'
import { issuePlan } from './plan.ts'

const scope = { year: 2022, region: '36', kind: 'all', date: handoverDay } as const
const itemOf = (plan: ReturnType<typeof issuePlan>, name: string) => {
  const item = plan.items.find((one) => one.item === name)
  if (!item) throw new Error(`no ${name}`)
  return item
}

/** The list a refusal carries. */
const blockersOf = (run: () => unknown): readonly string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof Expected) return error.value.details ?? []
    throw error
  }
  return []
}

test('before anything is issued: 13 ready, 3 withheld, and the number that comes next', () => {
  const plan = issuePlan(readyContext(), scope)
  const states = Map.groupBy(plan.items, ({ state }) => state)
  expect([...states].map(([state, items]) => [state, items.length])).toEqual([
    ['withheld', 3],
    ['ready', 13],
  ])
  expect(plan).toMatchObject({
    problems: [],
    nextNumber: '001/PIAGAM/CTH/I/2023',
    date: '2023-01-24',
    place: 'Serang',
    signatory: { name: 'Nama Pejabat', position: 'Kepala Perwakilan' },
  })
  expect(itemOf(plan, 'certificate:36.72')).toMatchObject({ reason: 'Bukan zona hijau (zona kuning, kategori C)' })
})

test('an office without settings sees every field that is missing', () => {
  const context = testContext()
  enterBanten(context.store)
  const { problems, signatory } = issuePlan(context, scope)
  expect(problems.map(({ field }) => field)).toEqual(['office.name', 'office.city', 'signatories', 'office.code'])
  expect(signatory).toBeNull()
})

test.each([
  { date: '2022-12-31', position: 'Plt. Kepala' },
  { date: '2023-01-01', position: 'Kepala' },
  { date: '2023-06-30', position: 'Kepala' },
  { date: '2023-07-01', position: 'Plt. Kepala' },
  { date: '2019-12-31', position: undefined },
])('on $date the signatory is $position', ({ date, position }) => {
  const context = readyContext()
  const signatories = [
    { name: 'Lama', position: 'Plt. Kepala', from: '2020-01-01', until: null },
    { name: 'Baru', position: 'Kepala', from: '2023-01-01', until: '2023-06-30' },
  ]
  context.store.write({ kind: 'settings', label: 'Uji', undoable: true }, () =>
    saveSettings(context.store, { signatories }),
  )
  expect(issuePlan(context, { ...scope, date }).signatory?.position).toBe(position)
})

test('a document in force tells when its score was corrected since', async () => {
  const context = readyContext()
  await issueAll(context)
  expect(itemOf(issuePlan(context, scope), 'certificate:36.74')).toMatchObject({
    state: 'exists',
    reason: 'Sudah terbit',
  })
  setScore(context.store, { year: 2022, target: { body: '36.74', unit: null }, score: 8884 })
  const plan = issuePlan(context, scope)
  expect(itemOf(plan, 'certificate:36.74').reason).toBe('Sudah terbit dengan nilai 88,83; kini 88,84')
  expect(itemOf(plan, 'ranking:36').reason).toBe('Peringkat berubah sejak diterbitkan')
  setScore(context.store, { year: 2022, target: { body: '36.74', unit: null }, score: 7000 })
  const later = itemOf(issuePlan(context, scope), 'certificate:36.74')
  expect(later.state).toBe('withheld')
  expect(later.reason).toMatch(/zona kuning.*; nomor 006.* sudah terbit/)
})

test('another group is another ranking document', async () => {
  const context = readyContext()
  await issueAll(context, { scope: { kind: 'ranking' } })
  expect(itemOf(issuePlan(context, scope), 'ranking:36').state).toBe('exists')
  expect(itemOf(issuePlan(context, { ...scope, group: 'kabkota' }), 'ranking:36').state).toBe('ready')
})

test('a recapitulation tells when a score behind it changed, also that of a unit', async () => {
  const context = readyContext()
  const recap = { ...scope, kind: 'recap' } as const
  const { documents } = await issueAll(context, { scope: recap })
  expect(documents.map(({ number }) => number)).toEqual(['001/REKAP/CTH/I/2023'])
  expect(itemOf(issuePlan(context, recap), 'recap:36')).toMatchObject({ state: 'exists', reason: 'Sudah terbit' })
  const [unit] = units(context.store, 2022, '36.74')
  setScore(context.store, { year: 2022, target: { body: '36.74', unit: unit?.id ?? '' }, score: 100 })
  expect(itemOf(issuePlan(context, recap), 'recap:36').reason).toBe('Nilai berubah sejak diterbitkan')
  const again = await issueAll(context, { scope: recap, replace: 'Nilai unit diperbaiki' })
  expect(again.documents).toHaveLength(1)
  expect(itemOf(issuePlan(context, recap), 'recap:36').reason).toBe('Sudah terbit')
})

test('cells, products and scores of other years that a report is built on are not taken back under it', async () => {
  const context = readyContext()
  const { store } = context
  const id = units(store, 2022, '36.74')[0]?.id ?? ''
  const typed = writeCells(store, { year: 2022, how: 'edit', cells: [{ unit: id, indicator: 'IN-01', text: '1' }] })
  const { documents } = await issueAll(context, { scope: { kind: 'report', region: '36.74' } })
  expect(documents).toHaveLength(1)
  const refused = () => undoBatch(context, typed.batch ?? '')
  expect(refused).toThrow(Expected)
  expect(blockersOf(refused)).toContainEqual(expect.stringContaining(documents[0]?.number ?? 'no number'))
})

test('a number without a file is unfinished; a removed unit is no longer listed', async () => {
  const context = readyContext({ render: plainPool(() => Promise.reject(new Error('dead'))) })
  await expect(issueAll(context, { scope: { region: '36.74' } })).rejects.toThrow('dead')
  const plan = issuePlan(context, { ...scope, region: '36.74' })
  expect(plan.items.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'unfinished'))
  const [unit] = units(context.store, 2022, '36.74')
  removeUnit(context.store, { id: unit?.id ?? '' })
  expect(issuePlan(context, { ...scope, region: '36.74' }).items).toHaveLength(7)
})

test('2023: body and units wait for clean and clear each for itself', () => {
  const context = readyContext()
  enterBanten(context.store, { year: 2023 })
  const later = { ...scope, year: 2023, region: '36.74' }
  expect(issuePlan(context, later).items.map(({ state }) => state)).toEqual([
    ...Array.from({ length: 7 }, () => 'withheld'),
    'ready',
  ])
  setClean(context.store, { year: 2023, targets: [{ body: '36.74', unit: null }], clean: 'ya' })
  expect(itemOf(issuePlan(context, later), 'certificate:36.74').state).toBe('ready')
})

test('an unknown region is refused by its code', () => {
  expect(() => issuePlan(readyContext(), { ...scope, region: '99' })).toThrow('99')
})

test('a unit that was removed and entered again is the same one: it has its certificate already', async () => {
  const context = readyContext()
  const { documents } = await issueAll(context, { scope: { region: '36.74', kind: 'certificate' } })
  const before = units(context.store, 2022, '36.74').find(({ name }) => name === 'Dinas Sosial')
  removeUnit(context.store, { id: before?.id ?? '' })
  const again = { year: 2022, body: '36.74', name: 'DINAS  SOSIAL', type: '', score: 8908 }
  const { id } = addUnit(context.store, again)
  const item = itemOf(issuePlan(context, { ...scope, region: '36.74' }), `certificate:36.74:${id}`)
  const number = documents.find(({ subject }) => subject === 'Dinas Sosial')?.number
  expect(item).toMatchObject({ state: 'exists', number, reason: 'Sudah terbit atas nama Dinas Sosial' })
  const more = await issueAll(context, { scope: { region: '36.74', kind: 'certificate' } })
  expect(more.documents).toEqual([])
})

test('minutes list what was issued to a body and its units, and tell when that changed', async () => {
  const context = readyContext()
  const minutes = { ...scope, region: '36.74', kind: 'minutes' } as const
  expect(itemOf(issuePlan(context, minutes), 'minutes:36.74')).toMatchObject({
    state: 'withheld',
    reason: 'Belum ada piagam atau rapor yang terbit untuk diserahkan',
  })
  await issueAll(context, { scope: { ...minutes, kind: 'certificate' } })
  const { documents } = await issueAll(context, { scope: minutes })
  expect(documents.map(({ kind, number }) => [kind, number])).toEqual([['minutes', expect.stringContaining('/BA/')]])
  expect(itemOf(issuePlan(context, minutes), 'minutes:36.74')).toMatchObject({
    state: 'exists',
    reason: 'Sudah terbit',
  })
  await issueAll(context, { scope: { ...minutes, kind: 'report' } })
  expect(itemOf(issuePlan(context, minutes), 'minutes:36.74').reason).toBe(
    'Serah terima atau daftar dokumen berubah sejak diterbitkan',
  )
})
