/** What is merged: tables, their cells (columns that only make sense together are one cell), and what a fresh cell holds. */
import { z } from 'zod'
import { foldName } from '../../../shared/domain/names.ts'
import { bodyTypes, cleanStates, rankGroups, tieRules } from '../../../shared/domain/types.ts'
import { documentTables } from './spec-documents.ts'
import { entryTables } from './spec-entry.ts'
import { type Cell, day, flag, id, type Json, plain, type Row, type TableSpec, text, year } from './spec-parts.ts'

export { sealName } from './spec-entry.ts'
export { existence, type Json, type Row, type TableSpec } from './spec-parts.ts'

const score: Cell = { columns: ['score'], check: z.int().min(0).max(10_000).nullable(), fresh: null }
const clean: Cell = { columns: ['clean'], check: z.enum(cleanStates), fresh: 'belum' }
export const tables: Readonly<Record<string, TableSpec>> = {
  body: {
    key: ['code'],
    keyCheck: z.tuple([id]),
    cells: {
      type: plain('type', z.enum(bodyTypes)),
      name: plain('name', text(400).min(1)),
      province: plain('province', text(8).nullable()),
    },
  },
  period: {
    key: ['year'],
    keyCheck: z.tuple([year]),
    cells: {
      scheme: plain('scheme', text(64).min(1)),
      rank_group: plain('rank_group', z.enum(rankGroups), 'all'),
      rank_ties: plain('rank_ties', z.enum(tieRules), 'shared'),
      decision: {
        columns: ['decision_number', 'decision_date'],
        check: z.union([z.tuple([text(400), day]), z.tuple([z.null(), z.null()])]),
        fresh: [null, null],
      },
    },
  },
  result: {
    key: ['year', 'body'],
    keyCheck: z.tuple([year, id]),
    cells: { score, clean },
    parents: [
      { tbl: 'period', column: 'year' },
      { tbl: 'body', column: 'body' },
    ],
  },
  unit: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      year: plain('year', year),
      body: plain('body', id),
      name: plain('name', text(400).min(1)),
      type: plain('type', text(100), ''),
      score,
      clean,
    },
    derived: (row) => ({ folded: foldName(String(row['name'])) }),
    identity: ['year', 'body', 'folded'],
    parents: [
      { tbl: 'period', column: 'year' },
      { tbl: 'body', column: 'body' },
    ],
  },
  setting: {
    key: ['key'],
    keyCheck: z.tuple([z.enum(['office', 'numberPattern', 'numberPatterns', 'colors', 'logo', 'sample', 'fourEyes'])]),
    cells: { value: plain('value', text(8_000_000)) },
  },
  signatory: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      name: plain('name', text(400).min(1)),
      position: plain('position', text(400)),
      valid: { columns: ['valid_from', 'valid_until'], check: z.tuple([day, day.nullable()]) },
    },
    identity: ['name', 'valid_from'],
  },
  number_block: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      block: {
        columns: ['device', 'scope', 'first', 'last'],
        check: z
          .tuple([id, text(40).min(1), z.int().min(1), z.int().min(1)])
          .refine(([, , first, last]) => first <= last),
      },
    },
  },
  person: {
    key: ['id'],
    keyCheck: z.tuple([id]),
    cells: {
      name: plain('name', text(400).min(1)),
      role: plain('role', z.enum(['asisten', 'verifikator', 'validator'])),
      active: plain('active', flag, 1),
    },
  },
  ...entryTables,
  ...documentTables,
}

/** In this order rows can be inserted, parents first. */
export const tableNames: readonly string[] = Object.keys(tables)

export const specOf = (tbl: string): TableSpec => {
  const spec = tables[tbl]
  if (spec === undefined) throw new Error(`table ${tbl} is not merged`)
  return spec
}

/** Equal values have equal text. */
export const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The value of a cell in a row: one column as it is, several as a list. */
export const cellOf = (cell: Cell, row: Row): Json => {
  const [first = '', ...more] = cell.columns
  return more.length === 0 ? (row[first] ?? null) : cell.columns.map((name) => row[name] ?? null)
}

/** Puts a cell's value into a row. */
export const putCell = (cell: Cell, row: Row, value: Json): void => {
  const values = cell.columns.length === 1 ? [value] : (value as Json[])
  for (const [index, name] of cell.columns.entries()) row[name] = (values[index] ?? null) as string | number | null
}

/** What identifies a record beside its key, as text; null for a table without such columns. */
export const identityOf = (tbl: string, row: Row): string | null => {
  const { identity } = specOf(tbl)
  return identity === undefined ? null : JSON.stringify(identity.map((name) => row[name] ?? null))
}
