import type { Database } from 'better-sqlite3'

/** One step of the schema. A migration that was released is never edited again. */
export interface Migration {
  /** The `user_version` it leads to. */
  version: number
  name: string
  /** Runs in one transaction with all other pending ones; journal triggers are dropped before and made again after. */
  up(db: Database): void
}

/** Throws unless the versions are 1, 2, 3 … without gap. */
export const checked = (list: readonly Migration[]): readonly Migration[] => {
  for (const [index, { version, name }] of list.entries())
    if (version !== index + 1) throw new Error(`migration ${name} must have version ${index + 1}, not ${version}`)
  return list
}
