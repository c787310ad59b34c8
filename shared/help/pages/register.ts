/** What becomes of documents after they were issued. */
import { page } from '../parse.ts'

export const register = page(
  'register',
  'Register',
  'nomor agenda surat keluar daftar dokumen dicetak lembar rusak diserahkan serah terima berita acara diganti dicabut batal salinan riwayat lompat lubang blok pesan nomor srikandi foto paket penghargaan label zip',
  `
Layar ini mencatat setiap nomor yang pernah diberikan: apa dokumennya, apakah sudah ditandatangani, dicetak, dan diserahkan, dan apakah sudah diganti atau dicabut.

## Mencari dan menyaring

Pilih tahun, jenis, atau keadaan, atau ketik nomor dan nama: salah ketik kecil dimaklumi. **Ekspor** menyimpan yang sedang tampil ke Excel atau CSV.

## Arti keadaan

| Dipesan | nomornya sudah diberikan, berkasnya belum selesai
| Terbit | berlaku, belum dicetak
| Ditandatangani | sudah bertanda tangan
| Dicetak | lembarnya sudah dicetak
| Diserahkan | sudah diterima pemda atau instansinya
| Diganti | tidak berlaku lagi; menunjuk ke dokumen penggantinya
| Dicabut | tidak berlaku lagi, tanpa pengganti
| Batal | nomornya tidak jadi dipakai

## Satu dokumen

1. Pilih barisnya. Panel di kanan menunjukkan keadaan dan riwayatnya.
2. **Lihat** menampilkan PDF-nya, **Cetak…** mencetaknya ([[printing]]), **Folder** menunjukkan berkasnya.
3. **Tandai dicetak** mencatat berapa lembar yang baik dan berapa yang rusak; **Tandai ditandatangani** bila ditandatangani dengan pena.
4. **Ganti** menerbitkan pengganti dengan nomor baru; **Cabut** membuatnya tidak berlaku. Keduanya meminta alasan dan tidak dapat diurungkan.

> Berkas yang sudah terbit tidak pernah diubah. Yang salah diganti atau dicabut, dan register menunjuk dari yang lama ke yang baru.

## Nomor

Tab **Nomor** menunjukkan nomor urut yang terpakai, yang lompat, dan yang dipesan. Nomor lompat yang belum dijelaskan dapat diberi alasan di tempat. Nomor dari luar, misalnya SRIKANDI, ditempel ke daftar dan dipakai oleh penerbitan berikutnya. Blok nomor laptop ada di [[laptops]].

## Serah terima

1. Buka tab **Serah terima** dan pilih pemda atau instansinya.
2. Periksa hari, tempat, yang menyerahkan, dan yang menerima: program mengusulkan penandatangan dan pimpinannya.
3. Centang dokumen yang diserahkan, lalu **Serahkan**.
4. **Buat berita acara** menerbitkan berita acara bernomor: pihak, hari, dan tempatnya dari serah terima terakhir. Tanpa serah terima, kolom penerima menjadi titik-titik untuk diisi dengan pena.

## Paket penghargaan

1. Pilih **Paket penghargaan** pada tab ini untuk satu pemda, atau di [[issue]] untuk seluruh wilayah.
2. Periksa isinya: piagam pemda dan unitnya, rapor, berita acara, dan label. Yang belum terbit diterbitkan; yang sudah terbit dipakai dengan nomornya.
3. Pilih bentuk dan folder tujuannya, lalu **Buat paket**.

| Berkas terpisah | satu folder untuk setiap penerima, dengan tanda tangan elektroniknya
| Satu berkas ZIP | berkas yang sama dalam satu ZIP, untuk dikirim
| Satu PDF | semua halaman berurutan untuk dicetak, tanpa tanda tangan elektronik

Bila isi dokumen yang sudah terbit berubah, misalnya karena serah terimanya baru dicatat, program menyebutkannya dan menawarkan menggantinya dengan alasan. Bila terhenti di tengah jalan, buat paket sekali lagi: nomornya tetap.

> Berkas di folder tujuan tidak pernah ditimpa. Paket yang isinya lain disimpan di sebelahnya.
`,
)
