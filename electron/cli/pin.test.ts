import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../store/open.ts'
import { answer, freshFolder, piagam } from './fixture.ts'

test('a data folder that was mistyped is said to be one, and nothing is created in it', async () => {
  const folder = freshFolder()
  const ran = await piagam(folder, 'pin', 'reset')
  expect(ran).toMatchObject({ status: 1, stdout: '' })
  expect(ran.stderr).toContain(`Tidak ada data Piagam di ${join(folder, 'data')}`)
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test('where there is an office without PINs that is no mistake', async () => {
  const folder = freshFolder()
  openStore(join(folder, 'data')).close()
  expect(answer(await piagam(folder, 'pin', 'reset', '--json'))).toEqual({ persons: [], copy: null })
})
