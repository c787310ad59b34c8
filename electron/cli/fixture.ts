/** For tests: the command line as its users start it, in a process of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { assetFolder } from '../assets.ts'
import { numbers } from '../store/numbers.ts'
import { openStore } from '../store/open.ts'
import { main } from './main.ts'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
export const passphrase = { name: 'PIAGAM_UJI', value: 'kata sandi uji' }

export const sample = (name: string): string => join(assetFolder('samples'), name)
const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder that is gone after the tests of the file. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'piagam-cli-'))
  made.push(folder)
  return folder
}

export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

const environment = (folder: string) => ({
  ...process.env,
  NO_COLOR: '1',
  PIAGAM_DATA: join(folder, 'data'),
  [passphrase.name]: passphrase.value,
})

/** Runs `piagam ARGS` on the data folder inside `folder`, in this process: the same code without the start of Node. */
export async function piagam(folder: string, ...args: string[]): Promise<Ran> {
  const ran = { stdout: '', stderr: '' }
  const status = await main([...args, '--data', join(folder, 'data')], {
    out: (text) => void (ran.stdout += text),
    err: (text) => void (ran.stderr += text),
    env: environment(folder),
    progress: false,
  })
  return { status, ...ran }
}

/** Runs `piagam ARGS` as its users do, in a process of its own. */
export function spawnPiagam(folder: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    env: environment(folder),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return { status, stdout, stderr }
}

/** Starts `piagam ARGS` without waiting; `done` resolves with what it left, also when it was killed. */
export function startPiagam(folder: string, ...args: string[]) {
  const child = spawn(process.execPath, [cli, ...args], { env: environment(folder) })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
  const done = new Promise<Ran>((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })))
  return { child, done }
}

/** The JSON document of a call that must succeed. */
export function answer({ status, stdout, stderr }: Ran): unknown {
  if (status !== 0) throw new Error(`exit ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

export interface IssuedJson {
  kind: string
  number: string
  code: string
  unit: string | null
  subject: string
  score: number | null
  file: string
  sha256: string
  signed: boolean
}
export interface IssueJson {
  documents: IssuedJson[]
  existing: IssuedJson[]
  withheld: { code: string; unit: string | null; reason: string }[]
}
export interface VerifyJson {
  files: {
    file: string
    signed: boolean
    intact: boolean
    trusted: boolean | null
    signer: string | null
    signedAt: string | null
    timestamped: boolean
    changedAfterSigning: boolean
    registered: boolean
    number: string | null
  }[]
}

/** A folder with the sample office, Banten 2022, its units and a demonstration key. */
export async function readyFolder(): Promise<{ folder: string; key: string[]; ca: string }> {
  const folder = freshFolder()
  const p12 = join(folder, 'kunci.p12')
  const ca = join(folder, 'akar.pem')
  for (const args of [
    ['settings', 'import', sample('kantor-contoh.json')],
    ['import', sample('banten-2022.csv')],
    ['import', sample('tangsel-2022-unit.csv')],
    ['key', 'demo', '--out', p12, '--ca', ca, '--passphrase-env', passphrase.name],
  ]) {
    const { status, stderr } = await piagam(folder, ...args)
    if (status !== 0) throw new Error(stderr)
  }
  return { folder, key: ['--p12', p12, '--passphrase-env', passphrase.name], ca }
}

/** A new folder with the data of another, for one trial. */
export function copyOf(folder: string): string {
  const copy = freshFolder()
  cpSync(join(folder, 'data'), join(copy, 'data'), { recursive: true })
  return copy
}

/** `issue` of all of Banten 2022 on the day of the handover, into `out` below the folder. */
export const issueArgs = (folder: string, ...more: string[]): string[] => [
  'issue',
  '--json',
  '--year',
  '2022',
  '--region',
  '36',
  '--kind',
  'all',
  '--date',
  '2023-01-24',
  '--out',
  join(folder, 'out'),
  ...more,
]

export const issuedBy = (ran: Ran): IssueJson => answer(ran) as IssueJson
export const verifiedBy = (ran: Ran): VerifyJson => answer(ran) as VerifyJson

/** Every number the register of a folder has given. */
export function numbersIn(folder: string): string[] {
  const store = openStore(join(folder, 'data'))
  try {
    return numbers(store).map(({ number }) => number)
  } finally {
    store.close()
  }
}
