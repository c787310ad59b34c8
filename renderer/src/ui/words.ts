import type { BodyType, Clean, RankGroup, TieRule, Zone } from '../../../shared/domain/types'

/** Words and signs that every screen uses alike. A zone is never told by its colour alone. */
export const zoneWord: Record<Zone, string> = { hijau: 'Hijau', kuning: 'Kuning', merah: 'Merah' }
export const zoneSign: Record<Zone, string> = { hijau: '▲', kuning: '■', merah: '▼' }
export const cleanWord: Record<Clean, string> = { ya: 'Ya', tidak: 'Tidak', belum: 'Belum diisi' }
export const groupWord: Record<RankGroup, string> = {
  all: 'Semua (dengan provinsi)',
  kabkota: 'Kabupaten dan kota',
  kota: 'Kota',
  kabupaten: 'Kabupaten',
  provinsi: 'Provinsi',
}
export const tieWord: Record<TieRule, string> = {
  shared: 'Nilai sama, peringkat sama (1, 2, 2, 4)',
  consecutive: 'Peringkat berurutan (1, 2, 3, 4)',
}
/** Inside a sentence. */
export const bodyTypeWord: Record<BodyType, string> = {
  provinsi: 'provinsi',
  kabupaten: 'kabupaten',
  kota: 'kota',
  polres: 'Polres',
  kantah: 'Kantor Pertanahan',
  kementerian: 'kementerian',
  lembaga: 'lembaga',
  lainnya: 'instansi lain',
}
export const none = '–'
