import type { Indicator } from '../../../../../shared/domain/instrument'
import { scaleProblem } from '../../../../../shared/domain/cell'
import type { CellView, EntryUnit, ProblemView } from '../../../../../shared/entry-views'
import type { Line } from './lines'

/** What is to be said of a cell, the gravest first. */
export interface Mark {
  level: 'hard' | 'soft' | 'remark'
  texts: string[]
}

/** A row as the grid holds it; its content changes in place, so that nothing but the cells is drawn again. */
export interface RowModel {
  line: Line
  marks: ReadonlyMap<string, Mark>
}

const none: ReadonlyMap<string, Mark> = new Map()
const order = ['hard', 'soft', 'remark'] as const

/** Problems by unit and indicator, those with a reason left out. Missing values are seen without a mark. */
export function marksOf(problems: readonly ProblemView[]): Map<string, Map<string, Mark>> {
  const units = new Map<string, Map<string, Mark>>()
  for (const { unit, indicator, level, text, rule, excuse } of problems) {
    if (excuse !== null || rule === 'required') continue
    const marks = units.get(unit) ?? new Map<string, Mark>()
    units.set(unit, marks)
    const known = marks.get(indicator)
    const mine = rule === 'remark' ? 'remark' : level
    const worst = order.find((one) => one === mine || one === known?.level) ?? mine
    marks.set(indicator, { level: worst, texts: [...(known?.texts ?? []), text] })
  }
  return units
}

export const modelsOf = (lines: readonly Line[], marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>): RowModel[] =>
  lines.map((line) => ({ line, marks: marks.get(line.key) ?? none }))

/** Why the cell cannot stand as it is; null when it can. */
export const faultOf = (indicator: Indicator, cell: CellView | undefined): string | null => {
  if (cell === undefined) return null
  if (cell.na) return indicator.naAllowed ? null : 'Indikator ini tidak boleh "tidak berlaku"'
  return cell.value === null ? null : scaleProblem(indicator, cell.value)
}

export const hasNote = (cell: CellView | undefined): boolean =>
  cell !== undefined && (cell.note !== '' || cell.evidence !== '')

export const hasRemark = (unit: EntryUnit, indicator: string): boolean => unit.remarks.includes(indicator)
