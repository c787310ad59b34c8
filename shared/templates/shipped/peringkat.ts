/** The ranking table that comes with the program. */
import { templateFormat, type FlowTemplate } from '../model.ts'
import { centred, heading, part, signature } from './blocks.ts'

export const peringkat: FlowTemplate = {
  format: templateFormat,
  flow: true,
  kind: 'ranking',
  name: 'Peringkat',
  letterhead: ['{kantor}', '{kantor_alamat}'],
  blocks: [
    heading('judul', '{jenis}\n{judul}', 1),
    centred('cakupan', 'Cakupan: {cakupan}', 'cakupan'),
    centred('aturan', '{aturan_seri}'),
    part('nomor'),
    part('tabel'),
    part('ringkasan'),
    part('grafik'),
    signature('office'),
  ],
}
