/** All migrations in order. */
import { first } from './0001-first.ts'
import { checked, type Migration } from './migration.ts'

export const migrations: readonly Migration[] = checked([first])
