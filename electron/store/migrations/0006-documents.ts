/** Documents after they were drawn, handovers, numbers that are held or come from elsewhere, and the office's templates. */
import type { Migration } from './migration.ts'

const schema = `
-- What was given to whom: feeds minutes and register. photo: data URL.
CREATE TABLE handover (
  id TEXT PRIMARY KEY, year INTEGER NOT NULL REFERENCES period (year), body TEXT NOT NULL REFERENCES body (code),
  day TEXT NOT NULL, place TEXT NOT NULL,
  giver TEXT NOT NULL, giver_position TEXT NOT NULL, receiver TEXT NOT NULL, receiver_position TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '', photo TEXT) STRICT;
CREATE INDEX handover_body ON handover (body, year);
-- What became of an issued document. Nothing here is ever changed or deleted. sheets: good ones, spoiled: thrown away.
CREATE TABLE document_event (
  id TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document (id),
  event TEXT NOT NULL CHECK (event IN ('signed', 'printed', 'delivered')),
  at TEXT NOT NULL, person TEXT NOT NULL,
  sheets INTEGER NOT NULL DEFAULT 0 CHECK (sheets >= 0), spoiled INTEGER NOT NULL DEFAULT 0 CHECK (spoiled >= 0),
  copy INTEGER NOT NULL DEFAULT 0 CHECK (copy IN (0, 1)), handover TEXT REFERENCES handover (id),
  note TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX document_event_document ON document_event (document);
CREATE INDEX document_event_handover ON document_event (handover) WHERE handover IS NOT NULL;
-- Running numbers nobody is given: kept for one kind of document, or (kind NULL) for use outside the program or never.
CREATE TABLE number_hold (
  id TEXT PRIMARY KEY, scope TEXT NOT NULL, first INTEGER NOT NULL CHECK (first >= 1), last INTEGER NOT NULL,
  kind TEXT, reason TEXT NOT NULL, CHECK (last >= first)) STRICT;
-- Numbers given elsewhere (SRIKANDI), for one subject or for the next document of a kind in their order.
CREATE TABLE outside_number (
  id TEXT PRIMARY KEY, year INTEGER NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL UNIQUE,
  subject_key TEXT, place INTEGER NOT NULL, source TEXT NOT NULL DEFAULT '') STRICT;
-- Templates of the office, and those of the program that documents were issued with. content: JSON (shared/templates/model.ts).
-- A version that a document was issued with is never changed again. made: 'office' or 'program'.
CREATE TABLE template (
  id TEXT NOT NULL, version INTEGER NOT NULL CHECK (version >= 1), name TEXT NOT NULL, kind TEXT NOT NULL,
  content TEXT NOT NULL, made TEXT NOT NULL CHECK (made IN ('office', 'program')), at TEXT NOT NULL,
  PRIMARY KEY (id, version)) STRICT;
-- Pictures of templates by their content. data: data URL.
CREATE TABLE picture (sha256 TEXT PRIMARY KEY, data TEXT NOT NULL) STRICT;
-- How far a printer of this laptop prints beside the mark, hundredths of a millimetre. paper: 'A4', 'F4'.
CREATE TABLE print_offset (
  printer TEXT NOT NULL, paper TEXT NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL, PRIMARY KEY (printer, paper)) STRICT;
-- What an issue run did, item by item. Not journaled: it is a journal itself.
CREATE TABLE issue_run (
  id TEXT PRIMARY KEY, at TEXT NOT NULL, person TEXT NOT NULL, year INTEGER NOT NULL, label TEXT NOT NULL,
  ended TEXT, outcome TEXT) STRICT;
CREATE TABLE issue_item (
  run TEXT NOT NULL REFERENCES issue_run (id), place INTEGER NOT NULL, item TEXT NOT NULL, subject TEXT NOT NULL,
  number TEXT, document TEXT, outcome TEXT NOT NULL, message TEXT NOT NULL DEFAULT '', at TEXT NOT NULL,
  PRIMARY KEY (run, place)) STRICT;
`

export const documents: Migration = {
  version: 6,
  name: 'documents',
  up(db) {
    db.exec(schema)
  },
}
