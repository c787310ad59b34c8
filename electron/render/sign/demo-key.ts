/** A key for demonstrations, made on the spot: nobody vouches for it, and everything it signs is marked CONTOH. */
import { type KeyObject, generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type { KeyInfo } from '../../../shared/views.ts'
import type { SigningKey } from '../tasks.ts'
import { issueCertificate } from './issue-certificate.ts'
import { demoComment, demoOrganization, keyInfo } from './key-info.ts'
import { writeP12 } from './write-p12.ts'

const day = 24 * 60 * 60 * 1000
const generate = promisify(generateKeyPair)
const root = { organization: demoOrganization, commonName: 'CONTOH – CA Demonstrasi Piagam' }
const signer = { organization: demoOrganization, commonName: 'CONTOH – Penanda Tangan Demonstrasi' }

const rsaPair = (): Promise<{ publicKey: KeyObject; privateKey: KeyObject }> => generate('rsa', { modulusLength: 2048 })

const pem = (der: Uint8Array): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/**
 * Root and signer certificate (RSA-2048), valid from a day before `at` (ISO 8601) for a year. With a passphrase also the
 * PKCS#12 file; `rootPem` is what a verifier must trust.
 */
export const makeDemoKey = async (input: {
  at: string
  passphrase: string | null
}): Promise<{ key: SigningKey; info: KeyInfo; p12: Uint8Array | null; rootPem: string }> => {
  const [authority, own] = await Promise.all([rsaPair(), rsaPair()])
  const start = new Date(input.at).getTime() - day
  const common = {
    issuer: root,
    issuerKey: authority.privateKey,
    issuerPublicKey: authority.publicKey,
    from: new Date(start),
    until: new Date(start + 366 * day),
    comment: demoComment,
  }
  const rootCertificate = issueCertificate({
    ...common,
    subject: root,
    publicKey: authority.publicKey,
    authority: true,
  })
  const certificate = issueCertificate({ ...common, subject: signer, publicKey: own.publicKey, authority: false })
  const pkcs8 = own.privateKey.export({ type: 'pkcs8', format: 'der' })
  const key: SigningKey = {
    kind: 'RSA',
    pkcs8: new Uint8Array(pkcs8),
    certificate,
    chain: [rootCertificate],
    demo: true,
  }
  pkcs8.fill(0)
  return {
    key,
    info: keyInfo(certificate, input.at),
    p12: input.passphrase === null ? null : await writeP12(key, input.passphrase),
    rootPem: pem(rootCertificate),
  }
}
