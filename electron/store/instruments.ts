/** Instruments of this office, beside those that come with the program, and which a year uses for which units. */
import { instrumentContent } from '../../shared/domain/instrument-schema.ts'
import type { Instrument, InstrumentContent } from '../../shared/domain/instrument.ts'
import { sampleInstrumentOf, shippedInstruments } from '../../shared/domain/instruments.ts'
import { foldName } from '../../shared/domain/names.ts'
import { schemeOf } from '../../shared/domain/schemes.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'
import { uuidv7 } from './uuidv7.ts'

interface Raw {
  id: string
  scheme: string
  unit_type: string
  version: number
  title: string
  content: string
  sample: 0 | 1
}

const nothing: InstrumentContent = { dimensions: [], rules: [] }
/** Parsed once per text: a grid asks for the same instrument with every key. */
const parsed = new Map<string, { text: string; content: InstrumentContent }>()

/** What another laptop sent may be anything: what cannot be read is an instrument without dimensions, which says so. */
const contentOf = ({ id, content: text }: Raw): InstrumentContent => {
  const known = parsed.get(id)
  if (known?.text === text) return known.content
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    json = null
  }
  const read = instrumentContent.safeParse(json)
  const content = read.success ? read.data : nothing
  parsed.set(id, { text, content })
  return content
}

const fromRaw = (raw: Raw, version: number): Instrument => ({
  id: raw.id,
  scheme: raw.scheme,
  unitType: raw.unit_type,
  version,
  title: raw.title,
  sample: raw.sample === 1,
  ...contentOf(raw),
})

const columns = 'id, scheme, unit_type, version, title, content, sample'

export const isShipped = (id: string): boolean => shippedInstruments.some((instrument) => instrument.id === id)

type Numbered = Pick<Raw, 'id' | 'scheme' | 'unit_type' | 'version'>

/** A unit type as `instrument_use` keeps it. */
export const typeKey = (unitType: string): string => foldName(unitType)

const lineOf = (scheme: string, unitType: string): string => JSON.stringify([scheme, typeKey(unitType)])

/**
 * The numbers the versions go by. Two laptops may have made the same one: the later made goes by the next, and all that
 * follow with it. Every laptop that has them counts alike.
 */
const numbers = (store: Store): Map<string, number> => {
  const last = new Map(shippedInstruments.map((one) => [lineOf(one.scheme, one.unitType), one.version]))
  const rows = all<Numbered>(store, 'SELECT id, scheme, unit_type, version FROM instrument ORDER BY version, id')
  return new Map(
    rows.map(({ id, scheme, unit_type: type, version }) => {
      const line = lineOf(scheme, type)
      const number = Math.max(version, (last.get(line) ?? 0) + 1)
      last.set(line, number)
      return [id, number]
    }),
  )
}
const numbered = (store: Store, rows: readonly Raw[]): Instrument[] => {
  const known = numbers(store)
  return rows.map((raw) => fromRaw(raw, known.get(raw.id) ?? raw.version))
}

/** All of them: shipped ones first, then by scheme, unit type and version. */
export const instruments = (store: Store): Instrument[] => [
  ...shippedInstruments,
  ...numbered(store, all<Raw>(store, `SELECT ${columns} FROM instrument ORDER BY scheme, unit_type, version, id`)),
]

/** An instrument of this office or a shipped one; null for an id nobody knows. */
export const instrumentById = (store: Store, id: string): Instrument | null => {
  const shipped = shippedInstruments.find((instrument) => instrument.id === id)
  if (shipped !== undefined) return shipped
  return numbered(store, all<Raw>(store, `SELECT ${columns} FROM instrument WHERE id = ?`, id))[0] ?? null
}

/** What a year uses, as it was set: by folded unit type, '' for all others. */
export const usesOf = (store: Store, year: number): Map<string, string> =>
  new Map(
    all<{ unit_type: string; instrument: string }>(
      store,
      'SELECT unit_type, instrument FROM instrument_use WHERE year = ?',
      year,
    ).map(({ unit_type: type, instrument }) => [type, instrument]),
  )

/**
 * The instrument of each unit type in a year: the one set for that type, else the one for all others, else the shipped
 * sample of the year's scheme. Null where the scheme has none. Reads the settings once.
 */
export const instrumentsOfYear = (store: Store, year: number): ((unitType: string) => Instrument | null) => {
  const uses = usesOf(store, year)
  const scheme = schemeOf(year)
  const sample = scheme === null ? null : sampleInstrumentOf(scheme.id)
  const known = new Map<string, Instrument | null>()
  return (unitType) => {
    const key = typeKey(unitType)
    let found = known.get(key)
    if (found === undefined) {
      const id = uses.get(key) ?? uses.get('')
      found = (id === undefined ? null : instrumentById(store, id)) ?? sample
      known.set(key, found)
    }
    return found
  }
}

/** The instrument of one unit; null where the scheme of its year has none. */
export const instrumentOf = (store: Store, unit: { year: number; type: string }): Instrument | null =>
  instrumentsOfYear(store, unit.year)(unit.type)

/** Unit types of a year that have cells, as they are written. */
const enteredTypes = (store: Store): { year: number; type: string }[] =>
  all<{ year: number; type: string }>(
    store,
    `SELECT DISTINCT year, type FROM unit
     WHERE EXISTS (SELECT 1 FROM cell WHERE cell.unit = unit.id AND (value IS NOT NULL OR na = 1))`,
  )

/** Ids of all instruments that cells were entered with: these are not changed any more. */
export const usedInstruments = (store: Store): Set<string> => {
  const used = new Set<string>()
  for (const [year, units] of Map.groupBy(enteredTypes(store), (unit) => unit.year)) {
    const of = instrumentsOfYear(store, year)
    for (const { type } of units) {
      const id = of(type)?.id
      if (id !== undefined) used.add(id)
    }
  }
  return used
}
export const isUsed = (store: Store, id: string): boolean => usedInstruments(store).has(id)

/** Adds a version; the number is the next one of its scheme and unit type. Returns the id. Inside a write. */
export const addInstrument = (
  store: Store,
  instrument: Pick<Instrument, 'scheme' | 'unitType' | 'title' | 'sample'> & InstrumentContent,
): string => {
  const { scheme, unitType, title, sample, dimensions, rules } = instrument
  const id = uuidv7(store.now().getTime())
  const last = Math.max(
    0,
    ...instruments(store)
      .filter((other) => other.scheme === scheme && typeKey(other.unitType) === typeKey(unitType))
      .map(({ version }) => version),
  )
  run(
    store,
    'INSERT INTO instrument (id, scheme, unit_type, version, title, content, sample) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    scheme,
    unitType,
    last + 1,
    title,
    JSON.stringify({ dimensions, rules }),
    sample ? 1 : 0,
  )
  return id
}

/** Changes an instrument of this office. Inside a write. */
export const setInstrument = (
  store: Store,
  id: string,
  change: Pick<Instrument, 'title' | 'sample'> & InstrumentContent,
): void => {
  const { title, sample, dimensions, rules } = change
  run(
    store,
    'UPDATE instrument SET title = ?, sample = ?, content = ? WHERE id = ?',
    title,
    sample ? 1 : 0,
    JSON.stringify({ dimensions, rules }),
    id,
  )
}

/** Inside a write. */
export const deleteInstrument = (store: Store, id: string): void => {
  run(store, 'DELETE FROM instrument WHERE id = ?', id)
}

/** Years and unit types (folded) that name this instrument. */
export const usesByInstrument = (store: Store): Map<string, { year: number; type: string }[]> =>
  Map.groupBy(
    all<{ year: number; type: string; instrument: string }>(
      store,
      'SELECT year, unit_type AS type, instrument FROM instrument_use ORDER BY year DESC, unit_type',
    ),
    ({ instrument }) => instrument,
  )

/** Sets what a year uses for units of a type ('' for all without one of their own); null takes it back. Inside a write. */
export const setUse = (store: Store, year: number, unitType: string, id: string | null): void => {
  const key = typeKey(unitType)
  const known = get(store, 'SELECT 1 FROM instrument_use WHERE year = ? AND unit_type = ?', year, key)
  if (id === null) run(store, 'DELETE FROM instrument_use WHERE year = ? AND unit_type = ?', year, key)
  else if (known === undefined)
    run(store, 'INSERT INTO instrument_use (year, unit_type, instrument) VALUES (?, ?, ?)', year, key, id)
  else run(store, 'UPDATE instrument_use SET instrument = ? WHERE year = ? AND unit_type = ?', id, year, key)
}
