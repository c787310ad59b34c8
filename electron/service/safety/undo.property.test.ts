import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { savePeriod } from '../../store/periods.ts'
import { setResult } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { contents, temporaryStore } from '../../store/testing.ts'
import { journaledTables } from '../../store/triggers.ts'
import { addUnit, removeUnit, setUnit, units } from '../../store/units.ts'
import { redo, undo } from './undo.ts'

const state = (store: Store) => contents(store, journaledTables(store.db))

const year = fc.constantFrom(2021, 2022, 2023)
const code = fc.constantFrom('36', '36.01', '36.74')
const step = fc.oneof(
  fc.record({ do: fc.constant('score'), year, code, value: fc.option(fc.integer({ min: 0, max: 10_000 })) }),
  fc.record({ do: fc.constant('unit'), year, code, value: fc.option(fc.integer({ min: 0, max: 5 })) }),
  fc.record({ do: fc.constant('remove'), year, code, value: fc.constant(null) }),
  fc.record({ do: fc.constant('decision'), year, code, value: fc.option(fc.integer({ min: 0, max: 9 })) }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const perform = (store: Store, { do: what, year: in_, code: body, value }: Step): void => {
  if (what === 'score')
    setResult(store, { year: in_, body, score: value, clean: (value ?? 0) % 2 === 0 ? 'ya' : 'tidak' })
  else if (what === 'decision')
    savePeriod(store, in_, {
      decision: value === null ? null : { number: `${value}`, date: `${in_}-12-0${(value % 9) + 1}` },
    })
  else if (what === 'unit') {
    const name = `Dinas ${value ?? 'x'}`
    const known = units(store, in_, body)
    if (known.every((unit) => unit.name !== name)) addUnit(store, { year: in_, body, name, score: value })
    else setUnit(store, known[0]?.id ?? '', { score: value, type: name })
  } else for (const { id } of units(store, in_, body).slice(0, 1)) removeUnit(store, id)
}

test('whatever is done in whatever batches: undoing all of it leads back, redoing all of it leads forth', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }), (plan) => {
      using made = temporaryStore()
      const { store } = made
      store.db.pragma('synchronous = OFF')
      const states = [state(store)]
      for (const steps of plan) {
        const { batch } = store.write({ kind: 'edit', label: 'Ubah', undoable: true }, () => {
          for (const one of steps) perform(store, one)
        })
        if (batch !== null) states.push(state(store))
      }
      for (const before of states.toReversed().slice(1)) {
        undo({ store })
        expect(state(store)).toEqual(before)
      }
      for (const after of states.slice(1)) {
        redo({ store })
        expect(state(store)).toEqual(after)
      }
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 25) },
  )
})

test('a batch that changes and changes back within itself counts as taken back and can come again', () => {
  using made = temporaryStore()
  const { store } = made
  const edit = (label: string, run: () => void) => store.write({ kind: 'edit', label, undoable: true }, run)
  edit('Pertama', () => setResult(store, { year: 2023, body: '36', score: 8000 }))
  edit('Bolak-balik', () => {
    savePeriod(store, 2023, { decision: { number: '1', date: '2023-12-01' } })
    savePeriod(store, 2023, { decision: null })
  })
  expect(undo({ store }).label).toBe('Bolak-balik')
  expect(undo({ store }).label).toBe('Pertama')
  expect(redo({ store }).label).toBe('Pertama')
  expect(redo({ store }).label).toBe('Bolak-balik')
})
