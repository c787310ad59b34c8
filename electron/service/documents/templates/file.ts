/** Templates as one file with their pictures, out and in. What comes in was made by anybody. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Expected } from '../../../../shared/errors.ts'
import type { TemplateHead, TemplateProblem } from '../../../../shared/template-views.ts'
import { picturesIn, readTemplate } from '../../../../shared/templates/check.ts'
import type { Template } from '../../../../shared/templates/model.ts'
import { addPicture } from '../../../store/templates.ts'
import type { Context } from '../../context.ts'
import { safeName } from '../file-names.ts'
import { addNew, freeTemplateName } from './edit.ts'
import { designs, knownDesign, picturesFor, problemsOf } from './known.ts'
import { templateHead } from './list.ts'

/** Of the file; goes up when older programs could not read it any more. */
const fileFormat = 1
const mark = 'piagam-templat'
const largest = 60 * 1024 * 1024

const fileShape = z
  .object({
    kind: z.literal(mark),
    format: z.literal(fileFormat),
    template: z.unknown(),
    pictures: z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string()),
  })
  .strict()

export interface TemplateFile {
  template: Template
  /** Data URLs by SHA-256, judged. */
  pictures: Record<string, string>
}

/** The file of a template, and the name it is offered under. @throws Expected 'not-found' */
export function templateFile({ store }: Context, { id }: { id: string }): { name: string; bytes: Uint8Array } {
  const { template, version } = knownDesign(store, id)
  const content = { kind: mark, format: fileFormat, template, pictures: picturesFor(store, template) }
  return {
    name: `${safeName(template.name)} v${version}.piagam-templat`,
    bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
  }
}

const strange = (name: string, why: string): Expected =>
  new Expected('input', `${name} bukan berkas desain Piagam atau rusak: ${why}`)

function parsedFile({ name, bytes }: { name: string; bytes: Uint8Array }): z.infer<typeof fileShape> {
  if (bytes.length > largest)
    throw new Expected('input', `${name} terlalu besar (lebih dari 60 MB). Perkecil gambar di dalam desainnya.`)
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw strange(name, 'isinya tidak dapat dibaca.')
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null
  if (typeof format === 'number' && format > fileFormat)
    throw new Expected(
      'input',
      `${name} dibuat dengan Piagam yang lebih baru. Perbarui Piagam di laptop ini, lalu coba lagi.`,
    )
  const read = fileShape.safeParse(json)
  if (!read.success) throw strange(name, 'susunannya tidak dikenal.')
  return read.data
}

/** Reads and judges a file; nothing is written. @throws Expected 'input' */
export async function readTemplateFile(
  { render }: Pick<Context, 'render'>,
  file: { name: string; bytes: Uint8Array },
): Promise<TemplateFile> {
  const { template: json, pictures: given } = parsedFile(file)
  const read = readTemplate(json)
  if ('refused' in read) throw new Expected('input', `${file.name}: ${read.refused}`)
  const { template } = read
  const pictures: Record<string, string> = {}
  for (const sha256 of picturesIn(template)) {
    const data = given[sha256]
    if (data === undefined) continue
    const bytes = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
    const judged = await render.run('checkPicture', { name: `gambar dalam ${file.name}`, bytes: new Uint8Array(bytes) })
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw strange(file.name, 'gambarnya bukan yang disebut desainnya.')
    pictures[sha256] = judged.data
  }
  return { template, pictures }
}

/**
 * Keeps the template of a file as a new one of the office; one that is there already word for word stays the only one.
 * Faults do not keep it out, they keep it from being used.
 */
export async function importTemplate(
  ctx: Context,
  file: { name: string; bytes: Uint8Array },
): Promise<{ head: TemplateHead; problems: TemplateProblem[]; written: boolean }> {
  const { store } = ctx
  const { template, pictures } = await readTemplateFile(ctx, file)
  const twin = designs(store).find((one) => isDeepStrictEqual(one.template, template))
  if (twin) return { head: templateHead(store, twin.id), problems: problemsOf(store, twin.template), written: false }
  const named = { ...template, name: freeTemplateName(store, template.name) }
  const batch = { kind: 'template', label: `Impor desain ${named.name} dari ${file.name}`, undoable: true }
  const { value: id } = store.write(batch, () => {
    for (const [sha256, data] of Object.entries(pictures)) addPicture(store, sha256, data)
    return addNew(store, named)
  })
  return { head: templateHead(store, id), problems: problemsOf(store, named), written: true }
}

/** Judges a picture and keeps it by its content. @throws Expected 'input' for what cannot be printed */
export async function keepPicture({ store, render }: Context, file: { name: string; bytes: Uint8Array }) {
  const judged = await render.run('checkPicture', file)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  store.write({ kind: 'template', label: `Gambar ${file.name} untuk desain`, undoable: false }, () =>
    addPicture(store, sha256, judged.data),
  )
  return { sha256, ...judged }
}
