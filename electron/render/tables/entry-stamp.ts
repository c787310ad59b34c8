/** The stamp of an entry workbook as rows of its hidden key sheet, and back. */
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { Expected, technical } from '../../../shared/errors.ts'
import type { EntryStamp } from '../tasks.ts'
import { limits } from './limits.ts'

/** First cell of the key sheet, by which it is known under any name. */
export const keyMark = 'piagam-isian'
const format = '1'
/** A cell holds at most 32,767 characters. */
const CHUNK = 30_000

const text = z.string().max(400)
const schema: z.ZodType<EntryStamp> = z.object({
  year: z.number().int(),
  scheme: text,
  made: z.iso.datetime(),
  sheets: z
    .array(
      z.object({
        key: text,
        name: text,
        body: text,
        instrument: z.object({ id: text, version: z.number().int(), digest: text }),
        codes: z.array(text).max(limits.columns),
        units: z.array(z.object({ id: text, name: text, values: z.array(text).max(limits.columns) })).max(10_000),
        // Workbooks that were made before notes travelled have none.
        notes: z.array(z.object({ unit: text, code: text, note: z.string(), evidence: z.string() })).default([]),
      }),
    )
    .max(600),
})

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex')

/** Rows of two cells: what people may want to know first, then the stamp itself, packed. */
export const stampRows = (stamp: EntryStamp): [string, string][] => {
  const json = JSON.stringify(stamp)
  const packed = deflateRawSync(json).toString('base64')
  const chunks = packed.match(new RegExp(`.{1,${CHUNK}}`, 'gu')) ?? []
  return [
    [keyMark, format],
    ['sha256', sha256(json)],
    ['tahun', String(stamp.year)],
    ['skema', stamp.scheme],
    ['dibuat', stamp.made],
    ['pemda', [...new Set(stamp.sheets.map(({ body }) => body))].slice(0, 100).join(' ')],
    ...chunks.map((chunk): [string, string] => ['isi', chunk]),
  ]
}

const damaged = (detail: string): Expected =>
  new Expected(
    'input',
    'Lembar kunci buku kerja ini berubah atau rusak, jadi isinya tidak dapat dipastikan. Ekspor buku kerja baru, lalu salin isiannya ke sana.',
    { details: [detail] },
  )

/**
 * The stamp of a key sheet.
 * @throws Expected `input` when it was changed, `refused` when another version of the program made it.
 */
export const readStamp = (rows: readonly (readonly string[])[]): EntryStamp => {
  const all = (name: string): string[] => rows.filter((row) => row[0] === name).map((row) => row[1] ?? '')
  if (all(keyMark)[0] !== format) {
    throw new Expected(
      'refused',
      'Buku kerja ini dibuat oleh versi Piagam yang lain dan tidak dapat dibaca versi ini. Ekspor buku kerja baru dengan versi ini.',
    )
  }
  let json: string
  try {
    json = inflateRawSync(Buffer.from(all('isi').join(''), 'base64'), {
      maxOutputLength: limits.unpackedBytes,
    }).toString()
  } catch (error) {
    throw damaged(technical(error))
  }
  if (sha256(json) !== all('sha256')[0]) throw damaged('sha256')
  const parsed = schema.safeParse(JSON.parse(json))
  if (!parsed.success) throw damaged(parsed.error.issues.map(({ path }) => path.join('.')).join(', '))
  return parsed.data
}
