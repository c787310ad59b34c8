/** Numbers and days in Indonesian words, as official letters write them. */
import { spokenDay } from './dates.ts'
import { formatScore } from './number.ts'
import type { Day, Hundredths } from './types.ts'

const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const
const largest = 999_999_999_999_999

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ')
/** What is left over; nothing where nothing is. */
const rest = (count: number): string => (count === 0 ? '' : words(count))

const scales = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
  [1000, 'ribu'],
] as const

function words(count: number): string {
  const [scale, name] = scales.find(([from]) => count >= from) ?? []
  if (scale !== undefined && name !== undefined) {
    const many = Math.floor(count / scale)
    // Only a thousand and a hundred take "se-": "seribu", but "satu juta".
    return joined(scale === 1000 && many === 1 ? 'seribu' : `${words(many)} ${name}`, rest(count % scale))
  }
  if (count >= 200) return joined(`${units[Math.floor(count / 100)]} ratus`, rest(count % 100))
  if (count >= 100) return joined('seratus', rest(count - 100))
  if (count >= 20) return joined(`${units[Math.floor(count / 10)]} puluh`, rest(count % 10))
  return count >= 12 ? `${units[count - 10]} belas` : (units[count] ?? '')
}

/** A whole number from 0 to 999.999.999.999.999 in words; "minus" before a negative one. @throws RangeError beyond that */
export const terbilang = (count: number): string => {
  if (!Number.isInteger(count) || Math.abs(count) > largest) throw new RangeError(`no words for ${count}`)
  return count < 0 ? `minus ${words(-count)}` : words(count)
}

/** How decimals are read: figure by figure ("koma delapan tiga"), or as one number ("koma delapan puluh tiga"). */
export type DecimalReading = 'figures' | 'number'

/**
 * A score in words: 8883 is "delapan puluh delapan koma delapan tiga". Decimals are those that are printed, so "90,00"
 * keeps its "koma nol nol"; read as a number, noughts in front stay figures ("koma nol lima") and two of them are "koma nol".
 */
export const scoreWords = (score: Hundredths, reading: DecimalReading = 'figures'): string => {
  const whole = terbilang(Math.floor(Math.abs(score) / 100))
  const decimals = formatScore(score).slice(-2)
  const figures = Array.from(decimals).map((figure) => words(Number(figure)))
  const read =
    reading === 'figures'
      ? figures.join(' ')
      : decimals.startsWith('0') && decimals !== '00'
        ? figures.join(' ')
        : words(Number(decimals))
  return `${score < 0 ? 'minus ' : ''}${whole} koma ${read}`
}

/** "Selasa, tanggal dua puluh empat bulan Januari tahun dua ribu dua puluh tiga". */
export const dayWords = (day: Day): string => {
  const { weekday, date, month, year } = spokenDay(day)
  return `${weekday}, tanggal ${terbilang(date)} bulan ${month} tahun ${terbilang(year)}`
}
