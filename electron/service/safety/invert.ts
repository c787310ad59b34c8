/** Applies the inverse of journal rows, backwards. */
import { Expected } from '../../../shared/errors.ts'
import type { JournalRow } from '../../store/batches.ts'
import { violates } from '../../store/errors.ts'
import { all, type Param, run } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { columnsOf, keyOf } from '../../store/triggers.ts'
import { rowName } from './names.ts'

type Value = string | number | null
/** One inverse step. The columns of one UPDATE go together: CHECK constraints look at several of them. */
type Step = { tbl: string; key: string } & (
  | { op: 'delete' }
  | { op: 'insert'; record: Record<string, Value> }
  | { op: 'update'; columns: Map<string, { from: Value; to: Value }> }
)

const parse = (json: string | null): Value => (json === null ? null : (JSON.parse(json) as Value))

/** Turns the journal of a batch into steps, last change first. */
const stepsOf = (journal: readonly JournalRow[]): Step[] => {
  const steps: Step[] = []
  for (const { tbl, key, op, col, old, new: after } of journal.toReversed()) {
    const last = steps.at(-1)
    if (op === 'insert') steps.push({ tbl, key, op: 'delete' })
    else if (op === 'delete')
      steps.push({ tbl, key, op: 'insert', record: JSON.parse(old ?? '{}') as Record<string, Value> })
    else {
      const name = col ?? ''
      const change = { from: parse(after), to: parse(old) }
      if (last?.op === 'update' && last.tbl === tbl && last.key === key)
        last.columns.set(name, { ...(last.columns.get(name) ?? change), to: change.to })
      else steps.push({ tbl, key, op: 'update', columns: new Map([[name, change]]) })
    }
  }
  return steps
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
const matches = (names: readonly string[]): string => names.map((name) => `${quote(name)} IS ?`).join(' AND ')

/** Runs one step; false when the row is not as the batch left it. */
const apply = (store: Store, step: Step, keyNames: readonly string[], known: ReadonlySet<string>): boolean => {
  const table = quote(step.tbl)
  const key = JSON.parse(step.key) as Param[]
  if (step.op === 'delete') return run(store, `DELETE FROM ${table} WHERE ${matches(keyNames)}`, ...key) === 1
  if (step.op === 'insert') {
    const columns = Object.keys(step.record).filter((name) => known.has(name))
    const marks = columns.map(() => '?').join(', ')
    const values = columns.map((name) => step.record[name] ?? null)
    return run(store, `INSERT INTO ${table} (${columns.map(quote).join(', ')}) VALUES (${marks})`, ...values) === 1
  }
  const columns = [...step.columns].filter(([name]) => known.has(name))
  if (columns.length === 0) return true
  const names = columns.map(([name]) => name)
  const sets = names.map((name) => `${quote(name)} = ?`).join(', ')
  return (
    run(
      store,
      `UPDATE ${table} SET ${sets} WHERE ${matches(keyNames)} AND ${matches(names)}`,
      ...columns.map(([, { to }]) => to),
      ...key,
      ...columns.map(([, { from }]) => from),
    ) === 1
  )
}

/** As `apply`. Expected('refused') where something else has taken the name or number meanwhile. */
const applied = (store: Store, step: Step, { key, columns }: { key: string[]; columns: Set<string> }): boolean => {
  try {
    return apply(store, step, key, columns)
  } catch (error) {
    if (!violates(error, 'UNIQUE') && !violates(error, 'PRIMARYKEY')) throw error
    throw new Expected(
      'refused',
      'Tidak dapat diurungkan: data dengan nama atau nomor yang sama sudah ada. Ganti namanya, lalu coba lagi.',
      { details: [rowName(store, step.tbl, step.key)] },
    )
  }
}

/** At most this many rows of a table are named; the rest is counted. */
const named = 10

interface Broken {
  table: string
  parent: string
  fkid: number
}

/** Keys (JSON) of the rows of a table whose parent is gone. Not by rowid: some tables have none. */
const childless = (store: Store, { table, parent, fkid }: Broken): string[] => {
  const pairs = all<{ from: string; to: string }>(
    store,
    'SELECT "from", "to" FROM pragma_foreign_key_list(?) WHERE id = ? ORDER BY seq',
    table,
    fkid,
  )
  const filled = pairs.map(({ from }) => `c.${quote(from)} IS NOT NULL`).join(' AND ')
  const same = pairs.map(({ from, to }) => `p.${quote(to)} = c.${quote(from)}`).join(' AND ')
  return all<{ key: string }>(
    store,
    `SELECT json_array(${keyOf(store.db, table)
      .map((name) => `c.${quote(name)}`)
      .join(', ')}) AS key
     FROM ${quote(table)} AS c WHERE ${filled} AND NOT EXISTS (SELECT 1 FROM ${quote(parent)} AS p WHERE ${same})`,
  ).map(({ key }) => key)
}

/** Rows that would lose the row they belong to, by name. */
const orphans = (store: Store): string[] =>
  all<Broken>(store, 'SELECT DISTINCT "table", parent, fkid FROM pragma_foreign_key_check').flatMap((broken) => {
    const keys = childless(store, broken)
    const names = keys
      .slice(0, named)
      .map((key) => `${rowName(store, broken.table, key)}: dibuat kemudian dan bergantung pada data itu`)
    return keys.length > named ? names.concat(`… dan ${keys.length - named} lainnya`) : names
  })

/**
 * Takes the changes of a journal back; returns how many rows were put back. Expected('refused') when a row is not as
 * the batch left it, or when a later row would lose what it refers to. Inside a write, which is then rolled back.
 */
export const invert = (store: Store, journal: readonly JournalRow[]): number => {
  // Parents may go before their children within the batch; what is left over is looked at below.
  store.db.pragma('defer_foreign_keys = ON')
  const tables = new Map<string, { key: string[]; columns: Set<string> }>()
  const deleted = new Set<string>()
  const touched = new Set<string>()
  for (const step of stepsOf(journal)) {
    let table = tables.get(step.tbl)
    if (table === undefined) {
      table = {
        key: keyOf(store.db, step.tbl),
        columns: new Set(columnsOf(store.db, step.tbl).map(({ name }) => name)),
      }
      tables.set(step.tbl, table)
    }
    if (!applied(store, step, table))
      throw new Expected('refused', 'Data sudah berubah sejak itu, sehingga tidak dapat diurungkan.', {
        details: [rowName(store, step.tbl, step.key)],
      })
    if (step.op === 'delete') deleted.add(step.tbl)
    touched.add(`${step.tbl} ${step.key}`)
  }
  const left = deleted.size > 0 ? orphans(store) : []
  if (left.length > 0)
    throw new Expected('refused', 'Tidak dapat diurungkan karena ada data yang bergantung padanya.', { details: left })
  return touched.size
}
