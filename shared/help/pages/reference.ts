/** To look things up. */
import { keyLists } from '../../keys.ts'
import { page } from '../parse.ts'
import type { Block, HelpPage } from '../types.ts'

export const settings = page(
  'settings',
  'Pengaturan',
  'kantor alamat logo penandatangan pola nomor warna tema folder ekspor impor pengaturan terkunci tampilan',
  `
Kantor, penandatangan, pola nomor, warna dokumen, dan tampilan. Setiap isian tersimpan begitu Anda meninggalkannya.

## Kantor dan logo

Nama, kode, kota, dan alamat dicetak pada dokumen. Logo boleh PNG, JPEG, atau SVG, paling besar 300 KB. Lambang negara tidak dibawa oleh program.

## Penandatangan

Yang menjabat pada tanggal dokumen yang dipakai. Kosongkan **Sampai** selama masih menjabat.

## Pola nomor

| {nomor} atau {nomor:3} | nomor urut; :3 menambah nol di depan
| {kantor} | kode kantor
| {jenis} | jenis dokumen
| {bulan} | bulan dengan angka Romawi
| {tahun} | tahun; nomor urut mulai dari 1 setiap tahun

Contoh nomor berikutnya langsung ditunjukkan.

## Nama berkas dokumen

Aturan seperti {jenis} {tahun} - {kode} {pemda} - {unit}; isian lain: {nama}, {nomor}, {nilai}, {peringkat}, {tanggal}. Bagian yang kosong pada suatu dokumen dilewati, tanda yang ditolak Windows diganti, dan nama yang sama diberi nomor (2), (3). Berlaku untuk dokumen yang terbit sesudahnya.

## Pencetak

Seberapa jauh cetakan digeser pada setiap pencetak dan kertas; diukur dengan lembar uji. Lihat [[printing]].

## Berkas pengaturan

**Ekspor pengaturan** dan **Impor pengaturan** membuat laptop lain memakai pengaturan yang sama. Kunci tanda tangan tidak pernah ikut.

## Pengaturan terkunci

Bila tertulis "Dikunci", pengaturan itu ditetapkan oleh berkas dari staf TI dan tidak dapat diubah di sini. Lihat [[it]].
`,
)

const listed: Block[] = keyLists.flatMap(({ title, keys: some }): Block[] => [
  { kind: 'heading', text: title },
  {
    kind: 'table',
    rows: some.map(([key, meaning]) => ({
      name: [{ kind: 'key', text: key }],
      meaning: [{ kind: 'plain', text: meaning }],
    })),
  },
])

export const keys: HelpPage = {
  ...page(
    'keys',
    'Daftar tombol',
    'pintasan keyboard papan tik shortcut hotkey tombol cepat',
    `
Semua dapat dikerjakan tanpa tetikus. Alt membuka menu; huruf bergaris bawah memilih di dalamnya.
`,
  ),
  blocks: listed,
}

export const terms = page(
  'terms',
  'Daftar istilah',
  'arti kamus glosarium definisi zona kategori opini skema lokus',
  `
Kata-kata yang dipakai di layar dan di dokumen.

| Pemda / instansi | pemerintah daerah atau instansi yang dinilai
| Unit / lokus | unit layanan yang dinilai, per tahun
| Skema | aturan resmi suatu tahun: batas nilai, kategori, bobot
| Zona dan kategori | golongan nilai menurut skema: hijau, kuning, merah; A sampai E
| Dimensi, variabel, indikator | susunan instrumen, dari yang besar ke yang kecil
| Nilai resmi | nilai yang ditetapkan kantor pusat; selalu yang berlaku
| Nilai hitung | nilai dari indikator atau rerata unit; ditunjukkan di sebelahnya
| Clean and clear | tidak ada produk pengawasan yang masih terbuka
| Register | daftar nomor yang sudah diberikan, dengan keadaan dokumennya
| Jurnal | catatan setiap perubahan data
| Salinan otomatis | keadaan data yang disimpan program sendiri di laptop ini
| Cadangan | satu berkas .piagam dengan seluruh kantor
| Paket | berkas untuk bertukar data dengan laptop lain
`,
)

export const it = page(
  'it',
  'Untuk staf TI',
  'instalasi pasang admin administrator folder data jaringan onedrive kebijakan policy terkunci programdata pembaruan update antivirus uninstal baris perintah pindah laptop',
  `
Satu halaman tentang pemasangan, folder data, cadangan, dan pengaturan yang dikunci.

## Pemasangan

- Pemasang Windows x64 bekerja per pengguna, tanpa hak administrator. Pemasangan senyap: jalankan pemasang dengan /S.
- Piagam tidak memerlukan internet dan tidak membuka sambungan apa pun.
- Pembaruan: dari flash disk atau folder bersama, sesudah data disalin. Versi lama menolak data versi baru.
- Mencopot program tidak menghapus data.

## Folder data

| Windows | %LOCALAPPDATA%\\Piagam
| piagam.sqlite | basis data, dengan -wal dan -shm selama program berjalan
| documents, backups, log | PDF terbit; salinan otomatis; catatan kesalahan tanpa nama dan nilai

PIAGAM_DATA menunjuk folder lain, di disk lokal: OneDrive, Dropbox, folder jaringan, dan UNC ditolak, karena basis data dapat rusak di sana. Salinan dokumen boleh di mana saja (PIAGAM_OUTPUT).

## Cadangan

Cadangkan berkas .piagam yang dibuat program, bukan piagam.sqlite yang sedang dibuka. Terjadwal:

- piagam backup --out D:\\cadangan\\kantor.piagam --password-env NAMA
- piagam doctor memeriksa semuanya; kode keluar 1 bila ada yang buruk.

Pindah laptop: pasang Piagam, lalu pulihkan berkas .piagam di laptop baru.

## Pengaturan yang dikunci oleh berkas

Letakkan piagam-terkunci.json di %ProgramData%\\Piagam, di sebelah program, atau di tempat yang disebut PIAGAM_LOCKED. Yang pertama ditemukan dipakai. Isinya, semua boleh tidak ada:

| reason | alasan yang ditunjukkan di layar
| office | name, code, city, address
| numberPattern, numberPatterns | pola nomor; menurut jenis (certificate, ranking, …), {} bila tidak ada
| colors | brand dan accent, misalnya #0F4C5C
| theme, textSize | light, dark, atau auto; 80 sampai 200
| idleMinutes, backupFolder | menit sampai layar terkunci; folder bawaan untuk cadangan ke luar

Pengaturan yang dikunci tampil dengan alasannya dan tidak dapat diubah. Berkas yang salah diabaikan seluruhnya dan disebutkan di Pengaturan.

## Bila ada masalah

- "Dipakai proses lain" sering muncul: kecualikan folder data dari pemindaian antivirus.
- Semua PIN terlupa: tutup Piagam, lalu jalankan Piagam.exe --reset-pin. Salinan dibuat dahulu; jurnal mencatatnya.
- Kata sandi cadangan tidak dapat dipulihkan oleh siapa pun.
- Basis data rusak: piagam restore --newest memakai salinan utuh terbaru.
`,
)
