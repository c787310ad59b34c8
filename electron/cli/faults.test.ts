/** Faults that really happen: the process is killed, the disk is full, two people start at once, the key is no good. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { makeDemoKey } from '../render/sign/demo-key.ts'
import {
  answer,
  copyOf,
  freshFolder,
  issueArgs,
  passphrase,
  piagam,
  readyFolder,
  startPiagam,
  issuedBy,
  numbersIn,
  verifiedBy,
  type IssuedJson,
  type IssueJson,
} from './fixture.ts'

/** More rounds find rarer moments; a few are enough to notice a mistake. */
const rounds = Number(process.env['PIAGAM_ROUNDS'] ?? 3)
const extraUnits = 27
const total = 13 + extraUnits

let ready: Awaited<ReturnType<typeof readyFolder>>
beforeAll(async () => {
  ready = await readyFolder()
  const rows = Array.from({ length: extraUnits }, (_, index) => `2022,36.73,Puskesmas ${index + 1},90.00`)
  const file = join(ready.folder, 'serang.csv')
  writeFileSync(file, ['tahun,kode,unit,nilai', ...rows].join('\n'))
  expect(answer(await piagam(ready.folder, 'import', file, '--json'))).toMatchObject({ written: extraUnits })
}, 120_000)

const trial = () => copyOf(ready.folder)
const pdfs = (folder: string) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : [])
const runningOf = ({ number }: IssuedJson) => Number(number.slice(0, 3))
const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const ascending = (a: number, b: number) => a - b

/** Every number from 1 on, once; every file in `out` whole, signed, in the register, and nothing else there. */
async function expectWhole(folder: string, report: IssueJson): Promise<void> {
  const all = [...report.documents, ...report.existing]
  expect(all.map(runningOf).toSorted(ascending)).toEqual(oneTo(total))
  const out = join(folder, 'out')
  expect(readdirSync(out)).toHaveLength(total)
  const files = pdfs(out).map((name) => join(out, name))
  const checked = verifiedBy(await piagam(folder, 'verify', ...files, '--trust', ready.ca, '--json'))
  expect(checked.files.filter(({ intact, trusted, registered }) => intact && trusted && registered)).toHaveLength(total)
  const numbers = checked.files.map(({ number }) => Number(number?.slice(0, 3)))
  expect(numbers.toSorted(ascending)).toEqual(oneTo(total))
}

test.each(oneTo(rounds))(
  'killed in the middle of a batch and started again, no number is lost or doubled and every file is whole (round %i)',
  async () => {
    const folder = trial()
    const killAt = 1 + Math.floor(Math.random() * (total - 1))
    const { child, done } = startPiagam(folder, ...issueArgs(folder, ...ready.key))
    while (child.exitCode === null && pdfs(join(folder, 'out')).length < killAt) await sleep(2)
    await sleep(Math.random() * 40)
    child.kill('SIGKILL')
    await done
    await expectWhole(folder, issuedBy(await piagam(folder, ...issueArgs(folder, ...ready.key))))
  },
  120_000,
)

test('two runs on one data folder at once share the work without sharing a number', async () => {
  const folder = trial()
  const runs = [1, 2].map(() => startPiagam(folder, ...issueArgs(folder, ...ready.key)).done)
  const reports = (await Promise.all(runs)).map((ran) => issuedBy(ran))
  const made = reports.flatMap(({ documents }) => documents.map(runningOf))
  expect(made.toSorted(ascending)).toEqual(oneTo(total))
  await expectWhole(folder, issuedBy(await piagam(folder, ...issueArgs(folder, ...ready.key))))
}, 120_000)

/** Runs a script in which `small` is a file system of a few hundred kilobytes; null where that is not allowed. */
function onSmallDisk(kilobytes: number, small: string, script: string): { status: number; output: string } | null {
  const namespace = process.getuid?.() === 0 ? '-m' : '-rm'
  const inside = `mount -t tmpfs -o size=${kilobytes}k tmpfs '${small}' || exit 99\n${script}`
  const env = { ...process.env, [passphrase.name]: passphrase.value, NODE: process.execPath }
  const { status, stdout, stderr } = spawnSync('unshare', [namespace, 'sh', '-c', inside], { env, encoding: 'utf8' })
  return status === null || status === 99 || /unshare/.test(stderr) ? null : { status, output: stdout + stderr }
}
const smallDisks = process.platform === 'linux' && onSmallDisk(64, '/mnt', 'true') !== null
/** Kilobytes of the files in a folder. */
const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce(
    (sum, name) => sum + Math.ceil(statSync(join(folder, name)).size / 1024),
    0,
  )
const quoted = (args: readonly string[]) => args.map((arg) => `'${arg}'`).join(' ')
const cli = join(import.meta.dirname, '../cli.ts')

test.skipIf(!smallDisks)(
  'a full output disk ends the run with a sentence; what was finished stands, the rest is resumed',
  async () => {
    const folder = trial()
    const small = join(folder, 'kecil')
    const after = join(folder, 'sesudah')
    mkdirSync(small)
    const call = [...issueArgs(folder, ...ready.key), '--data', join(folder, 'data'), '--out', small]
    const ran = onSmallDisk(
      600,
      small,
      `"$NODE" '${cli}' ${quoted(call)}; code=$?; cp -a '${small}' '${after}'; exit $code`,
    )
    expect(ran?.status).toBe(1)
    expect(ran?.output).toContain('Penyimpanan penuh')
    expect(readdirSync(after).filter((name) => !name.endsWith('.pdf'))).toEqual([])
    const files = pdfs(after).map((name) => join(after, name))
    expect(files.length).toBeGreaterThan(0)
    const checked = verifiedBy(await piagam(folder, 'verify', ...files, '--json'))
    expect(checked.files.filter(({ registered }) => registered).length).toBeGreaterThanOrEqual(files.length - 1)
    const report = issuedBy(await piagam(folder, ...issueArgs(folder, ...ready.key)))
    expect(report.existing.length).toBeGreaterThan(0)
    expect([...report.documents, ...report.existing].map(runningOf).toSorted(ascending)).toEqual(oneTo(total))
  },
  120_000,
)

test.skipIf(!smallDisks)(
  'a full data disk loses no number either',
  async () => {
    const folder = trial()
    const small = join(folder, 'kecil')
    const after = freshFolder()
    mkdirSync(small)
    const call = [...issueArgs(folder, ...ready.key), '--data', join(small, 'data')]
    const copyIn = `cp -a '${join(folder, 'data')}' '${small}/data'`
    const copyOut = `cp -a '${small}/data' '${after}/data'`
    const ran = onSmallDisk(
      sizeOf(join(folder, 'data')) + 700,
      small,
      `${copyIn}; "$NODE" '${cli}' ${quoted(call)}; code=$?; ${copyOut}; exit $code`,
    )
    expect(ran?.status).toBe(1)
    expect(ran?.output).toMatch(/enyimpanan penuh/)
    await expectWhole(after, issuedBy(await piagam(after, ...issueArgs(after, ...ready.key))))
  },
  120_000,
)

test('an expired certificate is refused before any number is given', async () => {
  const folder = trial()
  const { p12 } = await makeDemoKey({ at: '2020-01-01T00:00:00.000Z', passphrase: passphrase.value })
  const file = join(folder, 'lama.p12')
  writeFileSync(file, p12 ?? '')
  const expired = await piagam(folder, ...issueArgs(folder, '--p12', file, '--passphrase-env', passphrase.name))
  expect(expired).toMatchObject({ status: 1, stdout: '' })
  expect(expired.stderr).toContain('kedaluwarsa')
  expect(numbersIn(folder)).toEqual([])
})

test('a recipient of 160 letters gets a whole certificate with a sane file name; one no face can draw takes no number', async () => {
  const folder = trial()
  const name = 'Unit Pelaksana Teknis Dinas Pelayanan Terpadu '.repeat(4).slice(0, 159).padEnd(160, 'x')
  const file = join(folder, 'panjang.csv')
  writeFileSync(
    file,
    `tahun,kode,unit,nilai\n2022,36.01,${name},91.00\n2022,36.01,Dinas 🎉,91.00\n2022,36.01,دائرة,91.00\n`,
  )
  answer(await piagam(folder, 'import', file, '--json'))
  const report = issuedBy(
    await piagam(folder, ...issueArgs(folder, ...ready.key, '--region', '36.01', '--kind', 'certificate')),
  )
  expect(report.withheld).toMatchObject([
    { unit: 'Dinas 🎉', reason: expect.stringMatching(/^Nama penerima/) as string },
    { unit: 'دائرة', reason: expect.stringMatching(/^Nama penerima/) as string },
  ])
  expect(numbersIn(folder)).toHaveLength(report.documents.length)
  const long = report.documents.find(({ unit }) => unit === name)
  expect(long?.subject).toBe(name)
  expect(Buffer.byteLength(long?.file.split('/').at(-1) ?? '')).toBeLessThan(160)
  const checked = verifiedBy(await piagam(folder, 'verify', long?.file ?? '', '--json'))
  expect(checked.files[0]).toMatchObject({ signed: true, intact: true })
})
