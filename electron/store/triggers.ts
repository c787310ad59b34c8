/**
 * The journal is written by triggers made from the schema, so that no code path goes round it. They are dropped before
 * and made again after every migration: a rebuilt table silently loses its triggers.
 */
import type { Database } from 'better-sqlite3'

/** Tables whose changes are not data of the office. */
const unjournaled = new Set([
  'meta',
  'batch',
  'current_batch',
  'journal',
  'lease',
  'person_pin',
  'issue_run',
  'issue_item',
])

export interface Column {
  name: string
  type: string
  /** Place in the primary key, from 1; 0 outside it. */
  pk: number
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`

/** Names of all tables that must have journal triggers. */
export const journaledTables = (db: Database): string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
    .filter((name) => !unjournaled.has(name))

/** Columns of a table in order. */
export const columnsOf = (db: Database, table: string): Column[] =>
  db.prepare<[string], Column>('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid').all(table)

/** Columns of the primary key in its order. */
export const keyOf = (db: Database, table: string): string[] =>
  columnsOf(db, table)
    .filter(({ pk }) => pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map(({ name }) => name)

/** The statements that journal one table: insert and delete with the whole record, update with one row a column. */
const triggersFor = (table: string, columns: Column[], key: string[]): string[] => {
  const keyJson = (row: 'NEW' | 'OLD') => `json_array(${key.map((name) => `${row}.${quote(name)}`).join(', ')})`
  const record = (row: 'NEW' | 'OLD') =>
    `json_object(${columns.map(({ name }) => `${text(name)}, ${row}.${quote(name)}`).join(', ')})`
  const batch = '(SELECT batch FROM current_batch)'
  const changedColumn = (name: string) =>
    `INSERT INTO journal (batch, tbl, key, op, col, old, new)
       SELECT ${batch}, ${text(table)}, ${keyJson('OLD')}, 'update', ${text(name)},
         json_quote(OLD.${quote(name)}), json_quote(NEW.${quote(name)})
       WHERE OLD.${quote(name)} IS NOT NEW.${quote(name)};`
  const values = columns.filter(({ pk }) => pk === 0)
  return [
    `CREATE TRIGGER ${quote(`journal_${table}_insert`)} AFTER INSERT ON ${quote(table)} BEGIN
       INSERT INTO journal (batch, tbl, key, op, new) VALUES (${batch}, ${text(table)}, ${keyJson('NEW')}, 'insert', ${record('NEW')});
     END`,
    `CREATE TRIGGER ${quote(`journal_${table}_delete`)} AFTER DELETE ON ${quote(table)} BEGIN
       INSERT INTO journal (batch, tbl, key, op, old) VALUES (${batch}, ${text(table)}, ${keyJson('OLD')}, 'delete', ${record('OLD')});
     END`,
    // A changed key would leave earlier journal rows pointing at nothing: such a change is a delete and an insert.
    `CREATE TRIGGER ${quote(`journal_${table}_key`)} BEFORE UPDATE ON ${quote(table)}
       WHEN ${key.map((name) => `OLD.${quote(name)} IS NOT NEW.${quote(name)}`).join(' OR ')} BEGIN
       SELECT RAISE(ABORT, ${text(`the key of ${table} must not change`)});
     END`,
    ...(values.length === 0
      ? []
      : [
          `CREATE TRIGGER ${quote(`journal_${table}_update`)} AFTER UPDATE ON ${quote(table)} BEGIN
             ${values.map(({ name }) => changedColumn(name)).join('\n')}
           END`,
        ]),
  ]
}

/** The journal only grows, and a batch that has its hash is closed for ever. */
const guards = [
  ['update', 'BEFORE UPDATE ON journal'],
  ['delete', 'BEFORE DELETE ON journal'],
  ['batch_update', 'BEFORE UPDATE ON batch WHEN OLD.hash IS NOT NULL'],
  ['batch_delete', 'BEFORE DELETE ON batch'],
].map(
  ([name, when]) =>
    `CREATE TRIGGER journal_guard_${name} ${when} BEGIN
       SELECT RAISE(ABORT, 'the journal is never changed');
     END`,
)

/** Drops every trigger of ours. */
export const dropTriggers = (db: Database): void => {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
  for (const name of names) db.exec(`DROP TRIGGER ${quote(name)}`)
}

/** Makes the triggers of all journaled tables. Throws for a table without primary key: it could not be journaled. */
export const createTriggers = (db: Database): void => {
  for (const table of journaledTables(db)) {
    const columns = columnsOf(db, table)
    const key = keyOf(db, table)
    if (key.length === 0) throw new Error(`table ${table} has no primary key`)
    for (const sql of triggersFor(table, columns, key)) db.exec(sql)
  }
  for (const sql of guards) db.exec(sql)
}
