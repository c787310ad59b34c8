import { expect, test } from 'vitest'
import { isAllowed, licenceOf, lockedPackages } from './licences.ts'

test('every package in the lock file has a licence we may use', () => {
  const packages = lockedPackages()
  expect(packages.length).toBeGreaterThan(300)
  expect(packages.filter(({ licence }) => !isAllowed(licence, 'tool'))).toEqual([])
})

test.each<[string, boolean, boolean]>([
  ['MIT', true, true],
  ['(MIT OR CC0-1.0)', true, true],
  ['WTFPL OR ISC', true, true],
  ['(GPL-3.0-only OR MIT)', true, true],
  ['MIT AND OFL-1.1', true, true],
  ['MIT AND GPL-3.0-only', false, false],
  ['MIT AND MPL-2.0', false, true],
  ['MPL-2.0', false, true],
  ['GPL-3.0-only', false, false],
  ['AGPL-3.0', false, false],
  ['SSPL-1.0', false, false],
  ['(MIT OR GPL-2.0) AND LGPL-3.0', false, false],
  ['UNLICENSED', false, false],
  ['SEE LICENSE IN x', false, false],
  ['', false, false],
])('%s may be shipped: %s, may be a tool: %s', (licence, asPart, asTool) => {
  expect([isAllowed(licence, 'shipped'), isAllowed(licence, 'tool')]).toEqual([asPart, asTool])
})

test('a package that says nothing has no licence, unless we read it', () => {
  expect(licenceOf('unheard-of', undefined)).toBe('')
  expect(licenceOf('png-js', undefined)).toBe('MIT')
})
