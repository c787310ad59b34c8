import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFiles } from '../ipc/files.ts'
import { backupFrom, createOpened } from './opened.ts'

const here = mkdtempSync(join(tmpdir(), 'opened é '))

test.each([
  [['Piagam.exe', '/media/stik/Serang 2026.piagam'], '/media/stik/Serang 2026.piagam'],
  [['Piagam.exe', '--allow-file-access-from-files', '/x/a.PIAGAM'], '/x/a.PIAGAM'],
  [['electron', 'out/main/main.js', '--user-data-dir=/d', 'a.piagam'], join(here, 'a.piagam')],
  [['Piagam.exe', '/x/a.piagam', '/x/b.piagam'], '/x/b.piagam'],
  [['Piagam.exe'], null],
  [['x.piagam'], null],
  [['Piagam.exe', '--user-data-dir=/x/a.piagam'], null],
  [['Piagam.exe', '-a.piagam'], null],
  [['Piagam.exe', '/x/a.piagam-paket'], null],
  [['Piagam.exe', '/x/a.piagam.exe'], null],
  [['Piagam.exe', '/x/a.sqlite'], null],
])('%j opens %s', (args, path) => {
  expect(backupFrom(args, here)).toBe(path)
})

test('a file opened at the start waits for the page; later ones come by themselves; none shows its path', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'opened-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'a.piagam')
  writeFileSync(path, 'x')
  const files = createFiles()
  const sent: { pick: string; name: string }[] = []
  const opened = createOpened(files, (chosen) => sent.push(chosen))
  await opened.open(null)
  await opened.open(path)
  expect(sent).toEqual([])
  const first = await opened.take()
  expect(first).toEqual({ pick: first?.pick, name: 'a.piagam' })
  expect(files.file(first?.pick ?? '')).toBe(path)
  expect(await opened.take()).toBeNull()
  await opened.open(path)
  expect(sent.map(({ name }) => name)).toEqual(['a.piagam'])
})

test('a file that is gone is nothing at the start, and an error for the log later', async () => {
  const opened = createOpened(createFiles(), () => undefined)
  await opened.open(join(here, 'none.piagam'))
  expect(await opened.take()).toBeNull()
  await expect(opened.open(join(here, 'none.piagam'))).rejects.toThrow('none.piagam')
  rmSync(here, { recursive: true })
})
