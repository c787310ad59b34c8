import { expect, test } from 'vitest'
import { freeName, safeName } from './file-names.ts'

test.each([
  ['Piagam 2022 - 36.74 Kota Tangerang Selatan', 'Piagam 2022 - 36.74 Kota Tangerang Selatan'],
  ['Dinas A/B: "satu" <dua> | tiga? *', 'Dinas A-B- -satu- -dua- - tiga- -'],
  ['baris\nbaru\tdan  jarak', 'baris baru dan jarak'],
  ['titik di akhir...', 'titik di akhir'],
  ['arah \u202Eterbalik', 'arah terbalik'],
  ['CON', '_CON'],
  ['com1.2022', '_com1.2022'],
  ['   ', '_'],
  ['Piagam — ü é', 'Piagam — ü é'],
])('%j becomes %j', (text, name) => {
  expect(safeName(text)).toBe(name)
})

test.each([
  ['letters', 'x'.repeat(500)],
  ['wide letters', '漢'.repeat(500)],
  ['pairs of code units', '🏅'.repeat(500)],
  ['blanks at the cut', `${'x'.repeat(119)}${' .'.repeat(100)}`],
])('a long name of %s is cut to what every file system takes', (_, text) => {
  const name = safeName(text)
  expect(Array.from(name).length).toBeLessThanOrEqual(120)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220)
  expect(name.isWellFormed()).toBe(true)
  expect(name).not.toMatch(/[. ]$/)
})

test('a taken name gets the first free number, a replacement says so', () => {
  const taken = new Set(['a.pdf', 'a (2).pdf', 'a (pengganti).pdf'])
  expect(freeName('b', (file) => taken.has(file))).toBe('b.pdf')
  expect(freeName('a', (file) => taken.has(file))).toBe('a (3).pdf')
  expect(freeName('a', (file) => taken.has(file), 'pengganti')).toBe('a (pengganti 2).pdf')
})
