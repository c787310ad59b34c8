import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeRegions, regionsFile } from './make-regions.ts'

const text = (name: string) => readFileSync(new URL(`../shared/regions/${name}`, import.meta.url), 'utf8')

test('regions.json holds exactly what the package has', () => {
  expect(text('regions.json')).toBe(regionsFile())
  expect(makeRegions().length).toBe(552)
})

test('the licence of the data lies beside it', () => {
  expect(text('LICENSE-ODbL.md')).toContain('Open Database License')
  expect(text('NOTICE.md')).toContain('idn-area-data')
})
