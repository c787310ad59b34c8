import { compareNames } from '../../../../shared/domain/names'
import { searched } from '../../../../shared/domain/search'
import { isVertical, type Day } from '../../../../shared/domain/types'
import type { MasterBody, MasterUnit } from '../../../../shared/entry-views'
import { inOffice } from './terms'

/** One line of the list: a body, or one of its units. */
export interface Line {
  key: string
  body: MasterBody
  unit: MasterUnit | null
}

export const filters = ['all', 'noHead', 'noUnits', 'vertical', 'open'] as const
export type Filter = (typeof filters)[number]

export const unitKey = (id: string): string => `unit-${id}`

type Subject = Pick<MasterBody, 'heads' | 'oversight'>
const overseen = ({ oversight }: Subject): boolean => oversight.some(({ open }) => open)

/** Which lines of a body pass: itself, and units of it. */
const passing = (body: MasterBody, filter: Filter, day: Day): { self: boolean; units: MasterUnit[] } => {
  const headless = ({ heads }: Subject): boolean => inOffice(heads, day) === undefined
  const vertical = isVertical(body.type)
  switch (filter) {
    case 'all':
      return { self: true, units: body.units }
    case 'noHead':
      return { self: headless(body), units: body.units.filter(headless) }
    case 'open':
      return { self: overseen(body), units: body.units.filter(overseen) }
    case 'noUnits':
      return { self: body.units.length === 0 && !vertical, units: [] }
    case 'vertical':
      return { self: vertical, units: vertical ? body.units : [] }
    default:
      return { self: false, units: [] }
  }
}

const linesOf = (body: MasterBody, units: readonly MasterUnit[]): Line[] => {
  const self: Line = { key: body.code, body, unit: null }
  return [self].concat(units.map((unit) => ({ key: unitKey(unit.id), body, unit })))
}

export interface Arrangement {
  search: string
  filter: Filter
  /** Codes of the bodies whose units are shown. */
  open: ReadonlySet<string>
  day: Day
}

/** The lines as shown, by name. A body of which only units were found shows these. */
export function arrange(rows: readonly MasterBody[], { search, filter, open, day }: Arrangement): Line[] {
  const candidates = rows
    .map((body) => ({ body, ...passing(body, filter, day) }))
    .filter(({ self, units }) => self || units.length > 0)
    .toSorted((a, b) => compareNames(a.body.name, b.body.name))
  return searched(search, (match) =>
    candidates.flatMap(({ body, self, units }) => {
      if (match(body.name)) return linesOf(body, open.has(body.code) || !self ? units : [])
      const found = units.filter((unit) => match(`${body.name} ${unit.name}`))
      return found.length > 0 ? linesOf(body, found) : []
    }),
  )
}
