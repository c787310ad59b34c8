/**
 * Backup and restore of five national years, and the start after an unclean exit, against copying the same file; memory over
 * thousands of operations.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { regions } from '../shared/domain/regions.ts'
import { makeCopy } from '../electron/service/safety/backup/copy.ts'
import { exportTo } from '../electron/service/safety/backup/export.ts'
import { restore } from '../electron/service/safety/backup/restore.ts'
import { openSafely } from '../electron/service/safety/open-safely.ts'
import { flushFile } from '../electron/store/flush.ts'
import { run } from '../electron/store/sql.ts'
import type { Store } from '../electron/store/store.ts'
import { addUnit } from '../electron/store/units.ts'
import { plain, type Figure, type Part } from './bench-tools.ts'
import { memorySoak } from './soak/memory.ts'

const years = [2021, 2022, 2023, 2024, 2025]
const unitsOfBody = 8
const indicators = 41
const version = 'bench'

/** About 900,000 cells: five years, 552 bodies, eight units each. One batch a year, as an import makes it. */
function fill(store: Store): number {
  let cells = 0
  for (const year of years)
    store.write({ kind: 'import', label: `Tahun ${year}`, undoable: true }, () => {
      for (const { code } of regions)
        for (let index = 0; index < unitsOfBody; index += 1) {
          const unit = addUnit(store, { year, body: code, name: `Unit ${index + 1}`, type: '', score: null })
          for (let at = 0; at < indicators; at += 1) {
            run(store, 'INSERT INTO cell (unit, indicator, value) VALUES (?, ?, ?)', unit, `I${at}`, (at % 4) * 100)
            cells += 1
          }
        }
    })
  return cells
}

async function timed<T>(work: () => Promise<T> | T): Promise<[seconds: number, value: T]> {
  const start = performance.now()
  const value = await work()
  return [(performance.now() - start) / 1000, value]
}
const megabytes = (file: string): number => statSync(file).size / 2 ** 20

async function measure(home: string): Promise<Figure[]> {
  const folder = join(home, 'data')
  const store = openSafely(folder)
  const [filling, cells] = await timed(() => fill(store))
  const common = { folder, version, now: new Date() }
  const database = join(folder, 'piagam.sqlite')
  store.db.pragma('wal_checkpoint(TRUNCATE)')
  const [floor] = await timed(() => {
    copyFileSync(database, join(home, 'floor.sqlite'))
    flushFile(join(home, 'floor.sqlite'))
  })
  const [copying] = await timed(() => makeCopy({ ...common, why: 'manual' }))
  const [opened, sealed] = [join(home, 'terbuka.piagam'), join(home, 'tersegel.piagam')]
  const [exporting] = await timed(() => exportTo({ ...common, target: opened, password: null }))
  const [sealing] = await timed(() => exportTo({ ...common, target: sealed, password: 'sandi panjang' }))
  store.close()
  const [clean] = await timed(() => openSafely(folder).close())

  // What a killed process leaves: its note, and a log that was not written back.
  const crashed = join(home, 'crashed')
  mkdirSync(join(crashed, 'jalan'), { recursive: true })
  const live = openSafely(folder)
  live.db.pragma('wal_autocheckpoint = 0')
  live.write({ kind: 'edit', label: 'Tempel', undoable: true }, () =>
    run(live, `UPDATE cell SET value = 300 WHERE indicator = 'I0'`),
  )
  for (const name of ['piagam.sqlite', 'piagam.sqlite-wal']) copyFileSync(join(folder, name), join(crashed, name))
  live.close()
  // No process has this number.
  writeFileSync(join(crashed, 'jalan', '4194300-1'), '0')
  const [unclean] = await timed(() => openSafely(crashed).close())
  const [restoring] = await timed(() =>
    restore({ ...common, folder, source: sealed, password: 'sandi panjang', now: new Date() }),
  )
  return [
    plain(`safety: ${cells} cells of ${years.length} national years written and journaled`, filling, 's', 1),
    plain('safety: the database', megabytes(database), 'MB', 1),
    plain('safety: floor, the file copied and flushed', floor, 's'),
    plain('safety: automatic copy, read through after writing', copying, 's'),
    plain('safety: copy over the floor', copying / floor, 'x', 1),
    plain('safety: export without a password', exporting, 's'),
    plain('safety: export with a password', sealing, 's'),
    plain('safety: exported file', megabytes(sealed), 'MB', 1),
    plain('safety: restore of it, the present state kept first', restoring, 's'),
    // It reads four whole databases through: the file, the present state, its copy and what is put into place.
    plain('safety: restore over the automatic copy', restoring / copying, 'x', 1),
    plain('safety: start after a clean end', clean * 1000, 'ms', 0),
    plain('safety: start after a killed process (whole file read)', unclean, 's'),
  ]
}

/** As many as `npm run soak` does unless told. */
const operations = 4000

async function memory(): Promise<Figure[]> {
  const { samples, growth } = await memorySoak(operations)
  const last = samples.at(-1)
  return [
    plain(`safety: memory after ${operations} operations, resident`, last?.rss ?? 0, 'MB', 0),
    plain(`safety: heap after ${operations} operations`, last?.heap ?? 0, 'MB', 1),
    plain('safety: growth of resident memory, second to last quarter', growth.rss * 100, '%', 1),
    plain('safety: growth of the heap, second to last quarter', growth.heap * 100, '%', 1),
  ]
}

async function runAll(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
  try {
    // First: what a large database leaves in the process would be counted as growth.
    const used = await memory()
    return [...(await measure(home)), ...used]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

export const safety: Part = { name: 'safety', run: runAll }
