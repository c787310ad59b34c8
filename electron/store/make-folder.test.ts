import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'
import { openStore } from './open.ts'
import { temporaryFolder } from './testing.ts'

test('a folder is made with those above it, and one that is there is left alone', () => {
  using dir = temporaryFolder()
  const deep = join(dir.folder, 'a', 'b é', 'c')
  makeFolder(deep)
  makeFolder(deep)
  expect(existsSync(deep)).toBe(true)
})

test('below a file nothing is made', () => {
  using dir = temporaryFolder()
  writeFileSync(join(dir.folder, 'file'), '')
  expect(() => makeFolder(join(dir.folder, 'file', 'x'))).toThrow()
})

test.runIf(existsSync('/proc/self'))('a place where no folder can be is refused at once and in words', () => {
  expect(() => makeFolder('/proc/nope/data')).toThrow('ENOENT')
  expect(() => openStore('/proc/nope/data')).toThrow('Folder data tidak dapat dibaca atau ditulisi')
})
