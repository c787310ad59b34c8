import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultPattern } from '../domain/register.ts'
import { settingsInput } from '../ipc.ts'

const text = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

test('the sample results are nine bodies and six units, each with its source', () => {
  const [bodies, units] = ['banten-2022.csv', 'tangsel-2022-unit.csv'].map((name) => text(name).trim().split('\n'))
  expect([bodies?.length, units?.length]).toEqual([10, 7])
  for (const line of [...(bodies?.slice(1) ?? []), ...(units?.slice(1) ?? [])]) expect(line).toContain('https://')
})

test('the sample office is a settings file that says CONTOH', () => {
  const { sample, ...settings } = JSON.parse(text('kantor-contoh.json')) as Record<string, unknown>
  expect(sample).toBe(true)
  expect(settingsInput.omit({ colors: true }).parse(settings)).toMatchObject({ numberPattern: defaultPattern })
  expect(JSON.stringify(settings['office'])).toContain('CONTOH')
  expect(JSON.stringify(settings['signatories'])).toContain('Contoh')
})
