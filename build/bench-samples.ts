/** Snapshots to measure with: every kabupaten and kota once. */
import type { CertificateSnapshot } from '../shared/domain/snapshot.ts'
import { printedName } from '../shared/domain/names.ts'
import { regions } from '../shared/domain/regions.ts'
import { certificate } from '../electron/render/documents/testing.ts'

const bodies = regions.filter(({ type }) => type === 'kabupaten' || type === 'kota')

export const sampleCertificate = (index: number): CertificateSnapshot => {
  const body = bodies[index % bodies.length]
  if (!body) throw new Error('no regions')
  return certificate({
    number: `${String(index + 1).padStart(3, '0')}/PIAGAM/BTN/I/2023`,
    score: 8800 + (index % 1100),
    recipient: { code: body.code, type: body.type, body: printedName(body), unit: null },
  })
}
