/** Rounds of kill -9: a process works on a data folder, dies at a moment nobody chose, and what it left is looked at. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { exportPackage } from '../../electron/service/merge/export.ts'
import { importPackage } from '../../electron/service/merge/import.ts'
import { migrations } from '../../electron/store/migrations/index.ts'
import { run } from '../../electron/store/sql.ts'
import { migrateTo } from '../../electron/store/testing.ts'
import { acknowledged, body, office, prepare, unitCount, year } from './office.ts'
import { check, type Faults } from './checks.ts'
import type * as work from './work.ts'

export const killKinds = [
  'entry',
  'imports',
  'issues',
  'backups',
  'merges',
  'migration',
] as const satisfies readonly (keyof typeof work)[]
export type KillKind = (typeof killKinds)[number]

export interface KillReport {
  kind: KillKind
  rounds: number
  /** Steps that the program had called done before it died. */
  acknowledged: number
  faults: Faults
}

/** Longest time a process works before it is killed, ms. */
const longest: Record<KillKind, number> = {
  entry: 500,
  imports: 1200,
  issues: 4000,
  backups: 1500,
  merges: 2000,
  migration: 250,
}
/** After so many rounds a fresh folder: copies and registers grow. */
const roundsOfFolder = 6

const script = new URL('work.ts', import.meta.url).href

/** Runs one function of work.ts and kills it. Returns what it said on stderr, which must be nothing. */
async function killed(kind: KillKind, args: readonly (string | number)[]): Promise<string> {
  const code = `import { ${kind} } from ${JSON.stringify(script)}; await ${kind}(...${JSON.stringify(args)})`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()))
  const end = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), end])
  await Promise.race([sleep(Math.random() * longest[kind]), end])
  child.kill('SIGKILL')
  await end
  return errors
}

/** An old folder with units, one batch of them. */
function makeOld(folder: string): void {
  const store = migrateTo(folder, 1 + Math.floor(Math.random() * (migrations.length - 1)))
  store.write({ kind: 'edit', label: 'Unit', undoable: true }, () => {
    run(store, `INSERT INTO period (year, scheme) VALUES (?, 'opini-2022')`, year)
    for (let index = 0; index < unitCount; index += 1)
      run(
        store,
        `INSERT INTO unit (id, year, body, name, folded) VALUES (?, ?, ?, ?, ?)`,
        `u${index}`,
        year,
        body,
        `Unit ${index}`,
        `unit ${index}`,
      )
  })
  store.close()
}

/** A second laptop that knows all that the first one knows. */
async function makeOther(folder: string, other: string): Promise<void> {
  const [here, there] = [office(folder), office(other)]
  const { bytes } = await exportPackage(here, { scope: { region: 'ID' }, forHeadOffice: false, held: null })
  await importPackage(there, { name: 'awal', bytes }, { roots: null, requireSigned: false, dryRun: false })
  here.store.close()
  there.store.close()
}

/** `rounds` kills of one kind. Stops at the first fault and leaves its folder, which is named in the report. */
export async function killRounds(kind: KillKind, rounds: number): Promise<KillReport> {
  const home = mkdtempSync(join(tmpdir(), `piagam-soak-${kind}-`))
  const template = join(home, 'template')
  const report: KillReport = { kind, rounds: 0, acknowledged: 0, faults: [] }
  if (kind !== 'migration') await prepare(template)
  if (kind === 'merges') await makeOther(template, join(home, 'template-other'))
  let folder = ''
  let from = 1
  while (report.rounds < rounds) {
    const fresh = kind === 'migration' || report.rounds % roundsOfFolder === 0
    if (fresh) {
      if (folder !== '') for (const name of [folder, `${folder}-other`]) rmSync(name, { recursive: true, force: true })
      folder = join(home, `round-${report.rounds}`)
      from = 1
      if (kind === 'migration') makeOld(folder)
      else cpSync(template, folder, { recursive: true })
      if (kind === 'merges') cpSync(join(home, 'template-other'), `${folder}-other`, { recursive: true })
    }
    const acks = join(home, `acks-${report.rounds}`)
    const errors = await killed(kind, [folder, acks, from, `${folder}-other`])
    report.rounds += 1
    const lines = acknowledged(acks)
    report.acknowledged += lines.length
    const outcome = await check(kind, folder, acks, from)
    const faults = [...(errors === '' ? [] : [errors]), ...outcome.faults]
    if (faults.length > 0) {
      report.faults = faults.map((fault) => `${kind} round ${report.rounds} (${folder}): ${fault}`)
      return report
    }
    from = outcome.value + 1
  }
  rmSync(home, { recursive: true, force: true })
  return report
}
