/** The package as a file: what stands in it, and what a reader insists on before anything is believed. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { documentKinds } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { AliasRecord, OriginRecord } from '../../store/merge.ts'
import type { ForeignDocument } from '../../store/merge-documents.ts'
import { packFiles, unpackFiles } from '../archive.ts'
import type { Change } from './history.ts'
import type { Json } from './spec.ts'

export const formatVersion = 1
const manifestName = 'manifest.json'
const signatureName = 'signature.p7s'
const parts = ['batches', 'changes', 'joined', 'state', 'documents'] as const
type Part = (typeof parts)[number]
const fileOf = (part: Part): string => `${part}.jsonl`
const mostUnpacked = 768 * 2 ** 20
const mostLines = 5_000_000
/** Of one value: a picture of 20 MB as a data URL. */
const mostLetters = 28_000_000

const id = z.string().min(1).max(120)
const text = (max: number) => z.string().max(max)
const instant = z.iso.datetime().max(40)
const device = z.string().min(1).max(64)
const keyText = z.string().min(2).max(400)
const value: z.ZodType<Json> = z.lazy(() =>
  z.union([z.string().max(mostLetters), z.number(), z.boolean(), z.null(), z.array(value).max(8)]),
)
const cellNames = z.string().min(1).max(32)

const scope = z.union([
  z.object({ region: z.string().regex(/^(ID|\d{2})$/) }).strict(),
  z.object({ code: z.string().min(1).max(64) }).strict(),
])

const manifestShape = z.object({
  program: z.literal('piagam'),
  kind: z.literal('package'),
  format: z.int().min(1),
  schema: z.int().min(1),
  version: text(40),
  device,
  office: text(400),
  madeAt: instant,
  scope,
  scopeText: text(400),
  forHeadOffice: z.boolean(),
  /** Laptops whose changes are in it. */
  devices: z.array(device).max(10_000),
  files: z
    .array(z.object({ name: text(40), size: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict())
    .length(parts.length),
})
export type Manifest = z.infer<typeof manifestShape>

const batchShape: z.ZodType<OriginRecord> = z
  .object({
    id,
    device,
    seq: z.int().min(0),
    schema: z.int().min(1),
    person: text(400),
    kind: text(40),
    label: text(2000),
    reason: text(2000).nullable(),
    at: instant,
  })
  .strict()
export type ChangeLine = Pick<Change, 'id' | 'tbl' | 'key' | 'cells' | 'parents'> & { batch: string }
const changeShape: z.ZodType<ChangeLine> = z
  .object({
    id,
    batch: id,
    tbl: text(40),
    key: keyText,
    cells: z.record(cellNames, value),
    parents: z.record(cellNames, z.array(id).max(1000)),
  })
  .strict()
const joinedShape: z.ZodType<AliasRecord> = z.object({ tbl: text(40), one: keyText, other: keyText }).strict()
export interface StateLine {
  tbl: string
  key: string
  cells: Record<string, Json>
}
const stateShape: z.ZodType<StateLine> = z
  .object({ tbl: text(40), key: keyText, cells: z.record(cellNames, value) })
  .strict()
const documentShape: z.ZodType<ForeignDocument> = z
  .object({
    id,
    device,
    scope: text(40),
    running: z.int().min(1),
    kind: z.enum(documentKinds),
    year: z.int().min(2000).max(2100),
    code: text(64),
    unit: text(64).nullable(),
    subjectKey: text(400),
    subject: text(800),
    score: z.int().min(0).max(10_000).nullable(),
    number: text(400).min(1),
    state: z.enum(['reserved', 'issued', 'replaced', 'revoked', 'void']),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
    signed: z.boolean(),
    reservedAt: instant,
    issuedAt: instant.nullable(),
    replaces: id.nullable(),
    reason: text(2000).nullable(),
  })
  .strict()

export interface Contents {
  batches: OriginRecord[]
  changes: ChangeLine[]
  joined: AliasRecord[]
  state: StateLine[]
  documents: ForeignDocument[]
}
const shapes: { [P in Part]: z.ZodType<Contents[P][number]> } = {
  batches: batchShape,
  changes: changeShape,
  joined: joinedShape,
  state: stateShape,
  documents: documentShape,
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const encode = (content: string): Uint8Array => new TextEncoder().encode(content)
const lines = (list: readonly unknown[]): Uint8Array =>
  Buffer.from(list.map((one) => `${JSON.stringify(one)}\n`).join(''))

/** Makes the file. `sign` gets the bytes of the manifest, which names the hash of every other file, and answers with a CMS. */
export const writePackage = async (
  head: Omit<Manifest, 'program' | 'kind' | 'format' | 'files'>,
  contents: Contents,
  sign: ((manifest: Uint8Array) => Promise<Uint8Array>) | null,
): Promise<Uint8Array> => {
  const files = parts.map((part) => ({ name: fileOf(part), bytes: lines(contents[part]) }))
  const manifest: Manifest = {
    program: 'piagam',
    kind: 'package',
    format: formatVersion,
    ...head,
    files: files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) })),
  }
  const bytes = encode(`${JSON.stringify(manifest, null, 2)}\n`)
  return packFiles([
    { name: manifestName, bytes },
    ...(sign === null ? [] : [{ name: signatureName, bytes: await sign(bytes) }]),
    ...files,
  ])
}

export interface Opened {
  manifest: Manifest
  /** What was signed, and the signature. */
  signed: { manifest: Uint8Array; signature: Uint8Array } | null
  contents: Contents
}

const notOurs = (): Expected =>
  new Expected('input', 'Berkas ini bukan paket Piagam. Pilih berkas yang dibuat dengan "Ekspor paket".')
const altered = (details: string[] = []): Expected =>
  new Expected('input', 'Isi paket tidak utuh dan tidak dibaca. Minta paket baru dari pembuatnya.', { details })

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw altered()
  }
}

const readPart = <P extends Part>(part: P, bytes: Uint8Array): Contents[P] => {
  const list = decode(bytes).split('\n')
  if (list.pop() !== '' || list.length > mostLines) throw altered([fileOf(part)])
  const shape: z.ZodType = shapes[part]
  return list.map((line, index) => {
    const read = shape.safeParse(parse(line))
    if (!read.success) throw altered([`${fileOf(part)}, baris ${index + 1}`])
    return read.data
  }) as Contents[P]
}

const readManifest = (bytes: Uint8Array, schema: number): Manifest => {
  const found = parse(decode(bytes))
  const head = z.object({ program: z.literal('piagam'), format: z.int(), schema: z.int() }).safeParse(found)
  if (!head.success) throw notOurs()
  if (head.data.format > formatVersion || head.data.schema > schema)
    throw new Expected(
      'refused',
      'Paket ini dibuat oleh versi Piagam yang lebih baru. Pasang versi terbaru di laptop ini, lalu impor lagi.',
      { details: [`skema ${head.data.schema}, program ini mengenal sampai ${schema}`] },
    )
  const manifest = manifestShape.safeParse(found)
  if (!manifest.success) throw altered([manifestName])
  return manifest.data
}

/**
 * Reads a package: its form and every hash. `schema`: the newest we know. Expected('input') for what is no whole package,
 * ('refused') for one of a newer program. What the changes mean is judged by check.ts, the signature by its caller.
 */
export const readPackage = (bytes: Uint8Array, schema: number): Opened => {
  const files = unpackFiles(bytes, [manifestName, signatureName, ...parts.map(fileOf)], mostUnpacked)
  const head = files.get(manifestName)
  if (head === undefined) throw notOurs()
  const manifest = readManifest(head, schema)
  const read = <P extends Part>(part: P): Contents[P] => {
    const name = fileOf(part)
    const content = files.get(name)
    const listed = manifest.files.find((file) => file.name === name)
    if (content === undefined || listed?.size !== content.length || listed.sha256 !== sha256(content))
      throw altered([name])
    return readPart(part, content)
  }
  const signature = files.get(signatureName)
  return {
    manifest,
    signed: signature === undefined ? null : { manifest: head, signature },
    contents: {
      batches: read('batches'),
      changes: read('changes'),
      joined: read('joined'),
      state: read('state'),
      documents: read('documents'),
    },
  }
}
