/** The minutes of a handover that come with the program. */
import { templateFormat, type FlowTemplate } from '../model.ts'
import { heading, paragraph, part, signature, terms } from './blocks.ts'

export const beritaAcara: FlowTemplate = {
  format: templateFormat,
  flow: true,
  kind: 'minutes',
  name: 'Berita Acara Serah Terima',
  letterhead: ['{kantor}', '{kantor_alamat}'],
  blocks: [
    heading('judul', '{judul}', 1),
    part('nomor'),
    paragraph(
      'pembuka',
      'Pada hari ini, {hari_tanggal} ({tanggal_serah}), bertempat di {tempat_serah}, kami yang bertanda tangan di bawah ini:',
    ),
    terms('pihak-pertama', [
      { label: 'Nama', text: '{penyerah}' },
      { label: 'Jabatan', text: '{penyerah_jabatan}' },
      { label: 'Instansi', text: '{kantor}' },
    ]),
    paragraph('sebut-pertama', 'selanjutnya disebut PIHAK PERTAMA, yang menyerahkan;'),
    terms('pihak-kedua', [
      { label: 'Nama', text: '{penerima_nama}' },
      { label: 'Jabatan', text: '{penerima_jabatan}' },
      { label: 'Instansi', text: '{penerima}' },
    ]),
    paragraph('sebut-kedua', 'selanjutnya disebut PIHAK KEDUA, yang menerima.'),
    paragraph(
      'isi',
      'PIHAK PERTAMA telah menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA telah menerima dari PIHAK PERTAMA dalam keadaan baik dan lengkap, {jumlah} ({jumlah_terbilang}) dokumen hasil penilaian tahun {tahun} sebagai berikut:',
    ),
    part('daftar'),
    paragraph(
      'penutup',
      'Demikian berita acara ini dibuat dengan sebenarnya dalam rangkap 2 (dua), masing-masing untuk PIHAK PERTAMA dan PIHAK KEDUA, untuk dipergunakan sebagaimana mestinya.',
    ),
    signature('both'),
  ],
}
