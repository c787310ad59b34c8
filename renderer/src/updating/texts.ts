import type { InstallerView } from '../../../shared/update-views'

export const texts = {
  title: 'Pasang pembaruan',
  close: 'Tutup',
  cancel: 'Batal',
  looking: 'Memeriksa pemasang…',
  starting: 'Membuat cadangan dan membuka pemasang. Piagam akan tertutup sendiri.',
  file: 'Berkas',
  version: 'Versi',
  versions: ({ version, current }: InstallerView) => `${version} (yang terpasang: ${current})`,
  ages: {
    newer: '',
    same: 'Versi ini sudah terpasang. Memasangnya lagi memperbaiki berkas program yang rusak.',
    older: 'Versi ini lebih lama daripada yang terpasang dan tidak dapat membuka data Anda.',
  },
  signature: 'Tanda tangan',
  signatures: {
    valid: 'sah',
    invalid: 'tidak sah',
    unchecked: 'ada, tetapi komputer ini tidak dapat memeriksanya',
    absent: 'tidak ada',
  },
  signedBy: (state: string, signer: string) => `${state}, oleh ${signer}`,
  checksum: 'Daftar SHA-256',
  checksums: { matches: 'cocok', differs: 'tidak cocok', absent: 'tidak ada SHA256SUMS.txt di sebelahnya' },
  sha256: 'SHA-256',
  unproved:
    'Tidak ada yang membuktikan asal berkas ini. Lanjutkan hanya bila Anda menerimanya langsung dari bagian TI, dan cocokkan SHA-256 dengan yang mereka sebut.',
  damaged: 'Berkas ini rusak atau diubah. Salin ulang dari sumbernya.',
  backup: 'Cadangan data dibuat dahulu. Data Anda tidak diubah oleh pemasang.',
  start: 'Cadangkan lalu pasang',
} as const
