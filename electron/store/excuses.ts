/** Reasons given for breaking soft rules. A reason counts until a cell the rule looks at changes. */
import type { Region } from '../../shared/domain/types.ts'
import { all, run } from './sql.ts'
import type { Store } from './store.ts'
import { writer } from './writer.ts'

export interface ExcuseRecord {
  unit: string
  rule: string
  /** '' where the rule is about the unit. */
  indicator: string
  reason: string
  /** Name of the person who gave it. */
  person: string
}

const columns = 'excuse.unit, excuse.rule, excuse.indicator, excuse.reason, excuse.person'

/** Reasons for the units of a year. Regions as in `bodies`. */
export const excusesOf = (store: Store, year: number, region: Region): ExcuseRecord[] =>
  region === 'ID'
    ? all(store, `SELECT ${columns} FROM unit JOIN excuse ON excuse.unit = unit.id WHERE unit.year = ?`, year)
    : all(
        store,
        `SELECT ${columns} FROM unit JOIN body ON body.code = unit.body JOIN excuse ON excuse.unit = unit.id
         WHERE unit.year = ? AND ? IN (body.code, body.province)`,
        year,
        region,
      )

/** Reasons for these units. */
export const excusesOfUnits = (store: Store, units: readonly string[]): ExcuseRecord[] =>
  all(
    store,
    `SELECT ${columns} FROM json_each(?) AS wanted JOIN excuse ON excuse.unit = wanted.value`,
    JSON.stringify(units),
  )

type Key = Pick<ExcuseRecord, 'unit' | 'rule' | 'indicator'>

/** Takes a reason back. Inside a write. */
export const removeExcuse = (store: Store, { unit, rule, indicator }: Key): void => {
  run(store, 'DELETE FROM excuse WHERE unit = ? AND rule = ? AND indicator = ?', unit, rule, indicator)
}

/** Gives a reason in the name of who writes. Inside a write. */
export const setExcuse = (store: Store, { unit, rule, indicator }: Key, reason: string): void => {
  run(
    store,
    `INSERT INTO excuse (unit, rule, indicator, reason, person) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (unit, rule, indicator) DO UPDATE SET reason = excluded.reason, person = excluded.person`,
    unit,
    rule,
    indicator,
    reason,
    writer(store),
  )
}
