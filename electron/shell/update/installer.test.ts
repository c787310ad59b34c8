import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { InstallerView } from '../../../shared/update-views.ts'
import { signatureOf } from './authenticode.ts'
import { checkInstaller, inspectInstaller, takeInstaller } from './installer.ts'
import { makeInstaller, makeProgram } from './testing.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stik é '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})
const put = (name: string, bytes: Buffer): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const certificate = Buffer.from('3003020101', 'hex')
const saysValid = () => Promise.resolve('{"status":"Valid","signer":"Kantor"}')
const noWindows = () => Promise.resolve(null)

test('an installer is recognised with its version, checksum and signature', async () => {
  const bytes = makeInstaller('0.2.0', { certificate })
  const path = put('Piagam-0.2.0-setup.exe', bytes)
  const expected: InstallerView = {
    name: 'Piagam-0.2.0-setup.exe',
    size: bytes.length,
    version: '0.2.0',
    current: '0.1.0',
    age: 'newer',
    sha256: hashOf(bytes),
    checksum: 'absent',
    signature: { state: 'unchecked', signer: null },
  }
  expect(await inspectInstaller(path, '0.1.0', noWindows)).toEqual(expected)
  put('SHA256SUMS.txt', Buffer.from(`${hashOf(bytes)} *Piagam-0.2.0-setup.exe\r\n`))
  expect(await inspectInstaller(path, '0.1.0', saysValid)).toEqual({
    ...expected,
    checksum: 'matches',
    signature: { state: 'valid', signer: 'Kantor' },
  })
})

test.each<[string, string, InstallerView['age']]>([
  ['0.2.0', '0.10.0', 'older'],
  ['0.10.0', '0.9.9', 'newer'],
  ['1.0.0', '1.0.0', 'same'],
  ['1.0.1', '1.0.0', 'newer'],
])('%s beside %s is %s', async (version, current, age) => {
  const path = put(`Piagam-${version}-setup (2).exe`, makeInstaller(version))
  expect(await inspectInstaller(path, current, noWindows)).toMatchObject({
    version,
    age,
    signature: { state: 'absent' },
  })
})

test.each([
  ['another name', 'Setup.exe', makeInstaller('0.2.0')],
  ['a name that only looks so', 'Piagam-0.2.0-setup.exe.scr', makeInstaller('0.2.0')],
  [
    'another program',
    'Piagam-0.2.0-setup.exe',
    makeProgram({ strings: { ProductName: 'Lain' }, version: [0, 2, 0, 0] }),
  ],
  ['another version inside', 'Piagam-0.2.0-setup.exe', makeInstaller('0.3.0')],
  ['a program that says nothing', 'Piagam-0.2.0-setup.exe', makeProgram({ version: [0, 2, 0, 0] })],
  ['no program', 'Piagam-0.2.0-setup.exe', Buffer.from('MZ')],
])('%s is refused in words', async (_, name, bytes) => {
  await expect(inspectInstaller(put(name, bytes), '0.1.0', noWindows)).rejects.toMatchObject({
    value: { code: 'input', message: expect.stringContaining('bukan pemasang Piagam') as string },
  })
})

test.each<[string, Partial<InstallerView>, string | null]>([
  ['a newer one', {}, null],
  ['the same again, to mend', { age: 'same' }, null],
  ['one without signature, which the page says', { signature: { state: 'absent', signer: null } }, null],
  ['an older one', { age: 'older' }, 'lebih lama'],
  ['one that differs from the list', { checksum: 'differs' }, 'SHA256SUMS'],
  ['one whose signature does not hold', { signature: { state: 'invalid', signer: 'X' } }, 'tidak sah'],
])('%s is started or refused', (_, change, message) => {
  const view: InstallerView = {
    name: 'Piagam-0.2.0-setup.exe',
    size: 1,
    version: '0.2.0',
    current: '0.1.0',
    age: 'newer',
    sha256: '',
    checksum: 'matches',
    signature: { state: 'valid', signer: 'X' },
    ...change,
  }
  const check = () => {
    checkInstaller(view)
  }
  if (message === null) expect(check).not.toThrow()
  else expect(check).toThrow(message)
})

test.each([
  [false, null, 'absent'],
  [false, '{"status":"Valid"}', 'absent'],
  [true, null, 'unchecked'],
  [true, 'nonsense', 'unchecked'],
  [true, '{"status":"Valid","signer":"A"}', 'valid'],
  [true, '{"status":"HashMismatch","signer":"A"}', 'invalid'],
  [true, '{"status":"NotSigned"}', 'invalid'],
  [true, '{"status":"NotTrusted","signer":"A"}', 'unchecked'],
])('attached %s, Windows says %s: %s', (attached, said, state) => {
  expect(signatureOf(attached, said).state).toBe(state)
})

test('what is started is a copy of what was inspected; one that was changed meanwhile is not', async () => {
  const bytes = makeInstaller('0.2.0')
  const path = put('Piagam-0.2.0-setup.exe', bytes)
  const into = join(folder, 'data/update')
  await takeInstaller(put('Piagam-0.1.5-setup.exe', bytes), hashOf(bytes), into)
  const copy = await takeInstaller(path, hashOf(bytes), into)
  expect(readFileSync(copy).equals(bytes)).toBe(true)
  expect(readdirSync(into)).toEqual(['Piagam-0.2.0-setup.exe'])
  writeFileSync(path, makeInstaller('0.2.0', { overlay: Buffer.from('other files') }))
  await expect(takeInstaller(path, hashOf(bytes), into)).rejects.toThrow('berubah setelah diperiksa')
  expect(existsSync(into)).toBe(false)
})
