/**
 * What is killed: each function works on a data folder until the process dies, and acknowledges every step that the
 * program called done. Step n leaves n in the data, so that what is found afterwards says which steps are in it.
 */
import { appendFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { issue } from '../../electron/service/documents/batch.ts'
import { importFile } from '../../electron/service/exchange/import.ts'
import { exportPackage } from '../../electron/service/merge/export.ts'
import { importPackage } from '../../electron/service/merge/import.ts'
import { makeCopy } from '../../electron/service/safety/backup/copy.ts'
import { exportTo } from '../../electron/service/safety/backup/export.ts'
import { openSafely } from '../../electron/service/safety/open-safely.ts'
import { redo, undo } from '../../electron/service/safety/undo.ts'
import { run } from '../../electron/store/sql.ts'
import type { Store } from '../../electron/store/store.ts'
import { setUnit } from '../../electron/store/units.ts'
import { acknowledge, body, office, unitCount, unitIds, version, year } from './office.ts'

const ready = (): void => void writeSync(1, 'ready\n')

/** One paste: a cell of every unit, in one batch. */
const paste = (store: Store, ids: readonly string[], n: number): void =>
  void store.write({ kind: 'edit', label: `Tempel ${n}`, undoable: true }, () => {
    for (const id of ids)
      run(
        store,
        `INSERT INTO cell (unit, indicator, value) VALUES (?, 'UJI', ?)
         ON CONFLICT (unit, indicator) DO UPDATE SET value = excluded.value`,
        id,
        n,
      )
  })

export function entry(folder: string, acks: string, from: number): void {
  const { store } = office(folder)
  const ids = unitIds(store)
  ready()
  for (let n = from; ; n += 1) {
    paste(store, ids, n)
    // Taking back and bringing again must leave the same, and is journaled like everything else.
    if (n % 3 === 0) {
      undo({ store })
      redo({ store })
    }
    acknowledge(acks, n)
  }
}

export async function imports(folder: string, acks: string, from: number): Promise<void> {
  const ctx = office(folder)
  ready()
  for (let n = from; ; n += 1) {
    const score = (n % 10_000) / 100
    const rows = Array.from(
      { length: unitCount },
      (_, index) => `${year},${body},Unit ${index + 1},${score.toFixed(2)}`,
    )
    const bytes = new TextEncoder().encode(['tahun,kode,unit,nilai', ...rows].join('\n'))
    await importFile(ctx, { name: `impor-${n}.csv`, bytes })
    acknowledge(acks, n)
  }
}

export async function issues(folder: string, acks: string): Promise<void> {
  const ctx = office(folder)
  ready()
  for (;;) {
    const scope = { year, region: '36', kind: 'all' as const }
    const common = { scope, items: null, held: null, folder: null, job: ctx.job() }
    const { documents } = await issue(ctx, { ...common, replace: 'uji', readBack: true })
    appendFileSync(acks, documents.map(({ number, sha256 }) => `${number} ${sha256}\n`).join(''))
  }
}

export async function backups(folder: string, acks: string, from: number): Promise<void> {
  const ctx = office(folder)
  const ids = unitIds(ctx.store)
  ready()
  for (let n = from; ; n += 1) {
    paste(ctx.store, ids, n)
    acknowledge(acks, n)
    await makeCopy({ folder, why: 'manual', version, now: new Date() })
    const target = join(folder, 'luar.piagam')
    await exportTo({ folder, target, password: null, version, now: new Date() })
  }
}

/** Two laptops: what the first enters comes to the second as a package. */
export async function merges(folder: string, acks: string, from: number, other: string): Promise<void> {
  const here = office(folder)
  const there = office(other)
  const ids = unitIds(there.store)
  ready()
  for (let n = from; ; n += 1) {
    there.store.write({ kind: 'edit', label: `Nilai ${n}`, undoable: true }, () => {
      for (const id of ids) setUnit(there.store, id, { score: n % 10_000 })
    })
    const { bytes } = await exportPackage(there, { scope: { region: '36' }, forHeadOffice: false, held: null })
    await importPackage(
      here,
      { name: `${n}.piagam-paket`, bytes },
      { roots: null, requireSigned: false, dryRun: false },
    )
    acknowledge(acks, n)
  }
}

/** Opens data of an older version, which brings it up to date. */
export function migration(folder: string, acks: string): void {
  ready()
  const store = openSafely(folder)
  acknowledge(acks, 'migrated')
  store.close()
}
