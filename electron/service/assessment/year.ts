/** What every view of a year starts from: its scheme, and the scope and rule of its ranking. */
import { schemeOf, titleOf } from '../../../shared/domain/schemes.ts'
import type { Body, RankGroup, Region, Scheme, TieRule } from '../../../shared/domain/types.ts'
import { Expected } from '../../../shared/errors.ts'
import type { SchemeView } from '../../../shared/views.ts'
import { period } from '../../store/periods.ts'
import type { Store } from '../../store/store.ts'

/** The scheme in force in `year`. Throws `input` for a year without an assessment (before 2013, 2020). */
export function schemeFor(year: number): Scheme {
  const scheme = schemeOf(year)
  if (!scheme) throw new Expected('input', `Tidak ada penilaian Ombudsman untuk tahun ${year}. Pilih tahun lain.`)
  return scheme
}

/** The chosen scope and tie rule, else those of the period, else all bodies with shared ranks. */
export function ruleOf(
  store: Store,
  year: number,
  chosen: { group?: RankGroup | undefined; ties?: TieRule | undefined } = {},
): { group: RankGroup; ties: TieRule } {
  const saved = period(store, year)
  return { group: chosen.group ?? saved?.group ?? 'all', ties: chosen.ties ?? saved?.ties ?? 'shared' }
}

/** The part of a scheme a screen shows, with the name the assessment had that year. */
export function schemeView(scheme: Scheme, year: number): SchemeView {
  return {
    id: scheme.id,
    title: titleOf(scheme, year),
    bands: scheme.bands,
    hasZones: scheme.bands.some((band) => band.zone !== null),
    hasCategories: scheme.bands.some((band) => band.category !== null),
    aggregation: scheme.aggregation,
  }
}

/** The region in whose ranking a body stands: its province, or the country when it lies in none. */
export const regionOf = (body: Body): Region => (body.type === 'provinsi' ? body.code : (body.province ?? 'ID'))
