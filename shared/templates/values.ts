/** Values of the fields of a document, from its snapshot alone and by the one formatter; empty where it says nothing. */
import { fullDay, longDay } from '../domain/dates.ts'
import { decisionText } from '../domain/decision.ts'
import { formatScore } from '../domain/number.ts'
import type { CertificateSnapshot, LabelSnapshot, Printable } from '../domain/snapshot.ts'
import { dayWords, scoreWords } from '../domain/terbilang.ts'
import type { Condition } from './model.ts'
import { flowValues, type FlowSnapshot } from './values-flow.ts'

export type Values = Readonly<Record<string, string>>

/** Stands where a preview has no number yet. */
export const previewNumber = 'diberi saat terbit'

/** "Pemerintah" belongs to regions; other agencies carry their own name. */
const isRegion = (type: CertificateSnapshot['recipient']['type']): boolean =>
  type === 'provinsi' || type === 'kabupaten' || type === 'kota'

/** "Pemerintah Kota Serang", "Polres Serang". */
export const governmentOf = (type: CertificateSnapshot['recipient']['type'], body: string): string =>
  isRegion(type) ? `Pemerintah ${body}` : body

/** "Opini Kualitas Tertinggi", "Predikat Kepatuhan Tinggi". */
const achievement = (opinion: string): string =>
  opinion.startsWith('Kualitas ') ? `Opini ${opinion}` : `Predikat ${opinion}`

const common = (snapshot: Printable | FlowSnapshot, preview: boolean): Record<string, string> => {
  const { number, year, date, place, office, signatory, decision } = snapshot
  return {
    nomor: preview ? previewNumber : number,
    tahun: String(year),
    tanggal: longDay(date),
    tanggal_terbilang: dayWords(date).replace(/^\S+, tanggal /, ''),
    hari: fullDay(date).split(',')[0] ?? '',
    tempat: place,
    kantor: office.name,
    kantor_kota: office.city,
    kantor_alamat: office.address,
    penandatangan: signatory.name,
    jabatan: signatory.position,
    keputusan: decision ? decisionText(decision) : '',
  }
}

function certificateValues({ award, recipient, ...verdict }: CertificateSnapshot): Record<string, string> {
  const { score, zone, category, opinion, quality, rank } = verdict
  const { type, body, unit } = recipient
  const government = governmentOf(type, body)
  return {
    judul: award.title,
    subjudul: award.subtitle,
    kalimat: award.wording,
    penerima: unit ?? body,
    sebelum: unit === null && isRegion(type) ? 'Pemerintah' : '',
    sesudah: unit === null ? '' : government,
    pemda: government,
    unit: unit ?? '',
    predikat: achievement(opinion),
    nilai: formatScore(score),
    nilai_terbilang: scoreWords(score),
    kategori: category ?? '',
    mutu: quality ?? '',
    zona: zone ?? '',
    peringkat: rank?.text ?? '',
  }
}

const labelValues = ({ receiver, body, address, contents }: LabelSnapshot): Record<string, string> => ({
  judul: 'Label',
  penerima: body,
  pemda: body,
  unit: '',
  sebelum: '',
  sesudah: '',
  penerima_nama: receiver?.name ?? '',
  penerima_jabatan: receiver?.position ?? '',
  penerima_alamat: address,
  isi: contents.join('\n'),
})

/** Values by the name of the field. `preview`: there is no number yet. */
export function valuesOf(snapshot: Printable | FlowSnapshot, preview = false): Values {
  const shared = common(snapshot, preview)
  if (snapshot.kind === 'certificate') return { ...shared, ...certificateValues(snapshot) }
  if (snapshot.kind === 'label') return { ...shared, ...labelValues(snapshot) }
  return { ...shared, ...flowValues(snapshot) }
}

/** Whether a block with this condition is drawn. */
export function holds(condition: Condition | null, values: Values): boolean {
  if (condition === null) return true
  const { field, is, value: wanted = '' } = condition
  const value = (values[field] ?? '').trim()
  if (is === 'filled') return value !== ''
  if (is === 'empty') return value === ''
  const same = value.toLocaleLowerCase('id') === wanted.trim().toLocaleLowerCase('id')
  return is === 'equal' ? same : !same
}
