/** Files of backups: written whole, copied whole or not at all, under names that cannot lead elsewhere. */
import { constants, copyFileSync, mkdirSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { sha256Of } from '../../../store/copies/files.ts'
import { flushFile, flushFolder } from '../../../store/flush.ts'

/** Writes all of it: one call may write only a part. */
export const writeAll = (handle: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
}

/** Copies a file under a temporary name, checks its hash, then gives it its name. False when the source is not whole. */
export const copyWhole = (from: string, to: string, sha256: string): boolean => {
  mkdirSync(dirname(to), { recursive: true })
  const part = `${to}.part`
  try {
    copyFileSync(from, part, constants.COPYFILE_FICLONE)
    if (sha256Of(part) !== sha256) return false
    flushFile(part)
    renameSync(part, to)
    flushFolder(dirname(to))
    return true
  } finally {
    rmSync(part, { force: true })
  }
}

/** Names Windows keeps for devices, or cannot hold. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i

/** Whether a path with slashes stays below the folder it is put into, on every system. */
export const isInside = (path: string): boolean =>
  path.length > 0 &&
  path.length <= 400 &&
  !isAbsolute(path) &&
  path.split('/').every(
    (part) =>
      part !== '' &&
      part !== '.' &&
      part !== '..' &&
      // oxlint-disable-next-line eslint/no-control-regex -- control characters are what is looked for
      !/[\u0000-\u001F\\:*?"<>|]/.test(part) &&
      !/[. ]$/.test(part) &&
      !device.test(part),
  )

/** Where a document of the register lies; null for a path that leaves `documents/`. */
export const documentPath = (folder: string, file: string): string | null => {
  const path = file.replaceAll('\\', '/')
  return path.startsWith('documents/') && isInside(path) ? join(folder, ...path.split('/')) : null
}
