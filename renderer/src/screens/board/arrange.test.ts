import { expect, test } from 'vitest'
import { countStates, leastAdvanced } from '../../../../shared/domain/workflow'
import type { BoardRow, BoardUnit, WorkState } from '../../../../shared/entry-views'
import { type Filter, filtered, linesOf, noFilter } from './arrange'
import { choiceOf, choiceOfLine, isChosen, toggled } from './choose'

const unit = (name: string, state: WorkState): BoardUnit => ({
  id: name,
  name,
  type: '',
  instrument: null,
  state,
  filled: 0,
  required: 0,
  official: null,
  computed: null,
  complete: false,
  differs: false,
  hard: 0,
  soft: 0,
  remarks: 0,
})
const body = (name: string, units: BoardUnit[], more: Partial<BoardRow> = {}): BoardRow => ({
  code: name,
  name,
  type: 'kota',
  state: leastAdvanced(units.map(({ state }) => state)),
  counts: countStates(units.map(({ state }) => state)),
  person: null,
  due: null,
  overdue: false,
  official: null,
  computed: null,
  partial: false,
  differs: false,
  units,
  ...more,
})
const rows = [
  body('Kota Anyar', []),
  body('Kota Cilegon', [unit('Dinas Sosial', 'draf'), unit('Puskesmas Ciwandan', 'diajukan')], {
    person: { id: 'p1', name: 'Rina' },
    due: '2023-10-01',
    overdue: true,
  }),
  body('Kota Serang', [unit('Puskesmas Unyur', 'disahkan')], { due: '2023-09-01' }),
]
const show = (filter: Partial<Filter>, column = 'name', down = false) =>
  filtered(rows, { ...noFilter, ...filter }, { column, down })
const names = (filter: Partial<Filter>) =>
  show(filter).map((shown) => [shown.body.name, ...shown.units.map(({ name }) => name)].join(': '))

test.each<[Partial<Filter>, string[]]>([
  [{}, ['Kota Cilegon: Dinas Sosial: Puskesmas Ciwandan', 'Kota Serang: Puskesmas Unyur', 'Kota Anyar']],
  [{ search: 'cilegon' }, ['Kota Cilegon: Dinas Sosial: Puskesmas Ciwandan']],
  [{ search: 'puskesmas' }, ['Kota Cilegon: Puskesmas Ciwandan', 'Kota Serang: Puskesmas Unyur']],
  [{ search: 'anyar' }, ['Kota Anyar']],
  [{ search: 'puskemas ciwandn' }, ['Kota Cilegon: Puskesmas Ciwandan']],
  [{ state: 'diajukan' }, ['Kota Cilegon: Puskesmas Ciwandan']],
  [{ state: 'diverifikasi' }, []],
  [{ person: 'p1' }, ['Kota Cilegon: Dinas Sosial: Puskesmas Ciwandan']],
  [{ person: 'none' }, ['Kota Serang: Puskesmas Unyur', 'Kota Anyar']],
  [{ overdue: true }, ['Kota Cilegon: Dinas Sosial: Puskesmas Ciwandan']],
])('%o leaves the bodies with the units that pass', (filter, expected) => expect(names(filter)).toEqual(expected))

test.each([
  ['name', true, ['Kota Serang', 'Kota Cilegon', 'Kota Anyar']],
  ['state', false, ['Kota Cilegon', 'Kota Serang', 'Kota Anyar']],
  ['state', true, ['Kota Serang', 'Kota Cilegon', 'Kota Anyar']],
  ['due', false, ['Kota Serang', 'Kota Cilegon', 'Kota Anyar']],
  ['person', true, ['Kota Cilegon', 'Kota Serang', 'Kota Anyar']],
])('sorted by %s (down %s), bodies without units come last', (column, down, expected) =>
  expect(show({}, column, down).map((shown) => shown.body.name)).toEqual(expected),
)

const keys = (search: string, open: string[]) => linesOf(show({ search }), new Set(open)).map(({ key }) => key)

test('units are shown where their body is open, or where only they were found', () => {
  expect(keys('', [])).toEqual(['Kota Cilegon', 'Kota Serang', 'Kota Anyar'])
  expect(keys('', ['Kota Serang'])).toEqual(['Kota Cilegon', 'Kota Serang', 'unit-Puskesmas Unyur', 'Kota Anyar'])
  expect(keys('unyur', [])).toEqual(['Kota Serang', 'unit-Puskesmas Unyur'])
})

const lines = linesOf(show({}), new Set(['Kota Cilegon']))
const line = (key: string) => {
  const found = lines.find((one) => one.key === key)
  if (!found) throw new Error(key)
  return found
}
const chosenUnits = (chosen: ReadonlySet<string>, filter: Partial<Filter> = {}) =>
  choiceOf(show(filter), chosen).units.map((each) => each.unit.name)

test('a chosen body stands for its units; one taken out leaves the others, and the last one put back completes it', () => {
  const all = toggled(new Set(), line('Kota Cilegon'))
  expect(chosenUnits(all)).toEqual(['Dinas Sosial', 'Puskesmas Ciwandan'])
  const one = toggled(all, line('unit-Dinas Sosial'))
  expect(chosenUnits(one)).toEqual(['Puskesmas Ciwandan'])
  expect(isChosen(one, line('Kota Cilegon'))).toBe(false)
  const again = toggled(one, line('unit-Dinas Sosial'))
  expect(isChosen(again, line('Kota Cilegon'))).toBe(true)
  expect(chosenUnits(toggled(again, line('Kota Cilegon')))).toEqual([])
})

test('only what is shown is acted on, and a body without units can still be given to somebody', () => {
  const chosen = new Set(['Kota Cilegon', 'Kota Anyar'])
  expect(chosenUnits(chosen, { state: 'diajukan' })).toEqual(['Puskesmas Ciwandan'])
  expect(choiceOf(show({}), chosen).bodies.map(({ name }) => name)).toEqual(['Kota Cilegon', 'Kota Anyar'])
  expect(choiceOfLine(line('unit-Dinas Sosial')).units.map((each) => each.unit.name)).toEqual(['Dinas Sosial'])
  expect(choiceOfLine(line('Kota Cilegon')).units).toHaveLength(2)
})
