/** After a run: every finished file is opened again, and its text compared with the data. Files can be wrong; people print them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatScore } from '../../../shared/domain/number.ts'
import { plainText } from '../../../shared/domain/plain-text.ts'
import type { DocumentKind, Snapshot } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { ReadBack } from '../../../shared/printing-views.ts'
import type { Template } from '../../../shared/templates/model.ts'
import { printedBy, type Printed } from '../../../shared/templates/printed.ts'
import { valuesOf } from '../../../shared/templates/values.ts'
import { documentById } from '../../store/documents.ts'
import { markDifference } from '../../store/runs.ts'
import type { Context, Job } from '../context.ts'
import { drawnWith } from './templates/known.ts'

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
const told: { readonly [K in DocumentKind]?: (snapshot: Of<K>, printed: Printed) => Told[] } = {
  certificate: ({ recipient: { unit, body }, score }, { fields }) => [
    ...(['penerima', unit === null ? 'pemda' : 'unit'].some((field) => fields.has(field))
      ? [{ what: 'Nama penerima', text: unit ?? body }]
      : []),
    ...(fields.has('nilai') ? [scoreOf(score)] : []),
  ],
  ranking: ({ rows }, { parts }) => (parts.has('tabel') ? rowsOf(rows) : []),
  recap: ({ rows }, { parts }) => (parts.has('pemda') ? rowsOf(rows) : []),
}

/** Everything that must be found in the text of a document drawn with this design: what the design prints, and no more. */
export function toldBy(snapshot: Snapshot, template: Template): Told[] {
  const own = told[snapshot.kind] as ((of: Snapshot, printed: Printed) => Told[]) | undefined
  const printed = printedBy(template, valuesOf(snapshot))
  const number = snapshot.number !== '' && printed.fields.has('nomor')
  return [...(number ? [{ what: 'Nomor', text: snapshot.number }] : []), ...(own?.(snapshot, printed) ?? [])]
}

/** What of it is not in the text, as sentences. */
export function differences(wanted: readonly Told[], pages: readonly string[]): string[] {
  const text = plainText(pages.join(''))
  return wanted
    .filter((one) => !text.includes(plainText(one.text)))
    .map(({ what, text: missing }) => `${what} "${missing}" tidak ditemukan`)
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
    const { template } = drawnWith(ctx.store, snapshot)
    // A file whose design nobody knows any more can still be opened.
    const wanted = template ? toldBy(snapshot, template) : []
    const bytes = await readFile(join(ctx.folder, file))
    const { pages } = await ctx.render.run('readPdfText', { bytes, until: wanted.map(({ text }) => text) })
    const wrong = differences(wanted, pages)
    return wrong.length === 0 ? null : `${wrong.slice(0, 5).join('; ')}.`
  } catch (error) {
    if (error instanceof Expected) return error.message
    return 'Berkas tidak dapat dibuka kembali.'
  }
}
