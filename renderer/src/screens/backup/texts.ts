import { formatInteger } from '../../../../shared/domain/number'
import { sizeText } from '../../ui/size'

export const texts = {
  about: 'Salinan otomatis dibuat saat mulai, setiap hari, dan sebelum impor, penggabungan, atau pemulihan',
  make: 'Buat salinan sekarang',
  made: (size: number) => `Salinan dibuat dan diperiksa (${sizeText(size)})`,
  export: 'Simpan ke berkas…',
  restore: 'Pulihkan dari berkas…',
  dropHere: 'Lepaskan berkas .piagam untuk melihat isinya sebelum dipulihkan',
  copies: 'Salinan otomatis',
  latest: 'Salinan terakhir',
  never: 'belum ada',
  elsewhere: 'Di luar folder ini',
  elsewhereNever: (days: number) => (days === 0 ? 'belum pernah' : `belum pernah, sudah ${formatInteger(days)} hari`),
  elsewhereAt: (at: string, name: string) => `${at}, ${name}`,
  sameDisk: 'di cakram yang sama dengan data: ikut hilang bila laptop hilang',
  old: (days: number) =>
    `Sudah ${formatInteger(days)} hari tanpa cadangan di luar laptop ini. Simpan ke flash disk atau folder bersama.`,
  folder: 'Folder salinan',
  openFolder: 'Buka folder salinan',
  failed: (at: string, message: string) => `Salinan otomatis pukul ${at} gagal: ${message}`,
  head: {
    at: 'Waktu',
    why: 'Sebab',
    contents: 'Isi',
    last: 'Perubahan terakhir di dalamnya',
    documents: 'Dokumen',
    documentsHint: 'Berkas dokumen yang ikut disimpan',
    size: 'Ukuran',
    verified: 'Diperiksa',
    verifiedHint: 'Dibuka, dibaca seluruhnya, dan dihitung setelah ditulis',
  },
  contents: (years: number[], bodies: number, units: number) =>
    years.length === 0
      ? 'belum ada tahun'
      : `${years.length === 1 ? 'Tahun' : `${String(years.length)} tahun:`} ${years.length > 2 ? `${String(years.at(0))}–${String(years.at(-1))}` : years.join(', ')} · ${formatInteger(bodies)} pemda · ${formatInteger(units)} unit`,
  unknown: 'tidak tercatat',
  whole: 'utuh',
  notVerified: 'belum',
  keyHint: 'Enter: lihat isi dan pulihkan',
  empty: {
    title: 'Belum ada salinan',
    text: 'Salinan pertama dibuat begitu ada data. Anda juga dapat membuatnya sekarang.',
  },
  exporting: {
    title: 'Simpan cadangan ke satu berkas',
    about:
      'Seluruh data dan dokumen dalam satu berkas .piagam. Simpan di flash disk atau folder bersama, bukan di laptop ini.',
    folder: 'Folder tujuan',
    pick: 'Pilih folder…',
    password: 'Kata sandi',
    repeat: 'Ulangi kata sandi',
    differs: 'Kedua kata sandi tidak sama.',
    tooShort: (least: number) => `Paling sedikit ${String(least)} huruf.`,
    open: 'Tanpa kata sandi (siapa pun yang memegang berkasnya dapat membaca semuanya)',
    warning:
      'Kata sandi ini tidak tersimpan di mana pun dan tidak dapat dipulihkan. Tanpa kata sandi, berkas cadangan tidak dapat dibuka siapa pun, juga oleh pembuat program.',
    strength: { weak: 'Lemah: tambahkan kata lain', fair: 'Cukup', strong: 'Kuat' },
    strengthLabel: 'Kekuatan kata sandi',
    cancel: 'Batal',
    save: 'Simpan',
    saving: 'Menulis dan memeriksa berkas…',
    saved: (name: string, size: number) => `Cadangan tersimpan dan diperiksa: ${name} (${sizeText(size)})`,
    missing: (count: number) => ` ${formatInteger(count)} berkas dokumen tidak ditemukan.`,
  },
}
