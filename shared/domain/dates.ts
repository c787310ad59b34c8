/** Calendar days as text, in Indonesian. Names of days and months are our own: documents must not change with ICU. */
import type { Day } from './types.ts'

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]
const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

interface Parts {
  year: number
  month: number
  day: number
  weekday: number
}

/** The parts of a real day of the calendar; null for anything else (2023-02-29, 2023-1-5). */
const parts = (text: string): Parts | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return null
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  const real = year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? { year, month, day, weekday: date.getUTCDay() } : null
}

const must = (day: Day): Parts => {
  const found = parts(day)
  if (!found) throw new RangeError(`not a day: ${day}`)
  return found
}

/** Whether a text is a real day of the calendar, as `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => parts(text) !== null

/** "24 Januari 2023". */
export const longDay = (day: Day): string => {
  const { year, month, day: date } = must(day)
  return `${date} ${months[month - 1]} ${year}`
}

/** "Selasa, 24 Januari 2023". */
export const fullDay = (day: Day): string => `${weekdays[must(day).weekday]}, ${longDay(day)}`

/** The parts of a day to be said in words: "Selasa", 24, "Januari", 2023. */
export const spokenDay = (day: Day): { weekday: string; date: number; month: string; year: number } => {
  const { weekday, day: date, month, year } = must(day)
  return { weekday: weekdays[weekday] ?? '', date, month: months[month - 1] ?? '', year }
}

/** The month in Roman figures, as numbers of letters have it: "I" to "XII". */
export const romanMonth = (day: Day): string => roman[must(day).month - 1] ?? ''

/** The year of a day. */
export const yearOfDay = (day: Day): number => must(day).year

/** The day `by` days after a day; before it where `by` is negative. */
export const dayAfter = (day: Day, by = 1): Day => {
  const { year, month, day: date } = must(day)
  return new Date(Date.UTC(year, month - 1, date + by)).toISOString().slice(0, 10)
}

/** The day an instant falls on in the calendar of this machine. */
export const today = (date: Date): Day =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-')
