/** The instruments there are, and which of them a year uses for which units. */
import { instrumentProblems } from '../../../shared/domain/instrument-problems.ts'
import type { Instrument } from '../../../shared/domain/instrument.ts'
import type { InstrumentRow, InstrumentUses } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import {
  instrumentById,
  instruments,
  instrumentsOfYear,
  isShipped,
  typeKey,
  usedInstruments,
  usesByInstrument,
  usesOf,
} from '../../store/instruments.ts'
import { periods } from '../../store/periods.ts'
import { all } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { schemeFor } from '../assessment/year.ts'

/** Expected('not-found') for an id nobody knows. */
export const knownInstrument = (store: Store, id: string): Instrument => {
  const found = instrumentById(store, id)
  if (found === null) throw new Expected('not-found', 'Instrumen ini sudah tidak ada. Muat ulang daftar instrumen.')
  return found
}

/** Years in which some units use each instrument, also where nobody chose it. */
const yearsOf = (store: Store): Map<string, number[]> => {
  const years = new Map<string, Set<number>>()
  const note = (id: string, year: number): void => void years.set(id, (years.get(id) ?? new Set()).add(year))
  for (const [id, uses] of usesByInstrument(store)) for (const { year } of uses) note(id, year)
  for (const { year } of periods(store)) {
    const general = instrumentsOfYear(store, year)('')
    if (general !== null) note(general.id, year)
  }
  return new Map([...years].map(([id, found]) => [id, [...found].toSorted((a, b) => b - a)]))
}

export const instrumentList = (store: Store): InstrumentRow[] => {
  const used = usedInstruments(store)
  const years = yearsOf(store)
  return instruments(store).map((instrument) => ({
    id: instrument.id,
    scheme: instrument.scheme,
    unitType: instrument.unitType,
    version: instrument.version,
    title: instrument.title,
    sample: instrument.sample,
    shipped: isShipped(instrument.id),
    locked: used.has(instrument.id),
    indicators: instrument.dimensions.reduce((sum, { indicators }) => sum + indicators.length, 0),
    problems: instrumentProblems(instrument).length,
    years: years.get(instrument.id) ?? [],
  }))
}

interface TypeCount {
  type: string
  units: number
  entered: number
}
const typesOf = (store: Store, year: number): TypeCount[] =>
  all<TypeCount>(
    store,
    `SELECT type, count(*) AS units, sum(EXISTS (SELECT 1 FROM cell WHERE cell.unit = unit.id)) AS entered
     FROM unit WHERE year = ? GROUP BY type ORDER BY type`,
    year,
  )

/** What a year uses: first for all units without an instrument of their own, then by unit type. */
export const instrumentUses = (store: Store, { year }: { year: number }): InstrumentUses => {
  const scheme = schemeFor(year)
  const uses = usesOf(store, year)
  const instrumentFor = instrumentsOfYear(store, year)
  const types = typesOf(store, year)
  const byKey = Map.groupBy(types, ({ type }) => typeKey(type))
  const row = (unitType: string, of: readonly TypeCount[]): InstrumentUses['rows'][number] => {
    const instrument = instrumentFor(unitType)
    return {
      unitType,
      own: uses.has(typeKey(unitType)),
      instrument:
        instrument === null
          ? null
          : { id: instrument.id, title: instrument.title, version: instrument.version, sample: instrument.sample },
      units: of.reduce((sum, { units }) => sum + units, 0),
      entered: of.reduce((sum, { entered }) => sum + entered, 0),
    }
  }
  const named = new Set([...byKey.keys(), ...uses.keys()].filter((key) => key !== ''))
  const without = types.filter(({ type }) => !uses.has(typeKey(type)) || typeKey(type) === '')
  return {
    year,
    scheme: scheme.id,
    rows: [
      row('', without),
      ...[...named].toSorted().map((key) => row(byKey.get(key)?.[0]?.type ?? key, byKey.get(key) ?? [])),
    ],
  }
}
