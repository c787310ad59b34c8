/** How documents are laid out. */
import { page } from '../parse.ts'

export const templates = page(
  'templates',
  'Desain dokumen',
  'desain template templat tata letak piagam bingkai latar pindaian kertas cetakan logo huruf isian geser penggaris pandu lapisan label kop surat f4 a4',
  `
Desain menentukan apa yang berdiri di mana pada piagam, label, peringkat, rapor, rekapitulasi, dan berita acara. Desain bawaan tidak diubah: salin, lalu sesuaikan.

## Membuat desain kantor

1. Pilih desain yang paling mirip, lalu **Salin…** dan beri nama.
2. Geser, ubah, dan tambahkan elemen. Di belakangnya selalu terlihat pratinjau yang sebenarnya, dari mesin yang juga mencetak.
3. Simpan dengan [Ctrl+S]. Yang belum disimpan tetap ada bila Piagam ditutup atau berhenti; di daftar tertulis **Belum disimpan**.
4. Pilih **Periksa semua nama…** untuk menyusun setiap penerima sebelum satu nomor pun diberikan.
5. Pilih **Pakai untuk dokumen baru**. Dokumen yang sudah terbit tetap memakai versinya sendiri.

## Meniru piagam yang sudah ada

Pindai piagamnya, tambahkan **Latar**, dan pilih gambarnya, atau tarik berkas gambarnya ke atas halaman. Gambar yang lebih besar dari yang diperlukan kertas diperkecil sendiri, dan foto yang direbahkan kamera ditegakkan. Dengan **Hanya sebagai pandu** pindaian itu terlihat saat menata, tetapi tidak pernah dicetak. Letakkan teks di atasnya, lalu hapus latarnya atau biarkan.

Untuk kertas yang bingkainya sudah dicetak percetakan, tandai elemennya **Sudah tercetak di kertas**.

## Gambar

Berkas PNG atau JPEG yang dilepas di atas halaman menjadi gambar baru di tempat itu. Bila sebuah gambar atau latar sedang dipilih, berkas itu menggantikan gambarnya. Ukuran terbesar di kertas adalah 300 titik per inci; pindaian 600 dpi dan foto telepon boleh dipakai begitu saja.

## Pratinjau

Pilih di kanan atas halaman siapa yang terlihat: **Nama terpanjang**, **Contoh**, atau penerima mana pun dari tahun dan wilayah yang dipilih. Label memperlihatkan isi paket pemda itu; berita acara dapat dilihat sebelum ada yang diserahkan. Di bawah halaman tertulis apa yang perlu dilihat: **Kesalahan** harus diperbaiki sebelum desain dipakai, **Saran** tidak.

## Isian

Teks dapat memuat isian seperti {penerima} dan {nilai}. Pilih dari **Sisipkan isian**; nilainya ditulis dengan cara yang sama di semua dokumen.

- **Boleh mengecil sampai** menentukan sejauh mana huruf mengecil bila nama panjang. Di bawah itu dokumen ditolak dengan pesan.
- **Tampilkan bila** menghilangkan elemen yang isiannya kosong.
- **Kolom teks** menyusun beberapa teks dari atas ke bawah dan merapat bila ada yang hilang.

## Menata dengan tombol

| Tombol | Guna |
| [Tab] | elemen berikutnya |
| [↑ ↓ ← →] | geser 1 mm; [Shift] 10 mm; [Ctrl] 0,1 mm |
| [Enter] | ke sifat elemen; [Esc] kembali ke halaman |
| [Insert] | tambah elemen |
| [PgUp] / [PgDn] | ke depan, ke belakang |
| [Ctrl+D] | gandakan |
| [Ctrl+C] [Ctrl+X] [Ctrl+V] | salin, potong, tempel; juga ke desain lain |
| [Ctrl+Z] / [Ctrl+Y] | urungkan, ulangi; 200 langkah |
| [+] / [−] / [0] | perbesar, perkecil, paskan |
| [F6] | keluar dari halaman |

Saat digeser dengan tetikus, elemen menempel pada tengah dan tepi halaman, elemen lain, dan pandu. Tahan [Alt] agar bebas, [Shift] agar lurus. Tarik dari penggaris untuk membuat pandu, atau tulis letaknya di **Sifat** saat tidak ada elemen yang dipilih, misalnya 20; 148,5.

## Dokumen yang mengalir

Peringkat, rapor, rekapitulasi, dan berita acara terdiri atas bagian yang berurutan: judul, paragraf, tabel, tanda tangan. Ubah urutannya dengan [Alt+↑ ↓].

## Membawa desain ke laptop lain

**Ekspor…** menyimpan satu berkas bersama gambarnya; **Impor** membacanya. Berkas yang rusak, diubah orang, atau dibuat dengan Piagam yang lebih baru ditolak dengan alasannya.
`,
)
