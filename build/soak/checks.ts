/** What must hold after a process died: looked at by another process, from the data folder and what was acknowledged. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { issue } from '../../electron/service/documents/batch.ts'
import { copies } from '../../electron/service/safety/backup/list.ts'
import { inspect } from '../../electron/service/safety/backup/restore.ts'
import { journalCheck } from '../../electron/service/safety/journal-check.ts'
import { documents } from '../../electron/store/documents.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { numbers } from '../../electron/store/numbers.ts'
import { all, get } from '../../electron/store/sql.ts'
import type { Store } from '../../electron/store/store.ts'
import { acknowledged, body, office, unitCount, version, year } from './office.ts'

/** What is wrong; empty when all is well. */
export type Faults = string[]
interface Outcome {
  faults: Faults
  /** The step found in the data; 0 before the first one, and where there are none. */
  value: number
}

/** Whole, journaled, and no number given twice. */
function sound(store: Store): Faults {
  const { db } = store
  const faults: Faults = []
  const integrity = db.pragma('integrity_check', { simple: true })
  if (integrity !== 'ok') faults.push(`integrity_check: ${String(integrity)}`)
  const orphans = db.pragma('foreign_key_check') as unknown[]
  if (orphans.length > 0) faults.push(`${orphans.length} rows without the row they belong to`)
  const journal = journalCheck(store)
  if (!journal.ok)
    faults.push(
      ...[...journal.faults.map(({ text }) => text), ...journal.differences, ...journal.anchors.missing].slice(0, 5),
    )
  const given = numbers(store)
  if (new Set(given.map(({ number }) => number)).size !== given.length) faults.push('a number was given twice')
  for (const scope of new Set(given.map((row) => row.scope))) {
    const running = given.filter((row) => row.scope === scope).map((row) => row.running)
    if (Math.max(...running) !== running.length) faults.push(`numbers of ${scope} have a gap`)
  }
  return faults
}

/** The step whose values are in the data: all of them or none, the last acknowledged one or the one that was running. */
function step(found: readonly (number | null)[], acks: string, from: number): Outcome {
  const done = Number(acknowledged(acks).at(-1) ?? from - 1)
  const values = new Set(found.map((value) => value ?? 0))
  const [value = 0] = values
  if (values.size > 1) return { faults: [`half of a step is there: ${[...values].slice(0, 5).join(', ')}`], value }
  const faults = value === done || value === done + 1 ? [] : [`step ${done} was acknowledged, found is ${value}`]
  return { faults, value }
}

const pasted = (store: Store): (number | null)[] =>
  all<{ value: number | null }>(
    store,
    `SELECT cell.value FROM unit LEFT JOIN cell ON cell.unit = unit.id AND cell.indicator = 'UJI'
     WHERE unit.year = ? AND unit.body = ?`,
    year,
    body,
  ).map(({ value }) => value)

const scores = (store: Store): (number | null)[] =>
  all<{ score: number | null }>(store, 'SELECT score FROM unit WHERE year = ? AND body = ?', year, body).map(
    ({ score }) => score,
  )

export interface Found {
  folder: string
  acks: string
  /** The first step of the round. */
  from: number
  store: Store
}

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

/** The journal of runs after a run that went to its end: every document has one line that says it was issued. */
function journaled(store: Store): Faults {
  const lines = all<{ number: string; count: number }>(
    store,
    `SELECT d.number, (SELECT count(*) FROM issue_item WHERE document = d.id AND outcome IN ('issued', 'differs')) AS count
     FROM document AS d WHERE d.file IS NOT NULL`,
  )
  const open = all<{ id: string }>(store, 'SELECT id FROM issue_run WHERE ended IS NULL OR outcome IS NULL')
  return [
    ...lines
      .filter(({ count }) => count !== 1)
      .map(({ number, count }) => `${number} has ${count} lines in the journal`),
    ...(open.length > 0 ? [`${open.length} runs are open`] : []),
  ].slice(0, 5)
}

/** Register and files agree, what was acknowledged is in it, and the next run finishes what was begun. */
async function issued({ folder, acks, store }: Found): Promise<Outcome> {
  const faults: Faults = []
  const known = new Map(documents(store).map((document) => [document.number, document]))
  for (const line of acknowledged(acks)) {
    const [number = '', hash] = line.split(' ')
    const document = known.get(number)
    if (document === undefined || document.sha256 !== hash) faults.push(`the document ${number} is lost`)
    else if (document.file === null || sha256(join(folder, document.file)) !== hash)
      faults.push(`the file of ${number} is not as it was acknowledged`)
  }
  const ctx = office(folder)
  const scope = { year, region: '36', kind: 'all' as const }
  await issue(ctx, { scope, items: null, held: null, folder: null, job: ctx.job(), replace: null })
  const open = documents(ctx.store).filter(({ state }) => state === 'reserved')
  if (open.length > 0) faults.push(`${open.length} documents stay unfinished`)
  faults.push(...journaled(ctx.store))
  faults.push(...sound(ctx.store))
  ctx.store.close()
  return { faults, value: 0 }
}

/** Every copy that has a name is whole, and so is the exported file. */
async function copied({ folder, acks, from, store }: Found): Promise<Outcome> {
  const { faults, value } = step(pasted(store), acks, from)
  const look = (source: string) => inspect({ folder, source, password: null, version, now: new Date() })
  for (const { name, verified } of copies(folder).slice(0, 2)) {
    if (!verified) faults.push(`the copy ${name} has no notes`)
    await look(join(folder, 'backups', name))
  }
  if (readdirSync(folder).includes('luar.piagam')) await look(join(folder, 'luar.piagam'))
  return { faults, value }
}

function migrated({ acks, store }: Found): Outcome {
  const faults: Faults = []
  const now = store.db.pragma('user_version', { simple: true })
  if (now !== migrations.length) faults.push(`version ${String(now)}`)
  const rows = get<{ count: number }>(store, 'SELECT count(*) AS count FROM unit')?.count
  if (rows !== unitCount) faults.push(`${String(rows)} of ${unitCount} units`)
  if (acknowledged(acks).length > 1) faults.push('migrated twice')
  return { faults, value: 0 }
}

const kinds: Record<string, (found: Found) => Outcome | Promise<Outcome>> = {
  entry: ({ acks, from, store }) => step(pasted(store), acks, from),
  imports: ({ acks, from, store }) => step(scores(store), acks, from),
  issues: issued,
  backups: copied,
  merges: ({ acks, from, store }) => step(scores(store), acks, from),
  migration: migrated,
}

/** Opens the folder as the program does and looks at everything. An exception is a fault as well. */
export async function check(kind: string, folder: string, acks: string, from: number): Promise<Outcome> {
  try {
    const { store } = office(folder)
    try {
      const faults = sound(store)
      const found = await kinds[kind]?.({ folder, acks, from, store })
      return { faults: [...faults, ...(found?.faults ?? [])], value: found?.value ?? 0 }
    } finally {
      store.close()
    }
  } catch (error) {
    const text = error instanceof Error ? `${error.message} ${JSON.stringify('value' in error ? error.value : '')}` : ''
    return { faults: [text], value: 0 }
  }
}
