/** The register as a table: what is filtered, as it is shown. */
import { longDay, today } from '../../../shared/domain/dates.ts'
import { formatInteger } from '../../../shared/domain/number.ts'
import { kindNames } from '../../../shared/domain/kind-names.ts'
import type { Input } from '../../../shared/ipc.ts'
import type { RegisterRow } from '../../../shared/register-views.ts'
import type { SheetOut } from '../../render/tasks.ts'
import type { Context } from '../context.ts'
import { registerList } from './rows.ts'

const dayOf = (instant: string | null): string => (instant === null ? '' : today(new Date(instant)))

const columns: readonly {
  column: SheetOut['columns'][number]
  of: (row: RegisterRow) => string | number | null
}[] = [
  { column: { header: 'Nomor', width: 30, kind: 'text' }, of: ({ number }) => number },
  { column: { header: 'Jenis', width: 14, kind: 'text' }, of: ({ kind }) => kindNames[kind] },
  { column: { header: 'Tahun', width: 8, kind: 'integer' }, of: ({ year }) => year },
  { column: { header: 'Kode', width: 10, kind: 'text' }, of: ({ code }) => code },
  { column: { header: 'Penerima', width: 36, kind: 'text' }, of: ({ subject }) => subject },
  { column: { header: 'Pemda', width: 32, kind: 'text' }, of: ({ body }) => body },
  { column: { header: 'Nilai', width: 10, kind: 'score' }, of: ({ score }) => score },
  { column: { header: 'Keadaan', width: 16, kind: 'text' }, of: ({ progress }) => progress },
  { column: { header: 'Terbit', width: 12, kind: 'text' }, of: ({ issuedAt }) => dayOf(issuedAt) },
  { column: { header: 'Ditandatangani', width: 14, kind: 'text' }, of: ({ signedAt }) => dayOf(signedAt) },
  { column: { header: 'Dicetak', width: 12, kind: 'text' }, of: ({ printedAt }) => dayOf(printedAt) },
  { column: { header: 'Lembar', width: 8, kind: 'integer' }, of: ({ sheets }) => sheets },
  { column: { header: 'Rusak', width: 8, kind: 'integer' }, of: ({ spoiled }) => spoiled },
  { column: { header: 'Diserahkan', width: 12, kind: 'text' }, of: ({ deliveredOn }) => deliveredOn ?? '' },
  { column: { header: 'Diterima oleh', width: 30, kind: 'text' }, of: ({ receiver }) => receiver },
  { column: { header: 'Menggantikan', width: 30, kind: 'text' }, of: ({ replaces }) => replaces?.number ?? '' },
  { column: { header: 'Diganti oleh', width: 30, kind: 'text' }, of: ({ replacedBy }) => replacedBy?.number ?? '' },
  { column: { header: 'Alasan', width: 40, kind: 'text' }, of: ({ reason }) => reason ?? '' },
  { column: { header: 'Desain', width: 16, kind: 'text' }, of: ({ template }) => template },
  { column: { header: 'SHA-256', width: 66, kind: 'text' }, of: ({ sha256 }) => sha256 },
]

/** What the filter finds, newest first, as xlsx (title and table) or CSV (table only). */
export const registerFile = async (
  ctx: Context,
  { filter, format }: Input<'register.export'>,
): Promise<{ bytes: Uint8Array; lines: number }> => {
  const rows = registerList(ctx, filter)
  const sheet: SheetOut = {
    name: 'Register',
    title: [
      `Register dokumen${filter.year === undefined ? '' : ` ${filter.year}`}`,
      `${formatInteger(rows.length)} nomor`,
      `Dibuat ${longDay(today(ctx.now()))} dengan Piagam`,
    ],
    at: ctx.now().toISOString(),
    columns: columns.map(({ column }) => column),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  }
  return { bytes: await ctx.render.run('writeTable', { sheet, format }), lines: rows.length }
}
