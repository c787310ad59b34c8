/** For tests: a PKI, two keys and a document signed with one of them. `beforeAll(setScene)` first. */
import { type Pki, type KeyKind, makePki, passphrase, signedPdf } from '../sign/testing.ts'
import { openKey } from '../sign/p12.ts'
import type { SigningKey, Verification } from '../tasks.ts'
import { verifyPdf } from './verify.ts'

export let pki: Pki
export let at: string
export let pdf: Uint8Array
const keys = new Map<string, SigningKey>()

export const keyOf = (name: string): SigningKey => {
  const key = keys.get(name)
  if (!key) throw new Error(`no key ${name}`)
  return key
}

export const verify = (
  bytes: Uint8Array,
  roots: string | null = pki.rootPem,
  now = new Date().toISOString(),
): Promise<Verification> => verifyPdf({ bytes, roots, at: now })

export const setScene = async (): Promise<void> => {
  pki = makePki()
  const made: [string, KeyKind][] = [
    ['rsa', 'rsa2048'],
    ['ec', 'p256'],
  ]
  for (const [name, kind] of made) {
    const { key } = await openKey({ bytes: pki.signer(name, kind), passphrase, at: new Date().toISOString() })
    keys.set(name, key)
  }
  at = new Date().toISOString()
  pdf = await signedPdf(keyOf('rsa'), at)
}
