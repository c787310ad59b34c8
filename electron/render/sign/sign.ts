/** Signing a finished PDF that carries our placeholder. */
import { createHash, createPrivateKey, sign as signBytes } from 'node:crypto'
import type { SigningKey } from '../tasks.ts'
import { nameOf, parseCertificate } from './certificate.ts'
import { attributesTemplate, type CmsTemplate, cmsTemplate } from './cms.ts'
import { byteRangePlaceholder } from './field.ts'

/** A key made ready: all that does not depend on the document. */
export interface Signer {
  /** Who signs, as the certificate names the holder. */
  readonly name: string
  /** Longest CMS this key makes, in bytes. */
  readonly reserve: number
  /** The CMS over a SHA-256 digest of the document. */
  cms(digest: Buffer): Buffer
}

/** Longest DER signature of an ECDSA key: two integers of the field's size with a sign byte each, and their headers. */
const longestEcdsa = (bits: number): number => 2 * (Math.ceil(bits / 8) + 3) + 3
const curveBits: Record<string, number> = { prime256v1: 256, secp384r1: 384, secp521r1: 521 }

/** The same bytes as a Buffer: a private key is not copied about. */
const inPlace = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const makeSigner = (key: SigningKey): Signer => {
  const privateKey = createPrivateKey({ key: inPlace(key.pkcs8), format: 'der', type: 'pkcs8' })
  const details = privateKey.asymmetricKeyDetails
  const longest =
    key.kind === 'RSA' ? (details?.modulusLength ?? 0) / 8 : longestEcdsa(curveBits[details?.namedCurve ?? ''] ?? 0)
  const attributes = attributesTemplate(key)
  // RSA signatures have one length; ECDSA ones vary by a few bytes, each length gets its template once.
  const templates = new Map<number, CmsTemplate>()
  const templateFor = (length: number): CmsTemplate => {
    const known = templates.get(length)
    if (known) return known
    const made = cmsTemplate(key, length)
    templates.set(length, made)
    return made
  }
  return {
    name: nameOf(parseCertificate(key.certificate).subject),
    reserve: templateFor(longest).bytes.length,
    cms(digest) {
      digest.copy(attributes.bytes, attributes.digestAt)
      const signature = signBytes('sha256', attributes.bytes, privateKey)
      const template = templateFor(signature.length)
      digest.copy(template.bytes, template.digestAt)
      signature.copy(template.bytes, template.signatureAt)
      return template.bytes
    },
  }
}

/** A key comes to a render thread as a new copy with every document, so the last signer is found again by what the key is. */
let last: { id: string; signer: Signer; forget: NodeJS.Timeout } | null = null
const rememberFor = 60_000

const identity = (key: SigningKey): string =>
  [key.pkcs8, key.certificate, ...key.chain]
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('base64')

/**
 * Makes a key ready, or finds the signer of the same key again: it is kept for a minute after its last use and no longer.
 * Throws when key and certificate cannot be encoded; `openKey` has looked at both before.
 */
export const prepareSigner = (key: SigningKey): Signer => {
  const id = identity(key)
  if (last?.id === id) {
    last.forget.refresh()
    return last.signer
  }
  const signer = makeSigner(key)
  if (last) clearTimeout(last.forget)
  const forget = setTimeout(() => {
    last = null
  }, rememberFor).unref()
  last = { id, signer, forget }
  return signer
}

/** Bytes to reserve in the document for a signature of this key. */
export const reserveFor = (signer: Signer): number => signer.reserve

/**
 * Signs `pdf`, patched in place, and returns it. It must hold exactly one placeholder of `addSignatureField`; the byte range
 * covers everything but the hexadecimal string of the CMS.
 */
export const signPdf = (pdf: Uint8Array, signer: Signer): Uint8Array => {
  const bytes = inPlace(pdf)
  const range = bytes.indexOf(byteRangePlaceholder, 0, 'latin1')
  if (range < 0 || bytes.includes(byteRangePlaceholder, range + 1, 'latin1'))
    throw new Error('the document does not hold exactly one signature placeholder')
  const start = bytes.indexOf('/Contents <', range, 'latin1') + '/Contents '.length
  const end = bytes.indexOf('>', start, 'latin1') + 1
  if (start < range || end <= start) throw new Error('the signature placeholder has no contents')

  const numbers = `/ByteRange [0 ${start} ${end} ${bytes.length - end}`
  bytes.write(`${numbers.padEnd(byteRangePlaceholder.length - 1)}]`, range, 'latin1')
  const digest = createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest()
  const hex = signer.cms(digest).toString('hex')
  if (hex.length > end - start - 2) throw new Error('too few bytes are reserved for the signature')
  bytes.write(hex, start + 1, 'latin1')
  return pdf
}
