/** Bodies and units of a year with what is known about them beside their scores. */
import { foldName, printedName } from '../../../shared/domain/names.ts'
import type { Region } from '../../../shared/domain/types.ts'
import type { MasterBody, MasterView } from '../../../shared/entry-views.ts'
import { bodies } from '../../store/bodies.ts'
import { oversight } from '../../store/oversight.ts'
import { periods } from '../../store/periods.ts'
import { addresses, heads } from '../../store/profiles.ts'
import type { Store } from '../../store/store.ts'
import { units, unitTypes } from '../../store/units.ts'
import { isClosed } from '../../store/work.ts'
import { schemeFor } from '../assessment/year.ts'

/** The latest year before `year` that has units in the region; null where there is none. */
const yearBefore = (store: Store, year: number, region: Region): number | null =>
  periods(store).find((period) => period.year < year && units(store, period.year, region).length > 0)?.year ?? null

export function masterView(store: Store, { year, region }: { year: number; region: Region }): MasterView {
  schemeFor(year)
  const address = addresses(store)
  const inOffice = heads(store)
  const products = Map.groupBy(oversight(store, year, region), ({ body, unit }) => unit ?? body)
  const unitsOf = Map.groupBy(units(store, year, region), ({ body }) => body)
  const before = yearBefore(store, year, region)
  const earlier = Map.groupBy(before === null ? [] : units(store, before, region), ({ body }) => body)
  const about = (subject: string) => ({
    address: address.get(subject) ?? '',
    heads: inOffice.get(subject) ?? [],
    oversight: products.get(subject) ?? [],
  })
  return {
    year,
    region,
    closed: isClosed(store, year),
    types: unitTypes(store),
    before,
    rows: bodies(store, region).map((body): MasterBody => {
      const own = unitsOf.get(body.code) ?? []
      const names = new Set(own.map(({ name }) => foldName(name)))
      return Object.assign(about(body.code), {
        code: body.code,
        name: printedName(body),
        plainName: body.name,
        type: body.type,
        units: own.map((unit) => Object.assign(about(unit.id), { id: unit.id, name: unit.name, type: unit.type })),
        lastYear: (earlier.get(body.code) ?? []).filter(({ name }) => !names.has(foldName(name))).length,
      })
    }),
  }
}
