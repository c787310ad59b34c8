/** Checks a signature beside bytes that are no PDF. */
import { X509Certificate } from 'node:crypto'
import { Expected } from '../../../shared/errors.ts'
import { nameOf, parseCertificate } from '../sign/certificate.ts'
import { isDemo } from '../sign/key-info.ts'
import { maySignDocuments } from '../sign/key-usage.ts'
import { oids } from '../sign/oids.ts'
import type { DetachedVerification } from '../tasks.ts'
import { chainHolds, readCertificates, readRoots } from './chain.ts'
import { certificateBound, contentHolds, parseSignedData, signatureHolds } from './signed-data.ts'

const broken: DetachedVerification = { holds: false, signer: '', trusted: null, demo: false }
const largestSignature = 1_000_000

const check = (bytes: Uint8Array, cms: Uint8Array, roots: X509Certificate[] | null, at: Date): DetachedVerification => {
  const data = parseSignedData(Buffer.from(cms))
  const parts: [Buffer, Buffer] = [Buffer.from(bytes), Buffer.alloc(0)]
  const certificate = new X509Certificate(data.certificate)
  const parsed = parseCertificate(data.certificate)
  return {
    holds:
      data.content === null &&
      data.contentType === oids.data &&
      contentHolds(data, parts) &&
      signatureHolds(data) &&
      certificateBound(data) === true,
    signer: nameOf(parsed.subject),
    trusted:
      roots &&
      chainHolds(certificate, readCertificates(data.certificates), roots, at) &&
      maySignDocuments(data.certificate),
    demo: isDemo(parsed),
  }
}

/**
 * Whether `signature` (CMS, DER) is over exactly these bytes, and whose it is. `roots`: PEM of whom to trust, or null; the
 * certificate must have been valid `at`. Expected('input') when the roots hold no certificate.
 */
export const verifyBytes = (input: {
  bytes: Uint8Array
  signature: Uint8Array
  roots: string | null
  at: string
}): Promise<DetachedVerification> => {
  const roots = input.roots === null ? null : readRoots(input.roots)
  if (roots?.length === 0)
    return Promise.reject(new Expected('input', 'Berkas sertifikat tepercaya tidak berisi sertifikat PEM.'))
  try {
    if (input.signature.length > largestSignature) return Promise.resolve(broken)
    return Promise.resolve(check(input.bytes, input.signature, roots, new Date(input.at)))
  } catch {
    return Promise.resolve(broken)
  }
}
