import { compareNames } from '../../../../shared/domain/names'
import { searched } from '../../../../shared/domain/search'
import { type BoardRow, type BoardUnit, type WorkState, workStates } from '../../../../shared/entry-views'
import type { Sort } from '../../ui/grid/types'

/** A body with those of its units that are shown. */
export interface Shown {
  body: BoardRow
  units: BoardUnit[]
  /** The search found the body itself, not only units of it. */
  whole: boolean
}
/** One line of the table: a body, or one of its units. */
export interface Line extends Pick<Shown, 'body' | 'units'> {
  key: string
  unit: BoardUnit | null
}

export const unitKey = ({ id }: BoardUnit): string => `unit-${id}`

export interface Filter {
  search: string
  /** Null: any. */
  state: WorkState | null
  /** Id of a person, `none` for bodies nobody has in hand, null for all. */
  person: string | null
  overdue: boolean
}
export const noFilter: Filter = { search: '', state: null, person: null, overdue: false }

const problemsOf = ({ units }: BoardRow): number => units.reduce((sum, { hard, soft }) => sum + hard + soft, 0)
const remarksOf = ({ units }: BoardRow): number => units.reduce((sum, { remarks }) => sum + remarks, 0)

const keyFor = (row: BoardRow, column: string): number | string | null => {
  switch (column) {
    case 'state':
      return row.state === null ? null : workStates.indexOf(row.state)
    case 'progress':
      return row.units.length === 0 ? null : row.counts.disahkan / row.units.length
    case 'person':
      return row.person?.name ?? null
    case 'due':
      return row.due
    case 'problems':
      return row.units.length === 0 ? null : problemsOf(row)
    case 'remarks':
      return row.units.length === 0 ? null : remarksOf(row)
    case 'computed':
      return row.computed
    case 'official':
      return row.official
    default:
      return null
  }
}

/** Without units there is nothing to do: those come last. Empty values follow, whichever way is sorted. */
const compare =
  (sort: Sort) =>
  (a: BoardRow, b: BoardRow): number => {
    const turn = sort.down ? -1 : 1
    if ((a.units.length === 0) !== (b.units.length === 0)) return a.units.length === 0 ? 1 : -1
    if (sort.column === 'name') return turn * compareNames(a.name, b.name)
    const [left, right] = [keyFor(a, sort.column), keyFor(b, sort.column)]
    if (left === right) return compareNames(a.name, b.name)
    if (left === null) return 1
    if (right === null) return -1
    return turn * (left < right ? -1 : 1)
  }

/** The bodies that pass, each with the units that pass: what is chosen later is only what is seen. */
export function filtered(rows: readonly BoardRow[], { search, state, person, overdue }: Filter, sort: Sort): Shown[] {
  const passing = rows
    .filter((row) => person === null || (row.person?.id ?? 'none') === person)
    .filter((row) => !overdue || row.overdue)
    .toSorted(compare(sort))
  return searched(search, (match) =>
    passing.flatMap((body): Shown[] => {
      const whole = match(body.name)
      const units = body.units.filter(
        (unit) => (state === null || unit.state === state) && (whole || match(`${body.name} ${unit.name}`)),
      )
      return units.length > 0 || (whole && state === null) ? [{ body, units, whole }] : []
    }),
  )
}

const linesOfBody = ({ body, units }: Shown, opened: boolean): Line[] => {
  const self: Line = { key: body.code, body, units, unit: null }
  return opened ? [self].concat(units.map((unit) => ({ key: unitKey(unit), body, units, unit }))) : [self]
}

/** Lines of the table. A search that found units rather than their body opens it. */
export const linesOf = (shown: readonly Shown[], open: ReadonlySet<string>): Line[] =>
  shown.flatMap((each) => linesOfBody(each, open.has(each.body.code) || !each.whole))
