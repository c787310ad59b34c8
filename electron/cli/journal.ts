import { writeFile } from 'node:fs/promises'
import { Expected } from '../../shared/errors.ts'
import { journalFile } from '../service/safety/journal-file.ts'
import type { JournalFilter } from '../service/safety/journal-filter.ts'
import { journalEntries, journalView } from '../service/safety/journal.ts'
import { runHere } from '../service/safety/tasks.ts'
import { type Answer, type Call, Misuse } from './command.ts'
import { typedPath } from './paths.ts'
import type { Session } from './session.ts'
import { table } from './text.ts'

/** `journal list|check|export FILE`. */
export function journalCommand(call: Call, session: Session): Answer | Promise<Answer> {
  const [way, file] = call.operands
  if (way === 'export') {
    if (file === undefined) throw new Misuse('Sebutkan berkasnya: journal export FILE.csv atau FILE.xlsx.')
    return exported(call, session, file)
  }
  if (file !== undefined) throw new Misuse(`journal ${way ?? ''} tidak menerima argumen lain.`)
  return way === 'check' ? checked(session) : listed(call, session)
}

/** A local day as the instant it begins, or the one it ends with. */
const instant = (day: string | undefined, next: 0 | 1): string | undefined => {
  if (day === undefined) return undefined
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + next).toISOString()
}

const filterOf = ({ options }: Call): JournalFilter => ({
  person: options['person'],
  kind: options['batch-kind'],
  table: options['table'],
  body: options['code'],
  text: options['text'],
  from: instant(options['from'], 0),
  until: instant(options['until'], 1),
})

const limitOf = ({ options }: Call): number => {
  const limit = Number(options['limit'] ?? 100)
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    throw new Misuse('--limit harus bilangan 1 sampai 10000.')
  return limit
}

function listed(call: Call, session: Session): Answer {
  const { store } = session.context()
  const filter = filterOf(call)
  const { batches, more } = journalView(store, { filter, limit: limitOf(call) })
  const inside = call.options['entries'] === undefined ? null : { table: filter.table, body: filter.body }
  const entriesOf = (batch: string) =>
    inside === null ? [] : journalEntries(store, { batch, filter: inside, offset: 0, limit: 1000 }).entries
  const rows = batches.map((batch) => ({ batch, entries: entriesOf(batch.id) }))
  return {
    json: {
      batches: rows.map(({ batch, entries }) => (inside === null ? batch : { ...batch, entries })),
      more,
    },
    text:
      rows.length === 0
        ? 'Tidak ada perubahan yang cocok.'
        : rows
            .map(({ batch, entries }) =>
              [
                table([
                  [batch.at, batch.person, batch.kindText, batch.label, `${batch.changes} baris`, batch.reason ?? ''],
                ]),
                ...entries.map(
                  ({ record, what, column, old, new: after }) =>
                    `    ${record}: ${what}${column === '' ? '' : ` ${column}`} ${old === '' ? '' : `dari ${old} `}${after === '' ? '' : `menjadi ${after}`}`,
                ),
              ].join('\n'),
            )
            .join('\n'),
    notes: more ? ['Masih ada yang lebih lama; pakai --limit, --from, atau --until.'] : [],
  }
}

async function checked(session: Session): Promise<Answer> {
  const { folder } = session.context()
  const result = await runHere('check', { folder })
  const found = [...result.faults.map(({ text }) => text), ...result.differences, ...result.anchors.missing]
  return {
    json: result,
    text: [
      result.ok
        ? `Jurnal utuh: ${result.batches} perubahan, ${result.entries} baris, ${result.anchors.checked} jangkar cocok.`
        : 'Jurnal atau data diubah di luar program:',
      ...found.map((line) => `  ${line}`),
      ...(result.head === null
        ? []
        : [`Kepala rantai: ${result.head.hash} (nomor urut ${result.head.seq}, ${result.head.at})`]),
    ].join('\n'),
    exit: result.ok ? 0 : 1,
  }
}

async function exported(call: Call, session: Session, file: string): Promise<Answer> {
  const format = /\.(xlsx|csv)$/i.exec(file)?.[1]?.toLowerCase()
  if (format !== 'xlsx' && format !== 'csv') throw new Misuse('Nama berkas jurnal harus berakhir .csv atau .xlsx.')
  const { bytes, lines } = await journalFile(session.context(), { filter: filterOf(call), format })
  const path = typedPath(file)
  try {
    await writeFile(path, bytes)
  } catch {
    throw new Expected('disk', `Berkas ${path} tidak dapat ditulis. Periksa folder, izin, dan ruang penyimpanan.`)
  }
  return { json: { file: path, lines }, text: `Jurnal ditulis ke ${path}: ${lines} baris.` }
}
