/** Nothing lost, nobody in. */
import { page } from '../parse.ts'

export const backup = page(
  'backup',
  'Cadangan & pemulihan',
  'backup restore salinan pulihkan flash disk usb hilang rusak piagam kata sandi ekspor cadang otomatis',
  `
Program membuat salinan otomatis di laptop ini. Untuk laptop yang hilang atau rusak, Anda perlu cadangan di luar laptop: satu berkas .piagam.

## Salinan otomatis

Dibuat saat program dibuka, setiap hari, dan sebelum impor, penggabungan, atau pembaruan. Setiap salinan dibuka dan diperiksa setelah ditulis. Yang lama dihapus menurut giliran: hari ini, harian, lalu bulanan.

## Cadangan ke luar laptop

1. Pasang flash disk.
2. Buka **Keamanan data** [Ctrl+B], lalu pilih **Simpan ke berkas…**.
3. Pilih foldernya, dan buat kata sandi paling sedikit 8 huruf. Tanpa kata sandi, siapa pun yang menemukan berkas itu dapat membacanya.
4. Simpan kata sandinya di tempat lain. Kata sandi yang hilang tidak dapat dipulihkan oleh siapa pun.

Program mengingatkan bila cadangan luar terakhir sudah lebih dari dua minggu.

## Memulihkan

1. Pilih salinan otomatis lalu [Enter], atau **Pulihkan dari berkas…**.
2. Lihat isinya dan apa yang akan berubah: nilai, unit, dokumen.
3. Pilih **Pulihkan**. Keadaan sekarang disimpan dahulu, sehingga pemulihan dapat dibatalkan.

Nomor dan dokumen yang terbit sesudah cadangan itu dibawa serta: nomor tidak pernah mundur.

> Berkas yang rusak atau setengah jadi dikenali dan ditolak. Tidak pernah ada pemulihan yang setengah diterapkan.

## Bila basis data rusak

Program tidak memakainya dan tidak menghapusnya. Layar yang muncul menawarkan salinan utuh terbaru; berkas yang rusak dipindahkan ke folder "rusak" untuk diperiksa.
`,
)

export const journal = page(
  'journal',
  'Jurnal',
  'audit riwayat perubahan siapa kapan alasan rantai periksa ekspor urungkan catatan log sejarah',
  `
Jurnal mencatat setiap perubahan: siapa, kapan, apa, nilai lama, nilai baru, dan alasannya. Jurnal hanya dapat dibaca.

## Mencari perubahan

Saring menurut orang, waktu, jenis, pemda, atau kata. Pilih satu baris untuk melihat setiap perubahan di dalamnya.

## Mengurungkan

**Urungkan perubahan ini** pada satu baris mengembalikan perubahan itu saja, juga bila sudah lama. Bila ada yang dibuat berdasarkan data itu, program menolak dan menyebutkannya. Nomor dan dokumen tidak pernah diurungkan.

## Memeriksa keutuhan

**Periksa keutuhan jurnal** menghitung ulang rantai sidik jari dan membandingkan seluruh data dengan jurnal. Entri yang diubah, dihapus, atau disisipkan dengan program lain pasti ditemukan. Setiap dokumen yang terbit dan setiap cadangan memuat kepala rantai sebagai jangkar.

## Ekspor

Simpan sebagai Excel atau CSV, misalnya untuk lampiran laporan.
`,
)

export const laptops = page(
  'laptops',
  'Laptop lain: paket dan perbedaan',
  'gabung merge paket konflik tabrakan sinkron tim beberapa laptop blok nomor kantor pusat kirim tukar',
  `
Beberapa laptop bekerja sendiri-sendiri dan bertukar paket lewat flash disk atau surel. Tidak perlu jaringan.

## Mengirim

1. Pilih **Ekspor paket…**, lalu pemda, provinsi, atau seluruh kantor.
2. Untuk kantor pusat pilih **Untuk kantor pusat**: paket ditandatangani dengan kunci kantor.
3. Simpan berkas .piagam-paket dan berikan kepada rekan Anda.

## Menerima

1. Pilih **Impor paket…**. Yang akan berubah ditunjukkan dahulu.
2. Pilih **Gabungkan**. Satu penggabungan dapat diurungkan sebagai satu langkah.

Paket yang sama dua kali tidak mengubah apa pun. Urutan menerima paket tidak berpengaruh: setelah perbedaan yang sama diputuskan, semua laptop sama.

## Perbedaan

Yang diubah hanya di satu laptop diambil begitu saja. Yang diubah di dua laptop masuk daftar perbedaan, per sel: nilai di sini, nilai di sana, nilai terakhir yang sama, siapa, dan kapan. Pilih salah satu, atau isi nilai lain. Selama belum diputuskan, nilai laptop ini yang tampil.

Unit yang dihapus di satu laptop tetapi diisi di laptop lain dikembalikan dengan semua isinya, dan disebutkan pada hasil penggabungan.

Instrumen yang sudah dipakai untuk mengisi di laptop ini tetap seperti adanya bila laptop lain mengubah atau menghapusnya; perbedaannya menunggu putusan.

## Tahun yang sudah ditutup

Paket yang mengubah tahun yang sudah ditutup di laptop ini tidak digabungkan sama sekali; yang diubahnya disebutkan. Buka kembali tahun itu dengan alasan, lalu impor lagi. Bila tahun itu dibuka kembali dan ditutup lagi di laptop asal, paket seluruh kantor membawanya.

## Nomor tanpa tabrakan

Beri setiap laptop blok nomornya sendiri, misalnya 1–100 dan 101–200, sebelum menerbitkan di lebih dari satu laptop. Dokumen laptop lain dapat dibaca di register, tidak dapat diubah.
`,
)

export const people = page(
  'people',
  'Petugas',
  'orang pin kunci layar peran asisten verifikator validator ganti petugas sandi lupa pengguna login',
  `
Daftar petugas menentukan nama pada setiap perubahan dan siapa yang boleh memverifikasi dan mengesahkan.

## Memilih petugas

Pilih nama Anda di bilah bawah, atau tekan [Ctrl+U]. Bila ada PIN, masukkan. Sejak itu setiap perubahan memakai nama Anda.

## PIN

1. Buka daftar petugas, pilih nama, lalu **Atur PIN…**: paling sedikit 4 angka atau huruf.
2. Setelah beberapa kali salah, program menunggu makin lama sebelum mencoba lagi.
3. Selama terkunci tidak ada yang dapat dibaca, diubah, atau disimpan sampai petugas dipilih.

PIN hanya berlaku di laptop ini dan tidak pernah ditulis apa adanya. Petugas tanpa PIN dapat dipilih siapa saja: beri PIN kepada semua petugas bila laptop dipakai bersama.

## Lupa PIN

1. Minta validator yang mempunyai PIN: di daftar petugas ia dapat mengatur PIN baru untuk Anda.
2. Bila tidak ada yang dapat menolong, minta staf TI menghapus semua PIN laptop ini; lihat [[it]]. Data tidak berubah.
3. Setelah itu atur PIN baru. Penghapusan tercatat di Jurnal dan ditunjukkan kepada semua orang selama 30 hari.

> PIN menjaga layar, bukan isi disk. Yang dapat masuk ke akun Windows ini dapat menyalin foldernya: kunci juga Windows.

## Terkunci sendiri

[Ctrl+L] mengunci layar. Setelah beberapa menit tanpa tombol dan tetikus layar juga terkunci, bila diatur demikian. Pilih petugas untuk melanjutkan; tidak ada yang hilang. Pekerjaan panjang yang sedang berjalan diteruskan dan dicatat atas nama yang memulainya.
`,
)

export const trouble = page(
  'trouble',
  'Bila ada masalah',
  'error kesalahan pesan arti gagal macet lambat penuh terkunci sibuk jam antivirus onedrive laporan kirim dukungan bantuan perbaiki rusak doctor',
  `
Setiap pesan menyebutkan apa yang terjadi dan apa yang dapat Anda lakukan. Yang sudah tersimpan tetap aman.

## Pesan yang sering

| Penyimpanan penuh | kosongkan ruang di disk, lalu ulangi. Yang belum selesai tidak ditulis setengah
| Data sedang dipakai proses lain | tunggu sebentar; antivirus atau jendela lain sedang memegang berkasnya
| Folder data di OneDrive atau jaringan | pindahkan ke disk laptop; lihat [[it]]
| Folder tidak dapat ditulisi | minta izin tulis kepada staf TI
| Basis data rusak | pilih salinan terbaru yang ditawarkan; lihat [[backup]]
| Basis data dari versi yang lebih baru | pasang versi Piagam yang lebih baru
| Jam laptop lebih awal dari data terakhir | betulkan tanggal dan jam Windows
| Tidak dapat diurungkan | urungkan dahulu perubahan yang lebih baru; pesannya menyebutkan apa saja
| Kata sandi kunci salah | ketik ulang; perhatikan huruf besar dan Caps Lock

## Memeriksa keadaan

**Periksa kesehatan data** di Keamanan data membaca basis data, jurnal, dokumen, salinan, disk, dan jam, lalu mengatakan apa yang baik dan apa yang perlu dibereskan.

## Kirim laporan masalah

1. Pilih **Bantuan → Kirim laporan masalah…**.
2. Tulis apa yang Anda lakukan dan apa yang terjadi.
3. Baca isinya: setiap berkas di dalam ZIP ditunjukkan apa adanya.
4. Simpan ZIP, lalu kirimkan sendiri kepada pengembang atau staf TI. Program tidak mengirim apa pun.

Laporan memuat versi, catatan kesalahan, dan hasil pemeriksaan. Nama, nilai, PIN, dan kata sandi tidak ada di dalamnya.
`,
)
