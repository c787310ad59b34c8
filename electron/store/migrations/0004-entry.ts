/** What is found in the field: instruments, cells, the way to a validated year, and the people behind bodies and units. */
import type { Migration } from './migration.ts'

const schema = `
-- content: JSON (shared/domain/instrument.ts). Versions that cells were entered with are never changed again.
CREATE TABLE instrument (
  id TEXT PRIMARY KEY, scheme TEXT NOT NULL, unit_type TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL CHECK (version >= 1),
  title TEXT NOT NULL, content TEXT NOT NULL, sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
  UNIQUE (scheme, unit_type, version)) STRICT;
-- Which instrument units of a type use in a year; '' stands for all types without one of their own. An instrument that is
-- shipped with the program is named by its id and is not in the table above.
CREATE TABLE instrument_use (
  year INTEGER NOT NULL REFERENCES period (year), unit_type TEXT NOT NULL DEFAULT '', instrument TEXT NOT NULL,
  PRIMARY KEY (year, unit_type)) STRICT;
-- value: hundredths; na: "tidak berlaku". No row, or neither of the two: empty.
CREATE TABLE cell (
  unit TEXT NOT NULL REFERENCES unit (id), indicator TEXT NOT NULL, value INTEGER,
  na INTEGER NOT NULL DEFAULT 0 CHECK (na IN (0, 1)), note TEXT NOT NULL DEFAULT '', evidence TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (unit, indicator), CHECK (na = 0 OR value IS NULL)) STRICT, WITHOUT ROWID;
-- Who entered a cell, and when, is asked of the journal; a key begins with the unit.
CREATE INDEX journal_cell ON journal (key) WHERE tbl = 'cell';
-- A soft rule that is broken for a reason. indicator '' where the rule is about the unit.
CREATE TABLE excuse (
  unit TEXT NOT NULL REFERENCES unit (id), rule TEXT NOT NULL, indicator TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL,
  person TEXT NOT NULL, PRIMARY KEY (unit, rule, indicator)) STRICT;
-- No row: draf.
CREATE TABLE work (
  unit TEXT PRIMARY KEY REFERENCES unit (id),
  state TEXT NOT NULL CHECK (state IN ('draf', 'diajukan', 'diverifikasi', 'disahkan'))) STRICT;
CREATE TABLE work_step (
  id TEXT PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit (id),
  action TEXT NOT NULL CHECK (action IN ('submit', 'verify', 'validate', 'return', 'reopen')),
  before TEXT NOT NULL, after TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, reason TEXT) STRICT;
CREATE INDEX work_step_unit ON work_step (unit, at);
-- What a reviewer asks; indicator null: about the unit.
CREATE TABLE remark (
  id TEXT PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit (id), indicator TEXT, text TEXT NOT NULL,
  person TEXT NOT NULL, at TEXT NOT NULL, answer TEXT, settled_at TEXT) STRICT;
CREATE INDEX remark_unit ON remark (unit);
CREATE TABLE assignment (
  year INTEGER NOT NULL REFERENCES period (year), body TEXT NOT NULL REFERENCES body (code),
  person TEXT REFERENCES person (id), due TEXT, PRIMARY KEY (year, body)) STRICT;
-- A year that is closed by the decision of head office: nothing of it changes until it is opened again with a reason.
CREATE TABLE closing (year INTEGER PRIMARY KEY REFERENCES period (year), person TEXT NOT NULL, at TEXT NOT NULL) STRICT;
-- Oversight products; unit null: about the body. They decide clean and clear.
CREATE TABLE oversight (
  id TEXT PRIMARY KEY, year INTEGER NOT NULL REFERENCES period (year), body TEXT NOT NULL REFERENCES body (code),
  unit TEXT REFERENCES unit (id), kind TEXT NOT NULL, number TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  open INTEGER NOT NULL CHECK (open IN (0, 1))) STRICT;
CREATE INDEX oversight_body ON oversight (year, body);
-- subject: code of a body or id of a unit.
CREATE TABLE profile (subject TEXT PRIMARY KEY, address TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE head (
  id TEXT PRIMARY KEY, subject TEXT NOT NULL, name TEXT NOT NULL, position TEXT NOT NULL,
  valid_from TEXT NOT NULL, valid_until TEXT) STRICT;
CREATE INDEX head_subject ON head (subject);
-- A sample entered a second time, blind, by another person.
CREATE TABLE reentry (
  id TEXT PRIMARY KEY, year INTEGER NOT NULL REFERENCES period (year), title TEXT NOT NULL, person TEXT NOT NULL,
  at TEXT NOT NULL, finished_at TEXT) STRICT;
CREATE TABLE reentry_unit (
  reentry TEXT NOT NULL REFERENCES reentry (id), unit TEXT NOT NULL REFERENCES unit (id), PRIMARY KEY (reentry, unit)) STRICT;
CREATE TABLE reentry_cell (
  reentry TEXT NOT NULL REFERENCES reentry (id), unit TEXT NOT NULL REFERENCES unit (id), indicator TEXT NOT NULL,
  value INTEGER, na INTEGER NOT NULL DEFAULT 0 CHECK (na IN (0, 1)), settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
  PRIMARY KEY (reentry, unit, indicator)) STRICT;
`

export const entry: Migration = {
  version: 4,
  name: 'entry',
  up(db) {
    db.exec(schema)
  },
}
