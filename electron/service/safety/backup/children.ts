/** What other processes do in the tests of backups, to be killed in the middle; run by `spawnFunction`. */
import { writeSync } from 'node:fs'
import { openSafely } from '../open-safely.ts'
import { makeCopy } from './copy.ts'
import { exportTo } from './export.ts'
import { edit } from './fixture.ts'
import { restore } from './restore.ts'

const say = (line: string): void => void writeSync(1, `${line}\n`)
const version = '0.0.0'

/** Restores over and over, alternating between two sources. */
export const restoreForever = async (folder: string, ...sources: string[]): Promise<void> => {
  say('started')
  for (let n = 0; ; n += 1)
    await restore({ folder, source: sources[n % sources.length] ?? '', password: null, version, now: new Date() })
}

/** Makes copies over and over, with a change before each. */
export const copyForever = async (folder: string): Promise<void> => {
  const store = openSafely(folder)
  say('started')
  for (let n = 1; ; n += 1) {
    edit(store, n % 10_000)
    await makeCopy({ folder, why: 'manual', version, now: new Date() })
  }
}

/** Writes the same exported file over and over. */
export const exportForever = async (folder: string, target: string, password: string): Promise<void> => {
  say('started')
  for (;;) await exportTo({ folder, target, password: password === '' ? null : password, version, now: new Date() })
}

/** Opens as the program does and stays open. */
export const stayOpen = (folder: string): void => {
  openSafely(folder)
  say('started')
  setInterval(() => undefined, 1000)
}
