import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { expect, test, vi } from 'vitest'
import { dataFolder, dataFolderOn, outputFolder, outputFolderOn } from './folders.ts'
import { temporaryFolder } from './store/testing.ts'

test.each<[NodeJS.Platform, string, Record<string, string>, string]>([
  ['linux', '/home/ani', {}, '/home/ani/.local/share/piagam'],
  ['linux', '/home/ani', { XDG_DATA_HOME: '/data' }, '/data/piagam'],
  ['linux', '/home/ani', { XDG_DATA_HOME: '' }, '/home/ani/.local/share/piagam'],
  ['darwin', '/Users/ani', {}, '/Users/ani/Library/Application Support/Piagam'],
  ['win32', '/Users/ani', { LOCALAPPDATA: '/Users/ani/AppData/Local' }, '/Users/ani/AppData/Local/Piagam'],
  ['win32', '/Users/ani', {}, '/Users/ani/AppData/Local/Piagam'],
  ['linux', '/home/ani', { PIAGAM_DATA: '/elsewhere', XDG_DATA_HOME: '/data' }, '/elsewhere'],
  ['win32', '/Users/ani', { PIAGAM_DATA: '/elsewhere' }, '/elsewhere'],
])('data on %s in %s with %o lie in %s', (platform, home, env, folder) => {
  expect(dataFolderOn({ platform, home, env })).toBe(env.PIAGAM_DATA ?? normalize(folder))
})

test('files for the user go to Piagam in Documents, however it is called, else in the home folder', () => {
  using dir = temporaryFolder()
  const home = dir.folder
  const on = (env: Record<string, string> = {}) => outputFolderOn({ platform: 'linux', home, env })
  expect(on()).toBe(join(home, 'Piagam'))
  mkdirSync(join(home, 'Dokumen'))
  expect(on()).toBe(join(home, 'Dokumen', 'Piagam'))
  mkdirSync(join(home, 'Documents'))
  expect(on()).toBe(join(home, 'Documents', 'Piagam'))
  mkdirSync(join(home, '.config'))
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), 'XDG_DESKTOP_DIR="$HOME/x"\nXDG_DOCUMENTS_DIR="$HOME/Surat"\n')
  expect(on()).toBe(join(home, 'Documents', 'Piagam'))
  mkdirSync(join(home, 'Surat'))
  expect(on()).toBe(join(home, 'Surat', 'Piagam'))
  expect(on({ PIAGAM_OUTPUT: '/elsewhere' })).toBe('/elsewhere')
})

test('both folders are created when missing; one that cannot be is named', () => {
  using dir = temporaryFolder()
  vi.stubEnv('PIAGAM_DATA', join(dir.folder, 'a', 'data'))
  vi.stubEnv('PIAGAM_OUTPUT', join(dir.folder, 'a', 'out'))
  expect(existsSync(dataFolder()) && existsSync(outputFolder())).toBe(true)
  writeFileSync(join(dir.folder, 'file'), '')
  vi.stubEnv('PIAGAM_DATA', join(dir.folder, 'file', 'data'))
  expect(() => dataFolder()).toThrow('tidak dapat dibuat')
  vi.unstubAllEnvs()
})
