/** Rows of one file that say different things of one body or unit in one year. */
import { printedName } from '../../../shared/domain/names.ts'
import type { Rejected } from '../../../shared/views.ts'
import { keyOf, type GoodRow } from './rows.ts'

/** Every such row with the field it contradicts another in: none of them is taken. */
export const contradictions = (rows: readonly GoodRow[]): Map<GoodRow, 'score' | 'clean'> => {
  const groups = new Map<string, GoodRow[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group === undefined) groups.set(keyOf(row), [row])
    else group.push(row)
  }
  const found = new Map<GoodRow, 'score' | 'clean'>()
  for (const group of groups.values()) {
    if (group.length === 1) continue
    for (const field of ['clean', 'score'] as const) {
      const said = new Set(group.map((row) => row[field]).filter((value) => value !== undefined))
      if (said.size > 1) for (const row of group) found.set(row, field)
    }
  }
  return found
}

/** Why such a row is rejected. */
export const contradiction = (row: GoodRow, field: 'score' | 'clean', column: string): Rejected => {
  const who = row.unit === null ? printedName(row.body) : `${row.unit}, ${printedName(row.body)}`
  return {
    row: row.row,
    column,
    value: row.given[field],
    reason: `Ada baris lain untuk ${who} tahun ${row.year} dengan isi berbeda`,
  }
}
