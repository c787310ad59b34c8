/** Reading X.509 certificates. */
import { fromBER } from 'asn1js'
import { Certificate, type RelativeDistinguishedNames } from 'pkijs'
import { oids } from './oids.ts'

/** `der` must be one whole certificate. Throws on anything else. */
export const parseCertificate = (der: Uint8Array): Certificate => {
  const { result, offset } = fromBER(der)
  if (offset === -1 || offset !== der.byteLength) throw new Error('not a DER certificate')
  return new Certificate({ schema: result })
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
