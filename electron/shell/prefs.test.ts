import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPrefs } from './prefs.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prefs-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})
const defaults = { theme: 'auto', textSize: 100, year: null, region: null, advance: false, entry: null, lockAfter: 0 }

test('what is set is there next time, and nothing else lies in the folder', () => {
  openPrefs(folder).set({ theme: 'dark', textSize: 150 })
  const second = openPrefs(folder)
  second.set({ year: 2022 })
  second.setWindow({ x: 1, y: 2, width: 1000, height: 700, maximized: true })
  const third = openPrefs(folder)
  expect(third.get()).toEqual({ ...defaults, theme: 'dark', textSize: 150, year: 2022 })
  expect(third.window()).toEqual({ x: 1, y: 2, width: 1000, height: 700, maximized: true })
  expect(readdirSync(folder)).toEqual(['prefs.json'])
})

test.each(['', '{', '\0\0\0\0', 'null', '[]', '"x"'])('a file that holds %j means defaults', (text) => {
  writeFileSync(join(folder, 'prefs.json'), text)
  expect(openPrefs(folder).get()).toEqual(defaults)
  expect(openPrefs(folder).window()).toBeNull()
})

test('one wrong field does not cost the others', () => {
  writeFileSync(
    join(folder, 'prefs.json'),
    JSON.stringify({ theme: 'pink', textSize: 900, year: 2023, region: '../', window: { x: 0.5 }, future: 1 }),
  )
  expect(openPrefs(folder).get()).toEqual({ ...defaults, year: 2023 })
})

test('a write that fails leaves the file as it was', () => {
  openPrefs(folder).set({ theme: 'light' })
  mkdirSync(join(folder, 'prefs.json.new'))
  expect(() => openPrefs(folder).set({ theme: 'dark' })).toThrow()
  expect(JSON.parse(readFileSync(join(folder, 'prefs.json'), 'utf8'))).toMatchObject({ theme: 'light' })
})

test('reading writes nothing', () => {
  openPrefs(folder).get()
  expect(existsSync(join(folder, 'prefs.json'))).toBe(false)
})
