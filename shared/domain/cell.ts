/** A cell as people type, paste and read it. Empty, 0 and "tidak berlaku" are three different things. */
import type { CellValue, Indicator } from './instrument.ts'
import type { Hundredths } from './types.ts'

/** How "tidak berlaku" is written in a cell. */
export const naText = 'TB'
export const emptyCell: CellValue = { value: null, na: false }

type ReadCell = { ok: true; cell: CellValue } | { ok: false; reason: string }

const naWords = new Set(['tb', 'n/a', 'tidak berlaku'])
const no = (reason: string): ReadCell => ({ ok: false, reason })

/** Digits with at most one mark, or thousands grouped by one mark and decimals after the other one. */
const plain = /^(?<whole>\d+)(?:[.,](?<decimals>\d+))?$/
const grouped = [
  /^(?<whole>\d{1,3}(?:\.\d{3})+)(?:,(?<decimals>\d+))?$/,
  /^(?<whole>\d{1,3}(?:,\d{3})+)(?:\.(?<decimals>\d+))?$/,
]
/** "1.234" and "1,234": one thousand or one and a bit. Nobody but the writer knows. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/

const hundredths = (text: string): Hundredths | string => {
  if (ambiguous.test(text))
    return 'Dapat dibaca dengan dua cara; tulis ribuan tanpa titik (1234) atau desimal dengan koma (1,23)'
  const found = (plain.exec(text) ?? grouped.map((form) => form.exec(text)).find((match) => match !== null))?.groups
  if (found === undefined) return 'Bukan angka'
  const whole = (found['whole'] ?? '').replaceAll(/[.,]/g, '')
  const decimals = (found['decimals'] ?? '').replace(/0+$/, '')
  if (decimals.length > 2) return 'Lebih dari dua desimal'
  // Longer than any scale: Number would round it.
  if (whole.length > 12) return 'Angka terlalu besar'
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

/** A value without superfluous zeros, decimal comma, no grouping: 200 is "2", 8750 is "87,5". */
export const valueText = (value: Hundredths): string => {
  const decimals = String(value % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.floor(value / 100)}${decimals === '' ? '' : `,${decimals}`}`
}

/** Why a value is none of the indicator's scale, Indonesian without a full stop; null when it is one. */
export const scaleProblem = ({ scale }: Pick<Indicator, 'scale'>, value: Hundredths): string | null => {
  if (value < 0 || value > scale.max) return `Nilai harus antara 0 dan ${valueText(scale.max)}`
  return value % scale.step === 0
    ? null
    : `Nilai harus kelipatan ${valueText(scale.step)}, dari 0 sampai ${valueText(scale.max)}`
}

/**
 * Reads a text as a cell of the indicator: "2", "87,5", "87.5", "1.000,25", "TB" or "n/a" where the indicator may be "tidak
 * berlaku", blanks for empty. Whatever could be read in two ways ("1.234") is refused. The reason is Indonesian, without a
 * full stop.
 */
export const readCell = (indicator: Pick<Indicator, 'scale' | 'naAllowed'>, text: string): ReadCell => {
  const trimmed = text.trim()
  if (trimmed === '') return { ok: true, cell: emptyCell }
  if (naWords.has(trimmed.toLowerCase().replaceAll(/\s+/g, ' ')))
    return indicator.naAllowed
      ? { ok: true, cell: { value: null, na: true } }
      : no('Indikator ini tidak boleh "tidak berlaku"')
  if (/^-\d/.test(trimmed)) return no(`Nilai harus antara 0 dan ${valueText(indicator.scale.max)}`)
  const value = hundredths(trimmed)
  if (typeof value === 'string') return no(value)
  const problem = scaleProblem(indicator, value)
  return problem === null ? { ok: true, cell: { value, na: false } } : no(problem)
}

/** As shown and copied: "2", "87,5", "TB", '' for empty. `readCell` reads it back. */
export const cellText = (cell: CellValue | undefined): string => {
  if (cell === undefined) return ''
  if (cell.na) return naText
  return cell.value === null ? '' : valueText(cell.value)
}

/** Neither a value nor "tidak berlaku". */
export const isEmpty = (cell: CellValue | undefined): boolean => cell === undefined || (cell.value === null && !cell.na)

/** Whether two cells say the same; a missing one is empty. */
export const sameCell = (a: CellValue | undefined, b: CellValue | undefined): boolean =>
  (a?.value ?? null) === (b?.value ?? null) && (a?.na ?? false) === (b?.na ?? false)
