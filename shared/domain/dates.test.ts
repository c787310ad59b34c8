import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullDay, isDay, longDay, romanMonth, today, yearOfDay } from './dates.ts'

test.each([
  ['2023-01-24', 'Selasa, 24 Januari 2023', 'I'],
  ['2022-12-22', 'Kamis, 22 Desember 2022', 'XII'],
  ['2024-02-29', 'Kamis, 29 Februari 2024', 'II'],
  ['2026-08-17', 'Senin, 17 Agustus 2026', 'VIII'],
  ['2026-10-01', 'Kamis, 1 Oktober 2026', 'X'],
])('%s is %s', (day, text, month) => {
  expect(fullDay(day)).toBe(text)
  expect(romanMonth(day)).toBe(month)
  expect(yearOfDay(day)).toBe(Number(day.slice(0, 4)))
})

test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-1-5', '24-01-2023', '2023-01-24T00:00', '0000-01-01', ''])(
  '%j is not a day',
  (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => longDay(text)).toThrow(RangeError)
  },
)

test('weekdays and months are those of the Indonesian calendar, for every day', () => {
  const format = new Intl.DateTimeFormat('id-ID', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  fc.assert(
    fc.property(fc.date({ min: new Date('1970-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
      expect(fullDay(date.toISOString().slice(0, 10))).toBe(format.format(date).replace(', 0', ', '))
    }),
  )
})

test('today is the day of the local calendar, also just after midnight', () => {
  expect(today(new Date(2023, 0, 24, 0, 0, 1))).toBe('2023-01-24')
  expect(today(new Date(2023, 11, 31, 23, 59, 59))).toBe('2023-12-31')
})
