/** What the fields of a flowing template say of a document. */
import { longDay } from '../domain/dates.ts'
import { formatInteger, formatScore } from '../domain/number.ts'
import type { MinutesSnapshot, RankingSnapshot, RecapSnapshot, ReportSnapshot } from '../domain/snapshot.ts'
import { isVertical } from '../domain/types.ts'
import { scoreWords, terbilang } from '../domain/terbilang.ts'

export type FlowSnapshot = RankingSnapshot | RecapSnapshot | ReportSnapshot | MinutesSnapshot

/** What a ranking calls itself. */
export const rankingKind = 'Daftar Peringkat'
/** Whether the title of a ranking says itself that it is one. */
export const saysRanking = (title: string): boolean => /^(?:daftar )?peringkat\b/i.test(title)

const score = (value: number | null): string => (value === null ? '' : formatScore(value))

const ranking = ({ title, regionName, scopeText, tieText, mean, rows }: RankingSnapshot) => ({
  jenis: saysRanking(title) ? '' : rankingKind,
  wilayah: regionName,
  cakupan: scopeText,
  aturan_seri: tieText,
  rata_rata: score(mean),
  jumlah: formatInteger(rows.length),
})

/** More names than this are a page nobody reads. */
const mostNames = 60

/** "Kota A, Kota B"; of very many how many there are of each type: "24 provinsi, 400 kabupaten". */
export function namesOrCounts(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(', ')
  const counts = new Map<string, number>()
  for (const name of names) {
    const type = name.split(' ')[0]?.toLowerCase() ?? ''
    counts.set(type, (counts.get(type) ?? 0) + 1)
  }
  return [...counts].map(([type, count]) => `${formatInteger(count)} ${type}`).join(', ')
}

const recap = ({ regionName, rows, mean, unscored, vertical }: RecapSnapshot) => ({
  wilayah: regionName,
  rata_rata: score(mean),
  jumlah: formatInteger(rows.length),
  belum_bernilai: namesOrCounts(unscored),
  jumlah_belum_bernilai: formatInteger(unscored.length),
  rata_vertikal: score(vertical?.mean ?? null),
})

const report = ({ title, body, opinion, score: reached, category, quality, zone, rank }: ReportSnapshot) => ({
  penerima: body,
  pemda: body,
  subjudul: title,
  predikat: opinion || (quality ?? ''),
  nilai: formatScore(reached),
  nilai_terbilang: scoreWords(reached),
  kategori: category ?? '',
  mutu: quality ?? '',
  zona: zone ?? '',
  peringkat: rank?.text ?? '',
})

const minutes = ({ recipient: { body, type }, giver, receiver, handover, items }: MinutesSnapshot) => ({
  penerima: isVertical(type) ? body : `Pemerintah ${body}`,
  pemda: body,
  penyerah: giver.name,
  penyerah_jabatan: giver.position,
  penerima_nama: receiver?.name ?? '',
  penerima_jabatan: receiver?.position ?? '',
  hari_tanggal: handover.dayWords,
  tanggal_serah: longDay(handover.day),
  tempat_serah: handover.place,
  jumlah: formatInteger(items.length),
  jumlah_terbilang: terbilang(items.length),
})

/** What a kind says besides what all documents say; what a document does not have is ''. */
export function flowValues(snapshot: FlowSnapshot): Record<string, string> {
  const { title: judul } = snapshot
  if (snapshot.kind === 'ranking') return { judul, ...ranking(snapshot) }
  if (snapshot.kind === 'recap') return { judul, ...recap(snapshot) }
  return snapshot.kind === 'report' ? { judul, ...report(snapshot) } : { judul, ...minutes(snapshot) }
}
