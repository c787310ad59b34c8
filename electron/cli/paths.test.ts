import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { typedPath } from './paths.ts'

const elsewhere = resolve('some', 'where')

test('a path is meant from where npm was started', () => {
  const env = { npm_lifecycle_event: 'piagam', INIT_CWD: elsewhere }
  expect(typedPath('hasil.csv', env)).toBe(join(elsewhere, 'hasil.csv'))
  expect(typedPath(join(elsewhere, 'a.csv'), env)).toBe(join(elsewhere, 'a.csv'))
})

test('a path is meant from the working folder when another script or nobody started npm', () => {
  expect(typedPath('hasil.csv', { npm_lifecycle_event: 'demo', INIT_CWD: elsewhere })).toBe(resolve('hasil.csv'))
  expect(typedPath('hasil.csv', {})).toBe(resolve('hasil.csv'))
})
