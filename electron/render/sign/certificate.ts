/** Reading X.509 certificates. */
import { createHash } from 'node:crypto'
import { fromBER } from 'asn1js'
import { Certificate, type RelativeDistinguishedNames } from 'pkijs'
import { oids } from './oids.ts'

/** The last few certificates: one signature asks for the same ones again and again, and parsing takes milliseconds. */
const recent = new Map<string, Certificate>()
const mostRecent = 16

/** `der` must be one whole certificate; the result is shared, so never change it. Throws on anything else. */
export const parseCertificate = (der: Uint8Array): Certificate => {
  const id = createHash('sha256').update(der).digest('base64')
  const known = recent.get(id)
  if (known) return known
  const { result, offset } = fromBER(der)
  if (offset === -1 || offset !== der.byteLength) throw new Error('not a DER certificate')
  const certificate = new Certificate({ schema: result })
  const [oldest] = recent.keys()
  if (recent.size >= mostRecent && oldest !== undefined) recent.delete(oldest)
  recent.set(id, certificate)
  return certificate
}

const valueOf = (name: RelativeDistinguishedNames, oid: string): string | null => {
  const found = name.typesAndValues.find((part) => part.type === oid)
  const value: unknown = found?.value.valueBlock.value
  return typeof value === 'string' && value !== '' ? value : null
}

/** What a person calls the holder: the common name, else the organisation, else an empty string. */
export const nameOf = (name: RelativeDistinguishedNames): string =>
  valueOf(name, oids.commonName) ?? valueOf(name, oids.organizationName) ?? ''

export const organizationOf = (name: RelativeDistinguishedNames): string => valueOf(name, oids.organizationName) ?? ''
