/** Words in braces that a template may use: what they are called on screen and which kinds of document know them. */
import type { TemplateKind } from './model.ts'

export interface FieldInfo {
  /** Written `{penerima}`. */
  name: string
  label: string
  kinds: readonly TemplateKind[]
}

const every: readonly TemplateKind[] = ['certificate', 'label', 'ranking', 'report', 'recap', 'minutes']
const award: readonly TemplateKind[] = ['certificate', 'label', 'report', 'minutes']
const scored: readonly TemplateKind[] = ['certificate', 'report']

export const fields: readonly FieldInfo[] = [
  { name: 'penerima', label: 'Nama penerima', kinds: award },
  { name: 'sebelum', label: 'Kata sebelum nama ("Pemerintah")', kinds: ['certificate', 'label'] },
  { name: 'sesudah', label: 'Pemda di bawah nama unit', kinds: ['certificate', 'label'] },
  { name: 'pemda', label: 'Pemda atau instansi', kinds: award },
  { name: 'unit', label: 'Unit', kinds: ['certificate', 'label'] },
  { name: 'judul', label: 'Judul dokumen', kinds: every },
  { name: 'subjudul', label: 'Nama penilaian', kinds: ['certificate', 'report'] },
  { name: 'kalimat', label: 'Kalimat penghargaan', kinds: ['certificate'] },
  { name: 'predikat', label: 'Opini atau predikat', kinds: scored },
  { name: 'nilai', label: 'Nilai (88,83)', kinds: scored },
  { name: 'nilai_terbilang', label: 'Nilai dengan huruf', kinds: scored },
  { name: 'kategori', label: 'Kategori', kinds: scored },
  { name: 'mutu', label: 'Mutu', kinds: scored },
  { name: 'zona', label: 'Zona', kinds: scored },
  { name: 'peringkat', label: 'Peringkat dengan cakupannya', kinds: scored },
  { name: 'keputusan', label: 'Keputusan pusat', kinds: every },
  { name: 'nomor', label: 'Nomor dokumen', kinds: every },
  { name: 'tahun', label: 'Tahun penilaian', kinds: every },
  { name: 'tanggal', label: 'Tanggal dokumen (24 Januari 2023)', kinds: every },
  { name: 'tanggal_terbilang', label: 'Tanggal dengan huruf', kinds: every },
  { name: 'hari', label: 'Hari', kinds: every },
  { name: 'tempat', label: 'Tempat penerbitan', kinds: every },
  { name: 'kantor', label: 'Nama kantor', kinds: every },
  { name: 'kantor_kota', label: 'Kota kantor', kinds: every },
  { name: 'kantor_alamat', label: 'Alamat kantor', kinds: every },
  { name: 'penandatangan', label: 'Nama penanda tangan', kinds: every },
  { name: 'jabatan', label: 'Jabatan penanda tangan', kinds: every },
  { name: 'wilayah', label: 'Wilayah', kinds: ['ranking', 'recap'] },
  { name: 'cakupan', label: 'Cakupan peringkat dengan kata', kinds: ['ranking'] },
  { name: 'aturan_seri', label: 'Aturan nilai sama dengan kata', kinds: ['ranking'] },
  { name: 'jenis', label: 'Jenis dokumen, bila judul tidak menyebutnya', kinds: ['ranking'] },
  { name: 'rata_rata', label: 'Rata-rata nilai', kinds: ['ranking', 'recap'] },
  { name: 'belum_bernilai', label: 'Pemda yang belum bernilai', kinds: ['recap'] },
  { name: 'jumlah_belum_bernilai', label: 'Banyaknya pemda yang belum bernilai', kinds: ['recap'] },
  { name: 'rata_vertikal', label: 'Rata-rata nilai instansi vertikal', kinds: ['recap'] },
  { name: 'bab', label: 'Nomor bab, bertambah setiap kali dipakai', kinds: ['ranking', 'report', 'recap', 'minutes'] },
  { name: 'jumlah', label: 'Banyaknya yang tercantum', kinds: ['ranking', 'recap', 'minutes'] },
  { name: 'jumlah_terbilang', label: 'Banyaknya yang tercantum dengan huruf', kinds: ['minutes'] },
  { name: 'penyerah', label: 'Yang menyerahkan', kinds: ['minutes'] },
  { name: 'penyerah_jabatan', label: 'Jabatan yang menyerahkan', kinds: ['minutes'] },
  { name: 'penerima_nama', label: 'Yang menerima', kinds: ['minutes', 'label'] },
  { name: 'penerima_jabatan', label: 'Jabatan yang menerima', kinds: ['minutes', 'label'] },
  { name: 'penerima_alamat', label: 'Alamat penerima', kinds: ['label'] },
  { name: 'hari_tanggal', label: 'Hari dan tanggal serah terima dengan huruf', kinds: ['minutes'] },
  { name: 'tanggal_serah', label: 'Tanggal serah terima (24 Januari 2023)', kinds: ['minutes'] },
  { name: 'tempat_serah', label: 'Tempat serah terima', kinds: ['minutes'] },
  { name: 'isi', label: 'Isi paket', kinds: ['label'] },
]

const named = /\{([^{}]*)\}/g

/** Names of the fields a text uses, each once. */
export const fieldsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(named)].map(([, name = '']) => name.trim())),
]

/** The text with values in place of fields; an unknown field stays as it is, `checkTemplate` has refused it before. */
export const fillFields = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(named, (whole, name: string) => {
    const key = name.trim()
    return Object.hasOwn(values, key) ? (values[key] ?? whole) : whole
  })
