/** The first schema: years, results, units, settings, register and, under everything, the journal. */
import type { Migration } from './migration.ts'
import regions from '../../../shared/regions/regions.json' with { type: 'json' }

const schema = `
-- not journaled
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  device TEXT NOT NULL, seq INTEGER NOT NULL, schema INTEGER NOT NULL, person TEXT NOT NULL,
  kind TEXT NOT NULL, label TEXT NOT NULL, reason TEXT, at TEXT NOT NULL,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)), undoes TEXT REFERENCES batch (id),
  journal_from INTEGER NOT NULL UNIQUE,
  UNIQUE (device, seq)) STRICT;
CREATE INDEX batch_undoes ON batch (undoes) WHERE undoes IS NOT NULL;
-- Has its one row only while a write runs.
CREATE TABLE current_batch (one INTEGER PRIMARY KEY CHECK (one = 1), batch TEXT NOT NULL REFERENCES batch (id)) STRICT;
-- Rows of a batch stand together, from its journal_from to that of the next: an index on batch would double the cost.
-- key: JSON array of the primary key. old, new: JSON, so that types survive; the whole record for insert and delete.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY, batch TEXT NOT NULL REFERENCES batch (id), tbl TEXT NOT NULL, key TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')), col TEXT, old TEXT, new TEXT) STRICT;
CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, pid INTEGER NOT NULL, renewed TEXT NOT NULL) STRICT;

-- journaled
CREATE TABLE body (code TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, province TEXT) STRICT;
CREATE INDEX body_province ON body (province);
CREATE TABLE period (
  year INTEGER PRIMARY KEY, scheme TEXT NOT NULL,
  rank_group TEXT NOT NULL DEFAULT 'all', rank_ties TEXT NOT NULL DEFAULT 'shared',
  decision_number TEXT, decision_date TEXT, CHECK ((decision_number IS NULL) = (decision_date IS NULL))) STRICT;
CREATE TABLE result (
  year INTEGER NOT NULL REFERENCES period (year), body TEXT NOT NULL REFERENCES body (code),
  score INTEGER CHECK (score BETWEEN 0 AND 10000),
  clean TEXT NOT NULL DEFAULT 'belum' CHECK (clean IN ('ya', 'tidak', 'belum')),
  PRIMARY KEY (year, body)) STRICT;
CREATE INDEX result_body ON result (body);
CREATE TABLE unit (
  id TEXT PRIMARY KEY, year INTEGER NOT NULL REFERENCES period (year), body TEXT NOT NULL REFERENCES body (code),
  name TEXT NOT NULL, folded TEXT NOT NULL, type TEXT NOT NULL DEFAULT '', score INTEGER CHECK (score BETWEEN 0 AND 10000),
  clean TEXT NOT NULL DEFAULT 'belum' CHECK (clean IN ('ya', 'tidak', 'belum')), UNIQUE (year, body, folded)) STRICT;
CREATE INDEX unit_body ON unit (body);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE signatory (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, position TEXT NOT NULL, valid_from TEXT NOT NULL, valid_until TEXT) STRICT;
CREATE TABLE document (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, year INTEGER NOT NULL, code TEXT NOT NULL,
  unit TEXT, subject_key TEXT NOT NULL,
  subject TEXT NOT NULL, score INTEGER, number TEXT NOT NULL UNIQUE, snapshot TEXT NOT NULL, snapshot_sha256 TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('reserved', 'issued', 'replaced', 'revoked', 'void')),
  file TEXT, sha256 TEXT, signed INTEGER NOT NULL DEFAULT 0 CHECK (signed IN (0, 1)),
  reserved_at TEXT NOT NULL, issued_at TEXT, replaces TEXT REFERENCES document (id), reason TEXT) STRICT;
CREATE UNIQUE INDEX document_live ON document (subject_key) WHERE state = 'issued';
CREATE UNIQUE INDEX document_reserved ON document (subject_key) WHERE state = 'reserved';
CREATE INDEX document_sha256 ON document (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX document_replaces ON document (replaces) WHERE replaces IS NOT NULL;
-- The rows a document was built on; they block undo.
CREATE TABLE document_row (
  document TEXT NOT NULL REFERENCES document (id), tbl TEXT NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (document, tbl, key)) STRICT;
CREATE TABLE number (
  scope TEXT NOT NULL, running INTEGER NOT NULL, number TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES document (id), PRIMARY KEY (scope, running)) STRICT;
CREATE INDEX number_document ON number (document);
`

export const first: Migration = {
  version: 1,
  name: 'first',
  up(db) {
    db.exec(schema)
    const insert = db.prepare('INSERT INTO body (code, type, name, province) VALUES (?, ?, ?, ?)')
    for (const { code, type, name, province } of regions) insert.run(code, type, name, province)
  },
}
