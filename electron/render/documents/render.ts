/** Snapshot in, finished PDF out. Nothing else is looked at: the same snapshot and key give the same bytes. */
import { createHash } from 'node:crypto'
import type { Printable } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { Template } from '../../../shared/templates/model.ts'
import { shippedById, shippedIdOf, templateRef } from '../../../shared/templates/shipped/index.ts'
import { addSignatureField } from '../sign/field.ts'
import { prepareSigner, signPdf, type Signer } from '../sign/sign.ts'
import type { Rendered, RenderInput, RenderTasks } from '../tasks.ts'
import type { Draft } from '../engine/pdfmake.ts'
import { printSignature, signatureAppearance } from './appearance.ts'
import { draftFixed } from './fixed/draft.ts'
import { shiftPages, wordAcross } from './marks-on-page.ts'
import type { FieldPlace } from './signature-block.ts'

/** SHA-256 of the snapshot as it is stored, in hexadecimal figures: what the QR code carries the beginning of. */
export const snapshotSha256 = (snapshot: Printable): string =>
  createHash('sha256').update(JSON.stringify(snapshot)).digest('hex')

/** Adds the visible field and signs. */
async function sign(draft: Draft, box: FieldPlace, snapshot: Printable, signer: Signer): Promise<Uint8Array> {
  const { doc } = draft
  const foot = doc.page.height - box.y - box.height
  addSignatureField(doc, {
    rect: [box.x, foot, box.x + box.width, foot + box.height],
    page: box.page,
    signerName: signer.name,
    reason: 'Pengesahan dokumen',
    location: snapshot.place,
    at: snapshot.at,
    reserve: signer.reserve,
    appearance: signatureAppearance(doc, box, { signer: signer.name, at: snapshot.at, colors: snapshot.colors }),
  })
  return signPdf(await draft.finish(), signer)
}

interface Drafted {
  draft: Draft
  /** Null where the design has no room for a signature. */
  field: FieldPlace | null
}
interface Options {
  sha256: string
  preview: boolean
  /** Word across every page. */
  mark: string | null
}
/** A page with the elements of its template, or pages that its blocks fill. */
async function draftOf(snapshot: Printable, options: Options, input: RenderInput): Promise<Drafted> {
  const { template = shippedFor(snapshot), pictures = {}, print, guides = false } = input
  if (snapshot.kind === 'certificate' || snapshot.kind === 'label') {
    if (template.flow) throw new Error(`${snapshot.template} flows over pages`)
    return draftFixed(template, snapshot, { ...options, pictures, bare: print?.bare ?? false, guides })
  }
  if (!template.flow || template.kind !== snapshot.kind) throw new Error(`${snapshot.template} is of another kind`)
  // Charts come with it, which a batch of certificates never needs.
  const { draftFlow } = await import('./flowing.ts')
  return draftFlow(template, snapshot, { ...options, bare: print?.bare ?? false })
}

function shippedFor({ template, kind }: Printable): Template {
  const found = shippedById(templateRef(template).id) ?? shippedById(shippedIdOf(kind))
  if (!found) throw new Error(`no template ${template}`)
  return found.template
}

const withoutRoom = () =>
  new Expected(
    'refused',
    'Desain ini tidak memiliki blok tanda tangan, jadi dokumen tidak dapat ditandatangani secara elektronik. Tambahkan blok itu pada desain, atau terbitkan tanpa tanda tangan.',
    { field: 'template' },
  )

/** @throws Expected 'refused' when a text does not fit its place, or a design to be signed has no room for it */
export const renderDocument: RenderTasks['renderDocument'] = async (input): Promise<Rendered> => {
  const { snapshot, key, preview, print } = input
  const sha256 = snapshotSha256(snapshot)
  const options = { sha256, preview, mark: wordAcross(snapshot, preview, print) }
  const { draft, field } = await draftOf(snapshot, options, input)
  if (key && !field) throw withoutRoom()
  if (print?.signer && field && !key)
    printSignature(draft.doc, field, { signer: print.signer, at: snapshot.at, colors: snapshot.colors })
  if (print) shiftPages(draft.doc, print.shift)
  const pdf = key && field ? await sign(draft, field, snapshot, prepareSigner(key)) : await draft.finish()
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), signed: key !== null }
}
