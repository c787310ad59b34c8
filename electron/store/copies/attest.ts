/** What makes a file a copy: it was read through, has what was counted where it came from, and says so in its manifest. */
import type { Database } from 'better-sqlite3'
import { statSync } from 'node:fs'
import { flushFile } from '../flush.ts'
import { contentsOf, countsOf } from './contents.ts'
import { sha256Of } from './files.ts'
import type { Manifest } from './manifest.ts'
import { notWhole, verified } from './verify.ts'

export interface About {
  /** The name the database will have. */
  name: string
  why: string
  /** Of the program that makes the copy. */
  version: string
  now: Date
  /** What is taken out of the copy before it is counted. */
  prepare?: ((db: Database) => void) | undefined
}

const deviceOf = (db: Database): string =>
  db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'device'`).pluck().get() ?? ''

/** Its manifest, without documents; the file is on the disk then. Expected('disk') when it is not whole or has not `counts`. */
export const attest = (file: string, counts: Record<string, number>, about: About): Manifest => {
  const manifest = verified(file, (db): Manifest => {
    about.prepare?.(db)
    const copied = countsOf(db)
    if (JSON.stringify(copied) !== JSON.stringify(counts))
      throw notWhole([JSON.stringify(counts), JSON.stringify(copied)])
    return {
      format: 1,
      program: about.version,
      schema: db.pragma('user_version', { simple: true }) as number,
      why: about.why,
      at: about.now.toISOString(),
      device: deviceOf(db),
      contents: contentsOf(db),
      counts: copied,
      database: { name: about.name, size: 0, sha256: '' },
      documents: { count: 0, missing: [] },
    }
  })
  flushFile(file)
  manifest.database.size = statSync(file).size
  manifest.database.sha256 = sha256Of(file)
  return manifest
}
