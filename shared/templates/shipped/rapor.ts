/** The report that comes with the program. */
import { templateFormat, type FlowTemplate } from '../model.ts'
import { heading, pageBreak, part, signature } from './blocks.ts'

export const rapor: FlowTemplate = {
  format: templateFormat,
  flow: true,
  kind: 'report',
  name: 'Rapor',
  letterhead: [],
  blocks: [
    part('sampul'),
    part('daftar-isi'),
    heading('bab-ringkasan', '{bab}  Ringkasan', 1),
    part('ringkasan'),
    heading('bab-dimensi', '{bab}  Nilai menurut dimensi', 1),
    part('dimensi'),
    heading('bab-unit', '{bab}  Nilai menurut unit', 1),
    part('unit'),
    heading('bab-tren', '{bab}  Perkembangan antartahun', 1),
    part('tren'),
    heading('bab-temuan', '{bab}  Temuan', 1),
    part('temuan'),
    heading('bab-rekomendasi', '{bab}  Rekomendasi', 1),
    part('rekomendasi'),
    signature('office'),
    pageBreak('halaman-lampiran'),
    heading('bab-lampiran', 'Lampiran  Indikator setiap unit', 1),
    part('lampiran'),
  ],
}
