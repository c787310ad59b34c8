import { importFile } from '../service/exchange/import.ts'
import { copyBefore } from '../service/safety/backups.ts'
import type { ImportReport } from '../../shared/views.ts'
import type { Answer, Call } from './command.ts'
import { readInput, type Session } from './session.ts'

/** `import FILE`: rejected rows and findings are part of the answer, not a failure. */
export async function importCommand({ operands: [path = ''] }: Call, session: Session): Promise<Answer> {
  const file = await readInput(path)
  const context = session.context()
  await copyBefore(context, 'import')
  const report = await importFile(context, file)
  const { read, written, unchanged, rejected, findings, ignoredColumns } = report
  return { json: { read, written, unchanged, rejected, findings, ignoredColumns }, text: sentence(report) }
}

function sentence({ read, written, unchanged, rejected, findings, ignoredColumns }: ImportReport): string {
  return [
    `${read} baris dibaca: ${written} ditulis, ${unchanged} sama, ${read - written - unchanged} ditolak.`,
    ...rejected.map(({ row, column, value, reason }) => `  Ditolak, baris ${row}, ${column} "${value}": ${reason}`),
    ...findings.map(
      ({ row, kind, published, computed }) =>
        `  Temuan, baris ${row}, ${kind}: tertulis "${published}", seharusnya "${computed}"`,
    ),
    ...(ignoredColumns.length > 0 ? [`Kolom yang diabaikan: ${ignoredColumns.join(', ')}`] : []),
  ].join('\n')
}
