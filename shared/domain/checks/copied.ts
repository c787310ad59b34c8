/** Answers that were copied: from one unit to another, or from one column to the next. */
import limits from '../../checks/limits.json' with { type: 'json' }
import { cellText } from '../cell.ts'
import { formatInteger } from '../number.ts'
import { type Cells, type Finding } from './finding.ts'

export interface Answered {
  id: string
  /** "Dinas Sosial (Kota Serang)". */
  title: string
  cells: Cells
}

interface Variety {
  answers: number
  distinct: number
  /** Percent of the commonest one. */
  commonest: number
}

const variety = (texts: readonly string[]): Variety => {
  const filled = texts.filter((text) => text !== '')
  const counts = new Map<string, number>()
  for (const text of filled) counts.set(text, (counts.get(text) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return { answers: filled.length, distinct: counts.size, commonest: (100 * most) / Math.max(1, filled.length) }
}

const worth = (texts: readonly string[]): boolean => {
  const { answers, distinct, commonest } = variety(texts)
  const { copiedUnit } = limits
  return answers >= copiedUnit.answers && distinct >= copiedUnit.distinct && commonest <= copiedUnit.commonest
}

/** Units of one instrument whose answers are the same in every indicator, by id. Answers that hardly differ say nothing. */
export const copiedUnits = (codes: readonly string[], units: readonly Answered[]): Map<string, Finding> => {
  const twins = new Map<string, Answered[]>()
  for (const unit of units) {
    const texts = codes.map((code) => cellText(unit.cells[code]))
    if (!worth(texts)) continue
    const key = texts.join('|')
    twins.set(key, [...(twins.get(key) ?? []), unit])
  }
  const found = new Map<string, Finding>()
  for (const group of twins.values()) {
    if (group.length < 2) continue
    for (const unit of group) {
      const [first, ...more] = group.filter(({ id }) => id !== unit.id)
      const others = more.length === 0 ? '' : ` dan ${formatInteger(more.length)} unit lain`
      const text = `Semua isian sama dengan ${first?.title ?? ''}${others}.`
      found.set(unit.id, { rule: 'copied', level: 'soft', indicator: '', text })
    }
  }
  return found
}

/** Columns of the units of one body that repeat the column before them. Said once, at the first of the units. */
export const copiedColumns = (codes: readonly string[], units: readonly Answered[]): Finding[] =>
  codes.flatMap((code, at): Finding[] => {
    const before = codes[at - 1]
    if (before === undefined) return []
    const column = units.map(({ cells }) => cellText(cells[code]))
    const { answers, distinct } = variety(column)
    if (answers < limits.copiedColumn.units || answers < units.length || distinct < limits.copiedColumn.distinct)
      return []
    if (!units.every(({ cells }, row) => cellText(cells[before]) === column[row])) return []
    const text = `Isian kolom ${code} sama dengan kolom ${before} pada semua ${formatInteger(units.length)} unit pemda ini.`
    return [{ rule: 'copied', level: 'soft', indicator: code, text }]
  })
