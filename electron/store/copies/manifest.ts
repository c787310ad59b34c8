/** What a copy says about itself: a JSON file beside an automatic copy, the first part of an exported file. */
import { z } from 'zod'

const count = z.number().int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const text = z.string().max(1000)

const contents = z.object({
  office: text,
  sample: z.boolean(),
  years: z.array(z.object({ year: z.number().int(), bodies: count, units: count, documents: count })).max(1000),
  documents: count,
  batches: count,
  last: z.object({ seq: count, at: text, label: text, person: text, hash: sha256.nullable() }).nullable(),
})

/** Read from files that others may have made: nothing beyond this shape is believed. */
export const manifestShape = z.object({
  format: z.literal(1),
  program: text,
  /** `user_version` of the database. */
  schema: count,
  why: text,
  at: z.iso.datetime(),
  device: text,
  contents,
  /** Rows by table. */
  counts: z.record(z.string().max(100), count),
  database: z.object({ name: text, size: count, sha256 }),
  /** Files of documents in the copy; for an exported file by name, else only counted. */
  documents: z.object({
    count,
    /** Numbers whose file was not there, or not as it was issued. */
    missing: z.array(text).max(100_000),
    files: z
      .array(z.object({ file: z.string().max(500), size: count, sha256 }))
      .max(1_000_000)
      .optional(),
  }),
})
export type Manifest = z.infer<typeof manifestShape>
