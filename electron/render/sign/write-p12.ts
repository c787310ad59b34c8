/** Writing a PKCS#12 file in modern encryption: AES-256-CBC, PBKDF2 and HMAC with SHA-256. */
import * as asn1 from 'asn1js'
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs'
import type { SigningKey } from '../tasks.ts'
import { parseCertificate } from './certificate.ts'

const iterations = 100_000
const bags = { key: '1.2.840.113549.1.12.10.1.2', certificate: '1.2.840.113549.1.12.10.1.3' }
const localKeyId = '1.2.840.113549.1.9.21'

export const writeP12 = async (
  key: Pick<SigningKey, 'pkcs8' | 'certificate' | 'chain'>,
  passphrase: string,
): Promise<Uint8Array> => {
  const secret = new TextEncoder().encode(passphrase)
  const password = secret.buffer
  const encryption = {
    password,
    // The library draws salt and vector itself and ignores this one.
    contentEncryptionAlgorithm: { name: 'AES-CBC' as const, length: 256, iv: new Uint8Array() },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: iterations,
  }
  /** Tells which certificate belongs to the key. */
  const pair = [new Attribute({ type: localKeyId, values: [new asn1.OctetString({ valueHex: Uint8Array.of(1) })] })]

  const shrouded = new PKCS8ShroudedKeyBag({
    parsedValue: new PrivateKeyInfo({ schema: asn1.fromBER(key.pkcs8).result }),
  })
  await shrouded.makeInternalValues(encryption)
  const certificates = [key.certificate, ...key.chain].map(
    (der, index) =>
      new SafeBag({
        bagId: bags.certificate,
        bagValue: new CertBag({ parsedValue: parseCertificate(der) }),
        ...(index === 0 ? { bagAttributes: pair } : {}),
      }),
  )
  const keys = [new SafeBag({ bagId: bags.key, bagValue: shrouded, bagAttributes: pair })]
  const pfx = new PFX({
    parsedValue: {
      integrityMode: 0,
      authenticatedSafe: new AuthenticatedSafe({
        parsedValue: {
          safeContents: [
            { privacyMode: 0, value: new SafeContents({ safeBags: keys }) },
            { privacyMode: 1, value: new SafeContents({ safeBags: certificates }) },
          ],
        },
      }),
    },
  })
  await pfx.parsedValue?.authenticatedSafe?.makeInternalValues({ safeContents: [{}, encryption] })
  await pfx.makeInternalValues({
    password,
    iterations,
    pbkdf2HashAlgorithm: { name: 'SHA-256' },
    hmacHashAlgorithm: 'SHA-256',
  })
  secret.fill(0)
  return new Uint8Array(pfx.toSchema().toBER())
}
