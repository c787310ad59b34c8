/** What SQLite and the file system report, in words for the person at the screen. */
import { Expected } from '../../shared/errors.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const words: readonly { match: RegExp; code: 'busy' | 'disk' | 'damaged'; message: string }[] = [
  {
    match: /^(SQLITE_(BUSY|LOCKED)|EBUSY$)/,
    code: 'busy',
    message:
      'Basis data sedang dipegang program lain, misalnya antivirus, program pencadangan, atau jendela Piagam yang lain. Yang sudah tersimpan aman; yang terakhir belum ditulis. Tunggu sebentar, lalu coba lagi.',
  },
  {
    match: /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    code: 'disk',
    message: 'Ruang penyimpanan penuh. Kosongkan sebagian, lalu coba lagi. Perubahan terakhir tidak disimpan.',
  },
  {
    // A scanner that lets nobody else open the file looks like this on Windows.
    match: /^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM|EROFS)/,
    code: 'disk',
    message:
      'Folder data tidak dapat ditulisi. Bila antivirus sedang memeriksanya, tunggu sebentar lalu coba lagi. Bila tetap begitu, periksa izin folder itu, atau pilih folder lain dengan pilihan --data.',
  },
  {
    match: /^(SQLITE_CORRUPT)/,
    code: 'damaged',
    message:
      'Basis data rusak dan tidak dibaca lebih lanjut. Tidak ada yang dihapus. Salin folder data, lalu pulihkan cadangan terakhir dari folder "backups".',
  },
  {
    match: /^(SQLITE_IOERR|SQLITE_PROTOCOL|EIO|ENOENT|ENOTDIR|ENAMETOOLONG|EMFILE|ENXIO|EEXIST)/,
    code: 'disk',
    message: 'Folder data tidak dapat dibaca atau ditulisi. Periksa apakah media penyimpanan masih tersambung.',
  },
]

/** An expected fault of disk or lock as `Expected`, with the file in the details; every other error unchanged. */
export const storeError = (error: unknown, file?: string): unknown => {
  const code = codeOf(error)
  const found = words.find(({ match }) => match.test(code))
  if (found === undefined) return error
  return new Expected(found.code, found.message, { details: file === undefined ? [code] : [file, code] })
}

/** Whether SQLite refused because a key or CHECK already stands in the way (`UNIQUE`, `PRIMARYKEY`, `FOREIGNKEY` …). */
export const violates = (error: unknown, kind: 'UNIQUE' | 'PRIMARYKEY' | 'FOREIGNKEY' | 'CHECK'): boolean =>
  codeOf(error) === `SQLITE_CONSTRAINT_${kind}`
