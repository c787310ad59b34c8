import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { useEntry } from './state'
import { texts } from './texts'

export interface Place {
  /** Code of the province or body. */
  code: string
  name: string
}

/** The places that can be entered for: the whole province, then each body, those with units first. */
export function usePlace(): { place: string | null; placeName: string; places: Place[] } {
  const { year, region } = useScope()
  const chosen = useEntry(({ place }) => place)
  const { data: results } = useCall('result.list', { year, region })
  if (!results) return { place: null, placeName: '', places: [] }
  const bodies = results.rows
    .filter(({ code }) => code !== region)
    .toSorted((a, b) => Number(b.units.length > 0) - Number(a.units.length > 0))
    .map(({ code, name }): Place => ({ code, name }))
  const places = [
    ...(region === 'ID' ? [] : [{ code: region, name: texts.wholeProvince(results.regionName) }]),
    ...bodies,
  ]
  const place = places.find(({ code }) => code === chosen) ?? places[0]
  return {
    place: place?.code ?? null,
    placeName: place?.code === region ? results.regionName : (place?.name ?? ''),
    places,
  }
}
