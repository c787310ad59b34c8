/** What other processes do in the tests of the store; run by `spawnFunction`. */
import { writeSync } from 'node:fs'
import { reserve } from './documents.ts'
import { takeLease } from './lease.ts'
import { nextRunning } from './numbers.ts'
import { openStore } from './open.ts'
import { addUnit } from './units.ts'

const say = (line: string): void => void writeSync(1, `${line}\n`)

/** Gives `count` documents their numbers, one write each. */
export const reserveMany = (folder: string, name: string, count: number): void => {
  const store = openStore(folder)
  for (let n = 0; n < count; n += 1) {
    store.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, () => {
      const running = nextRunning(store, '2023')
      reserve(store, {
        id: `${name}-${n}`,
        kind: 'certificate',
        year: 2022,
        code: '36.74',
        unit: null,
        subjectKey: `${name}:${n}`,
        subject: name,
        score: null,
        number: `${running}/2023`,
        snapshot: '{}',
        snapshotSha256: '',
        scope: '2023',
        running,
        rows: [],
      })
    })
  }
  store.close()
}

/** Imports `count` units in one write and says so on the way, before unit `sayAt`. */
export const importMany = (folder: string, count: number, sayAt: number): void => {
  const store = openStore(folder)
  store.write({ kind: 'import', label: 'Impor besar.csv', undoable: true }, () => {
    for (let n = 0; n < count; n += 1) {
      if (n === sayAt) say('half')
      addUnit(store, { year: 2022, body: '36.74', name: `Unit ${n}`, score: 5000 })
    }
  })
  store.close()
}

/** Takes a lease and keeps it until killed. */
export const holdLease = (folder: string, name: string): void => {
  const store = openStore(folder)
  say(takeLease(store, name) === null ? 'refused' : 'held')
  setInterval(() => undefined, 1000)
}
