/** All migrations in order. */
import { first } from './0001-first.ts'
import { chain } from './0002-chain.ts'
import { merge } from './0003-merge.ts'
import { entry } from './0004-entry.ts'
import { versions } from './0005-versions.ts'
import { documents } from './0006-documents.ts'
import { checked, type Migration } from './migration.ts'

export const migrations: readonly Migration[] = checked([first, chain, merge, entry, versions, documents])
