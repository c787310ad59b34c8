import { expect, test } from 'vitest'
import { batches } from '../../store/batches.ts'
import { results } from '../../store/results.ts'
import { units } from '../../store/units.ts'
import { enterBanten, testContext } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { addBody, addUnit, removeUnit, renameUnit, setClean, setScore } from './edits.ts'

const filled = () => {
  const context = testContext()
  enterBanten(context.store)
  const unit = units(context.store, 2022, '36.74').find(({ name }) => name === 'DPMPTSP')
  if (!unit) throw new Error('the sample has no DPMPTSP')
  return { ...context, unit }
}
const scoreOf = (store: ReturnType<typeof filled>['store'], code: string) =>
  results(store, 2022).find(({ body }) => body === code)?.score

test.each([
  { score: 8884, unit: false, label: 'Nilai Kota Tangerang Selatan 2022: 88,83 → 88,84' },
  { score: null, unit: false, label: 'Nilai Kota Tangerang Selatan 2022: 88,83 → kosong' },
  { score: 9000, unit: true, label: 'Nilai DPMPTSP 2022: 91,18 → 90,00' },
])('a corrected score is one batch that says what happened: $label', ({ score, unit, label }) => {
  const {
    store,
    unit: { id },
  } = filled()
  setScore(store, { year: 2022, target: { body: '36.74', unit: unit ? id : null }, score, reason: 'Salah ketik' })
  expect(batches(store, 1)[0]).toMatchObject({ label, undoable: true, reason: 'Salah ketik' })
})

test('undo brings the score back', () => {
  const context = filled()
  setScore(context.store, { year: 2022, target: { body: '36.74', unit: null }, score: 1 })
  expect(scoreOf(context.store, '36.74')).toBe(1)
  undo(context)
  expect(scoreOf(context.store, '36.74')).toBe(8883)
})

test('a score set to what it is leaves no batch', () => {
  const { store } = filled()
  const before = batches(store).length
  setScore(store, { year: 2022, target: { body: '36.74', unit: null }, score: 8883 })
  expect(batches(store)).toHaveLength(before)
})

test('clean and clear for many is one batch', () => {
  const { store, unit } = filled()
  const targets = [
    { body: '36.74', unit: null },
    { body: '36.01', unit: null },
    { body: '36.74', unit: unit.id },
  ]
  const before = batches(store).length
  setClean(store, { year: 2022, targets, clean: 'ya' })
  expect(batches(store)).toHaveLength(before + 1)
  expect(batches(store, 1)[0]?.label).toBe('Clean and clear 3 penerima 2022: ya')
  expect(units(store, 2022, '36.74').find(({ id }) => id === unit.id)?.clean).toBe('ya')
  expect(results(store, 2022).filter(({ clean }) => clean === 'ya')).toHaveLength(2)
})

test('units are added, renamed and removed; a second one of the same name is refused', () => {
  const { store } = filled()
  const { id } = addUnit(store, { year: 2022, body: '36.74', name: 'Dinas Kesehatan', type: 'kesehatan', score: 8000 })
  renameUnit(store, { id, name: 'Dinkes' })
  expect(batches(store, 1)[0]?.label).toBe('Nama unit 2022: Dinas Kesehatan → Dinkes')
  expect(() => addUnit(store, { year: 2022, body: '36.74', name: 'DINKES', type: '', score: null })).toThrow('Dinkes')
  expect(() => renameUnit(store, { id, name: 'dpmptsp' })).toThrow('DPMPTSP')
  removeUnit(store, { id })
  expect(() => renameUnit(store, { id, name: 'Dinas Kesehatan' })).toThrow('tidak ada')
})

test.each([
  { target: { body: '99.99', unit: null }, message: '99.99' },
  { target: { body: '36.01', unit: 'own' }, message: 'bukan bagian' },
  { target: { body: '36.74', unit: 'gone' }, message: 'tidak ada' },
])('a target that does not fit is refused: $message', ({ target, message }) => {
  const { store, unit } = filled()
  const asked = { ...target, unit: target.unit === 'own' ? unit.id : target.unit }
  expect(() => setScore(store, { year: 2022, target: asked, score: 1 })).toThrow(message)
})

test('bodies without a Kemendagri code get a key of their own; regions are complete', () => {
  const { store } = filled()
  expect(addBody(store, { type: 'kantah', name: 'Kota Cilegon', province: '36' }).code).toMatch(/^x-kantah-/)
  expect(() => addBody(store, { type: 'kota', name: 'Baru', province: '36' })).toThrow('Kemendagri')
})
