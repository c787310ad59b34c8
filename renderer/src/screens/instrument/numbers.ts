import { valueText } from '../../../../shared/domain/cell'
import { weightSum } from '../../../../shared/domain/instrument-problems'
import type { Indicator } from '../../../../shared/domain/instrument'
import { formatShare, parseScore } from '../../../../shared/domain/number'
import type { Hundredths } from '../../../../shared/domain/types'
import { whole } from './parts'
import { texts } from './texts'

/** A weight as people type it, with or without the sign: "12,22 %". Null when it is none. */
export const readShare = (text: string): number | null => {
  const read = parseScore(text.replace('%', ''))
  return read.ok ? read.value : null
}

/** A value of a scale above 0: "3", "0,5". Null when it is none. */
export const readValue = (text: string): Hundredths | null => {
  const found = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.trim())
  if (!found) return null
  const value = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return value > 0 ? value : null
}

/** A whole number; undefined when it is none, null for nothing. */
export const readWhole = (text: string): number | null | undefined =>
  text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined

/** "100,00 %", or "99,90 %, kurang 0,10 %". */
export const sumText = (sum: number): string => {
  if (sum === whole) return formatShare(sum)
  const gap = formatShare(Math.abs(whole - sum))
  return `${formatShare(sum)}, ${sum < whole ? texts.parts.missing(gap) : texts.parts.over(gap)}`
}

export const sumOf = (indicators: readonly Indicator[]): number =>
  weightSum(indicators.filter(({ kind }) => kind === 'score'))

/** "0–3", "0–100 (0,5)". */
export const scaleText = ({ scale: { max, step } }: Pick<Indicator, 'scale'>): string =>
  `0–${valueText(max)}${step === 100 ? '' : ` (${valueText(step)})`}`
