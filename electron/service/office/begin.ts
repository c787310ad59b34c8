/** The first start: a sample year to look around in, or an empty office. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Expected } from '../../../shared/errors.ts'
import { assetFolder } from '../../assets.ts'
import { batches } from '../../store/batches.ts'
import { run } from '../../store/sql.ts'
import { setSample } from '../../store/settings.ts'
import type { Context } from '../context.ts'
import { applyLocked } from './locked.ts'
import { importFile } from '../exchange/import.ts'
import { readSettingsFile } from '../exchange/settings-file.ts'
import { enterSampleCells } from './sample-cells.ts'

/** Loaded in this order, by the same use cases that read an office's own files. */
const sample = {
  settings: 'kantor-contoh.json',
  results: ['banten-2022.csv', 'tangsel-2022-unit.csv'],
  cells: 'isian-contoh.json',
}

const read = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(assetFolder('samples'), name)))

/** `sample` fills in Banten 2022 with cells of a few units (documents are marked CONTOH); `empty` only notes that the office has begun. */
export async function begin(ctx: Context, { choice }: { choice: 'sample' | 'empty' }): Promise<null> {
  if (batches(ctx.store, 1).length > 0) {
    throw new Expected('refused', 'Folder data ini sudah dipakai. Tahun contoh hanya untuk folder data yang kosong.')
  }
  if (choice === 'sample') {
    readSettingsFile(ctx, await read(sample.settings))
    for (const name of sample.results) await importFile(ctx, { name, bytes: await read(name) })
    enterSampleCells(ctx.store, await read(sample.cells))
  }
  const label = choice === 'sample' ? 'Mulai dengan tahun contoh' : 'Mulai dengan kantor kosong'
  ctx.store.write({ kind: 'begin', label, undoable: false }, () => {
    setSample(ctx.store, choice === 'sample')
    run(
      ctx.store,
      `INSERT INTO setting (key, value) VALUES ('begun', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      JSON.stringify(choice),
    )
  })
  applyLocked(ctx)
  return null
}
