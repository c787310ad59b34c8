import { schemes, titleOf } from '../../../../shared/domain/schemes'

/** "2022–2024"; the id of a scheme nobody knows, which another laptop may have sent. */
export function schemeYears(id: string): string {
  const years = schemes.find((known) => known.id === id)?.years
  if (!years) return id
  const { from, to } = years
  if (to === null) return `sejak ${String(from)}`
  return to === from ? String(from) : `${String(from)}–${String(to)}`
}

/** "2022–2024 Penilaian Kepatuhan …": a scheme by its years and what it was called when it began. */
export function schemeName(id: string): string {
  const scheme = schemes.find((known) => known.id === id)
  return scheme ? `${schemeYears(id)} ${titleOf(scheme, scheme.years.from)}` : id
}

/** From the newest: what one makes an instrument for. */
export const schemeChoices = schemes.toReversed().map(({ id }) => ({ value: id, label: schemeName(id) }))
