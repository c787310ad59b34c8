/** One signature judged: bytes, cryptography, certificate, time. */
import { X509Certificate } from 'node:crypto'
import { nameOf, parseCertificate } from '../sign/certificate.ts'
import { isDemo } from '../sign/key-info.ts'
import { maySignDocuments } from '../sign/key-usage.ts'
import { oids } from '../sign/oids.ts'
import { chainHolds, readCertificates } from './chain.ts'
import { notes } from './notes.ts'
import type { PdfFile } from './pdf-file.ts'
import {
  type SignedData,
  certificateBound,
  contentHolds,
  parseSignedData,
  signatureHolds,
  signingTime,
} from './signed-data.ts'
import { type Covered, type FoundSignature, coverOf } from './signatures.ts'
import { type TimeStamp, checkTimeStamp } from './time-stamp.ts'

export interface Judged {
  /** Byte range, digest, signature and binding are right. */
  holds: boolean
  /** Leads to a given root; null when none was given. */
  trusted: boolean | null
  signer: string | null
  at: string | null
  timestamped: boolean
  /** A document time stamp, which vouches for a time and not for a person. */
  stamp: boolean
  /** End of the revision it covers; null when the byte range is not honest. */
  end: number | null
  notes: string[]
}

/** A claimed time this far ahead may be another clock. */
const clockDrift = 10 * 60 * 1000
const documentStamp = 'ETSI.RFC3161'
const detached = 'ETSI.CAdES.detached'
const formats = new Set([detached, 'adbe.pkcs7.detached'])

const failed = (note: string, more: Partial<Judged> = {}): Judged => ({
  holds: false,
  trusted: null,
  signer: null,
  at: null,
  timestamped: false,
  stamp: false,
  end: null,
  notes: [note],
  ...more,
})

const holderOf = (der: Uint8Array): string | null => nameOf(parseCertificate(der).subject) || null

/** Runs `read`; what a hostile file makes it throw is an answer too. */
const attempt = <T>(read: () => T): T | null => {
  try {
    return read()
  } catch {
    return null
  }
}

const judgeStamp = (cover: Covered, roots: readonly X509Certificate[] | null): Judged => {
  const stamp = attempt(() => checkTimeStamp(cover.cms, cover.parts, roots))
  if (!stamp) return failed(notes.brokenStamp, { stamp: true, end: cover.end })
  return {
    holds: stamp.holds,
    trusted: stamp.trusted,
    signer: holderOf(stamp.by.raw),
    at: stamp.at,
    timestamped: stamp.holds,
    stamp: true,
    end: cover.end,
    notes: [...(stamp.holds ? [] : [notes.brokenStamp]), ...(stamp.trusted === false ? [notes.untrustedStamp] : [])],
  }
}

const faultOf = (data: SignedData, cover: Covered, format: string): string | null => {
  if (data.content !== null || data.contentType !== oids.data) return notes.malformed
  if (!contentHolds(data, cover.parts)) return notes.digest
  if (!signatureHolds(data)) return notes.signature
  const bound = certificateBound(data)
  if (bound === false || (bound === null && format === detached)) return notes.unbound
  return null
}

/** Judges one signature of `file`. `roots` null: nobody said whom to trust. `now` ISO 8601. */
export const judge = (
  file: PdfFile,
  signature: FoundSignature,
  roots: readonly X509Certificate[] | null,
  now: string,
): Judged => {
  const cover = attempt(() => coverOf(file, signature))
  if (!cover) return failed(notes.malformed, { stamp: signature.format === documentStamp })
  if (signature.format === documentStamp) return judgeStamp(cover, roots)
  if (!formats.has(signature.format)) return failed(notes.format, { end: cover.end })
  const data = attempt(() => parseSignedData(cover.cms))
  if (!data) return failed(notes.malformed, { end: cover.end })
  return attempt(() => judgeSigner(data, cover, signature, roots, now)) ?? failed(notes.malformed, { end: cover.end })
}

const judgeSigner = (
  data: SignedData,
  cover: Covered,
  signature: FoundSignature,
  roots: readonly X509Certificate[] | null,
  now: string,
): Judged => {
  const fault = faultOf(data, cover, signature.format)
  const certificate = new X509Certificate(data.certificate)
  const token = data.timeStampToken
  const stamp: TimeStamp | null = token && attempt(() => checkTimeStamp(token, [data.signature], roots))
  // A stamp counts unless roots were given and it does not lead to them: then anybody may have made it.
  const stampCounts = stamp !== null && stamp.holds && stamp.trusted !== false
  const claimed = signature.claimedAt ?? signingTime(data)
  const at = stampCounts ? stamp.at : claimed
  const usable = maySignDocuments(data.certificate)
  const pool = readCertificates(data.certificates)
  const chain = roots && chainHolds(certificate, pool, roots, new Date(at ?? now))
  const leads = roots !== null && chain === false && chainHolds(certificate, pool, roots, null)
  const found: [boolean, string][] = [
    [fault !== null, fault ?? ''],
    [token !== null && !stamp?.holds, notes.brokenStamp],
    [stamp?.trusted === false, notes.untrustedStamp],
    [chain === false, leads ? notes.notValidThen : notes.untrusted],
    [!usable, notes.usage],
    [!stampCounts && new Date(now) > certificate.validToDate, notes.expired],
    [at !== null && Date.parse(at) > Date.parse(now) + clockDrift, notes.future],
    [isDemo(parseCertificate(data.certificate)), notes.demo],
  ]
  return {
    holds: fault === null,
    trusted: chain === null ? null : chain && usable,
    signer: holderOf(data.certificate),
    at,
    timestamped: stamp?.holds === true,
    stamp: false,
    end: cover.end,
    notes: found.filter(([applies]) => applies).map(([, note]) => note),
  }
}
