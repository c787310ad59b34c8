/** What may be typed into the cells of an indicator: drop-downs for short scales, a formula for the others. */
import { naText, valueText } from '../../../shared/domain/cell.ts'
import type { Indicator } from '../../../shared/domain/instrument.ts'
import type { ValidationOut } from './xlsx-adapter.ts'

/** Longer scales than this are typed, not chosen. */
const LONGEST_LIST = 12
/** What Excel lets a title, a prompt and an error have; longer ones make it call the file damaged. */
const TITLE = 32
const PROMPT = 255
const ERROR = 225

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

/** The values of a short scale as they stand in a drop-down, "TB" last; null for a long one. */
export const choicesOf = ({ scale, naAllowed }: Indicator): (number | string)[] | null => {
  const steps = Math.floor(scale.max / scale.step)
  if (steps + 1 > LONGEST_LIST) return null
  const values = Array.from({ length: steps + 1 }, (_, i) => (i * scale.step) / 100)
  return naAllowed ? [...values, naText] : values
}

/** "0–3", "0–100 (kelipatan 0,5)", with "atau TB". */
export const scaleWords = ({ scale, naAllowed }: Indicator): string => {
  const step = scale.step === 100 || scale.step === 1 ? '' : ` (kelipatan ${valueText(scale.step)})`
  return `0–${valueText(scale.max)}${step}${naAllowed ? `, ${naText}` : ''}`
}

/** "0 Tidak ada", "1 Ada, tidak lengkap" …; none where the scale has no words. */
export const labelWords = ({ scale, labels }: Indicator): string[] =>
  labels.map((label, i) => `${valueText(i * scale.step)} ${label}`)

/** `first`: the first cell of the range; a formula speaks of it. */
const typedRule = ({ scale, naAllowed }: Indicator, first: string): string => {
  const steps = `${first}*100/${scale.step}`
  const number = `AND(ISNUMBER(${first}),${first}>=0,${first}<=${scale.max / 100},ABS(ROUND(${steps},0)-${steps})<0.0001)`
  return naAllowed ? `OR(UPPER(TRIM(${first}))="${naText}",${number})` : number
}

/** `list`: where the drop-down's values stand, null where the scale has none. */
export const validationOf = (
  indicator: Indicator,
  { range, first, list }: { range: string; first: string; list: string | null },
): ValidationOut => ({
  range,
  kind: list === null ? 'custom' : 'list',
  formula: list ?? typedRule(indicator, first),
  prompt: {
    title: cut(indicator.code, TITLE),
    text: cut(
      [indicator.name, ...labelWords(indicator), ...(indicator.naAllowed ? [`${naText} tidak berlaku`] : [])].join(
        '\n',
      ),
      PROMPT,
    ),
  },
  error: {
    title: cut(`${indicator.code}: isian ditolak`, TITLE),
    text: cut(`Isi ${scaleWords(indicator)}. Kosongkan bila belum ada.`, ERROR),
  },
})
