/** The first 100 bytes of an SQLite file, read without SQLite so that a file we must not touch stays as it is. */
import { closeSync, existsSync, openSync, readSync } from 'node:fs'

/** "PIAG": says in every file that it is ours (PRAGMA application_id). */
export const applicationId = 0x50494147

export type FileKind =
  | { kind: 'missing' | 'empty' | 'foreign' }
  /** What the file itself says; a write-ahead log beside it may say more, never less. */
  | { kind: 'sqlite'; version: number; ours: boolean }

/** Looks at the file. Offsets: SQLite file format, "The Database Header". */
export const peek = (file: string): FileKind => {
  if (!existsSync(file)) return { kind: 'missing' }
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  let length = 0
  try {
    length = readSync(handle, header, 0, 100, 0)
  } finally {
    closeSync(handle)
  }
  if (length === 0) return { kind: 'empty' }
  if (length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return { kind: 'foreign' }
  return {
    kind: 'sqlite',
    version: header.readUInt32BE(60),
    ours: header.readUInt32BE(68) === applicationId,
  }
}
