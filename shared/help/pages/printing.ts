/** What goes to the printer. */
import { page } from '../parse.ts'

export const printing = page(
  'printing',
  'Mencetak',
  'pencetak printer cetak salinan dicabut lembar rusak kertas blangko pracetak geser geseran ukur kalibrasi lembar uji penggaris ukuran sebenarnya f4 folio baki daftar cetak',
  `
Dokumen dicetak pada ukuran sebenarnya, dengan tanda yang perlu, dan baru tercatat tercetak sesudah Anda mengatakannya.

## Mencetak satu atau banyak dokumen

1. Di [[register]] pilih dokumennya: [Spasi] satu baris, [Ctrl+A] semua. Tekan [P], atau pilih **Cetak…**. Tombol yang sama ada di [[issue]] sesudah terbit dan pada serah terima.
2. Pilih pencetak. Yang tampil di kanan sama dengan yang akan dicetak.
3. **Cetak…** membuka dialog cetak sistem. **Buka di pembaca PDF** adalah jalan kedua: cetak dari sana.
4. Jawab **Sudah tercetak baik?** untuk setiap dokumen: berapa lembar yang baik dan yang rusak.

| Ya, tandai tercetak | yang baik ditandai tercetak, yang rusak dicatat; yang belum baik langsung disiapkan lagi
| Tidak, cetak lagi | tidak ada yang ditandai; lembar rusak tetap dicatat
| Menutup dialog | tidak ada yang dicatat

> Pilih "Ukuran sebenarnya" atau 100 % di dialog sistem, jangan "Sesuaikan ke halaman".

Dokumen dengan kertas lain, misalnya tegak di antara yang mendatar, dicetak sesudahnya; program melanjutkannya sendiri.

## Tanda pada cetakan

| tanpa tanda | cetakan pertama dari dokumen yang berlaku; juga bila lembar sebelumnya rusak
| SALINAN | sudah pernah tercetak baik, sudah diganti, atau Anda memilih **Semua sebagai salinan**
| DICABUT | dokumennya sudah dicabut; tidak dapat dicetak tanpa tanda ini

Berkas yang terbit tidak berubah: tandanya hanya ada pada cetakan.

## Kertas yang sudah tercetak

1. Centang **Kertas sudah tercetak (blangko)**: bingkai, latar, dan kop tidak dicetak.
2. Apa yang dianggap sudah ada di kertas ditandai pada setiap elemen di [[templates]], dengan **Sudah tercetak di kertas**.
3. Bila letaknya meleset, ukur pencetaknya.

## Mengukur pencetak

1. Pilih **Ukur…** di dialog cetak, atau **Ukur pencetak…** di [[settings]].
2. Pilih pencetak, kertas, dan arahnya, lalu cetak lembar uji.
3. Ukur jarak A dari tepi kiri dan jarak B dari tepi atas dengan penggaris, dan ketik, misalnya 11,5.
4. Cetak lembar uji sekali lagi dengan geseran itu. Bila keduanya 10 mm, **Simpan geseran**.

Geseran berlaku untuk pencetak, kertas, dan arah itu, di laptop ini saja. Kertas mendatar diukur tersendiri, karena jalannya di pencetak lain.

## Tanda tangan basah

Pilih **Tanda tangan basah (pena dan cap)** sebelum terbit: dokumennya mendapat ruang untuk pena dan cap, dan tidak menyebut tanda tangan elektronik. Sesudah ditandatangani, catat di Register dengan **Tandai ditandatangani**.
`,
)
