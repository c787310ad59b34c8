import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { get } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { contents, temporaryStore } from '../../store/testing.ts'
import { journaledTables } from '../../store/triggers.ts'
import { removeUnit } from '../../store/units.ts'
import { addUnit } from '../assessment/edits.ts'
import { redo, undo, undoBatch } from '../safety/undo.ts'
import { excuseProblem } from './excuse.ts'
import { enterUnits, smallInstrument, useInstrument } from './fixture.ts'
import { problemsOf } from './problems.ts'
import { noteCell, writeCells } from './write.ts'

const state = (store: Store) => contents(store, journaledTables(store.db))

const row = fc.integer({ min: 0, max: 2 })
const code = fc.constantFrom('IN-01', 'IN-02', 'OU-01', 'OU-02', 'OU-R', 'OU-99')
const text = fc.constantFrom('', '0', '1', '2', '3', 'TB', '87,5', '1.234', 'ada', ' ')
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      how: fc.constantFrom('edit', 'paste', 'fill', 'clear'),
      cells: fc.array(fc.record({ row, code, text }), { minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('note' as const), row, code, text: fc.constantFrom('', 'Catatan') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('excuse' as const), row, text: fc.constantFrom('', 'Sudah diperiksa') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('unit' as const), row }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Does one thing as a user does it; `units` may lose one. */
const perform = (store: Store, units: string[], one: Step): void => {
  const at = (index: number) => units[index % units.length] ?? ''
  if (one.do === 'write') {
    const cells = one.cells.map((cell) => ({ unit: at(cell.row), indicator: cell.code, text: cell.text }))
    writeCells(store, { year: 2023, how: one.how, cells })
  } else if (one.do === 'note') {
    noteCell(store, { year: 2023, unit: at(one.row), indicator: one.code, note: one.text, evidence: one.text })
  } else if (one.do === 'excuse') {
    const soft = problemsOf(store, 2023, '36.03').filter(({ level }) => level === 'soft')
    const found = soft[one.row % Math.max(1, soft.length)]
    if (found !== undefined) excuseProblem(store, { ...found, reason: one.text === '' ? null : one.text })
  } else if (units.length > 1) {
    const gone = at(one.row)
    store.write({ kind: 'edit', label: 'Hapus unit', undoable: true }, () => removeUnit(store, gone))
    units.splice(units.indexOf(gone), 1)
  } else units.push(addUnit(store, { year: 2023, body: '36.03', name: `Baru ${one.row}`, type: '', score: null }).id)
}

test('whatever is entered: undoing all of it leads back, redoing all of it leads forth', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (plan) => {
      using made = temporaryStore()
      const { store } = made
      store.db.pragma('synchronous = OFF')
      useInstrument(store, smallInstrument(), { year: 2023 })
      const units = enterUnits(store, ['RSUD Balaraja', 'Dinas Sosial', 'DPMPTSP'])
      const states = [state(store)]
      const batchCount = () => get<{ n: number }>(store, 'SELECT count(*) AS n FROM batch')?.n ?? 0
      for (const one of plan) {
        const before = batchCount()
        perform(store, units, one)
        if (batchCount() > before) states.push(state(store))
      }
      for (const before of states.toReversed().slice(1)) {
        undo({ store })
        expect(state(store)).toEqual(before)
      }
      for (const after of states.slice(1)) {
        redo({ store })
        expect(state(store)).toEqual(after)
      }
      expect(store.db.pragma('foreign_key_check')).toEqual([])
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 15) },
  )
})

/** The list that comes with a refusal. */
const refusal = (run: () => unknown): string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof Expected) return error.value.details ?? []
    throw error
  }
  return []
}

test('a unit with cells is not taken back under them, and the reason is said', () => {
  using made = temporaryStore()
  const { store } = made
  useInstrument(store, smallInstrument(), { year: 2023 })
  const { id: unit } = addUnit(store, { year: 2023, body: '36.03', name: 'RSUD Balaraja', type: '', score: null })
  writeCells(store, { year: 2023, how: 'edit', cells: [{ unit, indicator: 'IN-01', text: '2' }] })
  const added = get<{ id: string }>(store, `SELECT id FROM batch WHERE label LIKE 'Unit baru%'`)
  expect(refusal(() => undoBatch({ store }, added?.id ?? ''))).toEqual([
    'Isian IN-01, Unit: dibuat kemudian dan bergantung pada data itu',
  ])
})
