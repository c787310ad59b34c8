import { foldName } from '../../../../shared/domain/names'
import type { MasterBody } from '../../../../shared/entry-views'

/** Units of a body that the year at hand does not have yet. */
export interface Missing {
  code: string
  name: string
  units: string[]
}

/** What copying would add, told by the same comparison of names as the copying itself. */
export const missingUnits = (earlier: readonly MasterBody[], now: readonly MasterBody[]): Missing[] => {
  const known = new Map(now.map(({ code, units }) => [code, new Set(units.map(({ name }) => foldName(name)))]))
  return earlier.flatMap(({ code, name, units }) => {
    const missing = units.filter((unit) => known.get(code)?.has(foldName(unit.name)) !== true)
    return missing.length > 0 ? [{ code, name, units: missing.map((unit) => unit.name) }] : []
  })
}
