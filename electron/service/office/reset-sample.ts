/** "Kembalikan tahun contoh": the sample office as it was when it began, in one batch that can be taken back. */
import { Expected } from '../../../shared/errors.ts'
import type { UndoReport } from '../../../shared/views.ts'
import { type JournalRow, takenBack } from '../../store/batches.ts'
import { all, get } from '../../store/sql.ts'
import { settings } from '../../store/settings.ts'
import type { Context } from '../context.ts'
import { invert } from '../safety/invert.ts'

/** What stays as it is: numbers are never given twice, and people are not part of the sample. */
const staying: readonly string[] = ['document', 'document_row', 'number', 'number_block', 'person']

const label = 'Kembalikan tahun contoh'

/**
 * Takes back everything since the sample was loaded, but numbers, documents and people. Expected('refused') in an office with
 * data of its own, and where data of another laptop came in.
 */
export function resetSample({ store }: Pick<Context, 'store'>): UndoReport {
  // The last batch after which everything was as in the beginning.
  const begun = get<{ journal_from: number }>(
    store,
    `SELECT journal_from FROM batch
     WHERE kind = 'begin' OR (kind = 'reset' AND NOT ${takenBack('batch.id')}) ORDER BY journal_from DESC LIMIT 1`,
  )
  if (!settings(store).sample || begun === undefined)
    throw new Expected(
      'refused',
      'Kantor ini berisi data sungguhan, bukan tahun contoh. Tidak ada yang diubah. Untuk berlatih, pakai folder data lain.',
    )
  if (get(store, `SELECT 1 FROM batch WHERE kind = 'merge' AND journal_from > ? LIMIT 1`, begun.journal_from))
    throw new Expected(
      'refused',
      'Data dari laptop lain sudah digabungkan ke tahun contoh ini. Urungkan penggabungannya dahulu di Jurnal.',
    )
  const { value: changes } = store.write({ kind: 'reset', label, undoable: true }, () => {
    const rows = all<JournalRow>(
      store,
      `SELECT journal.* FROM journal JOIN batch ON batch.id = journal.batch
       WHERE batch.journal_from > ? AND tbl NOT IN (${staying.map(() => '?').join(', ')}) ORDER BY journal.id`,
      begun.journal_from,
      ...staying,
    )
    return invert(store, rows)
  })
  return { label, changes }
}
