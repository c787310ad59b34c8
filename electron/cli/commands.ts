/** The commands with their options, as data: parser and help are made from it. */
import { type BodyType, bodyTypes, isVertical, rankGroups, tieRules } from '../../shared/domain/types.ts'
import { documentKinds } from '../../shared/domain/snapshot.ts'
import { documentProgress, packageForms } from '../../shared/register-views.ts'
import type { CommandSpec, OptionSpec } from './command.ts'

/** Understood by every command. */
export const common: Record<string, OptionSpec> = {
  data: { value: 'DIR', help: 'folder data (bawaan: folder data program; dibuat bila belum ada)' },
  json: { value: null, help: 'cetak satu dokumen JSON ke stdout, tanpa yang lain; bila gagal stdout kosong' },
  help: { value: null, help: 'bantuan untuk perintah ini' },
}

const year: OptionSpec = { value: 'TAHUN', help: 'tahun penilaian', required: true, check: 'year' }
const group: OptionSpec = { value: rankGroups.join('|'), help: 'cakupan peringkat', choices: rankGroups }
const ties: OptionSpec = { value: tieRules.join('|'), help: 'aturan nilai sama', choices: tieRules }
/** These come with the program, with their codes. */
const isRegion = (type: BodyType): boolean => !isVertical(type)
const passphraseEnv: OptionSpec = { value: 'NAMA', help: 'variabel lingkungan yang memuat kata sandi berkas .p12' }

const passwordEnv: OptionSpec = {
  value: 'NAMA',
  help: 'variabel lingkungan yang memuat kata sandi cadangan (paling sedikit 8 huruf)',
}

export const commands: readonly CommandSpec[] = [
  {
    name: 'import',
    operands: ['FILE'],
    summary: 'impor hasil dari CSV atau XLSX',
    options: {},
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'rank',
    operands: [],
    summary: 'peringkat satu provinsi (kode Kemendagri) atau Indonesia (ID)',
    options: {
      year,
      region: { value: 'KODE|ID', help: 'kode provinsi, atau ID untuk Indonesia', required: true },
      group,
      ties,
    },
    load: async () => (await import('./rank.ts')).rankCommand,
  },
  {
    name: 'issue',
    operands: [],
    summary: 'terbitkan piagam, tabel peringkat, rapor, rekapitulasi, berita acara, atau paket penghargaan',
    options: {
      year,
      region: { value: 'KODE|ID', help: 'kode provinsi, kode kabupaten/kota, atau ID', required: true },
      kind: {
        value: 'certificate|ranking|report|recap|minutes|package|all',
        help: 'jenis dokumen; all: piagam dan peringkat; package: piagam, rapor, berita acara, dan label setiap pemda',
        required: true,
        choices: [...documentKinds, 'package', 'all'],
      },
      as: {
        value: 'files|pdf|zip',
        help: 'package: berkas dalam satu folder (bawaan), satu PDF untuk dicetak, atau ZIP setiap pemda',
        choices: packageForms,
      },
      out: { value: 'DIR', help: 'folder untuk salinan berkas PDF', required: true },
      group,
      ties,
      p12: { value: 'FILE', help: 'kunci tanda tangan PKCS#12; tanpa ini dokumen tidak ditandatangani' },
      'passphrase-env': passphraseEnv,
      ink: { value: null, help: 'untuk tanda tangan pena dan cap: ruang lebih tinggi, tanpa tanda tangan elektronik' },
      date: { value: 'YYYY-MM-DD', help: 'tanggal dokumen (bawaan: hari ini)', check: 'day' },
      place: { value: 'NAMA', help: 'tempat penerbitan (bawaan: kota kantor)' },
      template: { value: 'NAMA', help: 'desain yang dipakai, dengan nama atau id (bawaan: pilihan kantor)' },
      replace: { value: 'ALASAN', help: 'ganti dokumen yang sudah terbit, dengan nomor baru dan alasan ini' },
    },
    load: async () => (await import('./issue.ts')).issueCommand,
  },
  {
    name: 'documents',
    operands: ['list|print|deliver|revoke|replace', '[NOMOR]...'],
    summary: 'register: lihat, cetak, serahkan, cabut, atau ganti dokumen menurut nomor atau id',
    options: {
      year: { value: 'TAHUN', help: 'list: tahun penilaian', check: 'year' },
      kind: { value: documentKinds.join('|'), help: 'list: jenis dokumen', choices: documentKinds },
      state: { value: documentProgress.join('|'), help: 'list: keadaan', choices: documentProgress },
      code: { value: 'KODE', help: 'list: pemda atau instansi' },
      text: { value: 'KATA', help: 'list: bagian dari nomor, penerima, atau alasan' },
      day: { value: 'YYYY-MM-DD', help: 'deliver: hari serah terima', check: 'day' },
      place: { value: 'NAMA', help: 'deliver: tempat serah terima (bawaan: kota kantor); replace: tempat penerbitan' },
      giver: { value: 'NAMA', help: 'deliver: yang menyerahkan (bawaan: penanda tangan)' },
      'giver-position': { value: 'JABATAN', help: 'deliver: jabatan yang menyerahkan' },
      receiver: { value: 'NAMA', help: 'deliver: yang menerima (bawaan: pimpinan pemda pada hari itu)' },
      'receiver-position': { value: 'JABATAN', help: 'deliver: jabatan yang menerima' },
      note: { value: 'TEKS', help: 'print, deliver: catatan; wajib bila diserahkan lagi' },
      reason: { value: 'ALASAN', help: 'revoke, replace: alasan' },
      copy: { value: null, help: 'print: bertanda SALINAN' },
      bare: { value: null, help: 'print: tanpa yang sudah ada pada kertas pracetak' },
      printer: { value: 'NAMA', help: 'print: geser menurut ukuran pencetak ini' },
      confirm: { value: null, help: 'print: tandai sudah tercetak baik, satu lembar setiap dokumen' },
      out: { value: 'DIR', help: 'print: folder untuk PDF yang dicetak; replace: folder untuk salinan berkas' },
      date: { value: 'YYYY-MM-DD', help: 'replace: tanggal dokumen (bawaan: hari ini)', check: 'day' },
      p12: { value: 'FILE', help: 'replace: kunci tanda tangan PKCS#12' },
      'passphrase-env': passphraseEnv,
    },
    load: async () => (await import('./documents.ts')).documentsCommand,
  },
  {
    name: 'numbers',
    operands: ['reserve|list'],
    summary: 'deret nomor: lihat yang dipakai, terlewati, dan disimpan; atau simpan nomor',
    options: {
      year: { value: 'TAHUN', help: 'list: tahun penilaian; reserve: tahun pada nomor', check: 'year' },
      first: { value: 'N', help: 'reserve: nomor urut pertama' },
      last: { value: 'N', help: 'reserve: nomor urut terakhir' },
      kind: {
        value: documentKinds.join('|'),
        help: 'reserve: hanya untuk jenis ini (bawaan: tidak dipakai program)',
        choices: documentKinds,
      },
      reason: { value: 'ALASAN', help: 'reserve: untuk apa' },
    },
    load: async () => (await import('./numbers.ts')).numbersCommand,
  },
  {
    name: 'template',
    operands: ['list|export|import|check', '[FILE]'],
    summary: 'desain dokumen: lihat, tulis ke berkas, tambahkan dari berkas, atau periksa sebuah berkas',
    options: {
      name: { value: 'NAMA|ID', help: 'export: desain ini, dengan nama atau id (lihat template list)' },
      out: { value: 'FILE', help: 'export: berkas yang dibuat' },
    },
    load: async () => (await import('./template.ts')).templateCommand,
  },
  {
    name: 'verify',
    operands: ['FILE...'],
    summary: 'periksa tanda tangan; kode keluar 0 hanya bila semua ditandatangani dan utuh',
    options: { trust: { value: 'CA.pem', help: 'sertifikat akar yang dipercaya' } },
    load: async () => (await import('./verify.ts')).verifyCommand,
  },
  {
    name: 'settings',
    operands: ['import|export', 'FILE'],
    summary: 'baca atau tulis berkas pengaturan (JSON)',
    options: {},
    load: async () => (await import('./settings.ts')).settingsCommand,
  },
  {
    name: 'score',
    operands: [],
    summary: 'nilai hitung satu pemda atau unit dari isian, dengan --explain sampai ke setiap sel',
    options: {
      year,
      code: { value: 'KODE', help: 'kode pemda atau instansi', required: true },
      unit: { value: 'NAMA', help: 'satu unit saja' },
      explain: { value: null, help: 'jelaskan dari mana nilainya' },
    },
    load: async () => (await import('./score.ts')).scoreCommand,
  },
  {
    name: 'instrument',
    operands: ['import|export|list|use', '[FILE]'],
    summary: 'instrumen penilaian: import FILE.xlsx, export --out FILE.xlsx, lihat, atau pakai pada satu tahun',
    options: {
      id: { value: 'ID', help: 'export, use: instrumen ini (lihat instrument list)' },
      year: { value: 'TAHUN', help: 'export: instrumen tahun ini; use: tahun yang memakainya', check: 'year' },
      type: { value: 'JENIS', help: 'export, use: jenis unit (bawaan: semua jenis lain)' },
      out: { value: 'FILE.xlsx', help: 'export: berkas yang dibuat' },
    },
    load: async () => (await import('./instrument.ts')).instrumentCommand,
  },
  {
    name: 'status',
    operands: [],
    summary: 'kemajuan: pemda dan keadaan unitnya, petugas, tenggat, dan penghalang penutupan tahun',
    options: {
      year,
      region: { value: 'KODE|ID', help: 'kode provinsi, kode kabupaten/kota, atau ID', required: true },
    },
    load: async () => (await import('./status.ts')).statusCommand,
  },
  {
    name: 'body',
    operands: ['add', 'NAMA'],
    summary: 'tambah instansi tanpa kode Kemendagri (Polres, Kantor Pertanahan, kementerian …)',
    options: {
      type: {
        value: bodyTypes.filter((type) => !isRegion(type)).join('|'),
        help: 'jenis instansi',
        required: true,
        choices: bodyTypes.filter((type) => !isRegion(type)),
      },
      province: { value: 'KODE', help: 'kode provinsi tempatnya (tanpa ini: tingkat pusat)' },
    },
    load: async () => (await import('./body.ts')).bodyCommand,
  },
  {
    name: 'undo',
    operands: [],
    summary: 'urungkan perubahan terakhir yang dapat diurungkan',
    options: {},
    load: async () => (await import('./undo.ts')).undoCommand,
  },
  {
    name: 'redo',
    operands: [],
    summary: 'ulangi perubahan yang terakhir diurungkan',
    options: {},
    load: async () => (await import('./undo.ts')).redoCommand,
  },
  {
    name: 'key',
    operands: ['demo'],
    summary: 'buat kunci peragaan; dokumen yang ditandatangani dengannya bertanda CONTOH',
    options: {
      out: { value: 'FILE.p12', help: 'berkas kunci yang dibuat', required: true },
      ca: { value: 'CA.pem', help: 'sertifikat akar untuk verify --trust', required: true },
      'passphrase-env': { ...passphraseEnv, required: true },
    },
    load: async () => (await import('./key.ts')).keyCommand,
  },
  {
    name: 'package',
    operands: ['export|import', '[FILE]'],
    summary: 'paket antarlaptop: export --region KODE|--code KODE --out FILE, atau import FILE',
    options: {
      region: { value: 'KODE|ID', help: 'export: kode provinsi, atau ID untuk seluruh kantor' },
      code: { value: 'KODE', help: 'export: satu pemda atau instansi' },
      out: { value: 'FILE', help: 'export: berkas paket yang dibuat' },
      p12: { value: 'FILE', help: 'export: kunci PKCS#12 untuk menandatangani paket' },
      'passphrase-env': passphraseEnv,
      'head-office': { value: null, help: 'export: paket untuk kantor pusat; wajib ditandatangani' },
      'dry-run': { value: null, help: 'import: hanya tunjukkan perubahan dan perbedaan' },
      'require-signed': { value: null, help: 'import: tolak paket tanpa tanda tangan' },
      trust: { value: 'CA.pem', help: 'import: sertifikat akar yang dipercaya' },
    },
    load: async () => (await import('./package.ts')).packageCommand,
  },
  {
    name: 'conflicts',
    operands: ['list|settle', '[ID]', '[mine|theirs|NILAI]'],
    summary: 'perbedaan antarlaptop: lihat, atau putuskan dengan settle ID mine|theirs|NILAI',
    options: {},
    load: async () => (await import('./conflicts.ts')).conflictsCommand,
  },
  {
    name: 'workbook',
    operands: ['export|import', '[FILE]'],
    summary: 'buku kerja isian: export --year TAHUN --code KODE --out FILE.xlsx, atau import FILE',
    options: {
      year: { value: 'TAHUN', help: 'export: tahun penilaian; import: tolak buku kerja tahun lain', check: 'year' },
      code: { value: 'KODE', help: 'export: pemda atau instansi; beberapa dipisah koma menjadi beberapa lembar' },
      out: { value: 'FILE.xlsx', help: 'export: buku kerja yang dibuat' },
      'dry-run': { value: null, help: 'import: hanya tunjukkan apa yang akan ditulis' },
    },
    load: async () => (await import('./workbook.ts')).workbookCommand,
  },
  {
    name: 'backup',
    operands: [],
    summary: 'seluruh kantor (data, jurnal, dokumen) dalam satu berkas',
    options: {
      out: { value: 'FILE.piagam', help: 'berkas cadangan yang dibuat', required: true },
      'password-env': passwordEnv,
    },
    load: async () => (await import('./backup.ts')).backupCommand,
  },
  {
    name: 'restore',
    operands: ['[FILE]'],
    summary: 'pulihkan cadangan; keadaan sekarang disimpan dahulu di folder backups',
    options: {
      newest: { value: null, help: 'salinan otomatis utuh yang terbaru, misalnya bila basis data rusak' },
      'dry-run': { value: null, help: 'hanya tunjukkan isi dan apa yang akan berubah' },
      'password-env': passwordEnv,
    },
    load: async () => (await import('./backup.ts')).restoreCommand,
  },
  {
    name: 'journal',
    operands: ['list|check|export', '[FILE]'],
    summary: 'jurnal perubahan: lihat, periksa keutuhannya, atau tulis ke FILE.csv|FILE.xlsx',
    options: {
      person: { value: 'NAMA', help: 'hanya oleh petugas ini' },
      from: { value: 'YYYY-MM-DD', help: 'mulai hari ini', check: 'day' },
      until: { value: 'YYYY-MM-DD', help: 'sampai dengan hari ini', check: 'day' },
      'batch-kind': { value: 'JENIS', help: 'hanya kegiatan ini: import, edit, issue, undo, …' },
      table: { value: 'TABEL', help: 'hanya data ini: result, unit, document, setting, …' },
      code: { value: 'KODE', help: 'hanya tentang pemda atau instansi ini' },
      text: { value: 'TEKS', help: 'keterangan atau alasan memuat teks ini' },
      entries: { value: null, help: 'list: tampilkan juga setiap perubahan' },
      limit: { value: 'N', help: 'list: paling banyak sekian (bawaan: 100)' },
    },
    load: async () => (await import('./journal.ts')).journalCommand,
  },
  {
    name: 'pin',
    operands: ['reset'],
    summary: 'lupa PIN: hapus semua PIN laptop ini, dengan salinan dahulu dan catatan di jurnal (tutup Piagam dahulu)',
    options: {},
    load: async () => (await import('./pin.ts')).pinCommand,
  },
  {
    name: 'manual',
    operands: [],
    summary: 'buku panduan sebagai PDF',
    options: { out: { value: 'FILE.pdf', help: 'berkas yang dibuat', required: true } },
    load: async () => (await import('./manual.ts')).manualCommand,
  },
  {
    name: 'doctor',
    operands: [],
    summary: 'periksa basis data, jurnal, dokumen, salinan, disk, folder, dan jam; kode keluar 1 bila ada yang buruk',
    options: {},
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
]
