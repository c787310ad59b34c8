/** What the fields of a flowing template say of a document. */
import { decisionText } from '../domain/decision.ts'
import { fullDay, longDay } from '../domain/dates.ts'
import { formatInteger, formatScore } from '../domain/number.ts'
import type { RankingSnapshot, RecapSnapshot, ReportSnapshot } from '../domain/snapshot.ts'

export type FlowSnapshot = RankingSnapshot | RecapSnapshot | ReportSnapshot

/** What a ranking calls itself. */
export const rankingKind = 'Daftar Peringkat'
/** Whether the title of a ranking says itself that it is one. */
export const saysRanking = (title: string): boolean => /^(?:daftar )?peringkat\b/i.test(title)

const common = ({ number, year, date, place, office, signatory, decision, title }: FlowSnapshot) => ({
  judul: title,
  nomor: number,
  tahun: String(year),
  tanggal: longDay(date),
  hari: fullDay(date).split(',')[0] ?? '',
  tempat: place,
  kantor: office.name,
  kantor_kota: office.city,
  kantor_alamat: office.address,
  penandatangan: signatory.name,
  jabatan: signatory.position,
  keputusan: decision ? decisionText(decision) : '',
})

const score = (value: number | null): string => (value === null ? '' : formatScore(value))

const ranking = ({ title, regionName, scopeText, tieText, mean, rows }: RankingSnapshot) => ({
  jenis: saysRanking(title) ? '' : rankingKind,
  wilayah: regionName,
  cakupan: scopeText,
  aturan_seri: tieText,
  rata_rata: score(mean),
  jumlah: formatInteger(rows.length),
})

const recap = ({ regionName, rows, mean, unscored, vertical }: RecapSnapshot) => ({
  wilayah: regionName,
  rata_rata: score(mean),
  jumlah: formatInteger(rows.length),
  belum_bernilai: unscored.join(', '),
  jumlah_belum_bernilai: formatInteger(unscored.length),
  rata_vertikal: score(vertical?.mean ?? null),
})

const report = ({ title, body, opinion, score: reached, category, quality, zone, rank }: ReportSnapshot) => ({
  penerima: body,
  pemda: body,
  subjudul: title,
  predikat: opinion || (quality ?? ''),
  nilai: formatScore(reached),
  kategori: category ?? '',
  mutu: quality ?? '',
  zona: zone ?? '',
  peringkat: rank?.text ?? '',
})

/** Values by field; what a document does not have is ''. */
export function flowValues(snapshot: FlowSnapshot): Record<string, string> {
  const own =
    snapshot.kind === 'ranking' ? ranking(snapshot) : snapshot.kind === 'recap' ? recap(snapshot) : report(snapshot)
  return { ...common(snapshot), ...own }
}
