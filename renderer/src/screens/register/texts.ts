export const texts = {
  about: 'Setiap nomor yang pernah diberikan dan apa yang terjadi dengan dokumennya',
  list: 'Register dokumen',
  empty: {
    title: 'Register masih kosong',
    text: 'Setiap dokumen yang terbit tercatat di sini: nomornya, kapan dicetak, dan kepada siapa diserahkan.',
    action: 'Buka Terbitkan',
  },
}
