/** The look after a crash meets somebody who holds the database: that cannot be timed for real, so the look is set here. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { temporaryFolder } from '../../store/testing.ts'
import { openSafely } from './open-safely.ts'

const look = vi.hoisted(() => vi.fn<() => string[]>())
vi.mock(import('../../store/copies/verify.ts'), async (original) => ({ ...(await original()), damageOf: look }))

test('a look after a crash that cannot be made leaves nothing open, and is made at the next start', () => {
  using dir = temporaryFolder()
  openSafely(dir.folder).close()
  const notes = join(dir.folder, 'jalan')
  writeFileSync(join(notes, '4194300-1'), '0')
  look.mockImplementationOnce(() => {
    throw new Expected('busy', 'Basis data sedang dipegang program lain.')
  })
  expect(() => openSafely(dir.folder)).toThrow('dipegang program lain')
  // The last connection takes the log with it.
  expect(existsSync(join(dir.folder, 'piagam.sqlite-wal'))).toBe(false)
  expect(readdirSync(notes)).toEqual(['4194300-1'])
  look.mockReturnValue([])
  openSafely(dir.folder).close()
  expect(look).toHaveBeenCalledTimes(2)
  expect(readdirSync(notes)).toEqual([])
})
