/** Import of 50,000 rows against plain inserts of the same rows, and ranking of 552 bodies against sorting them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rankOf } from '../shared/domain/rank.ts'
import { regions } from '../shared/domain/regions.ts'
import { createRenderPool } from '../electron/render/pool.ts'
import type { Context } from '../electron/service/context.ts'
import { bigFile } from '../electron/service/exchange/big-file.ts'
import { importFile } from '../electron/service/exchange/import.ts'
import { openStore } from '../electron/store/open.ts'
import { median, plain, type Figure, type Part } from './bench-tools.ts'

const rows = 50_000

/** The floor: a table of the same shape without journal, rules or reading. */
function bareInserts(context: Context): number {
  const { db } = context.store
  const start = performance.now()
  db.exec('CREATE TEMP TABLE bare (id TEXT PRIMARY KEY, year INTEGER, body TEXT, name TEXT, score INTEGER) STRICT')
  const insert = db.prepare('INSERT INTO bare VALUES (?, ?, ?, ?, ?)')
  db.transaction(() => {
    for (let i = 0; i < rows; i++) insert.run(`unit-${i}`, 2022, '36.74', `Puskesmas ${i}`, i % 10_000)
  })()
  return performance.now() - start
}

async function importing(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-bench-'))
  const render = createRenderPool({})
  const store = openStore(folder)
  const idle = { progress: () => undefined, cancelled: () => false }
  const context: Context = {
    store,
    folder,
    render,
    emit: () => undefined,
    job: () => idle,
    now: () => new Date(),
    version: 'bench',
  }
  try {
    const floor = bareInserts(context)
    const file = bigFile(rows)
    const start = performance.now()
    const { written } = await importFile(context, file)
    const first = performance.now() - start
    const again = performance.now()
    await importFile(context, file)
    const second = performance.now() - again
    return [
      plain(`import of ${written} rows`, first / 1000, 's'),
      plain('import: over bare inserts of as many rows', first / floor, 'x', 1),
      plain('import: the same file once more', second / 1000, 's'),
    ]
  } finally {
    await render.close()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function ranking(): Figure[] {
  const scores = regions.map(({ code }, index) => ({ code, score: (index * 7919) % 10_001 }))
  const ours: number[] = []
  const sorting: number[] = []
  for (let round = 0; round < 200; round += 1) {
    let start = performance.now()
    rankOf(scores, 'shared')
    ours.push(performance.now() - start)
    start = performance.now()
    scores.toSorted((a, b) => b.score - a.score)
    sorting.push(performance.now() - start)
  }
  return [
    plain(`ranking of ${scores.length} bodies, median`, median(ours), 'ms', 3),
    plain('ranking: over sorting alone', median(ours) / median(sorting), 'x', 1),
  ]
}

export const data: Part = { name: 'data', run: async () => [...(await importing()), ...ranking()] }
