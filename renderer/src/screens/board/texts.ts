import { longDay } from '../../../../shared/domain/dates'
import type { Day } from '../../../../shared/domain/types'
import type { WorkState } from '../../../../shared/entry-views'
import { stateWord } from '../../work/texts'

const count = (n: number): string => String(n)

export const texts = {
  about: (region: string, year: number) => `${region} · ${count(year)}`,
  table: 'Pemda dan unit',
  summary: 'Ringkasan',
  stateCount: (state: WorkState, n: number) => `${stateWord[state]} ${count(n)}`,
  counts: (counts: Record<WorkState, number>) =>
    (Object.keys(stateWord) as WorkState[])
      .filter((state) => counts[state] > 0)
      .map((state) => `${count(counts[state])} ${stateWord[state].toLowerCase()}`)
      .join(', '),
  overdue: (n: number) => `${count(n)} pemda lewat tenggat`,
  fourEyes: (on: boolean) => (on ? 'Aturan empat mata berlaku' : 'Aturan empat mata tidak berlaku'),
  closed: (year: number, person: string, at: string) =>
    `Tahun ${count(year)} ditutup${person === '' ? '' : ` oleh ${person}`} pada ${at}. Nilai dan keadaan tidak dapat diubah.`,
  openYear: 'Penutupan tahun',
  filters: {
    search: 'Cari pemda atau unit',
    state: 'Keadaan',
    anyState: 'Semua keadaan',
    person: 'Petugas',
    anyPerson: 'Semua petugas',
    noPerson: 'Belum ada petugas',
    overdue: 'Hanya lewat tenggat',
    openAll: 'Buka semua unit',
    closeAll: 'Tutup semua unit',
  },
  counted: (bodies: number, all: number, units: number) =>
    `${bodies === all ? count(all) : `${count(bodies)} dari ${count(all)}`} pemda · ${count(units)} unit`,
  head: {
    name: 'Pemda / unit',
    state: 'Keadaan',
    progress: 'Kemajuan',
    person: 'Petugas',
    due: 'Tenggat',
    problems: 'Masalah',
    remarks: 'Catatan',
    computed: 'Nilai hitung',
    official: 'Nilai resmi',
  },
  hint: {
    state: 'Pada pemda: keadaan unitnya yang paling belakang.',
    progress: 'Pada pemda: jumlah unit per keadaan. Pada unit: isian wajib yang sudah terisi.',
    problems: 'Yang harus diperbaiki, lalu yang perlu alasan. Keduanya menahan pengajuan.',
    remarks: 'Catatan pemeriksa yang belum dijawab. Juga menahan pengajuan.',
    computed: 'Dihitung dari isian; pada pemda rerata unit. Selisih di atas 0,01 dari nilai resmi diberi tanda.',
  },
  selectAll: 'Pilih semua yang ditampilkan',
  selectRow: (name: string) => `Pilih ${name}`,
  openUnits: (name: string) => `Buka unit ${name}`,
  closeUnits: (name: string) => `Tutup unit ${name}`,
  noUnits: 'belum ada unit',
  filled: (filled: number, required: number) => `${count(filled)} dari ${count(required)} isian wajib`,
  late: (due: Day) => `${longDay(due)}, lewat tenggat`,
  problems: (hard: number, soft: number) =>
    hard + soft === 0 ? 'Tidak ada masalah' : `${count(hard)} harus diperbaiki, ${count(soft)} perlu alasan`,
  remarks: (n: number) => (n === 0 ? 'Tidak ada catatan terbuka' : `${count(n)} catatan belum dijawab`),
  chosen: (bodies: number, units: number) => `${count(bodies)} pemda, ${count(units)} unit`,
  chosenOf: (what: string) => `Dipilih: ${what}`,
  withCount: (word: string, n: number) => `${word} (${count(n)})`,
  assign: 'Petugas & tenggat…',
  unchoose: 'Batal pilih',
  keysHint:
    'Enter buka · Spasi pilih · A ajukan · V verifikasi · S sahkan · K kembalikan · B buka kembali · T petugas & tenggat · E ke Entri · M ke masalah · J jelaskan nilai',
  notPossible: (year: number) =>
    `Tahun ${count(year)} sudah ditutup. Buka kembali tahun itu dengan alasan untuk mengubahnya.`,
  empty: {
    title: 'Belum ada unit yang dinilai',
    text: 'Papan ini menunjukkan sampai mana setiap pemda dan unitnya, siapa yang memegangnya, dan kapan tenggatnya. Tambahkan unit tahun ini lebih dahulu.',
    master: 'Buka Data induk',
    entry: 'Buka Entri',
  },
  nothing: {
    title: 'Tidak ada yang cocok',
    text: 'Ubah pencarian atau pilihan di atas tabel.',
    all: 'Tampilkan semua',
  },
  unit: {
    close: 'Tutup rincian unit',
    entry: 'Buka di Entri',
    problems: (n: number) => `Masalah (${count(n)})`,
    explain: 'Jelaskan nilai',
    gone: 'Unit ini tidak ada pada wilayah dan tahun yang dipilih.',
    score: (computed: string, official: string) => `Nilai hitung ${computed} · nilai resmi ${official}`,
  },
  assigning: {
    title: (who: string) => `Petugas & tenggat: ${who}`,
    many: (n: number) => `${count(n)} pemda`,
    about: 'Berlaku untuk seluruh pemda yang dipilih, termasuk semua unitnya.',
    person: 'Petugas',
    keep: 'Biarkan seperti sekarang',
    nobody: 'Tanpa petugas',
    nobodyYet: 'Belum ada petugas. Tambahkan namanya pada layar Petugas.',
    toPeople: 'Buka Petugas',
    due: 'Tenggat',
    different: 'berbeda-beda',
    noDue: 'Tanpa tenggat',
    cancel: 'Batal',
    save: 'Simpan',
    done: (n: number) => `Petugas dan tenggat ${count(n)} pemda disimpan`,
  },
  year: {
    title: (year: number) => `Penutupan tahun ${count(year)}`,
    close: 'Tutup penutupan tahun',
    rule: 'Aturan empat mata',
    ruleAbout: 'Yang mengisi atau mengajukan tidak memverifikasi, dan yang memverifikasi tidak mengesahkan.',
    official: 'Nilai resmi',
    officialAbout:
      'Nilai yang ditetapkan kantor pusat, dari berkas atau diketik di Hasil. Nilai hitung tidak mengubahnya.',
    results: 'Buka Hasil',
    clean: 'Clean and clear',
    cleanAbout: 'Ditentukan oleh produk pengawasan yang masih terbuka. Periksa sebelum menerbitkan piagam.',
    master: 'Buka Data induk',
    noPeriod: 'Buka tahun ini pada Tahun & Wilayah untuk mengisi keputusannya.',
    toYear: 'Buka Tahun & Wilayah',
    closing: 'Menutup tahun',
    blockers: (n: number) => `${count(n)} hal menahan penutupan`,
    ready: 'Tidak ada yang menahan. Setelah ditutup, tidak ada yang dapat diubah tanpa alasan.',
    warnings: (n: number) => `${count(n)} hal perlu diperhatikan, tidak menahan`,
    run: (year: number) => `Tutup tahun ${count(year)}`,
    confirmTitle: (year: number) => `Tutup tahun ${count(year)}?`,
    confirmAbout:
      'Semua isian, nilai, dan keadaan tahun ini terkunci di seluruh wilayah. Hanya Kepala Perwakilan yang dapat membukanya kembali, dengan alasan.',
    done: (year: number) => `Tahun ${count(year)} ditutup`,
    reopen: 'Buka kembali tahun…',
    reopenTitle: (year: number) => `Buka kembali tahun ${count(year)}`,
    reopenAbout: 'Nilai dan keadaan dapat diubah lagi. Alasannya tersimpan di jurnal.',
    reopenReason: 'Alasan membuka kembali',
    reopenSave: 'Buka kembali',
    reopened: (year: number) => `Tahun ${count(year)} dibuka kembali`,
    decision: (number: string, date: Day) => `Keputusan ${number}, ${longDay(date)}`,
    closeVerb: 'menutup tahun',
    reopenVerb: 'membuka kembali tahun',
    ruleVerb: 'mengubah aturan empat mata',
  },
}
