export const texts = {
  title: 'Data di laptop ini tidak dapat dibuka',
  about:
    'Basis data rusak, hilang, atau kosong. Piagam tidak memakainya dan tidak menghapus apa pun. Pulihkan salinan utuh yang terbaru; berkas yang rusak dipindahkan ke folder "rusak".',
  offered: 'Salinan utuh terbaru',
  look: 'Lihat isinya dan pulihkan…',
  none: 'Tidak ada salinan di folder ini. Pilih berkas .piagam dari flash disk atau folder bersama.',
  others: 'Salinan lain',
  file: 'Pilih berkas lain…',
  folder: 'Buka folder data',
  found: 'Yang ditemukan',
  nothingFound: 'Pemeriksaan kedua tidak menemukan kerusakan. Tutup dan buka Piagam sekali lagi.',
  dropHere: 'Lepaskan berkas .piagam untuk melihat isinya',
  notVerified: 'salinan ini belum pernah diperiksa',
}
