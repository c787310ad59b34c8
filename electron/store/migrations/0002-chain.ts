/** Every batch is chained to the one before it, so that a journal that was altered shows it. */
import { chainAll } from '../chain.ts'
import type { Migration } from './migration.ts'

const schema = `
-- SHA-256 (hex) over the batch, its journal rows and the hash of the batch before it; see chain.ts.
ALTER TABLE batch ADD COLUMN hash TEXT;
-- Journaled. Where the history of this database was left for that of a copy: what was written after the copy was made
-- stands in the copy kept then. left_hashes: JSON array of the hashes of the chain that was left; documents may name them.
CREATE TABLE restoration (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, made_at TEXT NOT NULL, kept TEXT, left_seq INTEGER NOT NULL,
  left_hashes TEXT NOT NULL, carried INTEGER NOT NULL) STRICT;
`

export const chain: Migration = {
  version: 2,
  name: 'chain',
  up(db) {
    db.exec(schema)
    chainAll(db)
  },
}
