/** What laptops learn from each other, who works here, and which running numbers belong to whom. */
import type { Migration } from './migration.ts'

const schema = `
-- Journaled: taking an import back also forgets what was learned by it.
-- Batches of other laptops, as far as their changes came here.
CREATE TABLE merge_batch (
  id TEXT PRIMARY KEY, device TEXT NOT NULL, seq INTEGER NOT NULL, schema INTEGER NOT NULL, person TEXT NOT NULL,
  kind TEXT NOT NULL, label TEXT NOT NULL, reason TEXT, at TEXT NOT NULL) STRICT;
-- One change of one record that the own journal cannot tell: learned from others, or a decision between two of them.
-- origin: batch it was made in; learned: own batch it came in with; cells and parents: JSON by cell.
CREATE TABLE merge_event (
  id TEXT PRIMARY KEY, origin TEXT NOT NULL, learned TEXT NOT NULL, place INTEGER NOT NULL,
  tbl TEXT NOT NULL, key TEXT NOT NULL, cells TEXT NOT NULL, parents TEXT NOT NULL) STRICT;
-- Two keys that turned out to be one record; the smaller one stays.
CREATE TABLE merge_alias (
  tbl TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL, learned TEXT NOT NULL, PRIMARY KEY (tbl, one, other)) STRICT;
-- A cell that two laptops changed to different values. mine, theirs (a list), common: JSON, as they were when last looked at.
CREATE TABLE conflict (
  id TEXT PRIMARY KEY, tbl TEXT NOT NULL, key TEXT NOT NULL, cell TEXT NOT NULL,
  mine TEXT NOT NULL, theirs TEXT NOT NULL, common TEXT, opened_at TEXT NOT NULL, settled_at TEXT, value TEXT) STRICT;
CREATE UNIQUE INDEX conflict_open ON conflict (tbl, key, cell) WHERE settled_at IS NULL;
-- Documents and numbers of other laptops, to be read only.
CREATE TABLE foreign_document (
  id TEXT PRIMARY KEY, device TEXT NOT NULL, scope TEXT NOT NULL, running INTEGER NOT NULL,
  kind TEXT NOT NULL, year INTEGER NOT NULL, code TEXT NOT NULL, unit TEXT, subject_key TEXT NOT NULL,
  subject TEXT NOT NULL, score INTEGER, number TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'replaced', 'revoked', 'void')),
  sha256 TEXT, signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
  reserved_at TEXT NOT NULL, issued_at TEXT, replaces TEXT, reason TEXT) STRICT;
CREATE INDEX foreign_document_scope ON foreign_document (scope, running);
CREATE INDEX foreign_document_sha256 ON foreign_document (sha256) WHERE sha256 IS NOT NULL;
-- Running numbers that belong to one laptop; scope '*' stands for every scope.
CREATE TABLE number_block (
  id TEXT PRIMARY KEY, device TEXT NOT NULL, scope TEXT NOT NULL,
  first INTEGER NOT NULL CHECK (first >= 1), last INTEGER NOT NULL, CHECK (last >= first)) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('asisten', 'verifikator', 'validator')),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))) STRICT;

-- Not journaled and never exported: what a PIN is compared with, and how often it was tried in vain.
CREATE TABLE person_pin (
  person TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL, cost INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0, next_at TEXT) STRICT;
`

export const merge: Migration = {
  version: 3,
  name: 'merge',
  up(db) {
    db.exec(schema)
  },
}
