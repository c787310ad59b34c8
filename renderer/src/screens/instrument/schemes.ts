import { schemes, titleOf } from '../../../../shared/domain/schemes'

/** "2022–2024 Penilaian Kepatuhan …": a scheme by its years and what it was called when it began. */
export function schemeName(id: string): string {
  const scheme = schemes.find((known) => known.id === id)
  if (!scheme) return id
  const { from, to } = scheme.years
  const years = to === from ? String(from) : `${String(from)}–${to === null ? '…' : String(to)}`
  return `${years} ${titleOf(scheme, from)}`
}

/** From the newest: what one makes an instrument for. */
export const schemeChoices = schemes.toReversed().map(({ id }) => ({ value: id, label: schemeName(id) }))
