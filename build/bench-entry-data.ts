/** Units and cells as many as there are: a large office for pasting, the whole country for computing. */
import { block, codesOf, enterManyUnits, largeInstrument, useInstrument } from '../electron/service/entry/fixture.ts'
import { writeCells } from '../electron/service/entry/write.ts'
import { cellsOf } from '../electron/store/cells.ts'
import type { Store } from '../electron/store/store.ts'
import type { CellValue } from '../shared/domain/instrument.ts'
import { regions } from '../shared/domain/regions.ts'
import { schemeById } from '../shared/domain/schemes.ts'
import { unitScore } from '../shared/domain/unit-score.ts'

export const office = { units: 400, indicators: 40, year: 2023 }
export const country = { units: 3900, indicators: 45, year: 2022 }
export const countryInstrument = largeInstrument(country.indicators)

/** Fills the year of the country in pastes of 400 units; returns the ids of the units. */
export function fillCountry(store: Store): string[] {
  useInstrument(store, countryInstrument, { year: country.year })
  const bodies = regions.map(({ code }) => code)
  const units = enterManyUnits(store, country.units, country.year, bodies)
  const codes = codesOf(countryInstrument)
  for (let from = 0; from < units.length; from += office.units)
    writeCells(store, {
      year: country.year,
      how: 'paste',
      cells: block(units.slice(from, from + office.units), codes),
    })
  return units
}

type Rows = ReadonlyMap<string, Readonly<Record<string, CellValue>>>

export const readCountry = (store: Store): Rows => cellsOf(store, country.year, 'ID')

/** Every unit's score, exact. */
export function scoreRows(rows: Rows): number {
  const scheme = schemeById('opini-2022')
  let sum = 0
  for (const cells of rows.values()) sum += unitScore(scheme, countryInstrument, cells).score ?? 0
  return sum
}

export const scoreCountry = (store: Store): number => scoreRows(readCountry(store))

/** The floor: the same sums as floats, without exactness, "tidak berlaku", progress or bands. */
export function floatRows(rows: Rows): number {
  let sum = 0
  for (const cells of rows.values()) {
    let score = 0
    for (const { weight, indicators } of countryInstrument.dimensions) {
      let reached = 0
      for (const { code, weight: share, scale } of indicators)
        reached += ((cells[code]?.value ?? 0) / scale.max) * share
      score += (reached / 10_000) * weight
    }
    sum += Math.round(score)
  }
  return sum
}
