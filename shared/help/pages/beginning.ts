/** For the first day. */
import { page } from '../parse.ts'

export const firstSteps = page(
  'first-steps',
  'Langkah pertama',
  'mulai awal pertama kali tutorial panduan pemula baru siapkan',
  `
Dari program yang kosong sampai piagam pertama yang bertanda tangan. Semua bekerja tanpa internet, di laptop ini.

1. Pada layar pembuka pilih **Buka tahun contoh** untuk mencoba, atau **Mulai kosong** untuk bekerja dengan data kantor.
2. Buka **Pengaturan** [Ctrl+6]: isi nama kantor, kode, kota, dan alamat. Setiap isian tersimpan begitu Anda meninggalkannya.
3. Di bagian **Penandatangan**, tambahkan nama, gelar, dan jabatan pejabat yang menandatangani, dengan tanggal mulai menjabat.
4. Buka **Tahun & Wilayah** [Ctrl+1]: buka tahun penilaian, pilih cakupan peringkat, dan isi keputusan kantor pusat bila sudah ada.
5. Isi nilai: **Impor nilai…** dari Excel atau CSV [Ctrl+O], atau ketik langsung di **Hasil** [Ctrl+2].
6. Periksa **Peringkat** [Ctrl+3], lalu terbitkan piagam di **Terbitkan** [Ctrl+4].
7. Simpan cadangan ke luar laptop: lihat [[backup]].

## Yang perlu diketahui

- Tidak ada tombol Simpan. Setiap perubahan langsung tersimpan; bilah di bawah menunjukkan kapan.
- Hampir semua dapat diurungkan dengan [Ctrl+Z], juga setelah program ditutup. Nomor dan dokumen yang sudah terbit tidak.
- [F1] membuka bantuan untuk layar yang sedang tampil.

> Daftar langkah di layar Tahun & Wilayah hilang dengan sendirinya setelah semuanya selesai.
`,
)

export const sample = page(
  'sample',
  'Tahun contoh',
  'sampel latihan coba demo belajar main kembalikan ulang reset banten',
  `
Tahun contoh berisi nilai Banten 2022 yang sudah diumumkan, dengan kantor contoh. Cobalah apa saja: setiap dokumen yang terbit ditandai CONTOH.

## Mulai dengan tahun contoh

1. Buka program pada folder data yang masih kosong.
2. Pilih **Buka tahun contoh**.

## Mengembalikannya ke keadaan awal

1. Buka **Tahun & Wilayah** [Ctrl+1].
2. Pilih **Kembalikan tahun contoh**. Nilai, unit, dan pengaturan kembali seperti ketika pertama dibuka.
3. Berubah pikiran? Tekan [Ctrl+Z]: semuanya kembali sekaligus.

Nomor dan dokumen CONTOH yang sudah terbit tetap ada di register. Itu disengaja: nomor tidak pernah dipakai dua kali.

> Di kantor dengan data sungguhan tombol ini tidak ada, dan perintahnya ditolak. Untuk berlatih, pakai laptop lain atau akun Windows lain.

## Beralih ke data kantor

Tahun contoh dan data kantor tidak pernah dicampur. Minta staf TI mengganti nama folder data (lihat [[it]]), lalu buka program lagi dan pilih **Mulai kosong**.
`,
)

export const around = page(
  'around',
  'Berkeliling di Piagam',
  'layar menu navigasi cari pencarian urungkan ulangi undo redo bilah status tema gelap huruf besar ukuran teks proyektor',
  `
Satu layar untuk satu pekerjaan. Pilih layar di sisi kiri, di menu, atau dengan tombol; tindakan utama selalu di kanan atas.

## Tahun dan wilayah

Pilihan di kiri atas menentukan tahun dan wilayah yang tampil di semua layar. Keduanya diingat sampai program dibuka lagi.

## Mencari

- [Ctrl+K] mencari layar, perintah, dan pemda sekaligus. Ketik sebagian nama; "Kab.", "Kabupaten", dan "Kota" boleh ditulis atau tidak.
- [Ctrl+F] mencari di layar yang sedang tampil.

## Urungkan

[Ctrl+Z] mengurungkan perubahan terakhir sebagai satu langkah: satu tempelan, satu impor, satu penggabungan. [Ctrl+Y] mengulanginya. Pemberitahuan di kanan bawah juga menawarkan **Urungkan** selama sepuluh detik.

## Bilah bawah, ukuran, dan warna

Di bawah: folder data, simpanan terakhir, siapa yang bekerja, pekerjaan yang berjalan.

Menu **Tampilan** mengatur tema terang atau gelap dan ukuran teks dari 80 sampai 200 %. [Ctrl++] memperbesar, [Ctrl+−] memperkecil, [Ctrl+0] mengembalikan.
`,
)
