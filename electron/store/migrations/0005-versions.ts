/** Two laptops may each make a version 2: both stay, so the number in the table is no name any more. */
import type { Migration } from './migration.ts'

const schema = `
-- content: JSON (shared/domain/instrument.ts). Versions that cells were entered with are never changed again.
-- version: as counted where it was made; instruments.ts counts on where versions of several laptops meet.
CREATE TABLE instrument_new (
  id TEXT PRIMARY KEY, scheme TEXT NOT NULL, unit_type TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL, content TEXT NOT NULL, sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1))) STRICT;
INSERT INTO instrument_new (id, scheme, unit_type, version, title, content, sample)
  SELECT id, scheme, unit_type, version, title, content, sample FROM instrument;
DROP TABLE instrument;
ALTER TABLE instrument_new RENAME TO instrument;
`

export const versions: Migration = {
  version: 5,
  name: 'versions',
  up(db) {
    db.exec(schema)
  },
}
