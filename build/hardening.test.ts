import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hardening } from './hardening.ts'
import { root } from './tools.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const program = globSync('{electron,renderer,shared}/**/*.{ts,tsx,html}', { cwd: root }).filter(
  (path) => !/\.test\.tsx?$|\/testing\.ts$/.test(path),
)

test('the list is whole: twenty points of Electron, then our own', () => {
  const points = hardening.map(({ point }) => point)
  expect(points.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)))
  expect(new Set(points).size).toBe(points.length)
})

test.each(hardening)('$point: $title is done and proved where the table says', ({ where, proof }) => {
  for (const path of where) expect(existsSync(join(root, path)), path).toBe(true)
  expect(proof.length).toBeGreaterThan(0)
  for (const one of proof) {
    const cut = one.indexOf(': ')
    const [file, name] = [one.slice(0, cut), one.slice(cut + 2)]
    expect(file).toMatch(/\.(test|spec)\.ts$/)
    expect(read(file), one).toContain(`'${name}'`)
    expect(read(file), `${file} skips`).not.toMatch(/\btest\.(only|todo|fixme)\b/)
  }
})

test.each([
  'openExternal',
  'webSecurity: false',
  'allowRunningInsecureContent: true',
  'experimentalFeatures: true',
  'enableBlinkFeatures',
  'allowpopups',
  '<webview',
  'nodeIntegration: true',
  'contextIsolation: false',
  'sandbox: false',
  'bypassCSP',
  'unsafe-inline',
  'unsafe-eval',
  'new Function(',
  'eval(',
  'dangerouslySetInnerHTML',
  'innerHTML',
  'executeJavaScript',
  'loadFile(',
  'registerFileProtocol',
  'setAsDefaultProtocolClient',
  'openDevTools',
])('no source file holds %s', (words) => {
  expect(program.length).toBeGreaterThan(200)
  expect(program.filter((path) => read(path).includes(words))).toEqual([])
})

test('the program asks for the sandbox before it is ready', () => {
  const text = read('electron/main.ts')
  expect(text.indexOf('app.enableSandbox()')).toBeGreaterThan(0)
  expect(text.indexOf('app.enableSandbox()')).toBeLessThan(text.indexOf('await app.whenReady()'))
})

test('files are opened from four places only, by paths no page can name', () => {
  const opening = program.filter((path) => /\bshell\.(openPath|showItemInFolder)\(/.test(read(path)))
  expect(opening.toSorted()).toEqual([
    'electron/shell/calls.ts',
    'electron/shell/failure.ts',
    'electron/shell/printing-calls.ts',
    'electron/shell/update/calls.ts',
  ])
})

test('the page gets two functions and nothing of Electron', () => {
  const text = read('electron/preload.ts')
  expect(text.match(/exposeInMainWorld\(/g)).toHaveLength(1)
  expect(text).toContain('const api: PiagamApi = {')
  const contract = /export interface PiagamApi \{([^}]*)\}/.exec(read('shared/ipc.ts'))?.[1] ?? ''
  expect([...contract.matchAll(/^ {2}(\w+)/gm)].map((found) => found[1])).toEqual(['call', 'on'])
})

test('every CSV is written by the one function that leaves nothing a spreadsheet would run', () => {
  expect(program.filter((path) => read(path).includes('.unparse('))).toEqual(['electron/render/tables/csv-adapter.ts'])
})
