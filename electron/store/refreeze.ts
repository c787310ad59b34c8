/** A run that died left a reserved document: it keeps its number, and what will be printed is frozen anew. */
import { Expected } from '../../shared/errors.ts'
import { documentById, type DocumentRecord, type SourceRow } from './documents.ts'
import { run } from './sql.ts'
import type { Store } from './store.ts'

/**
 * Replaces snapshot and source rows of a reserved document; number and subject key stay. Expected('refused') when it is
 * not reserved any more. Inside a write.
 */
export const refreeze = (
  store: Store,
  id: string,
  frozen: Pick<DocumentRecord, 'subject' | 'score' | 'snapshot' | 'snapshotSha256'> & { rows: readonly SourceRow[] },
): DocumentRecord => {
  const { subject, score, snapshot, snapshotSha256, rows } = frozen
  run(
    store,
    `UPDATE document SET subject = ?, score = ?, snapshot = ?, snapshot_sha256 = ? WHERE id = ? AND state = 'reserved'`,
    subject,
    score,
    snapshot,
    snapshotSha256,
    id,
  )
  run(store, 'DELETE FROM document_row WHERE document = ?', id)
  for (const { tbl, key } of rows)
    run(
      store,
      'INSERT INTO document_row (document, tbl, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      id,
      tbl,
      JSON.stringify(key),
    )
  const found = documentById(store, id)
  if (found?.state !== 'reserved')
    throw new Expected('refused', 'Dokumen ini sudah berubah. Muat ulang daftar dokumen, lalu ulangi.')
  return found
}
