/** What a PDF says by its own bytes, and whether it is one of ours. */
import { createHash } from 'node:crypto'
import { X509Certificate } from 'node:crypto'
import { Expected } from '../../../shared/errors.ts'
import type { VerifiedFile } from '../../../shared/views.ts'
import { documentBySha } from '../../store/documents.ts'
import { foreignBySha } from '../../store/merge-documents.ts'
import type { Store } from '../../store/store.ts'
import type { RenderPool } from '../context.ts'

interface File {
  name: string
  bytes: Uint8Array
}

/** Checks one PDF; `store` null when there is no register to look in. `trust` holds root certificates, PEM or DER. */
export async function verifyDocument(
  { render, store, now }: { render: RenderPool; store: Store | null; now: Date },
  { source, trust }: { source: File; trust?: File | undefined },
): Promise<VerifiedFile> {
  const roots = trust ? rootsOf(trust) : null
  const sha256 = createHash('sha256').update(source.bytes).digest('hex')
  const found = await render.run('verifyPdf', { bytes: source.bytes, roots, at: now.toISOString() })
  // The register of another laptop counts as ours: its documents came here with a package.
  const record = store ? (documentBySha(store, sha256) ?? foreignBySha(store, sha256)) : null
  const { claimedNumber, ...rest } = found
  return {
    file: source.name,
    ...rest,
    registered: Boolean(record),
    number: record?.number ?? claimedNumber,
    notes: record && record.state !== 'issued' ? [...found.notes, stateNote(record.state, record.reason)] : found.notes,
  }
}

function rootsOf({ name, bytes }: File): string {
  const text = Buffer.from(bytes).toString('latin1')
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text
  try {
    return new X509Certificate(bytes).toString()
  } catch {
    throw new Expected('input', `Berkas ${name} bukan sertifikat (PEM atau DER). Pilih sertifikat akar yang dipercaya.`)
  }
}

function stateNote(state: string, reason: string | null): string {
  const words = state === 'replaced' ? 'sudah diganti' : state === 'revoked' ? 'sudah dicabut' : 'belum selesai terbit'
  return `Menurut register, dokumen ini ${words}${reason ? `: ${reason}` : ''}.`
}
