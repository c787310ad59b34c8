import { expect, test } from 'vitest'
import { readAudit } from './audit.ts'

test('advisories are listed with what they are about', () => {
  const text = JSON.stringify({
    vulnerabilities: {
      a: { severity: 'high', via: [{ title: 'Runs code', url: 'https://example.com/1' }] },
      b: { severity: 'low', via: ['a'] },
    },
    metadata: {},
  })
  expect(readAudit(text)).toEqual({
    unasked: null,
    found: [
      { name: 'a', severity: 'high', ways: ['Runs code https://example.com/1'] },
      { name: 'b', severity: 'low', ways: ['by a'] },
    ],
  })
})

test.each([
  ['{"message":"405 Method Not Allowed","statusCode":405}', '405 Method Not Allowed'],
  ['{"error":{"code":"ENOTFOUND","summary":"no network"}}', 'no network'],
  ['{}', 'the answer holds no report'],
  ['', 'npm gave no answer'],
])('%s is no answer, and never taken for "nothing found"', (text, unasked) => {
  expect(readAudit(text)).toEqual({ unasked, found: [] })
})
