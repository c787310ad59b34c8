/** Screens on which data comes in and is checked. */
import { page } from '../parse.ts'

export const year = page(
  'year',
  'Tahun & Wilayah',
  'periode skema keputusan kantor pusat aturan cakupan nilai sama provinsi buka tahun',
  `
Layar ini mengatur tahun penilaian: skema yang berlaku, aturan peringkat, dan keputusan kantor pusat.

## Membuka tahun

1. Ketik tahunnya di **Tahun lain**, lalu pilih **Buka**. Impor berkas nilai membuka tahunnya dengan sendirinya.
2. Batas nilai, kategori, dan bobot mengikuti skema resmi tahun itu. Anda tidak perlu, dan tidak dapat, mengubahnya di sini.

## Aturan peringkat

- **Cakupan peringkat**: semua pemda, hanya kabupaten dan kota, hanya kota, dan seterusnya.
- **Nilai yang sama**: berbagi peringkat (1, 2, 2, 4) atau berurutan tanpa celah.

Keduanya dicetak pada piagam dan tabel peringkat, sehingga pembaca tahu cara menghitungnya.

## Keputusan kantor pusat

Isi nomor dan tanggal keputusan yang menetapkan nilai tahun ini. Tanggal boleh diketik: 17/12/2025. Keputusan dicetak pada piagam.

## Wilayah dengan nilai

Daftar ini menunjukkan provinsi yang sudah mempunyai nilai. [Enter] membukanya di Hasil.
`,
)

export const master = page(
  'master',
  'Data induk',
  'pemda instansi unit lokus salin tahun lalu alamat pimpinan kepala gelar pejabat polres kantah nama jenis produk pengawasan',
  `
Data induk memuat pemda dan unit tiap tahun: nama, jenis, alamat, pimpinan dengan gelar dan masa jabatan, serta produk pengawasan.

Di kiri daftarnya, di kanan data baris yang dipilih. [Enter] masuk ke isian, [Esc] kembali ke daftar. Setiap isian tersimpan ketika ditinggalkan dan dapat diurungkan.

## Menyiapkan unit tahun baru

1. Pilih tahun dan wilayah.
2. Pilih **Salin unit dari** tahun lalu. Daftarnya menunjukkan unit yang akan ditambahkan; hapus centang pemda yang tidak ikut. Unit yang sudah ada tidak digandakan, nilai tidak ikut.
3. Ubah nama atau jenis yang berganti. [Delete] menghapus unit yang tidak dinilai lagi, [Insert] menambahkan yang baru.

## Pimpinan dan gelar

Tulis nama lengkap dengan gelar seperti akan dicetak, jabatan, dan hari mulai menjabat. Pimpinan baru dapat sekaligus mengakhiri masa jabatan yang lama. Dua orang tidak dapat menjabat pada hari yang sama; hari tanpa pimpinan diberi tanda.

## Produk pengawasan

Catat LAHP, rekomendasi, atau produk lain pada pemda atau unit. Selama satu saja masih terbuka, clean and clear menjadi **Tidak**; bila semua selesai menjadi **Ya**. Tanpa produk, clean and clear diisi di [[results]].

## Instansi vertikal

**Tambah instansi** menambahkan Polres, Kantor Pertanahan, kementerian, atau lembaga, yang tidak mempunyai kode wilayah. Mereka dinilai sendiri, di luar nilai dan peringkat pemda.

## Mencari dan menyaring

Pencarian memaafkan "Kab." atau "Pemkab", huruf besar, tanda baca, dan singkatan seperti "tangsel". Bila tidak ada yang cocok, ejaan yang sedikit berbeda juga dicari: "tanggerang" menemukan Tangerang. Pilihan di sebelahnya menyaring yang tanpa pimpinan, tanpa unit, vertikal, atau dengan produk terbuka.

## Tahun yang sudah ditutup

Unit, pimpinan unit, dan produk pengawasan tahun itu tidak dapat diubah. Alamat dan pimpinan pemda tidak terikat tahun dan tetap dapat diperbaiki.
`,
)

export const instrument = page(
  'instrument',
  'Instrumen',
  'indikator dimensi variabel bobot skala rumus tidak berlaku versi kunci pertanyaan formulir',
  `
Instrumen adalah daftar dimensi, variabel, dan indikator yang dinilai, dengan bobot dan skalanya. Setiap perubahan menjadi versi baru; versi yang sudah dipakai untuk mengisi terkunci.

> Daftar indikator yang diketahui umum tidak lengkap. Instrumen bawaan ditandai CONTOH; pakailah instrumen resmi kantor Anda untuk penilaian sungguhan.

## Membuat versi baru

1. Pilih versi yang menjadi dasar, lalu tekan [Insert].
2. Beri judul. Pilih skema tahunnya, dan jenis unit bila instrumen ini hanya untuk satu jenis.
3. Ubah isinya, lalu **Simpan**.

Selama belum disimpan, [Ctrl+Z] mundur selangkah demi selangkah; setelah itu [Ctrl+Z] mengurungkan seluruh simpanan. Yang belum disimpan tetap ada bila Anda membuka layar lain, tetapi hilang bila Piagam ditutup.

## Mengubah isi

| [Insert] | tambah indikator di bawah baris ini; dengan [Shift] tambah dimensi
| [Enter] | ke rincian baris; [Esc] kembali ke tabel
| [0]–[9] | ubah bobot baris
| [Alt+↑] [Alt+↓] | pindahkan baris; dimensi pindah bersama isinya
| [B] | bagi rata bobot indikator dimensi ini
| [Delete] | hapus baris
| [Ctrl+S] | simpan

Bobot indikator satu dimensi harus berjumlah 100,00 %, begitu pula bobot dimensi. Jumlahnya selalu terlihat, dengan berapa kurang atau lebihnya.

**Rincian** memuat variabel, skala dan arti nilainya, cara pengumpulan, apakah "tidak berlaku" boleh, apakah wajib, serta sumbernya. **Dihitung saja** adalah angka di samping nilai, misalnya jumlah responden yang diharapkan.

## Aturan

Aturan membandingkan dua indikator: bila yang satu terpenuhi, yang lain harus begitu juga. Yang **harus diperbaiki** menahan pengajuan; yang **perlu alasan** cukup dijelaskan.

## Masalah

Versi dengan masalah dapat disimpan, tetapi tidak dapat dipakai. Pilih satu masalah untuk melompat ke barisnya.

## Memakai

**Pakai untuk** tahun ini ada di dalam versi itu. **Dipakai tahun** di bawah daftar memilih instrumen untuk semua unit, atau untuk satu jenis unit saja. Instrumen yang akan menyembunyikan isian yang sudah ada ditolak, begitu pula selama ada unit yang sudah diajukan.

## Rumus

Nilai unit adalah jumlah atas dimensi: bobot dimensi dikali jumlah dari (nilai dibagi nilai tertinggi) dikali bagian indikator. "Tidak berlaku" membagi ulang bobot di dalam dimensinya. Semua langkah dihitung persis dan dibulatkan satu kali di akhir.

## Bertukar instrumen

**Ekspor ke Excel** menulis buku kerja untuk dibahas bersama. **Impor** membacanya sebagai versi baru; versi yang isinya sama tidak digandakan. Bila ada sel yang tidak terbaca, tidak ada yang ditulis, dan setiap sel disebut dengan alasannya.
`,
)

export const entry = page(
  'entry',
  'Entri nilai',
  'kisi formulir ketik tempel excel isi indikator sel catatan bukti kosong nol tidak berlaku salin buku kerja workbook grid',
  `
Di sini nilai indikator diisi. Kisi untuk mengetik cepat seperti di Excel; formulir untuk satu unit, sepenuhnya dengan papan tik dan pembaca layar. Keduanya menunjukkan data yang sama.

## Mengisi di kisi

1. Pilih pemda. Baris adalah unit, kolom adalah indikator menurut dimensinya.
2. Ketik angkanya. [Enter] turun, [Tab] ke kanan, [F2] mengubah isi, [Esc] membatalkan.
3. Nilai, zona, dan kemajuan di setiap baris berubah saat itu juga.

Kosong, 0, dan "tidak berlaku" adalah tiga hal yang berbeda. Kosong berarti belum diisi.

[Ctrl+I] menjelaskan dari mana nilai unit itu: bobot kali capaian setiap dimensi, poin setiap indikator, dan pembulatannya.

## Menempel dari Excel

Salin blok di Excel, pilih sel pertama, lalu [Ctrl+V]. Laporannya menyebutkan berapa yang ditulis, berapa yang dilewati karena terkunci, dan berapa yang tidak terbaca, masing-masing dengan tempatnya. Satu tempelan diurungkan dengan satu [Ctrl+Z].

Koma dan titik desimal sama-sama dibaca: 87,5 dan 87.5.

## Tombol di kisi

| [Enter] [Tab] | turun, ke kanan
| [F2] [Esc] | ubah isi, batal
| [Ctrl+D] | isi ke bawah dari sel pertama
| [Delete] | kosongkan sel yang dipilih
| [0] [1] [2] [3] | nilai langsung, tanpa tetikus
| [Ctrl+C] [Ctrl+V] | salin, tempel

## Catatan dan bukti

Setiap sel dapat diberi catatan dan tautan bukti. Pemeriksa melihatnya di tempat yang sama.

## Buku kerja untuk lapangan

1. Pilih **Ekspor buku kerja** untuk pemda atau tim. Berkas Excel itu memuat pilihan, sel terkunci, dan cap tahun serta versi instrumen.
2. Isi di lapangan dengan Excel, WPS, atau LibreOffice. Catatan dan bukti ada di lembar **Catatan**; yang baru ditambahkan sebagai baris.
3. Pilih **Impor buku kerja**. Setiap perbedaan ditunjukkan sebelum ditulis: baru, berubah, bertabrakan dengan nilai yang lebih baru, atau tidak terbaca.

Buku kerja tahun lain atau instrumen lain ditolak, dengan alasannya.

## Masalah pada isian

Daftar masalah menyebutkan sel wajib yang kosong, nilai yang menyimpang jauh, dan kolom yang sama persis dengan tetangganya. Pilih satu untuk melompat ke selnya. Masalah berat menghalangi pengajuan; yang ringan meminta alasan.
`,
)

export const results = page(
  'results',
  'Hasil',
  'nilai resmi zona kategori opini rerata unit clean and clear tambah unit ubah nilai tabel perubahan berhak piagam selisih',
  `
Layar ini menampilkan nilai resmi, zona, kategori, dan peringkat setiap pemda beserta unitnya.

## Mengubah nilai

1. Pindah ke sel **Nilai** dengan tombol panah.
2. Ketik angkanya, atau [Enter] untuk mengubah. Koma dan titik desimal sama-sama dibaca.
3. [Enter] menyimpan, [Esc] membatalkan, [Delete] mengosongkan.

## Nilai resmi dan rerata unit

Nilai resmi yang berlaku. Rerata unit hanya ditunjukkan di sebelahnya; selisih di atas 0,01 diberi tanda dan tidak pernah diperbaiki diam-diam.

[J] menjelaskan nilai hitung: dari pemda ke unitnya, dari unit ke setiap sel. [Enter] pada indikator membuka selnya.

## Unit

[+] membuka unit sebuah pemda, [−] menutupnya. [Insert] menambah unit pada pemda itu.

## Clean and clear

Pada tahun yang mensyaratkannya, piagam hanya terbit bila tidak ada produk pengawasan yang masih terbuka. Pilih satu atau banyak baris dengan [Spasi], lalu pada kolom itu tekan [Y] ya, [T] tidak, atau [B] belum diisi.

## Menyaring

Pilih **Tampilkan** untuk melihat hanya zona tertentu, yang berhak piagam, atau yang nilainya berbeda dari rerata. [Ctrl+F] mencari nama.

## Instansi tanpa kode wilayah

**Tambah instansi** membuat baris untuk Polres, Kantor Pertanahan, kementerian, atau lembaga.
`,
)

export const importing = page(
  'import',
  'Impor nilai dari berkas',
  'excel csv xlsx unggah baca kolom ditolak temuan seret berkas tabel',
  `
Nilai resmi dapat dibaca dari Excel atau CSV. Tidak ada yang ditulis sebelum Anda melihat isinya.

1. Tekan [Ctrl+O], atau seret berkasnya ke jendela.
2. Periksa: **Perubahan** yang akan ditulis, baris yang **Ditolak** dengan alasannya, **Temuan** yang tidak cocok, dan **Kolom** yang dikenali.
3. Pilih **Tulis … perubahan**. Semuanya ditulis sekaligus dan dapat diurungkan dengan satu [Ctrl+Z].

## Kolom yang dikenali

| tahun | tahun penilaian
| kode atau nama | kode Kemendagri (36.74) atau nama pemda
| unit | nama unit; kosong berarti pemda itu sendiri
| nilai | 0,00 sampai 100,00
| clean | ya atau tidak

Judul kolom boleh ditulis dengan cara lain; tab **Kolom** menunjukkan bagaimana masing-masing dibaca.

## Baris yang ditolak

Rumus, angka di luar 0 sampai 100, dan nama yang tidak dikenal ditolak dengan tempat dan alasannya. Perbaiki di berkasnya, lalu impor lagi: yang sudah sama tidak berubah.

> Zona, kategori, dan peringkat di berkas tidak pernah dipakai. Semuanya dihitung dari nilai; yang berbeda menjadi temuan.
`,
)

export const workflow = page(
  'workflow',
  'Kemajuan dan alur kerja',
  'papan draf ajukan diajukan verifikasi validasi sahkan kembalikan kunci buka lagi tenggat asisten kepala keasistenan perwakilan peran tahap status',
  `
Papan kemajuan menunjukkan setiap pemda dan unit: draf, diajukan, diverifikasi, atau disahkan, siapa yang memegangnya, dan kapan tenggatnya.

Balok di atas menghitung unit per keadaan. Keadaan pemda adalah keadaan unitnya yang paling belakang; [Enter] membuka unitnya, dan pada unit membuka rinciannya. [J] menjelaskan nilai hitungnya.

## Tahap dan peran

| Asisten | mengisi, lalu mengajukan
| Verifikator (Kepala Keasistenan) | memeriksa, lalu memverifikasi atau mengembalikan
| Validator (Kepala Perwakilan) | mengesahkan; setelah itu nilai terkunci

Tombol yang mati disertai alasannya. Tanpa petugas, satu orang boleh melakukan semuanya; lihat [[people]].

## Banyak unit sekaligus

1. Pilih pemda atau unit dengan [Spasi]; [Ctrl+A] memilih semua yang ditampilkan.
2. Tekan [A] mengajukan, [V] memverifikasi, [S] mengesahkan, [K] mengembalikan, atau [B] membuka kembali.
3. Baca berapa unit yang berubah, lalu tekan [Enter].

Tanpa pilihan, tombol itu berlaku untuk baris tempat Anda berada. Unit yang tidak dapat berubah disebut dengan alasannya. Langkah ini mengunci isian, jadi tidak dapat diurungkan.

## Petugas dan tenggat

Tekan [T] pada pemda, atau pilih beberapa dahulu. Yang lewat tenggat diberi tanda; **Hanya lewat tenggat** menyaringnya.

## Mengajukan

1. Selesaikan semua sel wajib dan masalah berat.
2. Beri alasan untuk masalah ringan yang memang benar demikian.
3. Pilih **Ajukan**.

## Mengembalikan

Pilih **Kembalikan** dan tulis apa yang harus diperbaiki. Untuk satu unit, **Tambah catatan pada sel** menunjuk selnya: pengisi melihat catatan itu di kisi dan di formulir, dan menjawabnya sebelum mengajukan lagi.

## Membuka kembali

Nilai yang sudah disahkan hanya dibuka lagi dengan alasan. Alasan itu tercatat di [[journal]].

## Aturan empat mata

Yang mengisi atau mengajukan tidak memverifikasi, dan yang memverifikasi tidak mengesahkan. Validator menyalakan atau mematikannya pada **Penutupan tahun**.

## Entri ulang

Pilih beberapa unit sebagai contoh; orang kedua mengisinya tanpa melihat nilai pertama. Perbedaannya ditunjukkan untuk diputuskan.

## Menutup tahun

Pilih **Penutupan tahun** di papan ini setelah kantor pusat menetapkan nilai.

1. Isi nomor dan tanggal keputusan; keputusan itu sama dengan yang di [[year]].
2. Impor nilai resmi, dan lengkapi produk pengawasan di [[master]].
3. Selesaikan yang menahan. Yang perlu diperhatikan, seperti selisih nilai hitung, tidak menahan. Selisih nilai pemda hanya disebut di sini; Pemeriksaan menyebut selisih per unit.
4. Pilih **Tutup tahun**.

Tahun yang ditutup tidak dapat diubah. Validator membukanya kembali dengan alasan.
`,
)

export const ranking = page(
  'ranking',
  'Peringkat',
  'urutan juara presentasi proyektor ekspor grafik nilai sama rerata ringkasan acara penyerahan',
  `
Layar ini mengurutkan pemda menurut nilai resminya, dengan ringkasan zona dan sebaran nilai.

## Cakupan dan nilai yang sama

Pilihan di atas tabel hanya mengubah tampilan. **Jadikan aturan tahun ini** menyimpannya untuk piagam dan tabel yang dicetak.

## Presentasi

1. Tekan [F5].
2. [→] atau [Spasi] menampilkan berikutnya, mulai dari peringkat terakhir; [←] kembali.
3. [Esc] selesai.

## Membawa keluar

**Ekspor** menulis tabel ke Excel atau CSV. **Terbitkan tabel peringkat…** membuat PDF bernomor.

> Pemda yang belum bernilai dan instansi vertikal tidak ikut diurutkan.
`,
)

export const explore = page(
  'explore',
  'Jelajah',
  'grafik tren sejarah dimensi profil pemda perbandingan tahun bagan analisis',
  `
Halaman satu pemda: nilai menurut dimensi, unit-unitnya, tren antartahun, dan riwayat peringkat.

1. Tekan [G] pada sebuah pemda di Hasil, atau pilih pemdanya di **Pemda / instansi**.
2. [Alt+PgUp] dan [Alt+PgDn] ke pemda sebelumnya dan berikutnya.

Di atas berdiri nilai, peringkat, dan rata-rata serta median pemda sejenis di wilayah itu.

- Di sebelah setiap grafik ada tabel dengan angka yang sama.
- Pergantian skema ditandai pada tren. Nilai dari skema yang berbeda tidak dapat dibandingkan begitu saja.
- **Jelaskan nilai hitung** [Ctrl+I] menunjukkan bagaimana suatu nilai terbentuk, sampai ke selnya.
`,
)
