/**
 * The CMS of a PAdES baseline B-B signature (RFC 5652, RFC 5035, ETSI EN 319 122/142). What does not depend on the document
 * is encoded once; a template then takes digest and signature at known places.
 */
import { createHash, randomBytes } from 'node:crypto'
import * as asn1 from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { parseCertificate } from './certificate.ts'
import { oids } from './oids.ts'

const digestLength = 32
const directoryName = 4

export interface CmsParts {
  kind: 'RSA' | 'EC'
  certificate: Uint8Array
  chain: readonly Uint8Array[]
}

/** Bytes with a place to fill. */
interface Template {
  bytes: Buffer
  digestAt: number
}
export interface CmsTemplate extends Template {
  signatureAt: number
}

const encode = (value: { toBER(): ArrayBuffer }): Buffer => Buffer.from(value.toBER())
/** DER orders a SET OF by its encodings. */
const sorted = <T>(values: T[], bytes: (value: T) => Buffer): T[] =>
  values.toSorted((a, b) => Buffer.compare(bytes(a), bytes(b)))

const placeOf = (bytes: Buffer, marker: Buffer): number => {
  const at = bytes.indexOf(marker)
  if (at < 0 || bytes.indexOf(marker, at + 1) >= 0) throw new Error('marker is not in the template exactly once')
  return at
}

/** Signing-certificate-v2 binds the certificate to the signature; SHA-256 is its default algorithm and left out in DER. */
const signingCertificate = (certificate: Certificate, der: Uint8Array): asn1.Sequence => {
  const issuer = new GeneralNames({ names: [new GeneralName({ type: directoryName, value: certificate.issuer })] })
  const issuerSerial = new asn1.Sequence({ value: [issuer.toSchema(), certificate.serialNumber] })
  const hash = new asn1.OctetString({ valueHex: createHash('sha256').update(der).digest() })
  const certId = new asn1.Sequence({ value: [hash, issuerSerial] })
  return new asn1.Sequence({ value: [new asn1.Sequence({ value: [certId] })] })
}

/** No signing-time among them: PAdES forbids it, the claimed time is the `/M` of the PDF. */
const signedAttributes = (certificate: Certificate, der: Uint8Array, digest: Buffer): Attribute[] =>
  sorted(
    [
      new Attribute({ type: oids.contentType, values: [new asn1.ObjectIdentifier({ value: oids.data })] }),
      new Attribute({ type: oids.messageDigest, values: [new asn1.OctetString({ valueHex: digest })] }),
      new Attribute({ type: oids.signingCertificateV2, values: [signingCertificate(certificate, der)] }),
    ],
    (attribute) => encode(attribute.toSchema()),
  )

const algorithm = (id: string, withNull: boolean): AlgorithmIdentifier =>
  new AlgorithmIdentifier(withNull ? { algorithmId: id, algorithmParams: new asn1.Null() } : { algorithmId: id })

/** The bytes that are signed: the attributes as a SET OF. */
export const attributesTemplate = (parts: CmsParts): Template => {
  const marker = randomBytes(digestLength)
  const attributes = signedAttributes(parseCertificate(parts.certificate), parts.certificate, marker)
  const bytes = encode(new asn1.Set({ value: attributes.map((attribute) => attribute.toSchema()) }))
  return { bytes, digestAt: placeOf(bytes, marker) }
}

/** The whole CMS for a signature of `signatureLength` bytes. */
export const cmsTemplate = (parts: CmsParts, signatureLength: number): CmsTemplate => {
  const certificate = parseCertificate(parts.certificate)
  const digest = randomBytes(digestLength)
  const signature = randomBytes(signatureLength)
  const digestAlgorithm = algorithm(oids.sha256, true)
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm,
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: signedAttributes(certificate, parts.certificate, digest),
    }),
    signatureAlgorithm:
      parts.kind === 'RSA' ? algorithm(oids.sha256WithRsa, true) : algorithm(oids.ecdsaWithSha256, false),
    signature: new asn1.OctetString({ valueHex: signature }),
  })
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oids.data }),
    certificates: sorted(
      [parts.certificate, ...parts.chain].map((der) => Buffer.from(der)),
      (der) => der,
    ).map(parseCertificate),
    signerInfos: [signer],
  })
  const bytes = encode(new ContentInfo({ contentType: oids.signedData, content: signedData.toSchema(true) }).toSchema())
  // Whoever checks the binding hashes these bytes: they must be the certificates as they were given.
  for (const der of [parts.certificate, ...parts.chain])
    if (bytes.indexOf(der) < 0) throw new Error('a certificate is not DER')
  return { bytes, digestAt: placeOf(bytes, digest), signatureAt: placeOf(bytes, signature) }
}
