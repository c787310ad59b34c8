import { compareNames } from '../../../../shared/domain/names'
import { searched } from '../../../../shared/domain/search'
import type { BodyRow, UnitRow } from '../../../../shared/views'
import type { Sort } from '../../ui/grid/types'

/** One line of the table: a body, or one of its units. */
export interface Line {
  key: string
  body: BodyRow
  unit: UnitRow | null
}

export const filters = [
  'all',
  'scored',
  'unscored',
  'hijau',
  'kuning',
  'merah',
  'award',
  'withheld',
  'differs',
] as const
export type Filter = (typeof filters)[number]

export interface Arrangement {
  search: string
  filter: Filter
  sort: Sort
  /** Codes of the bodies whose units are shown. */
  open: ReadonlySet<string>
}

const unitKey = (unit: UnitRow): string => `unit-${unit.id}`

const passes = (row: BodyRow, filter: Filter): boolean => {
  switch (filter) {
    case 'all':
      return true
    case 'scored':
      return row.score !== null
    case 'unscored':
      return row.score === null
    case 'award':
      return row.award.due || row.units.some((unit) => unit.award.due)
    case 'withheld':
      return row.score !== null && !row.award.due
    case 'differs':
      return row.differs
    case 'hijau':
    case 'kuning':
    case 'merah':
      return row.zone === filter
    default:
      return false
  }
}

type Key = number | string | null
const cleanOrder = { ya: 0, tidak: 1, belum: 2 }

const keyFor = (row: BodyRow, column: string): Key => {
  switch (column) {
    case 'score':
    case 'bar':
    case 'zone':
    case 'opinion':
      return row.score
    case 'computed':
      return row.computed
    case 'rank':
      return row.rank
    case 'change':
      return row.change
    case 'clean':
      return cleanOrder[row.clean]
    case 'award':
      return row.award.due ? 0 : 1
    default:
      return null
  }
}

/** Empty values come last whichever way is sorted; equal ones by name. */
const compare =
  (sort: Sort) =>
  (a: BodyRow, b: BodyRow): number => {
    const turn = sort.down ? -1 : 1
    if (sort.column === 'name') return turn * compareNames(a.name, b.name)
    const [left, right] = [keyFor(a, sort.column), keyFor(b, sort.column)]
    if (left === right) return compareNames(a.name, b.name)
    if (left === null) return 1
    if (right === null) return -1
    return turn * (left < right ? -1 : 1)
  }

const linesOf = (body: BodyRow, units: readonly UnitRow[]): Line[] => {
  const self: Line = { key: body.code, body, unit: null }
  return [self].concat(units.map((unit) => ({ key: unitKey(unit), body, unit })))
}

/** The lines as shown: filtered, sorted, with the units of the open bodies. A found unit opens its body. */
export function arrange(rows: readonly BodyRow[], { search, filter, sort, open }: Arrangement): Line[] {
  const passing = rows.filter((row) => passes(row, filter)).toSorted(compare(sort))
  return searched(search, (match) =>
    passing.flatMap((body) => {
      if (match(body.name)) return linesOf(body, open.has(body.code) ? body.units : [])
      const found = body.units.filter((unit) => match(`${body.name} ${unit.name}`))
      return found.length > 0 ? linesOf(body, found) : []
    }),
  )
}
