/** May this certificate sign documents at this instant? */
import type { X509Certificate } from 'node:crypto'
import { fromBER, BitString } from 'asn1js'
import { longDay, today } from '../../../shared/domain/dates.ts'
import { parseCertificate } from './certificate.ts'
import { oids } from './oids.ts'

const digitalSignature = 0x80
const nonRepudiation = 0x40

/** First octet of the keyUsage extension; null when the certificate has none (then everything is allowed). */
export const keyUsageOf = (der: Uint8Array): number | null => {
  const extension = parseCertificate(der).extensions?.find((one) => one.extnID === oids.keyUsage)
  if (!extension) return null
  const { result } = fromBER(extension.extnValue.valueBlock.valueHexView)
  return result instanceof BitString ? (result.valueBlock.valueHexView[0] ?? 0) : 0
}

/** Allowed by its key usage to sign documents (RFC 5280, 4.2.1.3). */
export const maySignDocuments = (der: Uint8Array): boolean => {
  const usage = keyUsageOf(der)
  return usage === null || (usage & (digitalSignature | nonRepudiation)) !== 0
}

const day = (time: Date): string => longDay(today(time))

/** The sentence to show when `certificate` must not sign `at`, else null. */
export const keyProblem = (certificate: X509Certificate, at: string): string | null => {
  const now = new Date(at)
  if (now > certificate.validToDate)
    return `Sertifikat sudah kedaluwarsa sejak ${day(certificate.validToDate)}. Minta sertifikat baru dari penerbitnya.`
  if (now < certificate.validFromDate)
    return `Sertifikat baru berlaku mulai ${day(certificate.validFromDate)}. Periksa tanggal komputer ini.`
  if (!maySignDocuments(certificate.raw))
    return 'Sertifikat ini tidak dibuat untuk tanda tangan dokumen. Pilih sertifikat tanda tangan elektronik.'
  return null
}
