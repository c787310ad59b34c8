/** Making X.509 certificates for demonstrations: encoded by pkijs, signed by node:crypto. */
import { type KeyObject, createHash, randomBytes, sign } from 'node:crypto'
import * as asn1 from 'asn1js'
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'
import { oids } from './oids.ts'

export interface CertificateOrder {
  subject: { organization: string; commonName: string }
  publicKey: KeyObject
  issuer: { organization: string; commonName: string }
  issuerKey: KeyObject
  issuerPublicKey: KeyObject
  from: Date
  until: Date
  authority: boolean
  comment: string
}

const usage = { authority: [0x06, 1], signer: [0xc0, 6] } as const

/** One relative name each: pkijs would make a single one of all three. */
const nameFrom = (name: { organization: string; commonName: string }): RelativeDistinguishedNames => {
  const parts: [string, asn1.PrintableString | asn1.Utf8String][] = [
    [oids.countryName, new asn1.PrintableString({ value: 'ID' })],
    [oids.organizationName, new asn1.Utf8String({ value: name.organization })],
    [oids.commonName, new asn1.Utf8String({ value: name.commonName })],
  ]
  const sets = parts.map(
    ([type, value]) => new asn1.Set({ value: [new AttributeTypeAndValue({ type, value }).toSchema()] }),
  )
  return new RelativeDistinguishedNames({ schema: asn1.fromBER(new asn1.Sequence({ value: sets }).toBER()).result })
}

const publicKeyInfo = (key: KeyObject): PublicKeyInfo =>
  new PublicKeyInfo({ schema: asn1.fromBER(key.export({ type: 'spki', format: 'der' })).result })

/** Method 1 of RFC 5280, 4.2.1.2: SHA-1 of the key bits; an identifier, not a protection. */
const keyIdentifier = (key: KeyObject): asn1.OctetString =>
  new asn1.OctetString({
    valueHex: createHash('sha1').update(publicKeyInfo(key).subjectPublicKey.valueBlock.valueHexView).digest(),
  })

const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() })

const extensions = (order: CertificateOrder): Extension[] => {
  const [bits, unusedBits] = usage[order.authority ? 'authority' : 'signer']
  const constraints = new BasicConstraints(order.authority ? { cA: true, pathLenConstraint: 0 } : {})
  const issuerId = new AuthorityKeyIdentifier({ keyIdentifier: keyIdentifier(order.issuerPublicKey) })
  return [
    extension(oids.basicConstraints, true, constraints.toSchema()),
    extension(oids.keyUsage, true, new asn1.BitString({ valueHex: Uint8Array.of(bits), unusedBits })),
    extension(oids.subjectKeyIdentifier, false, keyIdentifier(order.publicKey)),
    extension(oids.authorityKeyIdentifier, false, issuerId.toSchema()),
    extension(oids.netscapeComment, false, new asn1.IA5String({ value: order.comment })),
  ]
}

/** The certificate as DER, signed with SHA-256 and RSA. `comment` must be ASCII. */
export const issueCertificate = (order: CertificateOrder): Uint8Array => {
  const algorithm = new AlgorithmIdentifier({ algorithmId: oids.sha256WithRsa, algorithmParams: new asn1.Null() })
  const serial = randomBytes(16)
  // Positive and without a leading zero octet.
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const certificate = new Certificate({
    version: 2,
    serialNumber: new asn1.Integer({ valueHex: serial }),
    signature: algorithm,
    issuer: nameFrom(order.issuer),
    subject: nameFrom(order.subject),
    notBefore: new Time({ value: order.from }),
    notAfter: new Time({ value: order.until }),
    subjectPublicKeyInfo: publicKeyInfo(order.publicKey),
    extensions: extensions(order),
    signatureAlgorithm: algorithm,
  })
  const toBeSigned = new Uint8Array(certificate.encodeTBS().toBER())
  certificate.tbsView = toBeSigned
  certificate.signatureValue = new asn1.BitString({ valueHex: sign('sha256', toBeSigned, order.issuerKey) })
  return new Uint8Array(certificate.toSchema().toBER())
}
