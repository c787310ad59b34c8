import type { PeriodView } from '../../../shared/views'
import { useCall } from '../client/queries'
import { thisYear } from '../ui/time'
import { usePrefs } from './prefs'

type Province = PeriodView['provinces'][number]

const fullest = (provinces: readonly Province[]): string | undefined =>
  provinces.toSorted((a, b) => b.scored - a.scored)[0]?.code

/**
 * The chosen year and region; without a choice the newest year with results and its province with most of them. A
 * year without any keeps to the province of the other years.
 */
export function useScope(): { year: number; region: string } {
  const { year: chosenYear, region: chosenRegion } = usePrefs()
  const { data: periods } = useCall('period.list', {})
  const scored = periods?.filter((period) => period.provinces.some((province) => province.scored > 0)) ?? []
  const year = chosenYear ?? scored.toSorted((a, b) => b.year - a.year)[0]?.year ?? thisYear
  const here = periods?.find((period) => period.year === year)?.provinces ?? []
  const region = chosenRegion ?? fullest(here) ?? fullest(scored.flatMap(({ provinces }) => provinces)) ?? 'ID'
  return { year, region }
}
