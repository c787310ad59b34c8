/** Reading a CMS SignedData with one signer (RFC 5652), and checking its signature. */
import { X509Certificate, constants, createHash, createPublicKey, verify } from 'node:crypto'
import { Time } from 'pkijs'
import { oids } from '../sign/oids.ts'
import { type Block, childrenOf, isEmpty, numberOf, octetsOf, oidOf, parseDer, rawOf, tagOf } from './der.ts'
import { Malformed } from './objects.ts'

type Hash = 'sha256' | 'sha384' | 'sha512'

export interface SignedData {
  contentType: string
  /** Content inside the CMS; null when detached. */
  content: Buffer | null
  certificates: Buffer[]
  /** The signer's own certificate. */
  certificate: Buffer
  hash: Hash
  /** First value of each signed attribute, by type. */
  attributes: Map<string, Block>
  /** The bytes the signature is over. */
  signedBytes: Buffer
  signatureAlgorithm: { id: string; parameters: Block | undefined }
  signature: Buffer
  timeStampToken: Buffer | null
}

const hashes: Record<string, Hash> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** Signature algorithms that name their hash. */
const combined: Record<string, Hash> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}

const hashOf = (algorithm: Block | undefined): Hash => {
  const [id, parameters] = childrenOf(algorithm)
  const hash = hashes[oidOf(id)]
  if (!hash || !isEmpty(parameters)) throw new Malformed('hash not accepted')
  return hash
}

const attributesOf = (set: Block, tag: number): Map<string, Block> => {
  const found = new Map<string, Block>()
  for (const attribute of childrenOf(set, tag)) {
    const [type, values] = childrenOf(attribute)
    const id = oidOf(type)
    const [first, ...more] = childrenOf(values, 'set')
    if (!first || found.has(id)) throw new Malformed('attribute without value or twice')
    if (more.length === 0) found.set(id, first)
  }
  return found
}

/** Of SignedData (RFC 5652, 5.1). */
const versions = new Set([1, 3, 4, 5])

/** Finds the certificate the signer names by issuer and serial number, or by its key identifier. */
const signerCertificate = (sid: Block | undefined, certificates: Buffer[]): Buffer => {
  const found = certificates.find((der) => {
    const fields = childrenOf(childrenOf(parseDer(der).block)[0])
    const first = tagOf(fields[0]) === 0 ? 1 : 0
    if (tagOf(sid) === 0 && sid) {
      const wanted = rawOf(sid)
      const extensions = fields.find((field) => tagOf(field) === 3)
      if (!extensions) return false
      return childrenOf(childrenOf(extensions, 3)[0]).some((extension) => {
        const parts = childrenOf(extension)
        const value = parts.at(-1)
        // Both are the same octets behind a header of the same length.
        return oidOf(parts[0]) === oids.subjectKeyIdentifier && octetsOf(value).subarray(2).equals(wanted.subarray(2))
      })
    }
    const [issuer, serial] = childrenOf(sid)
    const [ownSerial, ownIssuer] = [fields[first], fields[first + 2]]
    return (
      issuer &&
      serial &&
      ownSerial &&
      ownIssuer &&
      rawOf(ownSerial).equals(rawOf(serial)) &&
      rawOf(ownIssuer).equals(rawOf(issuer))
    )
  })
  if (!found) throw new Malformed('certificate of the signer is missing')
  return found
}

/** `bytes` may be followed by zeros, the unused part of the placeholder; anything else behind it is refused. */
export const parseSignedData = (bytes: Buffer): SignedData => {
  const { block, length } = parseDer(bytes)
  if (bytes.subarray(length).some((byte) => byte !== 0)) throw new Malformed('something follows the signature')
  const [type, wrapped] = childrenOf(block)
  if (oidOf(type) !== oids.signedData) throw new Malformed('not signed data')
  const parts = childrenOf(childrenOf(wrapped, 0)[0])
  const [version, digestAlgorithms, encapsulated] = parts
  const [contentType, content] = childrenOf(encapsulated)
  const certificateSet = parts.slice(3).find((part) => tagOf(part) === 0)
  const certificates = certificateSet
    ? childrenOf(certificateSet, 0)
        .filter((one) => tagOf(one) < 0)
        .map(rawOf)
    : []
  const [signer, ...others] = childrenOf(parts.at(-1), 'set')
  if (!signer || others.length > 0) throw new Malformed('exactly one signer expected')

  const fields = childrenOf(signer)
  const [signerVersion, sid, digestAlgorithm, signedAttributes, signatureAlgorithm, signature, unsigned] = fields
  if (!signedAttributes || tagOf(signedAttributes) !== 0 || !signatureAlgorithm)
    throw new Malformed('signed attributes are missing')
  if (!versions.has(numberOf(version)) || numberOf(signerVersion) !== (tagOf(sid) === 0 ? 3 : 1))
    throw new Malformed('unknown version')
  const hash = hashOf(digestAlgorithm)
  if (!childrenOf(digestAlgorithms, 'set').some((algorithm) => hashOf(algorithm) === hash))
    throw new Malformed('hash is not announced')
  const signedBytes = rawOf(signedAttributes)
  // Signed as a SET OF, sent under an implicit tag.
  signedBytes[0] = 0x31
  const [algorithm, parameters] = childrenOf(signatureAlgorithm)
  const token = unsigned && tagOf(unsigned) === 1 ? attributesOf(unsigned, 1).get(oids.timeStampToken) : undefined
  return {
    contentType: oidOf(contentType),
    content: content ? octetsOf(childrenOf(content, 0)[0]) : null,
    certificates,
    certificate: signerCertificate(sid, certificates),
    hash,
    attributes: attributesOf(signedAttributes, 0),
    signedBytes,
    signatureAlgorithm: { id: oidOf(algorithm), parameters },
    signature: octetsOf(signature),
    timeStampToken: token ? rawOf(token) : null,
  }
}

/** Whether the signature over the signed attributes is the certificate's. */
export const signatureHolds = (data: SignedData): boolean => {
  const key = new X509Certificate(data.certificate).publicKey
  const { id } = data.signatureAlgorithm
  if (id === oids.rsaPss) {
    // The public key of a PSS certificate carries the same restrictions; the salt is found from the signature itself.
    const pss = {
      key: createPublicKey(key.export({ type: 'spki', format: 'pem' })),
      padding: constants.RSA_PKCS1_PSS_PADDING,
    }
    return verify(data.hash, data.signedBytes, { ...pss, saltLength: constants.RSA_PSS_SALTLEN_AUTO }, data.signature)
  }
  const hash = id === oids.rsaEncryption ? data.hash : combined[id]
  const kind = id.startsWith('1.2.840.10045.') ? 'ec' : 'rsa'
  if (hash !== data.hash || key.asymmetricKeyType !== kind || !isEmpty(data.signatureAlgorithm.parameters)) return false
  return verify(hash, data.signedBytes, key, data.signature)
}

/** Whether the attributes bind this content (given, or its digest is) and its type. */
export const contentHolds = (data: SignedData, content: Buffer[]): boolean => {
  const digest = data.attributes.get(oids.messageDigest)
  const type = data.attributes.get(oids.contentType)
  if (!digest || !type || oidOf(type) !== data.contentType) return false
  const hash = createHash(data.hash)
  for (const part of content) hash.update(part)
  return hash.digest().equals(octetsOf(digest))
}

/** The signing-certificate attribute (RFC 5035): true when it names the signer's certificate, null when there is none. */
export const certificateBound = (data: SignedData): boolean | null => {
  const second = data.attributes.get(oids.signingCertificateV2)
  const first = data.attributes.get(oids.signingCertificate)
  if (!second && !first) return null
  const id = childrenOf(childrenOf(childrenOf(second ?? first)[0])[0])
  const [head] = id
  if (!second) return createHash('sha1').update(data.certificate).digest().equals(octetsOf(head))
  // SHA-256 is the default and may be left out.
  const named = head && tagOf(head) < 0 && head.idBlock.tagNumber === 16
  const hash = named ? hashOf(head) : 'sha256'
  return createHash(hash)
    .update(data.certificate)
    .digest()
    .equals(octetsOf(named ? id[1] : head))
}

/** The signing-time attribute, ISO 8601, or null. */
export const signingTime = (data: SignedData): string | null => {
  const value = data.attributes.get(oids.signingTime)
  if (!value) return null
  const time = new Time({ schema: value }).value
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
