import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { readProgram } from './pe.ts'
import { makeInstaller, makeProgram } from './testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'pe-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const file = (bytes: Buffer): string => {
  writeFileSync(join(folder, 'x.exe'), bytes)
  return join(folder, 'x.exe')
}

test('a program tells its version, its names and that a signature is attached', async () => {
  const certificate = Buffer.from('3003020101', 'hex')
  expect(await readProgram(file(makeInstaller('0.2.10', { certificate })))).toEqual({
    strings: { ProductName: 'Piagam', FileVersion: '0.2.10', ProductVersion: '0.2.10', FileDescription: 'Piagam' },
    version: [0, 2, 10, 0],
    signed: true,
  })
  expect(await readProgram(file(makeInstaller('0.2.10')))).toMatchObject({ signed: false })
  expect(await readProgram(file(makeInstaller('0.2.10', { certificate: Buffer.from('nothing') })))).toMatchObject({
    signed: false,
  })
})

test('a program that others built is read the same', async () => {
  const require = createRequire(createRequire(import.meta.url).resolve('electron-builder-squirrel-windows'))
  const real = join(dirname(require.resolve('electron-winstaller/package.json')), 'vendor/7z-x64.exe')
  const found = await readProgram(real)
  expect(found?.strings).toMatchObject({ ProductName: '7-Zip' })
  expect(found?.version?.slice(0, 2).join('.')).toBe(found?.strings['FileVersion']?.split('.').map(Number).join('.'))
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['two letters', Buffer.from('MZ')],
  ['a text', Buffer.from('MZ ini bukan program '.repeat(50))],
  ['a ZIP', Buffer.from('PK\x03\x04'.padEnd(300, 'x'))],
])('%s is no program', async (_, bytes) => {
  expect(await readProgram(file(bytes))).toBeNull()
})

test('a program cut anywhere or changed anywhere is read or refused, in no time', async () => {
  const whole = makeInstaller('1.2.3', { certificate: Buffer.from('3003020101', 'hex') })
  for (let length = 0; length < whole.length; length += 13) await readProgram(file(whole.subarray(0, length)))
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 5), fc.integer({ min: 0, max: 0xffffffff }), async (at, value) => {
      const bytes = Buffer.from(whole)
      bytes.writeUInt32LE(value, at)
      const from = performance.now()
      await readProgram(file(bytes))
      expect(performance.now() - from).toBeLessThan(2000)
    }),
    { numRuns: Number(process.env['ROUNDS'] ?? 300) },
  )
})

test('resources that lead in a circle end', async () => {
  const bytes = makeProgram()
  // The directory of languages points back to the one of names.
  bytes.writeUInt32LE(0x80000000 + 24, 0x200 + 48 + 20)
  expect(await readProgram(file(bytes))).toEqual({ strings: {}, version: null, signed: false })
  expect(readFileSync(join(folder, 'x.exe'))).toHaveLength(bytes.length)
})
