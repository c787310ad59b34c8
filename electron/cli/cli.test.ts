import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import {
  answer,
  copyOf,
  freshFolder,
  issueArgs,
  piagam,
  readyFolder,
  sample,
  spawnPiagam,
  issuedBy,
  numbersIn,
  verifiedBy,
  type IssueJson,
  type Ran,
  type VerifyJson,
} from './fixture.ts'

interface RankJson {
  year: number
  scheme: string | null
  region: string
  group: string
  ties: string
  rows: { rank: number; code: string; name: string; score: number; zone: string; category: string; opinion: string }[]
}

const rankedBy = (ran: Ran): RankJson => answer(ran) as RankJson
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

let ready: Awaited<ReturnType<typeof readyFolder>>
/** The same data before anything was issued. */
let empty: string
let first: IssueJson
beforeAll(async () => {
  ready = await readyFolder()
  empty = copyOf(ready.folder)
  first = issuedBy(await piagam(ready.folder, ...issueArgs(ready.folder, ...ready.key)))
}, 120_000)

test('rank of Banten 2022: Kota Tangerang Selatan first with 88.83, hijau, A, Kualitas Tertinggi', async () => {
  const ranked = rankedBy(await piagam(ready.folder, 'rank', '--year', '2022', '--region', '36', '--json'))
  expect(ranked).toMatchObject({ year: 2022, scheme: 'opini-2022', region: '36', group: 'all', ties: 'shared' })
  expect(ranked.rows).toHaveLength(9)
  expect(ranked.rows[0]).toEqual({
    rank: 1,
    code: '36.74',
    name: 'Kota Tangerang Selatan',
    type: 'kota',
    score: 88.83,
    zone: 'hijau',
    category: 'A',
    opinion: 'Kualitas Tertinggi',
  })
})

test.each([
  { year: '2020', scheme: null },
  { year: '2024', scheme: 'opini-2022' },
])('rank of a year without results ($year) has no rows and succeeds', async ({ year, scheme }) => {
  const ranked = rankedBy(await piagam(ready.folder, 'rank', '--year', year, '--region', 'ID', '--json'))
  expect(ranked).toEqual({ year: Number(year), scheme, region: 'ID', group: 'all', ties: 'shared', rows: [] })
})

test('issue of Banten 2022 gives 13 signed documents and withholds three bodies with the reason', async () => {
  expect(first.documents).toHaveLength(13)
  expect(first.documents.every(({ signed, file }) => signed && existsSync(file))).toBe(true)
  expect(new Set(first.documents.map(({ number }) => number)).size).toBe(13)
  expect(first.documents.filter(({ kind }) => kind === 'ranking')).toMatchObject([
    { code: '36', unit: null, subject: 'Provinsi Banten', score: null },
  ])
  expect(first.documents.find(({ code, unit }) => code === '36.74' && unit === null)).toMatchObject({
    kind: 'certificate',
    subject: 'Kota Tangerang Selatan',
    score: 88.83,
  })
  expect(first.withheld.map(({ code }) => code).toSorted()).toEqual(['36', '36.02', '36.72'])
  expect(first.withheld.every(({ reason }) => reason.includes('zona kuning'))).toBe(true)
  expect(first.existing).toEqual([])
})

test('every document verifies as signed, intact, trusted and registered', async () => {
  const files = first.documents.map(({ file }) => file)
  const checked = verifiedBy(await piagam(ready.folder, 'verify', ...files, '--trust', ready.ca, '--json'))
  expect(checked.files).toHaveLength(13)
  for (const [index, file] of checked.files.entries()) {
    expect(file).toMatchObject({
      file: files[index],
      signed: true,
      intact: true,
      trusted: true,
      timestamped: false,
      changedAfterSigning: false,
      registered: true,
      number: first.documents[index]?.number,
    })
  }
})

test('verify needs no data folder and makes none; a changed file fails with exit 1 and still one JSON document', async () => {
  const folder = freshFolder()
  const good = first.documents[0]?.file ?? ''
  const alone = verifiedBy(await piagam(folder, 'verify', good, '--json'))
  expect(alone.files[0]).toMatchObject({ signed: true, intact: true, trusted: null, registered: false })
  expect(existsSync(join(folder, 'data'))).toBe(false)
  const bytes = readFileSync(good)
  bytes[1000] = (bytes[1000] ?? 0) ^ 1
  const bad = join(folder, 'diubah.pdf')
  writeFileSync(bad, bytes)
  const both = await piagam(folder, 'verify', good, bad, '--json')
  expect(both.status).toBe(1)
  const { files } = JSON.parse(both.stdout) as VerifyJson
  expect(files.map(({ intact }) => intact)).toEqual([true, false])
})

test('issuing again only lists what exists; with a reason it replaces under new numbers', async () => {
  const again = issuedBy(await piagam(ready.folder, ...issueArgs(ready.folder, ...ready.key)))
  expect(again.documents).toEqual([])
  expect(again.existing.map(({ number }) => number)).toEqual(first.documents.map(({ number }) => number))
  expect(readdirSync(join(ready.folder, 'out'))).toHaveLength(13)
  const replaced = issuedBy(
    await piagam(
      ready.folder,
      ...issueArgs(ready.folder, '--region', '36.01', '--kind', 'certificate', '--replace', 'Uji'),
    ),
  )
  expect(replaced.documents).toHaveLength(1)
  expect(first.documents.map(({ number }) => number)).not.toContain(replaced.documents[0]?.number)
  expect(replaced.documents[0]?.signed).toBe(false)
})

test('undo of the import is refused while documents stand on it, and says which', async () => {
  const { folder } = ready
  await piagam(folder, 'undo')
  const refused = await piagam(folder, 'undo')
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('nomor')
  expect(refused.stdout).toBe('')
})

test('undo and redo name what they did', async () => {
  const folder = freshFolder()
  answer(await piagam(folder, 'import', sample('banten-2022.csv'), '--json'))
  expect(answer(await piagam(folder, 'undo', '--json'))).toMatchObject({ label: 'Impor banten-2022.csv' })
  expect(rankedBy(await piagam(folder, 'rank', '--year', '2022', '--region', '36', '--json')).rows).toEqual([])
  expect(await piagam(folder, 'undo')).toMatchObject({ status: 1, stdout: '' })
  expect(answer(await piagam(folder, 'redo', '--json'))).toMatchObject({ label: 'Impor banten-2022.csv' })
})

test('a second import of the same file changes nothing', async () => {
  const folder = freshFolder()
  expect(answer(await piagam(folder, 'import', sample('banten-2022.csv'), '--json'))).toMatchObject({
    read: 9,
    written: 9,
  })
  expect(answer(await piagam(folder, 'import', sample('banten-2022.csv'), '--json'))).toMatchObject({
    read: 9,
    written: 0,
    unchanged: 9,
    rejected: [],
  })
})

test('a rejected row is part of the answer and not a failure', async () => {
  const folder = freshFolder()
  const file = join(folder, 'salah.csv')
  writeFileSync(file, 'tahun;kode;nilai\n2022;36.74;88,835\n2022;36.01;83,91\n')
  const ran = await piagam(folder, 'import', file, '--json')
  expect(answer(ran)).toMatchObject({ read: 2, written: 1, rejected: [{ row: 2, value: '88,835' }] })
})

test('without a signatory issue refuses, names the field and gives no number', async () => {
  const folder = freshFolder()
  const file = join(folder, 'kantor.json')
  const office = { name: 'Perwakilan', code: 'BTN', city: 'Serang', address: '' }
  writeFileSync(file, JSON.stringify({ office, signatories: [] }))
  answer(await piagam(folder, 'settings', 'import', file, '--json'))
  answer(await piagam(folder, 'import', sample('banten-2022.csv'), '--json'))
  const refused = await piagam(folder, ...issueArgs(folder))
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toContain('signatories')
  expect(refused.stderr).toContain('enanda tangan')
})

test('settings go out as they came in', async () => {
  const folder = freshFolder()
  const file = join(folder, 'keluar.json')
  answer(await piagam(folder, 'settings', 'import', sample('kantor-contoh.json'), '--json'))
  answer(await piagam(folder, 'settings', 'export', file, '--json'))
  const before = read(sample('kantor-contoh.json'))
  for (const key of ['office', 'signatories', 'numberPattern', 'decision']) expect(read(file)[key]).toEqual(before[key])
})

test.each([
  { args: ['import', 'tidak-ada.csv'], status: 1, says: 'tidak-ada.csv' },
  { args: ['verify', 'tidak-ada.pdf'], status: 1, says: 'tidak-ada.pdf' },
  { args: ['settings', 'import', 'tidak-ada.json'], status: 1, says: 'tidak-ada.json' },
  { args: ['terbang'], status: 2, says: 'terbang' },
  { args: ['rank', '--year', '2022'], status: 2, says: '--region' },
  { args: ['rank', '--year', '2022', '--region', '99'], status: 2, says: '99' },
  { args: ['rank', '--year', '2022', '--region', '36', '--apa'], status: 2, says: '--apa' },
  { args: [], status: 2, says: 'perintah' },
])('$args ends with exit $status, a message on stderr and nothing on stdout', async ({ args, status, says }) => {
  const ran = await piagam(freshFolder(), ...args, '--json')
  expect(ran.status).toBe(status)
  expect(ran.stdout).toBe('')
  expect(ran.stderr).toContain(says)
})

test.each([
  { key: ['--p12', 'kunci.p12'], status: 2, says: '--passphrase-env' },
  { key: ['--passphrase-env', 'PIAGAM_UJI'], status: 2, says: '--p12' },
  { key: ['--p12', 'tidak-ada.p12', '--passphrase-env', 'PIAGAM_UJI'], status: 1, says: 'tidak-ada.p12' },
  { key: ['--p12', 'OWN', '--passphrase-env', 'PIAGAM_TIDAK_ADA'], status: 1, says: 'PIAGAM_TIDAK_ADA' },
  { key: ['--p12', 'OWN', '--passphrase-env', 'PATH'], status: 1, says: 'sandi' },
  { key: ['--p12', 'CSV', '--passphrase-env', 'PIAGAM_UJI'], status: 1, says: 'PKCS#12' },
])('a key that cannot be opened ($key) gives no number', async ({ key, status, says }) => {
  const folder = copyOf(empty)
  const files: Record<string, string> = { OWN: ready.key[1] ?? '', CSV: sample('banten-2022.csv') }
  const ran = await piagam(folder, ...issueArgs(folder, ...key.map((word) => files[word] ?? word)))
  expect(ran).toMatchObject({ status, stdout: '' })
  expect(ran.stderr).toContain(says)
  expect(ran.stderr).not.toContain(process.env['PATH'])
  expect(numbersIn(folder)).toEqual([])
})

test('in a process of its own: one JSON document on stdout, exit codes as promised, nothing left open', () => {
  const folder = copyOf(empty)
  const good = spawnPiagam(folder, 'rank', '--year', '2022', '--region', '36', '--json')
  expect(good).toMatchObject({ status: 0, stderr: '' })
  expect(rankedBy(good).rows[0]).toMatchObject({ rank: 1, code: '36.74', score: 88.83 })
  expect(spawnPiagam(folder, 'import', 'tidak-ada.csv')).toMatchObject({ status: 1, stdout: '' })
  expect(spawnPiagam(folder, 'terbang')).toMatchObject({ status: 2, stdout: '' })
})

test('help says how the exit codes and --json work', async () => {
  const { status, stdout } = await piagam(freshFolder(), 'help')
  expect(status).toBe(0)
  expect(stdout).toContain('Kode keluar')
  expect(stdout).toContain('--json')
})
