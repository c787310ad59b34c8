/** Snapshot in, finished PDF out. Nothing else is looked at: the same snapshot and key give the same bytes. */
import { createHash } from 'node:crypto'
import type { DocumentKind, Snapshot } from '../../../shared/domain/snapshot.ts'
import { addSignatureField } from '../sign/field.ts'
import { prepareSigner, signPdf, type Signer } from '../sign/sign.ts'
import type { Rendered, RenderTasks } from '../tasks.ts'
import type { Draft } from '../engine/pdfmake.ts'
import { signatureAppearance } from './appearance.ts'
import { draftCertificate } from './klasik/draft.ts'
import { composeRanking } from './peringkat/ranking.ts'
import { draftPages } from './portrait/draft.ts'
import { composeReport } from './rapor/report.ts'
import { composeRecap } from './rekap/recap.ts'
import type { FieldPlace } from './signature-block.ts'

/** SHA-256 of the snapshot as it is stored, in hexadecimal figures: what the QR code carries the beginning of. */
export const snapshotSha256 = (snapshot: Snapshot): string =>
  createHash('sha256').update(JSON.stringify(snapshot)).digest('hex')

/** Adds the visible field and signs. */
async function sign(draft: Draft, box: FieldPlace, snapshot: Snapshot, signer: Signer): Promise<Uint8Array> {
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

type Draw = (
  snapshot: Snapshot,
  options: { sha256: string; preview: boolean },
) => Promise<{ draft: Draft; field: FieldPlace }>
const drafts: {
  [K in DocumentKind]: (
    snapshot: Extract<Snapshot, { kind: K }>,
    options: { sha256: string; preview: boolean },
  ) => Promise<{ draft: Draft; field: FieldPlace }>
} = {
  certificate: draftCertificate,
  ranking: (snapshot, options) =>
    draftPages(snapshot, options.preview, (logo) => composeRanking(snapshot, { ...options, logo })),
  report: (snapshot, options) =>
    draftPages(snapshot, options.preview, (logo) => composeReport(snapshot, { ...options, logo })),
  recap: (snapshot, options) =>
    draftPages(snapshot, options.preview, (logo) => composeRecap(snapshot, { ...options, logo })),
}
/** The table gives each kind its own snapshot, which the compiler cannot follow. */
const draftOf = (snapshot: Snapshot) => drafts[snapshot.kind] as Draw

/** @throws Expected 'refused' when a recipient's name does not fit the certificate. */
export const renderDocument: RenderTasks['renderDocument'] = async ({ snapshot, key, preview }): Promise<Rendered> => {
  if (snapshot.kind === 'label') throw new Error('labels are drawn soon')
  const sha256 = snapshotSha256(snapshot)
  const options = { sha256, preview }
  const { draft, field } = await draftOf(snapshot)(snapshot, options)
  const pdf = key ? await sign(draft, field, snapshot, prepareSigner(key)) : await draft.finish()
  return { pdf, sha256: createHash('sha256').update(pdf).digest('hex'), signed: key !== null }
}
