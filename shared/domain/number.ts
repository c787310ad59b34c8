/** The one reader and writer of numbers: Indonesian decimal comma outside, integers inside. */
import type { Hundredths } from './types.ts'

type Parsed = { ok: true; value: Hundredths } | { ok: false; reason: string }

const no = (reason: string): Parsed => ({ ok: false, reason })

/**
 * A score as people and files write it: 0 to 100 with at most two decimals after a comma or a point; blanks around it
 * do not matter. Anything that could be read in two ways (`1.234`) is refused. The reason is Indonesian, without a full stop.
 */
export const parseScore = (text: string): Parsed => {
  const trimmed = text.trim()
  if (trimmed === '') return no('Nilai kosong')
  const found = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(trimmed)
  if (!found) return no('Bukan angka; tulis seperti 88,83')
  const [, sign, whole = '', decimals = ''] = found
  if (decimals.length > 2) return no('Lebih dari dua desimal; tulis seperti 88,83')
  const value = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  if (sign === '-' || value > 10_000) return no('Nilai harus antara 0 dan 100')
  return { ok: true, value }
}

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, '.')

/** A count: 1095 is "1.095". */
export const formatInteger = (count: number): string => (count < 0 ? '-' : '') + grouped(String(Math.abs(count)))

/** Hundredths with two decimals: 8883 is "88,83", -5 is "-0,05". */
export const formatScore = (score: Hundredths): string => {
  const size = Math.abs(score)
  const decimals = String(size % 100).padStart(2, '0')
  return `${score < 0 ? '-' : ''}${grouped(String(Math.floor(size / 100)))},${decimals}`
}

/** As it stands on a scale: 300 is "3", 8077 is "80,77". */
export const plainScore = (score: Hundredths): string => formatScore(score).replace(/,00$/, '')

/** A change with its sign: "+5,63", "-0,20", "0,00". */
export const formatChange = (change: Hundredths): string => (change > 0 ? '+' : '') + formatScore(change)

/** Hundredths of a percent: 6667 is "66,67 %", with a blank that does not break. */
export const formatShare = (share: Hundredths): string => `${formatScore(share)}\u00A0%`

/** For JSON and spreadsheets only: 8883 is 88.83, the nearest number to the decimal. */
export const scoreAsNumber = (score: Hundredths): number => score / 100
