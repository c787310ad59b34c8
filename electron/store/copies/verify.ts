/** Whether a database file is whole: opened, read through, counted. */
import BetterSqlite, { type Database } from 'better-sqlite3'
import { Expected } from '../../../shared/errors.ts'
import { storeError } from '../errors.ts'

export const notWhole = (details: string[]): Expected =>
  new Expected('disk', 'Salinan cadangan tidak utuh dan tidak dipakai. Periksa media penyimpanannya, lalu coba lagi.', {
    details,
  })

/** What `integrity_check` and `foreign_key_check` find, at most 20 lines; empty when all is well. */
export const damageOf = (db: Database): string[] => {
  try {
    const lines = (db.pragma('integrity_check(20)') as { integrity_check: string }[]).map((row) => row.integrity_check)
    const orphans = db.pragma('foreign_key_check') as unknown[]
    return [
      ...(lines.length === 1 && lines[0] === 'ok' ? [] : lines.map(damageText)),
      ...(orphans.length > 0 ? [`${orphans.length} baris tanpa induk`] : []),
    ]
  } catch (error) {
    const told = storeError(error)
    // Held by another process is not damaged.
    if (told instanceof Expected && told.value.code === 'busy') throw told
    return [damageText(error instanceof Error ? error.message : String(error))]
  }
}

const known: readonly { match: RegExp; text: string }[] = [
  { match: /malformed/, text: 'isi berkas basis data rusak' },
  { match: /not a database/, text: 'berkas ini bukan basis data lagi' },
  { match: /unable to open/, text: 'berkas basis data tidak dapat dibuka' },
  { match: /disk I\/O error/, text: 'media penyimpanan gagal dibaca' },
]

/** What SQLite says about damage, in Indonesian; what has no translation is kept for support, as what it is. */
export const damageText = (said: string): string =>
  known.find(({ match }) => match.test(said))?.text ?? `pemeriksaan SQLite: ${said}`

/**
 * Opens a copy, makes it one self-contained file, reads all of it and hands it to `look`. Expected('disk') when it is not
 * whole.
 */
export const verified = <T>(file: string, look: (db: Database) => T): T => {
  const db = new BetterSqlite(file, { fileMustExist: true })
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('journal_mode = DELETE')
    const damage = damageOf(db)
    if (damage.length > 0) throw notWhole(damage)
    return look(db)
  } finally {
    db.close()
  }
}
