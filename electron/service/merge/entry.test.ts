/** What is found in the field, merged cell by cell; what was validated is not changed by what its validation did not know. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addUnit, findUnit, removeUnit } from '../../store/units.ts'
import { all, run } from '../../store/sql.ts'
import { addStep, stateOf } from '../../store/work.ts'
import { deleteInstrument, instrumentById, instruments, setInstrument, setUse } from '../../store/instruments.ts'
import type { Context } from '../context.ts'
import { deriveInstrument, saveInstrument } from '../instrument/edit.ts'
import { addAlias } from '../../store/merge.ts'
import { carryOut } from './carry-out.ts'
import { conflictList, settleConflict } from './conflicts.ts'
import { carry, dump, Room } from './laptops.ts'
import { replay } from './replay.ts'

let room: Room
let a: Context
let b: Context
let c: Context
beforeEach(() => {
  room = new Room()
  a = room.laptop()
  b = room.laptop()
  c = room.laptop()
  a.store.actAs('Ani')
  b.store.actAs('Budi')
  c.store.actAs('Citra')
})
afterEach(() => {
  room[Symbol.dispose]()
})

const [year, body] = [2025, '36.74']
const edit = <T>(ctx: Context, act: () => T): T =>
  ctx.store.write({ kind: 'edit', label: 'Uji', undoable: true }, act).value
const addDinas = (ctx: Context, name = 'Dinas Sosial'): string =>
  edit(ctx, () => addUnit(ctx.store, { year, body, name }))
const dinas = (ctx: Context): string => findUnit(ctx.store, year, body, 'Dinas Sosial')?.id ?? ''

type Change = Partial<Record<'value' | 'na', number | null> & Record<'note' | 'evidence', string>>
const type = (ctx: Context, unit: string, indicator: string, change: Change): void => {
  edit(ctx, () => {
    run(ctx.store, 'INSERT INTO cell (unit, indicator) VALUES (?, ?) ON CONFLICT DO NOTHING', unit, indicator)
    for (const [column, value] of Object.entries(change))
      run(ctx.store, `UPDATE cell SET ${column} = ? WHERE unit = ? AND indicator = ?`, value, unit, indicator)
  })
}
const cells = (ctx: Context): string[] =>
  all<{ indicator: string; value: number | null; na: number; note: string }>(
    ctx.store,
    'SELECT indicator, value, na, note FROM cell ORDER BY indicator',
  ).map(({ indicator, value, na, note }) => `${indicator}=${na === 1 ? 'TB' : String(value)}${note && ` (${note})`}`)
const step = (ctx: Context, unit: string, after: 'draf' | 'diajukan' | 'diverifikasi' | 'disahkan'): void => {
  const action = { draf: 'reopen', diajukan: 'submit', diverifikasi: 'verify', disahkan: 'validate' } as const
  ctx.store.write({ kind: 'work', label: 'Langkah', undoable: false }, () => {
    addStep(ctx.store, { unit, action: action[after], after, reason: null })
  })
}
const equal = (...others: Context[]): void => {
  for (const other of others) expect(dump(other)).toEqual(dump(a))
}
/** A unit with two filled cells on all laptops. */
const shared = async (): Promise<string> => {
  const unit = addDinas(a)
  type(a, unit, 'IN-01', { value: 200 })
  type(a, unit, 'IN-02', { value: 300 })
  await carry(a, b)
  await carry(a, c)
  return unit
}

test('what only one laptop typed is taken; a value and a note of one cell are two things', async () => {
  const unit = await shared()
  type(a, unit, 'IN-01', { value: 100 })
  type(b, unit, 'IN-01', { note: 'lihat foto' })
  type(b, unit, 'IN-03', { na: 1 })
  expect(await carry(b, a)).toMatchObject({ conflicts: [] })
  await carry(a, b)
  expect(cells(a)).toEqual(['IN-01=100 (lihat foto)', 'IN-02=300', 'IN-03=TB'])
  expect(cells(b)).toEqual(cells(a))
})

test('a cell both typed differently waits for a decision, with values as people read them', async () => {
  const unit = await shared()
  type(a, unit, 'IN-01', { value: 100 })
  type(b, unit, 'IN-01', { value: null, na: 1 })
  const { conflicts } = await carry(b, a)
  expect(conflicts).toMatchObject([
    {
      record: expect.stringContaining('IN-01') as string,
      cell: 'Isi',
      mine: { text: '1,00', person: 'Ani' },
      theirs: { text: 'tidak berlaku', person: 'Budi' },
      common: { text: '2,00' },
    },
  ])
  settleConflict(a, { id: conflicts[0]?.id ?? '', choice: 'theirs' })
  expect(cells(a)).toEqual(['IN-01=TB', 'IN-02=300'])
  await carry(a, b)
  equal(b)
})

test('the same unit added on two laptops is one, with the cells, steps, remarks and heads of both', async () => {
  const [one, two] = [addDinas(a), addDinas(b)]
  type(a, one, 'IN-01', { value: 200 })
  type(b, two, 'IN-02', { value: 300 })
  type(b, two, 'IN-01', { value: 200 })
  step(b, two, 'diajukan')
  edit(b, () => {
    run(
      b.store,
      `INSERT INTO remark (id, unit, indicator, text, person, at) VALUES ('r', ?, 'IN-02', 'Mana fotonya?', 'Budi', ?)`,
      two,
      '2026-01-05T08:00:00.000Z',
    )
    run(
      b.store,
      `INSERT INTO head (id, subject, name, position, valid_from) VALUES ('h', ?, 'X', 'Kepala', '2024-01-01')`,
      two,
    )
    run(b.store, `INSERT INTO profile (subject, address) VALUES (?, 'Jl. Raya')`, two)
    run(
      b.store,
      `INSERT INTO reentry (id, year, title, person, at) VALUES ('e', ?, 'Sampel', 'Budi', ?)`,
      year,
      '2026-01-05T08:00:00.000Z',
    )
    run(b.store, `INSERT INTO reentry_unit (reentry, unit) VALUES ('e', ?)`, two)
  })
  expect(await carry(b, a)).toMatchObject({ conflicts: [] })
  await carry(a, b)
  equal(b)
  expect(cells(a)).toEqual(['IN-01=200', 'IN-02=300'])
  expect(stateOf(a.store, dinas(a))).toBe('diajukan')
  for (const [table, column] of [
    ['remark', 'unit'],
    ['head', 'subject'],
    ['profile', 'subject'],
    ['reentry_unit', 'unit'],
  ] as const)
    expect(all(a.store, `SELECT ${column} AS unit FROM ${table}`)).toEqual([{ unit: dinas(a) }])
  expect(a.store.db.pragma('foreign_key_check')).toEqual([])
})

test('cells changed beside a validation are not taken silently, on either laptop', async () => {
  const unit = await shared()
  step(a, unit, 'disahkan')
  type(b, unit, 'IN-01', { value: 100 })
  type(b, unit, 'IN-03', { value: 300 })
  // Here the validated values stay until somebody decides; there the typed ones.
  await carry(b, a)
  expect(cells(a).slice(0, 2)).toEqual(['IN-01=200', 'IN-02=300'])
  await carry(a, b)
  expect(stateOf(b.store, unit)).toBe('disahkan')
  expect(cells(b)).toEqual(['IN-01=100', 'IN-02=300', 'IN-03=300'])
  const open = conflictList(b).toSorted((x, y) => x.record.localeCompare(y.record))
  expect(open).toMatchObject([
    { mine: { text: '1,00', person: 'Budi' }, theirs: { text: '2,00', person: 'Ani' }, common: null },
    { mine: { text: '3,00' }, theirs: { text: 'kosong' } },
  ])
  expect(conflictList(a)).toHaveLength(2)
  const of = (indicator: string) => conflictList(a).find(({ record }) => record.includes(indicator))?.id ?? ''
  settleConflict(a, { id: of('IN-01'), choice: 'mine' })
  settleConflict(a, { id: of('IN-03'), choice: 'theirs' })
  expect(conflictList(a)).toEqual([])
  await carry(a, b)
  await carry(b, c)
  expect(conflictList(b)).toEqual([])
  expect(cells(a)).toEqual(['IN-01=200', 'IN-02=300', 'IN-03=300'])
  equal(b, c)
})

test('a third laptop that hears of both finds the same conflict; reopening ends it and takes what was typed', async () => {
  const unit = await shared()
  step(a, unit, 'disahkan')
  type(b, unit, 'IN-01', { value: 100 })
  await carry(b, c)
  expect(conflictList(c)).toEqual([])
  await carry(a, c)
  expect(conflictList(c)).toHaveLength(1)
  step(a, unit, 'draf')
  await carry(a, c)
  expect(conflictList(c)).toEqual([])
  await carry(c, a)
  expect(cells(a)).toEqual(['IN-01=100', 'IN-02=300'])
})

test('a validation of what is known changes nothing; the same value typed beside it is no conflict', async () => {
  const unit = await shared()
  type(b, unit, 'IN-01', { value: 100 })
  await carry(b, a)
  step(a, unit, 'disahkan')
  expect(await carry(a, b)).toMatchObject({ conflicts: [] })
  await carry(b, c)
  expect(conflictList(c)).toEqual([])
  equal(b, c)
})

test('a cell of a validated unit that was removed elsewhere waits too', async () => {
  const unit = await shared()
  step(a, unit, 'disahkan')
  edit(b, () => run(b.store, 'DELETE FROM cell WHERE unit = ? AND indicator = ?', unit, 'IN-01'))
  const { conflicts } = await carry(b, a)
  expect(conflicts).toMatchObject([{ kind: 'existence', mine: { text: 'dipertahankan' }, theirs: { text: 'dihapus' } }])
  expect(cells(a)).toEqual(['IN-01=200', 'IN-02=300'])
})

test('two states of one unit are a conflict; the steps of both stay', async () => {
  const unit = await shared()
  step(a, unit, 'diajukan')
  await carry(a, b)
  step(a, unit, 'diverifikasi')
  step(b, unit, 'draf')
  const { conflicts } = await carry(b, a)
  expect(conflicts).toMatchObject([{ cell: 'Keadaan', mine: { text: 'diverifikasi' }, theirs: { text: 'draf' } }])
  expect(all(a.store, 'SELECT action FROM work_step ORDER BY action')).toHaveLength(3)
})

test('a unit that is decided to go takes its cells along', async () => {
  const unit = await shared()
  edit(a, () => {
    removeUnit(a.store, unit)
  })
  edit(b, () => run(b.store, 'UPDATE unit SET score = 7000 WHERE id = ?', unit))
  const { conflicts } = await carry(b, a)
  expect(conflicts).toMatchObject([{ kind: 'existence' }])
  await carry(a, b)
  const [open] = conflictList(b)
  settleConflict(b, { id: open?.id ?? '', choice: open?.mine.value === false ? 'mine' : 'theirs' })
  await carry(b, a)
  expect(cells(a)).toEqual([])
  expect(dinas(a)).toBe('')
  equal(b)
})

test('a unit removed here while a cell was typed in it there comes back whole, and the report says so', async () => {
  const unit = await shared()
  edit(a, () => run(a.store, `INSERT INTO profile (subject, address) VALUES (?, 'Jl. Raya')`, unit))
  await carry(a, b)
  edit(a, () => {
    removeUnit(a.store, unit)
  })
  type(b, unit, 'IN-03', { value: 100 })
  const whole = ['IN-01=200', 'IN-02=300', 'IN-03=100']
  const report = await carry(b, a)
  expect(report.returned).toEqual(['Unit Dinas Sosial (Kota Tangerang Selatan, 2025)'])
  expect(cells(a)).toEqual(whole)
  expect(all(a.store, 'SELECT address FROM profile')).toEqual([{ address: 'Jl. Raya' }])
  await carry(a, b)
  expect(cells(b)).toEqual(whole)
  equal(b)
})

test('the other way round: the laptop that typed keeps the unit, with what the removal elsewhere took', async () => {
  const unit = await shared()
  edit(a, () => {
    removeUnit(a.store, unit)
  })
  type(b, unit, 'IN-03', { value: 100 })
  edit(b, () => run(b.store, 'DELETE FROM cell WHERE unit = ? AND indicator = ?', unit, 'IN-01'))
  const report = await carry(a, b)
  expect(report.returned).toHaveLength(1)
  expect(cells(b)).toEqual(['IN-02=300', 'IN-03=100'])
  await carry(b, a)
  expect(cells(a)).toEqual(cells(b))
  await carry(b, c)
  equal(b, c)
})

test('a package about a body carries its entry, the instruments of its years and the persons it is assigned to', async () => {
  const unit = addDinas(a)
  type(a, unit, 'IN-01', { value: 200 })
  const other = edit(a, () => addUnit(a.store, { year, body: '32.73', name: 'Lain' }))
  type(a, other, 'IN-01', { value: 100 })
  edit(a, () => {
    run(a.store, `INSERT INTO instrument (id, scheme, version, title, content) VALUES ('i', '2025', 2, 'Uji', '{}')`)
    run(a.store, `INSERT INTO instrument_use (year, instrument) VALUES (?, 'i')`, year)
    run(a.store, `INSERT INTO person (id, name, role) VALUES ('p', 'Dewi', 'asisten')`)
    run(a.store, `INSERT INTO assignment (year, body, person) VALUES (?, ?, 'p')`, year, body)
    run(
      a.store,
      `INSERT INTO oversight (id, year, body, unit, kind, open) VALUES ('o', ?, ?, ?, 'LAHP', 1)`,
      year,
      body,
      unit,
    )
    run(a.store, `INSERT INTO profile (subject, address) VALUES (?, 'Balai kota')`, body)
  })
  await carry(a, b, { code: body })
  const count = (table: string) => all(b.store, `SELECT * FROM ${table}`).length
  for (const table of ['cell', 'instrument', 'instrument_use', 'person', 'assignment', 'oversight', 'profile', 'unit'])
    expect([table, count(table)]).toEqual([table, 1])
})

test('instruments made on two laptops under the same number stay two, told apart by the next number', async () => {
  const made = [a, b].map((ctx, index) =>
    deriveInstrument(ctx.store, { from: 'contoh-opini-2022', title: `Instrumen ${String(index)}` }),
  )
  expect(made.map(({ version }) => version)).toEqual([2, 2])
  expect(await carry(b, a)).toMatchObject({ conflicts: [] })
  await carry(a, b)
  equal(b)
  for (const ctx of [a, b]) {
    const own = instruments(ctx.store).filter(({ id }) => id !== 'contoh-opini-2022')
    expect(own.map(({ version }) => version)).toEqual([2, 3])
    // The earlier made keeps its number; ids are in the order of time.
    expect(own.map(({ title }) => title)).toEqual(
      made.toSorted((x, y) => (x.id < y.id ? -1 : 1)).map(({ title }) => title),
    )
    for (const { id, version } of own) expect(instrumentById(ctx.store, id)?.version).toBe(version)
  }
  expect(deriveInstrument(a.store, { from: made[1]?.id ?? '' }).version).toBe(4)
})

test('versions that an older program made one stay one, and packages that tell so are read', async () => {
  const made = [a, b].map((ctx) => deriveInstrument(ctx.store, { from: 'contoh-opini-2022', title: 'Bersama' }).id)
  await carry(b, a)
  const [one = '', other = ''] = made.map((id) => JSON.stringify([id])).toSorted()
  // What an import did under schema 4, where versions of one number met.
  a.store.write({ kind: 'merge', label: 'Impor paket', undoable: true }, () => {
    addAlias(a.store, { tbl: 'instrument', one, other })
    const history = replay(a.store)
    carryOut(a.store, history, [history.record('instrument', one)])
  })
  const own = (ctx: Context) => instruments(ctx.store).flatMap(({ id }) => (made.includes(id) ? [id] : []))
  expect(own(a)).toEqual(JSON.parse(one))
  for (const ctx of [b, c]) expect(await carry(a, ctx)).toMatchObject({ conflicts: [] })
  equal(b, c)
  expect(await carry(c, a)).toMatchObject({ learned: 0 })
})

test('a version both changed is one with a conflict, whatever its number', async () => {
  const { id } = deriveInstrument(a.store, { from: 'contoh-opini-2022', title: 'Bersama' })
  await carry(a, b)
  const shown = instrumentById(a.store, id)
  if (shown === null) throw new Error('gone')
  const content = { dimensions: shown.dimensions, rules: shown.rules }
  saveInstrument(a.store, { id, title: 'Dari Ani', content })
  saveInstrument(b.store, { id, title: 'Dari Budi', content })
  expect((await carry(b, a)).conflicts).toMatchObject([
    { mine: { text: 'Dari Ani' }, theirs: { text: 'Dari Budi' }, common: { text: 'Bersama' } },
  ])
  expect(instruments(a.store).filter((one) => one.id === id)).toHaveLength(1)
})

/** A version all laptops have and the year uses; one laptop has entered a cell with it. */
const usedVersion = async (): Promise<string> => {
  const unit = addDinas(a)
  const { id } = deriveInstrument(a.store, { from: 'contoh-opini-2022', title: 'Bersama' })
  edit(a, () => {
    setUse(a.store, year, '', id)
  })
  await carry(a, b)
  await carry(a, c)
  type(a, unit, 'IN-01', { value: 200 })
  return id
}
const rename = (ctx: Context, id: string, title: string): void => {
  const shown = instrumentById(ctx.store, id)
  if (shown === null) throw new Error('gone')
  const { dimensions, rules } = shown
  edit(ctx, () => {
    setInstrument(ctx.store, id, { title, sample: shown.sample, dimensions: dimensions.slice(0, 1), rules })
  })
}

test.each(['mine', 'theirs'] as const)(
  'a version that cells were entered with here stays as it is until somebody decides about the change elsewhere (%s)',
  async (choice) => {
    const id = await usedVersion()
    const before = instrumentById(a.store, id)
    rename(b, id, 'Dari Budi')
    const changed = instrumentById(b.store, id)
    const report = await carry(b, a)
    expect(report.kept).toEqual(['Instrumen Bersama versi 2'])
    expect(report.conflicts.map(({ cell }) => cell).toSorted()).toEqual(['Isi instrumen', 'Judul'])
    expect(instrumentById(a.store, id)).toEqual(before)
    // The same for everybody: nobody takes the other side without a decision.
    await carry(a, b)
    await carry(b, c)
    expect([conflictList(b).length, conflictList(c).length]).toEqual([2, 2])
    expect(instrumentById(b.store, id)).toEqual(changed)
    for (const open of conflictList(b)) settleConflict(b, { id: open.id, choice })
    expect(await carry(b, a)).toMatchObject({ kept: [], settled: 2 })
    await carry(a, c)
    for (const ctx of [a, b, c]) expect(conflictList(ctx)).toEqual([])
    expect(instrumentById(a.store, id)).toEqual(choice === 'mine' ? changed : before)
    equal(b, c)
  },
)

test('a version that cells were entered with here is not removed by a package, changed before or not', async () => {
  const id = await usedVersion()
  const before = instrumentById(a.store, id)
  rename(b, id, 'Dari Budi')
  edit(b, () => {
    deleteInstrument(b.store, id)
  })
  const report = await carry(b, a)
  expect(report.kept).toEqual(['Instrumen Bersama versi 2'])
  expect(report.conflicts.filter(({ kind }) => kind === 'existence')).toMatchObject([
    { mine: { text: 'dipertahankan' }, theirs: { text: 'dihapus' } },
  ])
  expect(instrumentById(a.store, id)).toEqual(before)
  for (const open of conflictList(a)) settleConflict(a, { id: open.id, choice: 'mine' })
  await carry(a, b)
  await carry(b, c)
  expect(instrumentById(b.store, id)).toEqual(before)
  equal(b, c)
})

test('a version nobody here has entered with is taken as it was changed', async () => {
  const id = await usedVersion()
  rename(b, id, 'Dari Budi')
  expect(await carry(b, c)).toMatchObject({ conflicts: [], kept: [] })
  expect(instrumentById(c.store, id)?.title).toBe('Dari Budi')
})
