import { useCall } from '../client/queries'
import { thisYear } from '../ui/time'
import { usePrefs } from './prefs'

/** The chosen year and region; without a choice the newest year with results and its province with most of them. */
export function useScope(): { year: number; region: string; ready: boolean } {
  const { year: chosenYear, region: chosenRegion } = usePrefs()
  const { data: periods } = useCall('period.list', {})
  const scored = periods?.filter((period) => period.provinces.some((province) => province.scored > 0)) ?? []
  const year = chosenYear ?? scored.toSorted((a, b) => b.year - a.year)[0]?.year ?? thisYear
  const provinces = periods?.find((period) => period.year === year)?.provinces ?? []
  const region = chosenRegion ?? provinces.toSorted((a, b) => b.scored - a.scored)[0]?.code ?? 'ID'
  return { year, region, ready: periods !== undefined }
}
