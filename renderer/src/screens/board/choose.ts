/** Which lines are chosen: a body stands for all of its units that are shown. */
import type { BoardRow, BoardUnit } from '../../../../shared/entry-views'
import { type Line, type Shown, unitKey } from './arrange'

type Chosen = ReadonlySet<string>

const unitChosen = (chosen: Chosen, body: BoardRow, unit: BoardUnit): boolean =>
  chosen.has(body.code) || chosen.has(unitKey(unit))

export const isChosen = (chosen: Chosen, { body, unit, units }: Line): boolean =>
  unit
    ? unitChosen(chosen, body, unit)
    : chosen.has(body.code) || (units.length > 0 && units.every((one) => chosen.has(unitKey(one))))

/** Turns a line over; a unit taken out of its body leaves the other units chosen. */
export const toggled = (chosen: Chosen, line: Line): Set<string> => {
  const { body, unit, units } = line
  const on = !isChosen(chosen, line)
  const next = new Set(chosen)
  const rest = unit && chosen.has(body.code) ? units.map(unitKey) : []
  next.delete(body.code)
  for (const key of rest) next.add(key)
  if (unit) {
    if (on) next.add(unitKey(unit))
    else next.delete(unitKey(unit))
    return next
  }
  for (const one of units) next.delete(unitKey(one))
  if (on) next.add(body.code)
  return next
}

export interface Choice {
  bodies: BoardRow[]
  units: { body: BoardRow; unit: BoardUnit }[]
}

/** Bodies and units of what is chosen, in the order they are shown. */
export const choiceOf = (shown: readonly Shown[], chosen: Chosen): Choice => {
  const found = shown.map(({ body, units }) => ({
    body,
    whole: chosen.has(body.code),
    units: units.filter((unit) => unitChosen(chosen, body, unit)),
  }))
  return {
    bodies: found.flatMap(({ body, whole, units }) => (whole || units.length > 0 ? [body] : [])),
    units: found.flatMap(({ body, units }) => units.map((unit) => ({ body, unit }))),
  }
}

/** What a step or an assignment is about when nothing is chosen: the line itself. */
export const choiceOfLine = ({ body, unit, units }: Line): Choice => ({
  bodies: [body],
  units: (unit ? [unit] : units).map((one) => ({ body, unit: one })),
})
