import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, onTestFinished, test } from 'vitest'
import { fuses, setFuses } from './fuses.ts'
import { stubElectron } from './stub-electron.ts'

function program(change: (bytes: Buffer) => Buffer = (bytes) => bytes): string {
  const folder = mkdtempSync(join(tmpdir(), 'fuses-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(stubElectron(folder, 'linux', '45.0.0'), 'electron')
  writeFileSync(file, change(readFileSync(file)))
  return file
}

test('all nine fuses are decided and stand in the program afterwards', async () => {
  const file = program()
  await setFuses(file)
  const { version: _, ...wire } = await getCurrentFuseWire(file)
  const read = Object.entries(wire).map(([place, state]) => [
    FuseV1Options[Number(place)],
    state === FuseState.ENABLE ? true : state === FuseState.DISABLE ? false : state,
  ])
  expect(Object.fromEntries(read)).toEqual(fuses)
  expect(Object.keys(fuses)).toHaveLength(9)
})

test('a fuse nobody decided stops the build and changes nothing', async () => {
  for (const name of Object.keys(fuses)) {
    const file = program()
    const before = readFileSync(file)
    const { [name as keyof typeof fuses]: _, ...rest } = fuses
    await expect(setFuses(file, rest)).rejects.toThrow(name)
    expect(readFileSync(file).equals(before)).toBe(true)
  }
})

test('an Electron with a tenth fuse stops the build', async () => {
  const longer = program((bytes) =>
    Buffer.from(bytes.toString('latin1').replace('\x01\x09101100010', '\x01\x0a1011000101'), 'latin1'),
  )
  await expect(setFuses(longer)).rejects.toThrow('10 fuses')
})
