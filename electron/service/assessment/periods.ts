/** The years an office works with. */
import { regionByCode, regionTitle, regions } from '../../../shared/domain/regions.ts'
import { needsClean, schemeById, titleOf } from '../../../shared/domain/schemes.ts'
import type { Day, RankGroup, TieRule } from '../../../shared/domain/types.ts'
import type { PeriodView } from '../../../shared/views.ts'
import { period, periods, savePeriod, type PeriodRow } from '../../store/periods.ts'
import { results } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { schemeFor } from './year.ts'

/** Every year with data, newest first, with the number of scored bodies per province. */
export const periodViews = (store: Store): PeriodView[] =>
  periods(store)
    .map((row) => view(store, row))
    .toSorted((a, b) => b.year - a.year)

/** Makes the year when it is new, and changes scope, tie rule or HQ decision: one undoable batch. */
export function changePeriod(
  store: Store,
  change: {
    year: number
    group?: RankGroup | undefined
    ties?: TieRule | undefined
    decision?: { number: string; date: Day } | null | undefined
  },
): PeriodView {
  const { year, group, ties, decision } = change
  schemeFor(year)
  store.write({ kind: 'edit', label: `Pengaturan tahun ${year}`, undoable: true }, () => {
    savePeriod(store, year, { group, ties, decision })
  })
  const saved = period(store, year)
  if (!saved) throw new Error(`period ${year} was not saved`)
  return view(store, saved)
}

/** The provinces to choose from, in the order of their codes. */
export const regionChoices = (): { code: string; name: string }[] =>
  regions.filter((body) => body.type === 'provinsi').map((body) => ({ code: body.code, name: regionTitle(body.code) }))

function view(store: Store, row: PeriodRow): PeriodView {
  const scheme = schemeById(row.scheme)
  const counts = new Map<string, number>()
  for (const { body, score } of results(store, row.year)) {
    const province = regionByCode(body)?.type === 'provinsi' ? body : regionByCode(body)?.province
    if (score !== null && province) counts.set(province, (counts.get(province) ?? 0) + 1)
  }
  return {
    year: row.year,
    scheme: scheme.id,
    schemeTitle: titleOf(scheme, row.year),
    group: row.group,
    ties: row.ties,
    decision: row.decision,
    provinces: [...counts]
      .map(([code, scored]) => ({ code, name: regionTitle(code), scored }))
      .toSorted((a, b) => a.code.localeCompare(b.code)),
    cleanRequired: needsClean(scheme, row.year),
  }
}
