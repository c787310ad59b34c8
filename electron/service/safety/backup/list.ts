/** The automatic copies that lie in the data folder. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Expected } from '../../../../shared/errors.ts'
import type { CopyView } from '../../../../shared/views.ts'
import { type Manifest, manifestShape } from '../../../store/copies/manifest.ts'
import { backupsFolder, notesOf } from '../../../store/copies/place.ts'

export const whyTexts: Record<string, string> = {
  start: 'saat mulai',
  daily: 'harian',
  import: 'sebelum impor',
  merge: 'sebelum gabung',
  restore: 'sebelum pemulihan',
  migration: 'sebelum pembaruan program',
  manual: 'atas permintaan',
}

/** The manifest beside a copy, or null when there is none that can be read. */
export const manifestOf = (copy: string): Manifest | null => {
  try {
    const parsed = manifestShape.safeParse(JSON.parse(readFileSync(notesOf(copy), 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Copies of migrations by earlier programs carry time and version in their name only. */
const stampOf = (name: string): string | null => {
  const found = /-(\d{4}-\d{2}-\d{2})-(\d{2})(\d{2})(\d{2})(?:-\d+)?\.sqlite$/.exec(name)
  return found === null ? null : `${found[1]}T${found[2]}:${found[3]}:${found[4]}.000Z`
}

/** One copy by its name, or null when it is not (no longer) there. */
export const copyView = (folder: string, name: string): CopyView | null => {
  const path = join(backupsFolder(folder), name)
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) return null
  const manifest = manifestOf(path)
  const why = manifest?.why ?? (/^piagam-v\d+-/.test(name) ? 'migration' : 'manual')
  return {
    name,
    at: manifest?.at ?? stampOf(name) ?? found.mtime.toISOString(),
    why,
    whyText: whyTexts[why] ?? why,
    size: found.size,
    verified: manifest !== null && manifest.database.size === found.size,
    contents: manifest?.contents ?? null,
    documents: manifest?.documents.count ?? null,
  }
}

/** All copies, the newest first. */
export const copies = (folder: string): CopyView[] => {
  const home = backupsFolder(folder)
  if (!existsSync(home)) return []
  return readdirSync(home)
    .filter((name) => name.endsWith('.sqlite'))
    .flatMap((name) => copyView(folder, name) ?? [])
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** The newest that was checked and for which documents were copied too: before a migration they are not. */
export const newestWhole = (folder: string): CopyView | undefined =>
  copies(folder).find(({ verified, why }) => verified && why !== 'migration')

/** A copy by its name, or a chosen file by its path. */
export type Source = { copy: string } | { file: string }
/** Its path. Expected('not-found') for a copy that is not listed. */
export const sourcePath = (folder: string, source: Source): string => {
  if ('file' in source) return source.file
  // Names of copies come from pages: only those that are listed.
  if (copies(folder).every(({ name }) => name !== source.copy))
    throw new Expected('not-found', 'Salinan ini tidak ada lagi. Muat ulang daftarnya.')
  return join(backupsFolder(folder), source.copy)
}
