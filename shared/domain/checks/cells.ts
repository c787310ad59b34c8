/** Checks of one unit that need nothing but its own cells and its instrument. */
import { cellText, isEmpty, scaleProblem, valueText } from '../cell.ts'
import type { CellValue, Condition, Indicator, InstrumentContent, InstrumentRule } from '../instrument.ts'
import { formatInteger } from '../number.ts'
import type { Hundredths } from '../types.ts'
import { type Cells, type Finding, indicatorsOf } from './finding.ts'

const ofCell = (indicator: Indicator, cell: CellValue | undefined): Finding[] => {
  const { code, required, naAllowed } = indicator
  if (cell === undefined || isEmpty(cell))
    return required ? [{ rule: 'required', level: 'hard', indicator: code, text: 'Wajib diisi, masih kosong.' }] : []
  const wrong = cell.na
    ? naAllowed
      ? null
      : 'Indikator ini tidak boleh "tidak berlaku"'
    : scaleProblem(indicator, cell.value ?? 0)
  if (wrong === null) return []
  return [
    { rule: 'scale', level: 'hard', indicator: code, text: `Isian ${cellText(cell)} tidak sesuai skala. ${wrong}.` },
  ]
}

/** `expected` is a plain number, the cell holds hundredths. An empty cell that must be filled is found as such. */
const tooFew = ({ code, kind, expected, required }: Indicator, cell: CellValue | undefined): Finding[] => {
  if (kind !== 'count' || expected === null || cell?.na === true) return []
  const value = cell?.value ?? null
  if (value === null ? required : value >= expected * 100) return []
  const text =
    value === null
      ? `Belum diisi; diharapkan ${formatInteger(expected)} responden.`
      : `Hanya ${valueText(value)} dari ${formatInteger(expected)} responden yang diharapkan.`
  return [{ rule: 'respondents', level: 'soft', indicator: code, text }]
}

type Test = (cell: CellValue | undefined, limit: Hundredths) => boolean

const valueOf = (cell: CellValue | undefined): Hundredths | null => cell?.value ?? null
const tests: Record<Condition['is'], Test> = {
  filled: (cell) => !isEmpty(cell),
  empty: (cell) => isEmpty(cell),
  na: (cell) => cell?.na === true,
  '=': (cell, limit) => valueOf(cell) === limit,
  '<=': (cell, limit) => (valueOf(cell) ?? Infinity) <= limit,
  '>=': (cell, limit) => (valueOf(cell) ?? -Infinity) >= limit,
}

/** Whether a condition holds. What is compared with a number must be one: neither empty nor "tidak berlaku". */
const holds = ({ indicator, is, value = 0 }: Condition, cells: Cells): boolean => tests[is](cells[indicator], value)

/** Indicators a rule looks at: a reason for breaking it counts until one of them changes. */
export const looksAt = ({ when, must }: Pick<InstrumentRule, 'when' | 'must'>): string[] => [
  when.indicator,
  must.indicator,
]

const ofRule = (rule: InstrumentRule, cells: Cells, missing: ReadonlySet<string>): Finding[] => {
  const { id, level, text, when, must } = rule
  // What is still to be entered is said once.
  if (missing.has(must.indicator) || !holds(when, cells) || holds(must, cells)) return []
  return [{ rule: id, level, indicator: must.indicator, text }]
}

/** Cells of indicators the instrument does not have (any more): they count nowhere. */
const stray = (known: ReadonlySet<string>, cells: Cells): Finding[] => {
  const codes = Object.keys(cells).filter((code) => !known.has(code) && !isEmpty(cells[code]))
  if (codes.length === 0) return []
  const text = `Isian tanpa indikator dalam instrumen, sehingga tidak dihitung: ${codes.toSorted().join(', ')}.`
  return [{ rule: 'stray', level: 'soft', indicator: '', text }]
}

/** Missing and wrong cells, broken rules of the instrument, too few respondents; in the order of the instrument. */
export const checkCells = (content: InstrumentContent, cells: Cells): Finding[] => {
  const indicators = indicatorsOf(content)
  const own = indicators.flatMap((one) => [...ofCell(one, cells[one.code]), ...tooFew(one, cells[one.code])])
  const missing = new Set(own.filter(({ rule }) => rule === 'required').map(({ indicator }) => indicator))
  return [
    ...own,
    ...content.rules.flatMap((rule) => ofRule(rule, cells, missing)),
    ...stray(new Set(indicators.map(({ code }) => code)), cells),
  ]
}
