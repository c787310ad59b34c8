/** The recapitulation that comes with the program. */
import { templateFormat, type FlowTemplate } from '../model.ts'
import { centred, heading, paragraph, part, signature } from './blocks.ts'

export const rekap: FlowTemplate = {
  format: templateFormat,
  flow: true,
  kind: 'recap',
  name: 'Rekapitulasi',
  letterhead: ['{kantor}', '{kantor_alamat}'],
  blocks: [
    heading('judul', '{judul}', 1),
    centred('wilayah', '{wilayah}'),
    part('nomor'),
    part('angka'),
    heading('bagian-ikhtisar', 'Ikhtisar', 2),
    part('ikhtisar'),
    part('ringkasan'),
    heading('bagian-pemda', 'Nilai pemerintah daerah', 2),
    part('pemda'),
    paragraph('belum', 'Belum bernilai ({jumlah_belum_bernilai}): {belum_bernilai}.', 'belum_bernilai'),
    heading('bagian-tertinggi', 'Unit dengan nilai tertinggi', 2),
    part('unit-tertinggi'),
    heading('bagian-terendah', 'Unit dengan nilai terendah', 2),
    part('unit-terendah'),
    heading('bagian-vertikal', 'Instansi vertikal, dinilai tersendiri, rata-rata {rata_vertikal}', 2),
    part('vertikal'),
    signature('office'),
  ],
}
