/** The register as a list, and the files it points to. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { printedName } from '../../../shared/domain/names.ts'
import { Expected } from '../../../shared/errors.ts'
import type { DocumentRow } from '../../../shared/views.ts'
import { bodies } from '../../store/bodies.ts'
import { documentHeads, type DocumentHead } from '../../store/document-heads.ts'
import type { Context } from '../context.ts'
import { issued } from './batch.ts'
import { documentFile } from './files.ts'

/** Every number that was given, newest first, with what became of it. */
export function documentList(ctx: Context, { year }: { year?: number | undefined }): DocumentRow[] {
  const records = documentHeads(ctx.store, { year })
  const names = new Map(bodies(ctx.store).map((body) => [body.code, printedName(body)]))
  const replacedBy = new Map(
    records.flatMap(({ replaces, state, number }) => (replaces && state !== 'void' ? [[replaces, number]] : [])),
  )
  return records
    .map((record) =>
      rowOf(ctx, record, {
        body: names.get(record.code) ?? record.subject,
        replacedBy: replacedBy.get(record.id) ?? null,
      }),
    )
    .toReversed()
}

function rowOf(ctx: Context, record: DocumentHead, more: Pick<DocumentRow, 'body' | 'replacedBy'>): DocumentRow {
  const file = record.file === null ? '' : join(ctx.folder, record.file)
  return {
    ...issued(record, file),
    ...more,
    year: record.year,
    state: record.state,
    at: record.issuedAt ?? record.reservedAt,
    reason: record.reason,
    present: file !== '' && existsSync(file),
  }
}

/** The bytes of an issued document. Throws `disk` when its file is gone. */
export async function documentBytes(ctx: Context, input: { id: string }): Promise<Uint8Array> {
  const path = documentFile(ctx, input)
  try {
    return await readFile(path)
  } catch {
    throw new Expected('disk', `Berkas dokumen tidak ditemukan: ${path}. Pulihkan dari cadangan atau ganti dokumennya.`)
  }
}
