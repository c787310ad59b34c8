/**
 * Three laptops, people who do what they like on each, packages that go from anyone to anyone in any order: once everything
 * was carried everywhere and every conflict was decided by somebody, all databases hold the same.
 */
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import type { PackageScope } from '../../../shared/ipc.ts'
import { addBlock, blocks, removeBlock } from '../../store/blocks.ts'
import { documents, finish, reserve } from '../../store/documents.ts'
import { foreignDocuments, ownRegister } from '../../store/merge-documents.ts'
import { nextRunning } from '../../store/numbers.ts'
import { uuidv7 } from '../../store/uuidv7.ts'
import { addBody } from '../../store/bodies.ts'
import { openConflicts } from '../../store/conflicts.ts'
import { batches, lastSeq } from '../../store/batches.ts'
import { savePeriod } from '../../store/periods.ts'
import { savePerson } from '../../store/persons.ts'
import { addRemark } from '../../store/remarks.ts'
import { get, run } from '../../store/sql.ts'
import { addStep } from '../../store/work.ts'
import { workStates } from '../../../shared/entry-views.ts'
import { addHold, holds, removeHold } from '../../store/holds.ts'
import { addPicture, addTemplate, changeTemplate, deleteTemplate, storedTemplate } from '../../store/templates.ts'
import { polos } from '../../../shared/templates/shipped/polos.ts'
import { setResult } from '../../store/results.ts'
import { saveSettings } from '../../store/settings.ts'
import { addUnit, findUnit, removeUnit, setUnit, units } from '../../store/units.ts'
import type { Context } from '../context.ts'
import { redo, undo, undoBatch } from '../safety/undo.ts'
import { conflictList, settleConflict } from './conflicts.ts'
import { carry, dump, everything, type Laptop, packageOf, Room, take } from './laptops.ts'
import { replay } from './replay.ts'

const rounds = Number(process.env['ROUNDS'] ?? 25)
const room = new Room()
afterAll(() => {
  room[Symbol.dispose]()
})

const codes = ['36.74', '36.71', '32.73'] as const
const names = ['Dinas Sosial', 'Puskesmas', 'DPMPTSP'] as const
const years = [2022, 2023] as const
const scores = [null, 5000, 7000, 8883] as const
const cleans = ['ya', 'tidak', 'belum'] as const

const code = fc.constantFrom(...codes)
const name = fc.constantFrom(...names)
const year = fc.constantFrom(...years)
const score = fc.constantFrom(...scores)
const pick = fc.nat({ max: 20 })
const scope: fc.Arbitrary<PackageScope['scope']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(everything) },
  { weight: 1, arbitrary: fc.constantFrom({ region: '36' }, { region: '32' }) },
  { weight: 1, arbitrary: code.map((one) => ({ code: one })) },
)
const who = fc.nat({ max: 2 })

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('score' as const), who, year, code, score }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('clean' as const), who, year, code, clean: fc.constantFrom(...cleans) }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add' as const), who, year, code, name, score }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('unit' as const), who, year, pick, score }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('rename' as const), who, year, pick, name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), who, year, pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('many' as const), who, year, name, score, add: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('period' as const),
      who,
      year,
      number: fc.constantFrom(null, 'A', 'B'),
      ties: fc.constantFrom('shared' as const, 'consecutive' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('office' as const), who, city: fc.constantFrom('Serang', 'Bandung') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('signatory' as const),
      who,
      position: fc.constantFrom('Kepala', 'Plt. Kepala'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('person' as const), who, active: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block' as const), who, pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('body' as const), who, year, score }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('cell' as const),
      who,
      year,
      pick,
      indicator: fc.constantFrom('IN-01', 'IN-02'),
      change: fc.constantFrom('100', '200', 'TB', 'note', 'gone'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('work' as const), who, year, pick, after: fc.constantFrom(...workStates) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remark' as const), who, year, pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('belonging' as const), who, year, pick, text: name }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('instrument' as const), who, year, text: name, pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('design' as const), who, text: name, pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hold' as const), who, pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undoAny' as const), who, pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('issue' as const), who, done: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('finish' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keep' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), who }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('carry' as const), who, to: who, scope }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('settle' as const), who, pick, mine: fc.boolean() }) },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const edit = (ctx: Context, work: () => void): void => {
  ctx.store.write({ kind: 'edit', label: 'Uji', undoable: true }, work)
}

const typeCell = ({ store }: Context, unit: string, indicator: string, change: string): void => {
  const of = [unit, indicator]
  if (change === 'gone') {
    run(store, 'DELETE FROM cell WHERE unit = ? AND indicator = ?', ...of)
    return
  }
  run(store, 'INSERT INTO cell (unit, indicator) VALUES (?, ?) ON CONFLICT DO NOTHING', ...of)
  const set = { TB: 'value = NULL, na = 1', note: `note = 'lihat foto'` }[change] ?? `na = 0, value = ${change}`
  run(store, `UPDATE cell SET ${set} WHERE unit = ? AND indicator = ?`, ...of)
}

const addBelongings = ({ store }: Context, unit: string, of: number, text: string): void => {
  const id = uuidv7()
  run(
    store,
    `INSERT INTO head (id, subject, name, position, valid_from) VALUES (?, ?, ?, 'K', '2024-01-01')`,
    id,
    unit,
    text,
  )
  run(
    store,
    `INSERT INTO profile (subject, address) VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET address = excluded.address`,
    unit,
    text,
  )
  run(
    store,
    `INSERT INTO oversight (id, year, body, unit, kind, open) SELECT ?, ?, body, id, 'LAHP', 1 FROM unit WHERE id = ?`,
    id,
    of,
    unit,
  )
}

const addInstrument = ({ store }: Context, of: number, title: string): void => {
  savePeriod(store, of, {})
  const known = get<{ id: string }>(store, `SELECT id FROM instrument WHERE scheme = 's' AND version = 1`)
  const id = known?.id ?? uuidv7()
  if (known === undefined)
    run(store, `INSERT INTO instrument (id, scheme, version, title, content) VALUES (?, 's', 1, ?, '{}')`, id, title)
  else run(store, 'UPDATE instrument SET title = ? WHERE id = ?', title, id)
  run(
    store,
    `INSERT INTO instrument_use (year, instrument) VALUES (?, ?)
     ON CONFLICT (year, unit_type) DO UPDATE SET instrument = excluded.instrument`,
    of,
    id,
  )
}

/** One design that everybody changes, its next versions, and pictures; documents are not issued with it here. */
const changeDesign = ({ store }: Context, title: string, nth: number): void => {
  const template = { ...polos, name: title }
  const version = 1 + (nth % 2)
  const of = { id: 'desain', version, template, at: '2023-01-24T00:00:00.000Z' }
  if (nth % 7 === 0) deleteTemplate(store, of.id)
  else if (storedTemplate(store, of.id, version)) changeTemplate(store, of)
  else addTemplate(store, { ...of, made: 'office' })
  if (nth % 3 === 0) addPicture(store, String(nth % 10).repeat(64), 'data:image/png;base64,AAAA')
}

const perform = async (laptops: readonly Laptop[], one: Act): Promise<void> => {
  const ctx = laptops[one.who]
  if (ctx === undefined) return
  const { store } = ctx
  const chosen = () => {
    const list = 'year' in one ? units(store, one.year) : []
    return 'pick' in one ? list[one.pick % Math.max(1, list.length)] : undefined
  }
  switch (one.do) {
    case 'score':
      return edit(ctx, () => setResult(store, { year: one.year, body: one.code, score: one.score }))
    case 'clean':
      return edit(ctx, () => setResult(store, { year: one.year, body: one.code, clean: one.clean }))
    case 'add':
      return edit(ctx, () => addUnit(store, { year: one.year, body: one.code, name: one.name, score: one.score }))
    case 'unit': {
      const unit = chosen()
      return unit && edit(ctx, () => setUnit(store, unit.id, { score: one.score }))
    }
    case 'rename': {
      const unit = chosen()
      return unit && edit(ctx, () => setUnit(store, unit.id, { name: one.name }))
    }
    case 'remove': {
      const unit = chosen()
      return unit && edit(ctx, () => removeUnit(store, unit.id))
    }
    case 'many':
      return edit(ctx, () => {
        for (const body of codes) {
          setResult(store, { year: one.year, body, score: one.score })
          if (one.add && !findUnit(store, one.year, body, one.name))
            addUnit(store, { year: one.year, body, name: one.name })
        }
      })
    case 'period':
      return edit(ctx, () => {
        savePeriod(store, one.year, {
          ties: one.ties,
          decision: one.number === null ? null : { number: one.number, date: '2023-01-24' },
        })
      })
    case 'office':
      return edit(ctx, () =>
        saveSettings(store, { office: { name: 'Kantor', code: 'K', city: one.city, address: '' } }),
      )
    case 'signatory':
      return edit(ctx, () =>
        saveSettings(store, {
          signatories: [{ name: 'Pejabat', position: one.position, from: '2020-01-01', until: null }],
        }),
      )
    case 'person':
      return edit(ctx, () => savePerson(store, { id: null, name: 'Petugas', role: 'asisten', active: one.active }))
    case 'block':
      return edit(ctx, () => {
        const [known] = blocks(store)
        if (known !== undefined && one.pick % 3 === 0) removeBlock(store, known.id)
        else
          addBlock(store, { device: store.device, scope: '2023', first: one.pick * 10 + 1, last: one.pick * 10 + 10 })
      })
    case 'body':
      return edit(ctx, () => {
        const body = addBody(store, { type: 'polres', name: `Polres ${one.who}`, province: '36' })
        setResult(store, { year: one.year, body, score: one.score })
      })
    case 'cell': {
      const unit = chosen()
      return unit && edit(ctx, () => typeCell(ctx, unit.id, one.indicator, one.change))
    }
    case 'work': {
      const unit = chosen()
      if (unit === undefined) return
      store.write({ kind: 'work', label: 'Langkah', undoable: false }, () => {
        addStep(store, { unit: unit.id, action: 'submit', after: one.after, reason: null })
      })
      return
    }
    case 'remark': {
      const unit = chosen()
      return unit && edit(ctx, () => addRemark(store, { unit: unit.id, indicator: '', text: 'Mana buktinya?' }))
    }
    case 'belonging': {
      const unit = chosen()
      return unit && edit(ctx, () => addBelongings(ctx, unit.id, one.year, one.text))
    }
    case 'instrument':
      return edit(ctx, () => {
        if (one.pick % 4 === 0) run(store, `DELETE FROM instrument WHERE scheme = 's'`)
        else addInstrument(ctx, one.year, one.text)
      })
    case 'design':
      return edit(ctx, () => changeDesign(ctx, one.text, one.pick))
    case 'hold':
      return edit(ctx, () => {
        const [known] = holds(store)
        if (known !== undefined && one.pick % 3 === 0) removeHold(store, known.id)
        else addHold(store, { scope: '2023', first: one.pick + 1, last: one.pick + 1, kind: null, reason: 'Agenda' })
      })
    case 'undo':
      return void undo(ctx)
    case 'redo':
      return void redo(ctx)
    case 'issue':
      store.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, () => {
        const running = nextRunning(store, '2023')
        const id = uuidv7()
        reserve(store, {
          id,
          kind: 'certificate',
          year: 2022,
          code: '36.74',
          unit: null,
          subjectKey: id,
          subject: 'Kota',
          score: null,
          number: `${running}/2023`,
          snapshot: '{}',
          snapshotSha256: '',
          scope: '2023',
          running,
          rows: [],
        })
        if (one.done) finish(store, id, { file: id, sha256: 'a'.repeat(64), signed: false })
      })
      return
    case 'finish': {
      const [open] = documents(store, { state: 'reserved' })
      if (open !== undefined)
        store.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, () => {
          finish(store, open.id, { file: open.id, sha256: 'b'.repeat(64), signed: false })
        })
      return
    }
    case 'undoAny': {
      const list = batches(store)
      const batch = list[one.pick % Math.max(1, list.length)]
      return batch && void undoBatch(ctx, batch.id)
    }
    case 'keep':
      return laptops[one.who]?.keep()
    case 'restore':
      return laptops[one.who]?.restore()
    case 'carry': {
      const to = laptops[one.to]
      if (to !== undefined && to !== ctx) await carry(ctx, to, one.scope)
      return
    }
    case 'settle': {
      const list = conflictList(ctx)
      const conflict = list[one.pick % Math.max(1, list.length)]
      if (conflict) settleConflict(ctx, { id: conflict.id, choice: one.mine ? 'mine' : 'theirs' })
    }
  }
}

/** What people may not do (a twin, nothing to undo) is refused and changes nothing. */
const attempt = async (laptops: readonly Laptop[], one: Act): Promise<void> => {
  try {
    await perform(laptops, one)
  } catch (error) {
    if (!(error instanceof Expected) || !['refused', 'not-found'].includes(error.value.code) || one.do === 'carry')
      throw error
  }
}

const everyPair = [0, 1, 2].flatMap((from) => [0, 1, 2].flatMap((to) => (from === to ? [] : [[from, to] as const])))

/** Carries everything everywhere and lets laptop after laptop decide, until nothing is open. */
const bringTogether = async (laptops: readonly Context[]): Promise<void> => {
  for (let round = 0; round < 12; round += 1) {
    for (let again = 0; again < 2; again += 1)
      for (const [from, to] of everyPair) {
        const [a, b] = [laptops[from], laptops[to]]
        if (a && b) await carry(a, b)
      }
    const judge = laptops.find(({ store }) => openConflicts(store).length > 0)
    if (judge === undefined) return
    for (let list = conflictList(judge); list.length > 0; list = conflictList(judge))
      settleConflict(judge, { id: list[0]?.id ?? '', choice: round % 2 === 0 ? 'mine' : 'theirs' })
  }
  throw new Error('conflicts come back for ever')
}

/** Changes as a laptop knows them, to see that two laptops never tell one change differently. */
const told = ({ store }: Context): Record<string, unknown> =>
  Object.fromEntries(
    [...replay(store).changes.values()].map(({ id, tbl, key, cells, parents }) => [
      id,
      {
        tbl,
        key,
        cells,
        parents: Object.fromEntries(Object.entries(parents).map(([cell, ids]) => [cell, [...ids].toSorted()])),
      },
    ]),
  )

/** Every document anybody issued, as this laptop knows it. */
const register = ({ store }: Context): unknown[] =>
  [...ownRegister(store), ...foreignDocuments(store)].toSorted((a, b) => a.id.localeCompare(b.id))

/** Histories that once ended otherwise, tried first in every run. */
const found: [Act[]][] = [
  // A unit and its year, begun on one laptop and taken back there, while the other went on with the unit.
  [
    [
      { do: 'add', who: 2, year: 2022, code: '36.74', name: 'Dinas Sosial', score: 8883 },
      { do: 'carry', who: 2, to: 1, scope: { region: 'ID' } },
      { do: 'remark', who: 1, year: 2022, pick: 0 },
      { do: 'unit', who: 1, year: 2022, pick: 0, score: null },
      { do: 'undoAny', who: 2, pick: 0 },
      { do: 'undo', who: 0 },
      { do: 'unit', who: 0, year: 2022, pick: 0, score: null },
      { do: 'unit', who: 0, year: 2022, pick: 0, score: null },
    ],
  ],
]

test(
  `three laptops in any order end equal (${rounds} histories)`,
  async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(act, { minLength: 3, maxLength: 60, size: 'max' }), async (acts) => {
          const laptops = [room.laptop(), room.laptop(), room.laptop()]
          for (const one of acts) await attempt(laptops, one)
          await bringTogether(laptops)
          const [first, ...others] = laptops
          if (first === undefined) return
          const [state, story] = [dump(first), told(first)]
          for (const other of others) {
            expect(dump(other)).toEqual(state)
            expect(register(other)).toEqual(register(first))
            if (!isDeepStrictEqual(told(other), story)) expect(told(other)).toEqual(story)
          }
          // The same package again is nothing at all.
          const bytes = await packageOf(first)
          for (const other of others) {
            const before = lastSeq(other.store)
            await take(other, bytes)
            expect(lastSeq(other.store)).toBe(before)
          }
          expect(first.store.db.pragma('foreign_key_check')).toEqual([])
        })
        .afterEach(() => {
          room.clear()
        }),
      { numRuns: rounds, examples: found, ...(process.env['SEED'] && { seed: Number(process.env['SEED']) }) },
    )
  },
  Math.max(60_000, rounds * 2_000),
)
