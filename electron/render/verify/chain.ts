/** From a certificate up to one of the roots somebody trusts. */
import { X509Certificate } from 'node:crypto'
import { BasicConstraints } from 'pkijs'
import { keyUsageOf } from '../sign/key-usage.ts'
import { parseCertificate } from '../sign/certificate.ts'
import { oids } from '../sign/oids.ts'
import { parseDer } from './der.ts'

const longest = 8
const mostTries = 200
const mostCertificates = 50
const keyCertSign = 0x04

/** Roots from a PEM text with one or more certificates; what cannot be read is left out. */
export const readRoots = (pem: string): X509Certificate[] =>
  [...pem.matchAll(/-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]*-----END (?:TRUSTED )?CERTIFICATE-----/g)].flatMap(
    ([text]) => {
      try {
        return [new X509Certificate(text)]
      } catch {
        return []
      }
    },
  )

export const readCertificates = (certificates: readonly Buffer[]): X509Certificate[] =>
  certificates.slice(0, mostCertificates).flatMap((der) => {
    try {
      return [new X509Certificate(der)]
    } catch {
      return []
    }
  })

const validAt = (certificate: X509Certificate, at: Date | null): boolean =>
  at === null || (at >= certificate.validFromDate && at <= certificate.validToDate)

/** How many authorities may stand below this one: null without a limit, -1 when it is no authority at all. */
const depthBelow = (certificate: X509Certificate): number | null => {
  const extension = parseCertificate(certificate.raw).extensions?.find((one) => one.extnID === oids.basicConstraints)
  if (!extension) return -1
  const constraints = new BasicConstraints({ schema: parseDer(extension.extnValue.valueBlock.valueHexView).block })
  if (!constraints.cA) return -1
  return typeof constraints.pathLenConstraint === 'number' ? constraints.pathLenConstraint : null
}

const mayIssue = (certificate: X509Certificate, below: number): boolean => {
  const depth = depthBelow(certificate)
  const usage = keyUsageOf(certificate.raw)
  return (depth === null || depth >= below) && (usage === null || (usage & keyCertSign) !== 0)
}

const issued = (child: X509Certificate, issuer: X509Certificate): boolean => {
  try {
    return child.checkIssued(issuer) && child.verify(issuer.publicKey)
  } catch {
    return false
  }
}

/**
 * Whether `leaf` leads to one of `roots` through `pool`, every certificate valid `at` that instant (null: whenever), every
 * issuer an authority allowed to issue.
 */
export const chainHolds = (
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date | null,
): boolean => {
  let tries = 0
  const climb = (certificate: X509Certificate, below: number, path: readonly string[]): boolean => {
    if (!validAt(certificate, at) || below > longest || ++tries > mostTries) return false
    if (roots.some((root) => root.fingerprint256 === certificate.fingerprint256)) return true
    const allowed = (issuer: X509Certificate): boolean => issued(certificate, issuer) && mayIssue(issuer, below)
    if (roots.some((root) => allowed(root) && validAt(root, at))) return true
    return pool.some(
      (issuer) =>
        !path.includes(issuer.fingerprint256) &&
        allowed(issuer) &&
        climb(issuer, below + 1, [...path, issuer.fingerprint256]),
    )
  }
  try {
    return climb(leaf, 0, [leaf.fingerprint256])
  } catch {
    return false
  }
}
