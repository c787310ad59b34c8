/** Made-up data for previews. It says CONTOH, in the name and across the page. */
import { today } from '../../../../shared/domain/dates.ts'
import type { CertificateSnapshot, LabelSnapshot, Printable } from '../../../../shared/domain/snapshot.ts'
import type { TemplateKind } from '../../../../shared/templates/model.ts'
import type { Settings } from '../../../../shared/views.ts'
import { ink } from '../snapshot.ts'

const common = ({ office, logo, colors }: Settings, now: Date) => {
  const date = today(now)
  return {
    version: 1 as const,
    template: 'klasik@1',
    sample: true,
    year: Number(date.slice(0, 4)) - 1,
    scheme: '',
    number: '',
    at: now.toISOString(),
    date,
    place: office.city || 'Kota Contoh',
    office: { ...office, name: office.name || 'Kantor Perwakilan CONTOH' },
    logo,
    colors: { ink, ...colors },
    signatory: { name: 'Nama Penanda Tangan CONTOH, S.H., M.H.', position: 'Kepala Perwakilan' },
    decision: { number: '1 Tahun CONTOH', date },
  }
}

function certificate(settings: Settings, now: Date): CertificateSnapshot {
  const shared = common(settings, now)
  return {
    ...shared,
    kind: 'certificate',
    award: {
      title: 'Piagam Penghargaan',
      subtitle: `Predikat Kepatuhan Standar Pelayanan Publik Tahun ${shared.year}`,
      wording: `atas capaian dalam Penilaian Kepatuhan Standar Pelayanan Publik Tahun ${shared.year}`,
    },
    recipient: { code: '00.00', type: 'kota', body: 'Kota Contoh', unit: null },
    score: 8883,
    zone: 'hijau',
    category: 'A',
    opinion: 'Kualitas Tertinggi',
    quality: null,
    rank: { rank: 1, of: 9, text: 'Peringkat 1 dari 9 se-Provinsi Contoh' },
  }
}

const label = (settings: Settings, now: Date): LabelSnapshot => ({
  ...common(settings, now),
  kind: 'label',
  receiver: { name: 'Nama Pimpinan CONTOH', position: 'Wali Kota Contoh' },
  body: 'Pemerintah Kota Contoh',
  address: 'Jalan Contoh Nomor 1, Kota Contoh',
  contents: ['Piagam penghargaan Kota Contoh', 'Berita acara serah terima'],
})

/** Null for kinds whose pages need the scores of a region. */
export function sampleOf(kind: TemplateKind, settings: Settings, now: Date): Printable | null {
  if (kind === 'certificate') return certificate(settings, now)
  return kind === 'label' ? label(settings, now) : null
}
