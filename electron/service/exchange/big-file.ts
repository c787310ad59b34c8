/** A made-up file of many units, for tests of size and for the bench. */
import { regions } from '../../../shared/domain/regions.ts'

/** `rows` rows of semicolon CSV: units of every kabupaten and kota in 2022 and 2023. */
export const bigFile = (rows: number): { name: string; bytes: Uint8Array } => {
  const bodies = regions.filter(({ type }) => type !== 'provinsi')
  const lines = ['tahun;kode;nama;jenis;lokus;locus_type;nilai']
  for (let i = 0; i < rows; i++) {
    const body = bodies[i % bodies.length]
    if (body === undefined) break
    const year = i < rows / 2 ? 2022 : 2023
    const score = `${50 + (i % 50)},${String(i % 100).padStart(2, '0')}`
    const unit = `Puskesmas ${Math.floor(i / bodies.length) + 1}`
    lines.push(`${year};${body.code};${body.name};${body.type};${unit};puskesmas;${score}`)
  }
  return { name: 'besar.csv', bytes: new TextEncoder().encode(lines.join('\n')) }
}
