import { today } from '../../../shared/domain/dates'
import type { Day } from '../../../shared/domain/types'

/** The year the program was started in. */
export const thisYear = new Date().getFullYear()

const format = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit' })

/** "10.42" of an instant in ISO 8601, in the local time zone. */
export const clock = (instant: string): string => format.format(new Date(instant))

const stamp = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'short' })

/** "24 Januari 2023 pukul 10.42". */
export const dayAndClock = (instant: string): string => stamp.format(new Date(instant))

const short = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** "24 Jan, 10.42": for narrow columns. */
export const shortStamp = (instant: string): string => short.format(new Date(instant))

const shortDate = new Intl.DateTimeFormat('id-ID', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "1 Okt 2022": a day where there is little room. */
export const shortDay = (day: Day): string => shortDate.format(new Date(`${day}T00:00:00Z`))

/** The day of an instant, in the local time zone. */
export const dayOfInstant = (instant: string): Day => today(new Date(instant))
