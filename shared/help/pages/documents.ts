/** What is issued and checked. */
import { page } from '../parse.ts'

export const issue = page(
  'issue',
  'Terbitkan',
  'piagam rapor laporan rekap rekapitulasi pdf tanda tangan elektronik tte p12 kunci kata sandi nomor register cetak ganti cabut pratinjau penandatangan sertifikat',
  `
Layar ini menerbitkan piagam, tabel peringkat, rapor pemda, dan rekapitulasi: bernomor, tercatat di register, dan bertanda tangan elektronik bila ada kuncinya.

## Menerbitkan

1. Pilih jenis dokumen, tanggal, dan tempat.
2. Pilih penerima, dan bila perlu **Urutan nomor**. Pratinjau di kanan menunjukkan dokumen yang sebenarnya.
3. Buka tab **Pemeriksaan**. Yang menghalangi disebut juga di sebelah tombol, dengan tautan ke tempat memperbaikinya.
4. Pilih tanda tangan: berkas kunci **.p12** dengan kata sandinya, kunci peragaan, pena dan cap, atau tanpa tanda tangan.
5. Pilih **Terbitkan … dokumen**. Pekerjaan panjang dapat dibatalkan; yang sudah selesai tetap terbit, sisanya diteruskan dengan **Lanjutkan**.

## Sebelum terbit

- Nomor diberikan menurut urutan daftar: kode wilayah, peringkat, nama, atau **Disusun sendiri**. Alt+↑ dan Alt+↓ memindahkan baris; dengan tetikus, seret baris pada angka urutnya. Kolom **Nomor** menunjukkan nomor yang akan didapat.
- **Periksa semua nama** menata setiap dokumen tanpa memberi nomor. Nama yang tidak muat menghalangi penerbitan; perbaiki, atau keluarkan dari pilihan.
- **Lembar periksa** menggambar semua dokumen, delapan di setiap halaman, untuk dibaca sekali lagi di layar atau di kertas.
- Desain dokumen baru dipilih di kanan, di bawah pratinjau.

## Sesudah terbit

- Setiap berkas dibaca kembali: nama, nilai, dan nomor yang dicetak desainnya dicocokkan dengan data. Berkas yang berbeda disebut; jangan dicetak atau diserahkan.
- **Cetak** mencetak, **Satu PDF** menggabung semuanya untuk dicetak di tempat lain. Gabungan itu salinan tanpa tanda tangan elektronik; berkas aslinya tetap di folder data.
- **Jurnal** mencatat setiap penerbitan, satu baris setiap penerima, dan dapat diekspor.
- Nama berkas diatur di **Pengaturan**, bagian **Nama berkas dokumen**.

## Siapa yang menerima piagam

Pemda dan unit dengan kategori yang berhak, dan pada tahun yang mensyaratkannya juga clean and clear. Tab **Tanpa dokumen** menyebutkan alasan untuk yang lain.

## Rapor dan rekapitulasi

- **Rapor pemda** memuat ringkasan, capaian dimensi, unit, perkembangan antartahun, temuan dari catatan pada sel, rekomendasi, dan lampiran indikator.
- **Berita acara** serah terima memuat siapa yang menyerahkan dan menerima, hari dengan huruf, dan semua piagam dan rapor yang berlaku bagi pemda itu. Isi dahulu **Serah terima** di layar Register.
- **Paket penghargaan** membuat piagam, rapor, berita acara, dan label setiap penerima di wilayah ini sekaligus: lihat [[register]].
- **Rekapitulasi** merangkum satu provinsi: jumlah dan bagian, rata-rata, perubahan dari tahun lalu, unit, dan instansi vertikal.

Kalimatnya disusun dari angkanya, jadi tidak dapat bertentangan. Bila nilai atau isian berubah sesudahnya, daftar penerima menyebutkannya.

## Nomor

Nomor diberikan satu kali dan tidak pernah dipakai lagi, juga bila dokumennya diganti atau program mati di tengah jalan. Dokumen yang **belum selesai** diteruskan dengan nomor yang sama: pilih **Lanjutkan**.

## Mengganti dokumen yang salah

1. Pilih dokumennya di daftar penerima.
2. Pilih **Ganti … dokumen** dan tulis alasannya.
3. Dokumen baru mendapat nomor baru; yang lama ditandai diganti di register.

> Penerbitan tidak dapat diurungkan. Periksa pratinjau dahulu.

## Mencetak

**Cetak…** sesudah terbit mencetak semuanya dengan urutan nomornya. Lihat [[printing]].

## Kunci tanda tangan

Kunci dan kata sandinya hanya ada di memori selama program berjalan; tidak pernah ditulis ke disk, catatan, atau jurnal.
`,
)

export const verify = page(
  'verify',
  'Verifikasi',
  'asli palsu periksa pdf tanda tangan berubah utuh sertifikat akar keabsahan qr',
  `
Layar ini memeriksa apakah sebuah PDF masih asli, siapa yang menandatanganinya, dan apakah tercatat di register kantor ini.

1. Seret PDF ke layar, atau **Pilih PDF…**. Boleh banyak sekaligus.
2. Baca putusannya.

## Arti putusan

| Asli dan utuh | isinya tidak berubah sejak ditandatangani
| Berubah setelah ditandatangani | jangan dipakai; minta dokumen aslinya
| Tanda tangan tidak sah | isi atau tanda tangannya sudah diubah
| Utuh, penerbit tidak tepercaya | sertifikatnya bukan dari sertifikat akar yang Anda pilih
| Tercatat di register | sama persis dengan dokumen yang terbit dari kantor ini

## Sertifikat akar

Untuk memeriksa penerbit sertifikat, pilih berkas sertifikat akar yang Anda percayai. Tanpa itu, penerbit tidak diperiksa.

Pemeriksaan dilakukan di laptop ini. Tidak ada berkas yang dikirim ke mana pun.
`,
)
