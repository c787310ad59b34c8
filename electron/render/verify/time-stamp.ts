/** RFC 3161 time stamps: a CMS whose content says when a digest was seen. */
import { X509Certificate, createHash } from 'node:crypto'
import { TSTInfo } from 'pkijs'
import { parseCertificate } from '../sign/certificate.ts'
import { oids } from '../sign/oids.ts'
import { chainHolds, readCertificates } from './chain.ts'
import { childrenOf, oidOf, parseDer } from './der.ts'
import { certificateBound, contentHolds, parseSignedData, signatureHolds } from './signed-data.ts'

const timeStamping = '1.3.6.1.5.5.7.3.8'
const hashNames: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

export interface TimeStamp {
  /** Token and imprint are right. */
  holds: boolean
  at: string
  by: X509Certificate
  /** Leads to a given root; null without roots. */
  trusted: boolean | null
}

const mayStamp = (der: Uint8Array): boolean => {
  const extension = parseCertificate(der).extensions?.find((one) => one.extnID === oids.extendedKeyUsage)
  if (!extension) return false
  return childrenOf(parseDer(extension.extnValue.valueBlock.valueHexView).block).some(
    (one) => oidOf(one) === timeStamping,
  )
}

/** Checks `token` over `content`. Throws Malformed or a parser's error when it is no time stamp. */
export const checkTimeStamp = (
  token: Buffer,
  content: Buffer[],
  roots: readonly X509Certificate[] | null,
): TimeStamp => {
  const data = parseSignedData(token)
  if (data.contentType !== oids.timeStampInfo || !data.content) throw new Error('not a time stamp')
  const info = new TSTInfo({ schema: parseDer(data.content).block })
  const hashName = hashNames[info.messageImprint.hashAlgorithm.algorithmId]
  if (!hashName) throw new Error('hash not accepted')
  const hash = createHash(hashName)
  for (const part of content) hash.update(part)
  const imprint = hash.digest().equals(Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView))
  const by = new X509Certificate(data.certificate)
  return {
    holds:
      imprint &&
      contentHolds(data, [data.content]) &&
      signatureHolds(data) &&
      certificateBound(data) === true &&
      mayStamp(data.certificate),
    at: info.genTime.toISOString(),
    by,
    trusted: roots && chainHolds(by, readCertificates(data.certificates), roots, info.genTime),
  }
}
