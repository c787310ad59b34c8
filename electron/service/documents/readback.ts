/** After a run: every finished file is opened again, and its text compared with the data. Files can be wrong; people print them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatScore } from '../../../shared/domain/number.ts'
import type { DocumentKind, Snapshot } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { ReadBack } from '../../../shared/printing-views.ts'
import { documentById } from '../../store/documents.ts'
import { markDifference } from '../../store/runs.ts'
import type { Context, Job } from '../context.ts'

interface Told {
  /** "Nilai": as a sentence names it. */
  what: string
  text: string
}
type Of<K extends DocumentKind> = Extract<Snapshot, { kind: K }>

const scoreOf = (score: number): Told => ({ what: 'Nilai', text: formatScore(score) })
const rowsOf = (rows: readonly { name: string; score: number }[]): Told[] =>
  rows.flatMap(({ name, score }) => [
    { what: 'Nama', text: name },
    { what: `Nilai ${name}`, text: formatScore(score) },
  ])

/** What must stand in the file of a kind, beside its number. A kind without an entry is asked for its number only. */
const told: { readonly [K in DocumentKind]?: (snapshot: Of<K>) => Told[] } = {
  certificate: ({ recipient, score }) => [
    { what: 'Nama penerima', text: recipient.unit ?? recipient.body },
    scoreOf(score),
  ],
  ranking: ({ rows }) => rowsOf(rows),
  recap: ({ rows }) => rowsOf(rows),
}

/** Everything that must be found in the text of the document's file. */
export function toldBy(snapshot: Snapshot): Told[] {
  const own = told[snapshot.kind] as ((of: Snapshot) => Told[]) | undefined
  return [...(snapshot.number === '' ? [] : [{ what: 'Nomor', text: snapshot.number }]), ...(own?.(snapshot) ?? [])]
}

/** Text as it is compared: without blanks, breaks and hidden signs; ligatures as letters. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Cc}]+/gu, '')

/** What of the data is not in the text, as sentences. */
export function differences(snapshot: Snapshot, pages: readonly string[]): string[] {
  const text = plain(pages.join(''))
  return toldBy(snapshot)
    .filter((one) => !text.includes(plain(one.text)))
    .map(({ what, text: wanted }) => `${what} "${wanted}" tidak ditemukan`)
}

const label = 'Membaca kembali berkas'

/**
 * Reads the files of these documents again. What differs is listed and marked in the journal of the run. It can be cancelled;
 * a file that cannot be opened differs.
 */
export async function readBack(
  ctx: Context,
  { run, documents, job }: { run: string; documents: readonly string[]; job: Job },
): Promise<ReadBack> {
  const found: ReadBack = { read: 0, differences: [] }
  const queue = [...documents]
  job.progress(0, documents.length, label)
  const lane = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined && !job.cancelled(); id = queue.shift()) {
      const record = documentById(ctx.store, id)
      if (record?.file) {
        const message = await problemOf(ctx, JSON.parse(record.snapshot) as Snapshot, record.file)
        if (message !== null) {
          markDifference(ctx.store, run, id, message)
          found.differences.push({ document: id, number: record.number, subject: record.subject, message })
        }
      }
      job.progress((found.read += 1), documents.length, label)
    }
  }
  await Promise.all(Array.from({ length: ctx.render.width + 1 }, lane))
  const place = new Map(documents.map((id, index) => [id, index]))
  found.differences.sort((a, b) => (place.get(a.document) ?? 0) - (place.get(b.document) ?? 0))
  return found
}

async function problemOf(ctx: Context, snapshot: Snapshot, file: string): Promise<string | null> {
  try {
    const bytes = await readFile(join(ctx.folder, file))
    const { pages } = await ctx.render.run('readPdfText', { bytes })
    const wrong = differences(snapshot, pages)
    return wrong.length === 0 ? null : `${wrong.slice(0, 5).join('; ')}.`
  } catch (error) {
    if (error instanceof Expected) return error.message
    return 'Berkas tidak dapat dibuka kembali.'
  }
}
