/** The journal as a table for a spreadsheet: one line a change. */
import { Expected } from '../../../shared/errors.ts'
import type { SheetOut } from '../../render/tasks.ts'
import type { JournalRow } from '../../store/batches.ts'
import { all, get } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { entryView, kindText } from './describe.ts'
import { batchCondition, type JournalFilter, rowCondition } from './journal-filter.ts'

/** More than this a spreadsheet does not show in a useful way. */
export const mostLines = 200_000

interface Line extends JournalRow {
  device: string
  seq: number
  at: string
  person: string
  kind: string
  label: string
  reason: string | null
  hash: string | null
}

const columns: {
  column: SheetOut['columns'][number]
  of: (line: Line, entry: ReturnType<typeof entryView>) => string | number | null
}[] = [
  { column: { header: 'Baris', width: 10, kind: 'integer' }, of: ({ id }) => id },
  { column: { header: 'Waktu (UTC)', width: 24, kind: 'text' }, of: ({ at }) => at },
  { column: { header: 'Petugas', width: 20, kind: 'text' }, of: ({ person }) => person },
  { column: { header: 'Kegiatan', width: 16, kind: 'text' }, of: ({ kind }) => kindText(kind) },
  { column: { header: 'Keterangan', width: 36, kind: 'text' }, of: ({ label }) => label },
  { column: { header: 'Alasan', width: 30, kind: 'text' }, of: ({ reason }) => reason },
  { column: { header: 'Jenis data', width: 18, kind: 'text' }, of: (_, entry) => entry.tableText },
  { column: { header: 'Data', width: 36, kind: 'text' }, of: (_, entry) => entry.record },
  { column: { header: 'Perubahan', width: 12, kind: 'text' }, of: (_, entry) => entry.what },
  { column: { header: 'Kolom', width: 18, kind: 'text' }, of: (_, entry) => entry.column },
  { column: { header: 'Semula', width: 30, kind: 'text' }, of: (_, entry) => entry.old },
  { column: { header: 'Menjadi', width: 30, kind: 'text' }, of: (_, entry) => entry.new },
  { column: { header: 'Laptop', width: 20, kind: 'text' }, of: ({ device }) => device },
  { column: { header: 'Urutan', width: 10, kind: 'integer' }, of: ({ seq }) => seq },
  { column: { header: 'SHA-256 rantai', width: 20, kind: 'text' }, of: ({ hash }) => hash },
]

/**
 * What matches, oldest first, as the bytes of an xlsx or CSV file; texts that a spreadsheet would run are made harmless
 * by the writer. Expected('refused') above 200,000 lines.
 */
export const journalFile = async (
  ctx: Pick<Context, 'store' | 'render' | 'now'>,
  { filter, format }: { filter: JournalFilter; format: 'xlsx' | 'csv' },
): Promise<{ bytes: Uint8Array; lines: number }> => {
  const wanted = [batchCondition(filter), rowCondition(filter)].filter((part) => part !== null)
  const where = wanted.map(({ sql }) => `(${sql})`).join(' AND ')
  const from = `FROM journal AS j JOIN batch AS b ON b.id = j.batch WHERE ${where}`
  const params = wanted.flatMap(({ params: values }) => values)
  const count = get<{ count: number }>(ctx.store, `SELECT count(*) AS count ${from}`, ...params)?.count ?? 0
  if (count > mostLines)
    throw new Expected(
      'refused',
      `Jurnal yang dipilih memuat ${count} baris; paling banyak ${mostLines} sekali ekspor. Persempit saringan, misalnya per bulan.`,
    )
  const lines = all<Line>(
    ctx.store,
    `SELECT j.id, j.batch, j.tbl, j.key, j.op, j.col, j.old, j.new, b.device, b.seq, b.at, b.person, b.kind, b.label,
       b.reason, b.hash ${from} ORDER BY j.id`,
    ...params,
  )
  const sheet: SheetOut = {
    name: 'Jurnal',
    title: ['Jurnal perubahan', `${count} baris, dibuat ${ctx.now().toISOString()}`],
    at: ctx.now().toISOString(),
    columns: columns.map(({ column }) => column),
    rows: lines.map((line) => {
      const entry = entryView(ctx.store, line)
      return columns.map(({ of }) => of(line, entry))
    }),
  }
  return { bytes: await ctx.render.run('writeTable', { sheet, format }), lines: count }
}
