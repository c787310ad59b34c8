/** What people may know of a key, and how a demonstration certificate is recognised. */
import { X509Certificate, createPublicKey } from 'node:crypto'
import type { Certificate } from 'pkijs'
import type { KeyInfo } from '../../../shared/views.ts'
import { nameOf, organizationOf, parseCertificate } from './certificate.ts'
import { oids } from './oids.ts'

/** Organisation of every certificate made by `makeDemoKey`. */
export const demoOrganization = 'CONTOH – Kunci Demonstrasi'
/** Comment inside the same certificates; both together are the mark. */
export const demoComment = 'Piagam: kunci demonstrasi, bukan tanda tangan resmi'

/** Whether a certificate is one of `makeDemoKey`. */
export const isDemo = (certificate: Certificate): boolean =>
  organizationOf(certificate.subject) === demoOrganization &&
  (certificate.extensions ?? []).some(
    (extension) =>
      extension.extnID === oids.netscapeComment &&
      Buffer.from(extension.extnValue.valueBlock.valueHexView).includes(demoComment),
  )

const curves: Record<string, string> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }

const algorithmOf = (der: Uint8Array): string => {
  const key = createPublicKey(new X509Certificate(der).publicKey.export({ type: 'spki', format: 'pem' }))
  const details = key.asymmetricKeyDetails
  if (key.asymmetricKeyType === 'rsa') return `RSA ${details?.modulusLength ?? ''}`.trim()
  if (key.asymmetricKeyType === 'ec') return `ECDSA ${curves[details?.namedCurve ?? ''] ?? details?.namedCurve ?? ''}`
  return key.asymmetricKeyType ?? ''
}

/** `at` is the instant the key is judged at, ISO 8601. */
export const keyInfo = (der: Uint8Array, at: string): KeyInfo => {
  const certificate = parseCertificate(der)
  const until = certificate.notAfter.value
  return {
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    algorithm: algorithmOf(der),
    from: certificate.notBefore.value.toISOString(),
    until: until.toISOString(),
    expired: new Date(at) > until,
    demo: isDemo(certificate),
  }
}
