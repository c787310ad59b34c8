/** Packages on the command line, as two offices would use them. */
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ConflictView, MergeReport, PackageWritten } from '../../shared/views.ts'
import {
  answer,
  copyOf,
  freshFolder,
  passphrase,
  piagam,
  readyFolder,
  sample,
  spawnPiagam,
  startPiagam,
} from './fixture.ts'

const csv = (folder: string, score: string): string => {
  const file = join(folder, `nilai-${score}.csv`)
  writeFileSync(file, `tahun,kode,nama,nilai\n2022,36.74,Kota Tangerang Selatan,"${score}"\n`)
  return file
}
const json = async <T>(folder: string, ...args: string[]): Promise<T> =>
  answer(await piagam(folder, ...args, '--json')) as T

const rank = async (folder: string): Promise<string> =>
  (await piagam(folder, 'rank', '--year', '2022', '--region', '36')).stdout

test('two laptops exchange a province, and a difference is decided once', async () => {
  const [a, b] = [freshFolder(), freshFolder()]
  const file = join(a, 'banten.piagam-paket')
  await json(a, 'import', sample('banten-2022.csv'))
  const made = await json<PackageWritten & { file: string }>(a, 'package', 'export', '--region', '36', '--out', file)
  expect(made).toMatchObject({ file, size: readFileSync(file).length, signer: null })
  const dry = await json<MergeReport & { dryRun: boolean }>(b, 'package', 'import', file, '--dry-run')
  expect(dry).toMatchObject({ dryRun: true, changes: made.changes, learned: made.changes, conflicts: [] })
  const [, ...rest] = Object.entries(dry)
  expect(await json(b, 'package', 'import', file)).toEqual({ dryRun: false, ...Object.fromEntries(rest) })
  expect((await piagam(b, 'rank', '--year', '2022', '--region', '36')).stdout).toBe(
    (await piagam(a, 'rank', '--year', '2022', '--region', '36')).stdout,
  )

  await json(a, 'import', csv(a, '70,00'))
  await json(b, 'import', csv(b, '75,00'))
  await json(a, 'package', 'export', '--code', '36.74', '--out', file)
  const { conflicts } = await json<MergeReport>(b, 'package', 'import', file)
  expect(await json<ConflictView[]>(b, 'conflicts', 'list')).toEqual(conflicts)
  expect(conflicts).toMatchObject([{ mine: { value: 7500 }, theirs: { value: 7000 }, common: { value: 8883 } }])
  const listed = await piagam(b, 'conflicts', 'list')
  expect(listed.stdout).toContain('Nilai Kota Tangerang Selatan tahun 2022, Nilai akhir\n  di sini: 75,00')
  const id = conflicts[0]?.id ?? ''
  expect(await json(b, 'conflicts', 'settle', id, '72,50')).toEqual({ left: 0 })
  await json(b, 'package', 'export', '--code', '36.74', '--out', file)
  expect(await json<MergeReport>(a, 'package', 'import', file)).toMatchObject({ rows: { changed: 1 }, conflicts: [] })
  expect((await piagam(a, 'rank', '--year', '2022', '--region', '36')).stdout).toContain('72,50')
  // The import is one step back.
  expect((await piagam(a, 'undo')).stdout).toContain('Impor paket banten.piagam-paket')
})

test('a package for head office is signed and checked against the root', async () => {
  const { folder, key, ca } = await readyFolder()
  const hq = freshFolder()
  const file = join(folder, 'pusat.piagam-paket')
  const made = await json<PackageWritten>(
    folder,
    'package',
    'export',
    '--region',
    'ID',
    '--head-office',
    '--out',
    file,
    ...key,
  )
  expect(made.signer).toContain('CONTOH')
  const taken = await json<MergeReport>(hq, 'package', 'import', file, '--require-signed', '--trust', ca)
  expect(taken.source.signature).toMatchObject({ trusted: true, demo: true })
  const unsigned = join(folder, 'biasa.piagam-paket')
  await json(folder, 'package', 'export', '--region', 'ID', '--out', unsigned)
  const refused = await piagam(hq, 'package', 'import', unsigned, '--require-signed')
  expect(refused).toMatchObject({ status: 1, stdout: '' })
  expect(refused.stderr).toMatch(/tidak ditandatangani/)
  expect(await piagam(folder, 'package', 'export', '--region', 'ID', '--head-office', '--out', unsigned)).toMatchObject(
    {
      status: 1,
    },
  )
})

test('a broken package leaves the data as it was', async () => {
  const { folder } = await readyFolder()
  const file = join(folder, 'paket')
  await json(folder, 'package', 'export', '--region', '36', '--out', file)
  truncateSync(file, 2000)
  const copy = copyOf(folder)
  const before = (await piagam(copy, 'rank', '--year', '2022', '--region', '36')).stdout
  const { status, stdout, stderr } = await piagam(copy, 'package', 'import', file)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^Berkas ini rusak atau terpotong/)
  expect((await piagam(copy, 'rank', '--year', '2022', '--region', '36')).stdout).toBe(before)
})

test(
  'an import killed at any moment took all or nothing, and then goes through',
  async () => {
    const [a, b] = [freshFolder(), freshFolder()]
    const file = join(a, 'banten.piagam-paket')
    await json(a, 'import', sample('banten-2022.csv'))
    await json(a, 'import', sample('tangsel-2022-unit.csv'))
    await json(a, 'package', 'export', '--region', 'ID', '--out', file)
    await json(b, 'import', csv(b, '75,00'))
    const before = await rank(b)
    const whole = copyOf(b)
    await json(whole, 'package', 'import', file)
    const after = await rank(whole)
    const rounds = Number(process.env['ROUNDS'] ?? 6)
    const outcomes = new Set<string>()
    for (let round = 0; round < rounds; round += 1) {
      const trial = copyOf(b)
      const { child, done } = startPiagam(trial, 'package', 'import', file)
      setTimeout(() => child.kill('SIGKILL'), 200 + (round * 1200) / rounds)
      await done
      const now = await rank(trial)
      expect([before, after]).toContain(now)
      outcomes.add(now)
      await json(trial, 'package', 'import', file)
      expect(await rank(trial)).toBe(after)
      expect(await json<ConflictView[]>(trial, 'conflicts', 'list')).toHaveLength(1)
    }
    // Of many moments some come before the end and some after it.
    if (rounds > 30) expect(outcomes.size).toBe(2)
  },
  Math.max(60_000, Number(process.env['ROUNDS'] ?? 0) * 4000),
)

test.each([
  ['no scope', ['package', 'export', '--out', 'x']],
  ['two scopes', ['package', 'export', '--region', '36', '--code', '36.74', '--out', 'x']],
  ['no file to write', ['package', 'export', '--region', '36']],
  ['a body as region', ['package', 'export', '--region', '36.74', '--out', 'x']],
  ['a key without its passphrase', ['package', 'export', '--region', '36', '--out', 'x', '--p12', 'y']],
  ['an option of the other half', ['package', 'export', '--region', '36', '--out', 'x', '--dry-run']],
  ['an option of the first half', ['package', 'import', 'x', '--region', '36']],
  ['nothing to read', ['package', 'import']],
  ['something else', ['package', 'delete', 'x']],
  ['a decision without its choice', ['conflicts', 'settle', 'x']],
  ['a list of something', ['conflicts', 'list', 'x']],
  ['a switch with a value', ['package', 'import', 'x', '--dry-run=ya']],
])('%s is wrong use', async (_, args) => {
  const folder = freshFolder()
  const { status, stdout } = await piagam(folder, ...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
})

test('a decision on what is not there, and a code nobody has, cannot be done', async () => {
  const folder = freshFolder()
  expect(await piagam(folder, 'conflicts', 'settle', 'x', 'mine')).toMatchObject({ status: 1, stdout: '' })
  const out = join(folder, 'x')
  expect(await piagam(folder, 'package', 'export', '--code', '99.99', '--out', out)).toMatchObject({ status: 1 })
  expect(existsSync(out)).toBe(false)
  expect(await json(folder, 'conflicts', 'list')).toEqual([])
})

test('in a process of its own, and the passphrase is not in the package', async () => {
  const { folder, key } = await readyFolder()
  const file = join(folder, 'paket')
  const ran = spawnPiagam(folder, 'package', 'export', '--region', '36', '--out', file, ...key)
  expect(ran.status).toBe(0)
  expect(readFileSync(file).includes(passphrase.value)).toBe(false)
})
