/** For tests: a context on a folder of its own, with the results of Banten 2022 when wanted. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clean } from '../../shared/domain/types.ts'
import { openStore } from '../store/open.ts'
import { setResult } from '../store/results.ts'
import { saveSettings } from '../store/settings.ts'
import type { Store } from '../store/store.ts'
import { addUnit } from '../store/units.ts'
import type { Context, Job, RenderPool } from './context.ts'

/** Official scores of Banten 2022, in hundredths. */
export const banten: readonly (readonly [code: string, score: number])[] = [
  ['36.74', 8883],
  ['36.03', 8854],
  ['36.71', 8847],
  ['36.01', 8391],
  ['36.73', 7924],
  ['36.04', 7901],
  ['36.72', 7773],
  ['36.02', 6839],
  ['36', 6718],
]
/** Units of Kota Tangerang Selatan 2022. */
export const tangsel: readonly (readonly [name: string, score: number])[] = [
  ['DPMPTSP', 9118],
  ['Dinas Sosial', 8908],
  ['Disdukcapil', 8835],
  ['Dinas Pendidikan dan Kebudayaan', 8317],
  ['UPT Puskesmas Pondok Pucung', 9179],
  ['UPT Puskesmas Kampung Sawah', 8945],
]

export const handoverDay = '2023-01-24'

const noRender: RenderPool = {
  width: 1,
  run: () => Promise.reject(new Error('this test draws nothing')),
  close: () => Promise.resolve(),
}
export const quietJob: Job = { progress: () => undefined, cancelled: () => false }

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty office in a folder of its own; closed after the test. */
export function testContext(more: { folder?: string; render?: RenderPool; now?: () => Date } = {}): Context {
  const folder = more.folder ?? temporaryFolder()
  const now = more.now ?? (() => new Date())
  const store = openStore(folder, { now })
  onTestFinished(() => store.close())
  return {
    store,
    folder,
    now,
    render: more.render ?? noRender,
    emit: () => undefined,
    job: () => quietJob,
    version: '0.0.0',
  }
}

/** Banten 2022 with the six units, entered under another year when one is given. */
export function enterBanten(
  store: Store,
  { year = 2022, clean = 'belum' }: { year?: number; clean?: Clean } = {},
): void {
  store.write({ kind: 'import', label: `Impor banten-${year}.csv`, undoable: true }, () => {
    for (const [body, score] of banten) setResult(store, { year, body, score, clean })
    for (const [name, score] of tangsel) addUnit(store, { year, body: '36.74', name, type: '', score, clean })
  })
}

/** An office with everything that issuing asks for. */
export function enterOffice(store: Store): void {
  store.write({ kind: 'settings', label: 'Pengaturan', undoable: true }, () =>
    saveSettings(store, {
      office: { name: 'Perwakilan Contoh', code: 'CTH', city: 'Serang', address: 'Jalan Contoh 1' },
      signatories: [{ name: 'Nama Pejabat', position: 'Kepala Perwakilan', from: '2020-01-01', until: null }],
    }),
  )
}
