/** Thousands of operations in one process, with its memory looked at on the way. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rankingView } from '../../electron/service/assessment/ranking.ts'
import { resultsView } from '../../electron/service/assessment/results.ts'
import { importFile } from '../../electron/service/exchange/import.ts'
import { makeCopy } from '../../electron/service/safety/backup/copy.ts'
import { journalView } from '../../electron/service/safety/journal.ts'
import { redo, undo } from '../../electron/service/safety/undo.ts'
import { setResult } from '../../electron/store/results.ts'
import { body, office, prepare, version, year } from './office.ts'

interface Sample {
  operations: number
  /** Megabytes. */
  rss: number
  heap: number
}

const samplesWanted = 20
const megabytes = (bytes: number): number => bytes / 2 ** 20
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const mean = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0) / values.length

function sample(operations: number): Sample {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { operations, rss: megabytes(rss), heap: megabytes(heapUsed) }
}

/** Growth between the second and the last quarter: the first one is warm-up. */
const growth = (samples: readonly Sample[], what: 'rss' | 'heap'): number => {
  const quarter = Math.max(1, Math.floor(samples.length / 4))
  const of = (from: number, to: number) => mean(samples.slice(from, to).map((one) => one[what]))
  return of(samples.length - quarter, samples.length) / of(quarter, 2 * quarter) - 1
}
/** More than this share of growth is a leak. */
const allowed = { rss: 0.25, heap: 0.25 }

/** Does `operations` things as a window asks for them. */
export async function memorySoak(
  operations: number,
): Promise<{ lines: string[]; stable: boolean; samples: Sample[]; growth: { rss: number; heap: number } }> {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-soak-memory-'))
  const samples: Sample[] = []
  try {
    await prepare(folder)
    const ctx = office(folder)
    const { store } = ctx
    for (let n = 1; n <= operations; n += 1) {
      store.write({ kind: 'edit', label: `Nilai ${n}`, undoable: true }, () =>
        setResult(store, { year, body, score: n % 10_001 }),
      )
      if (n % 2 === 0) resultsView(store, { year, region: '36' })
      if (n % 3 === 0) rankingView(store, { year, region: '36' })
      if (n % 5 === 0) {
        undo({ store })
        redo({ store })
      }
      if (n % 7 === 0) journalView(store, { filter: {}, limit: 100 })
      if (n % 50 === 0) {
        const bytes = new TextEncoder().encode(`tahun,kode,unit,nilai\n${year},${body},Unit 1,${(n % 100).toFixed(2)}`)
        await importFile(ctx, { name: 'impor.csv', bytes })
      }
      if (n % Math.ceil(operations / 10) === 0) await makeCopy({ folder, why: 'manual', version, now: new Date() })
      if (n % Math.ceil(operations / samplesWanted) === 0) samples.push(sample(n))
    }
    store.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const grown = { rss: growth(samples, 'rss'), heap: growth(samples, 'heap') }
  const stable = grown.rss <= allowed.rss && grown.heap <= allowed.heap
  return {
    samples,
    growth: grown,
    stable,
    lines: [
      ...samples.map(
        (one) =>
          `memory     after ${String(one.operations).padStart(6)} operations: ${one.rss.toFixed(0)} MB resident, ${one.heap.toFixed(1)} MB heap`,
      ),
      `memory     growth from the second to the last quarter: resident ${percent(grown.rss)}, heap ${percent(grown.heap)}: ${stable ? 'stable' : 'GROWS'}`,
    ],
  }
}
