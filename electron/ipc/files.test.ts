import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkSize, createFiles, fileLimit } from './files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('a chosen file is read when it is used, by its token only', async () => {
  const files = createFiles()
  const path = written('hasil é.csv', 'a')
  const picked = await files.addFile(path)
  expect(picked).toEqual({ pick: picked.pick, name: 'hasil é.csv', size: 1 })
  writeFileSync(path, 'changed')
  const { name, bytes } = await files.read(picked.pick)
  expect([name, Buffer.from(bytes).toString()]).toEqual(['hasil é.csv', 'changed'])
  await expect(files.read(path)).rejects.toThrow('tidak berlaku')
})

test('a folder token is no file token, and the other way round', async () => {
  const files = createFiles()
  const file = await files.addFile(written('a.csv', 'a'))
  const chosen = files.addFolder(folder)
  expect(files.folder(chosen.pick)).toBe(folder)
  await expect(files.read(chosen.pick)).rejects.toThrow('tidak berlaku')
  expect(() => files.folder(file.pick)).toThrow('tidak berlaku')
})

test('a file that is gone, a folder, and one above 64 MB are refused in words', async () => {
  const files = createFiles()
  const path = written('a.csv', 'a')
  const { pick } = await files.addFile(path)
  truncateSync(path, fileLimit + 1)
  await expect(files.read(pick)).rejects.toThrow('lebih besar dari 64 MB')
  await expect(files.addFile(path)).rejects.toThrow('lebih besar dari 64 MB')
  rmSync(path)
  await expect(files.read(pick)).rejects.toThrow('tidak dapat dibuka')
  await expect(files.addFile(folder)).rejects.toThrow('tidak dapat dibuka')
  expect(() => {
    checkSize('x', fileLimit)
  }).not.toThrow()
})

test('old tokens are forgotten', async () => {
  const files = createFiles()
  const first = files.addFolder(folder)
  for (let n = 0; n < 200; n++) files.addFolder(folder)
  expect(() => files.folder(first.pick)).toThrow('tidak berlaku')
})

test.each([
  ['Serang é 2026.piagam', 'Serang é 2026.piagam'],
  ['\0\u0001.csv', '__.csv'],
  ['../../x.csv', '.._.._x.csv'],
  ['..', '_'],
  ['x. . ', 'x_'],
  ['CON.csv', '_CON.csv'],
  ['\ud800x', '_x'],
  [`${'🏅'.repeat(120)}.csv`, `${'🏅'.repeat(38)}.csv`],
])('a dropped file called %j is kept as %j, in a folder of its own', async (name, as) => {
  const files = createFiles()
  const kept = files.keep(name, new Uint8Array([7]))
  expect(kept.name).toBe(as)
  expect(await files.read(kept.pick)).toEqual({ name: as, bytes: Buffer.from([7]) })
  files.forget()
})

test('only what was dropped last is kept on the disk; what is too large leaves that as it is', async () => {
  const files = createFiles()
  const first = files.keep('a.piagam', new Uint8Array([1]))
  const path = files.file(first.pick)
  const second = files.keep('b.piagam', new Uint8Array([2, 3]))
  expect(existsSync(path)).toBe(false)
  await expect(files.read(first.pick)).rejects.toThrow('tidak dapat dibuka')
  expect(() => files.keep('c.piagam', new Uint8Array(fileLimit + 1))).toThrow('lebih besar dari 64 MB')
  expect(await files.read(second.pick)).toEqual({ name: 'b.piagam', bytes: Buffer.from([2, 3]) })
  const kept = dirname(files.file(second.pick))
  files.forget()
  expect(existsSync(kept)).toBe(false)
  files.forget()
})
