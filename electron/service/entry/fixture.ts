/** For tests and measurements: instruments of any size, units that use them, texts that fill them. */
import type { Indicator, InstrumentContent, InstrumentRule } from '../../../shared/domain/instrument.ts'
import { cellsOfUnits } from '../../store/cells.ts'
import { ensurePeriod } from '../../store/periods.ts'
import { run } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { addUnit } from '../../store/units.ts'
import type { TypedCell } from './write.ts'

export const indicator = (code: string, more: Partial<Indicator> = {}): Indicator => ({
  code,
  name: `Indikator ${code}`,
  variable: 'Variabel',
  kind: 'score',
  weight: 0,
  scale: { max: 300, step: 100 },
  labels: [],
  naAllowed: true,
  required: true,
  method: 'Observasi',
  expected: null,
  certainty: 'sample',
  source: 'CONTOH',
  ...more,
})

/** Shares that sum to 10000. */
const shares = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor((10_000 * (at + 1)) / count) - Math.floor((10_000 * at) / count))

const dimension = (code: string, weight: number, indicators: readonly Indicator[]) => {
  const weights = shares(indicators.length)
  return {
    code,
    name: `Dimensi ${code}`,
    weight,
    certainty: 'sample' as const,
    source: 'CONTOH',
    indicators: indicators.map((one, at) => Object.assign(one, { weight: weights[at] ?? 0 })),
  }
}

/** Four indicators in two dimensions, and a number of respondents that does not count. */
export const smallInstrument = (rules: InstrumentRule[] = []): InstrumentContent => {
  const output = dimension('OUT', 4000, [
    indicator('OU-01', { scale: { max: 10_000, step: 1 }, naAllowed: false }),
    indicator('OU-02', { required: false }),
  ])
  const respondents = indicator('OU-R', {
    kind: 'count',
    scale: { max: 100_000, step: 100 },
    naAllowed: false,
    required: false,
    expected: 30,
  })
  return {
    dimensions: [
      dimension('IN', 6000, [indicator('IN-01'), indicator('IN-02')]),
      { ...output, indicators: [...output.indicators, respondents] },
    ],
    rules,
  }
}

/** `count` indicators of 0-3 in four dimensions: IN-01 … */
export const largeInstrument = (count: number): InstrumentContent => {
  const codes = ['IN', 'PR', 'OU', 'PE']
  const weights = [2185, 3237, 2424, 2154]
  return {
    dimensions: codes.map((code, at) => {
      const own = Math.floor((count * (at + 1)) / 4) - Math.floor((count * at) / 4)
      const list = Array.from({ length: own }, (_, n) => indicator(`${code}-${String(n + 1).padStart(2, '0')}`))
      return dimension(code, weights[at] ?? 0, list)
    }),
    rules: [],
  }
}

export const codesOf = (content: InstrumentContent): string[] =>
  content.dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code))

/** Keeps an instrument and uses it in a year for units of a type ('': all others). */
export const useInstrument = (
  store: Store,
  content: InstrumentContent,
  { year, unitType = '', id = `uji-${year}-${unitType}` }: { year: number; unitType?: string; id?: string },
): string => {
  store.write({ kind: 'edit', label: 'Instrumen uji', undoable: false }, () => {
    ensurePeriod(store, year)
    run(
      store,
      `INSERT INTO instrument (id, scheme, unit_type, version, title, content, sample) VALUES (?, 'opini-2022', ?, 1, ?, ?, 1)
       ON CONFLICT (id) DO UPDATE SET content = excluded.content`,
      id,
      unitType || id,
      `Instrumen uji ${unitType}`.trim(),
      JSON.stringify(content),
    )
    run(
      store,
      `INSERT INTO instrument_use (year, unit_type, instrument) VALUES (?, ?, ?)
       ON CONFLICT (year, unit_type) DO UPDATE SET instrument = excluded.instrument`,
      year,
      unitType,
      id,
    )
  })
  return id
}

/** Adds units to a body and gives their ids back. */
export const enterUnits = (
  store: Store,
  names: readonly string[],
  { year = 2023, body = '36.03', type = '' }: { year?: number; body?: string; type?: string } = {},
): string[] =>
  store.write({ kind: 'import', label: 'Unit uji', undoable: true }, () =>
    names.map((name) => addUnit(store, { year, body, name, type })),
  ).value

const banten = ['36.01', '36.02', '36.03', '36.04', '36.71', '36.72', '36.73', '36.74']

/** Units `Unit 1` … in turn of the bodies, those of Banten when none are named. */
export const enterManyUnits = (store: Store, count: number, year = 2023, codes: readonly string[] = banten): string[] =>
  store.write({ kind: 'import', label: 'Unit uji', undoable: true }, () =>
    Array.from({ length: count }, (_, at) =>
      addUnit(store, { year, body: codes[at % codes.length] ?? '', name: `Unit ${at + 1}` }),
    ),
  ).value

/** A block as a paste brings it: every unit by every indicator. */
export const block = (
  units: readonly string[],
  codes: readonly string[],
  text: (row: number, column: number) => string = (row, column) => String((row * 7 + column * 3) % 4),
): TypedCell[] =>
  units.flatMap((unit, row) => codes.map((code, column) => ({ unit, indicator: code, text: text(row, column) })))

/** Values of one unit as shown by the store. */
export const valuesOf = (store: Store, unit: string): Record<string, number | 'TB' | null> =>
  Object.fromEntries(
    Object.entries(cellsOfUnits(store, [unit]).get(unit) ?? {}).map(([code, { value, na }]) => [
      code,
      na ? 'TB' : value,
    ]),
  )
