import { expect, test } from 'vitest'
import { strengthOf } from './strength'

test.each([
  ['', 'weak'],
  ['banten', 'weak'],
  ['12345678', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['Rahasia1', 'weak'],
  ['ombudsman2025', 'fair'],
  ['kuda hijau di atas bukit', 'strong'],
  ['Pelayanan#Publik-2025', 'strong'],
])('%j is %s', (password, strength) => {
  expect(strengthOf(password)).toBe(strength)
})
