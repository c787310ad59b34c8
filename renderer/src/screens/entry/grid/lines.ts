import type { EntryUnit } from '../../../../../shared/entry-views'

/** The heading of a body's units; nothing can be entered in it. */
interface BodyLine {
  kind: 'body'
  key: string
  name: string
  units: number
}
export interface UnitLine {
  kind: 'unit'
  key: string
  unit: EntryUnit
}
export type Line = BodyLine | UnitLine

/** One line a unit, under headings where several bodies are shown. */
export function linesOf(units: readonly EntryUnit[]): Line[] {
  const bodies = Map.groupBy(units, ({ body }) => body)
  const lines: Line[] = []
  for (const [body, own] of bodies) {
    if (bodies.size > 1) lines.push({ kind: 'body', key: body, name: own[0]?.bodyName ?? body, units: own.length })
    lines.push(...own.map((unit): Line => ({ kind: 'unit', key: unit.id, unit })))
  }
  return lines
}
