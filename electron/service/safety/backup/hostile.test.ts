/** Exported files that somebody made to do harm, and places that fail while one is written. */
import { spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { Expected } from '../../../../shared/errors.ts'
import { openStore } from '../../../store/open.ts'
import { temporaryFolder } from '../../../store/testing.ts'
import { enterBanten } from '../../fixture.ts'
import { makeCopy } from './copy.ts'
import { exportTo } from './export.ts'
import { sha256Of } from '../../../store/copies/files.ts'
import { isInside } from './files.ts'
import { issueOne, version } from './fixture.ts'
import type { Manifest } from '../../../store/copies/manifest.ts'
import { inspect, restore } from './restore.ts'
import { createZip, openZip } from './zip.ts'

const now = new Date('2026-03-04T05:06:07Z')
const refusal = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.catch((caught: unknown) => caught)
  if (!(error instanceof Expected)) throw error instanceof Error ? error : new Error('nothing was thrown')
  return error.value
}

test.each([
  ['documents/2022/a.pdf', true],
  ['documents/2022/Piagam é 中 (1).pdf', true],
  ['../x', false],
  ['documents/../../x', false],
  ['documents/./x', false],
  ['/etc/passwd', false],
  ['documents//x', false],
  ['documents\\..\\x', false],
  ['C:/x', false],
  ['documents/a:b', false],
  ['documents/a\u0000b', false],
  ['documents/a.pdf.', false],
  ['documents/a ', false],
  ['documents/CON', false],
  ['documents/con.pdf', false],
  ['documents/LPT1.x', false],
  ['documents/console.pdf', true],
  ['', false],
  [`documents/${'a'.repeat(500)}`, false],
])('whether %j stays inside: %s', (path, expected) => {
  expect(isInside(path)).toBe(expected)
})

/** An office and what it exports, to be made into something else. */
const office = async () => {
  const dir = temporaryFolder()
  onTestFinished(() => dir[Symbol.dispose]())
  const { folder } = dir
  const store = openStore(folder)
  enterBanten(store)
  issueOne(store, folder, '36.74')
  store.close()
  const target = join(folder, 'asli.piagam')
  const { manifest } = await exportTo({ folder, target, password: null, version, now })
  const zip = openZip(target)
  const database = join(folder, 'asli.sqlite')
  const parts: Uint8Array[] = []
  const part = zip.parts.get('piagam.sqlite')
  if (part === undefined) throw new Error('no database')
  for await (const bytes of zip.read(part)) parts.push(Uint8Array.from(bytes))
  zip.close()
  writeFileSync(database, Buffer.concat(parts))
  return { folder, manifest, database, document: join(folder, 'documents/2022/36.74.pdf') }
}
type Office = Awaited<ReturnType<typeof office>>

interface Part {
  name: string
  bytes: Uint8Array
}
/** Writes a ZIP of exactly these parts. */
const forge = async (made: Office, parts: readonly Part[]): Promise<string> => {
  const file = join(made.folder, 'palsu.piagam')
  const handle = openSync(file, 'w')
  const zip = createZip((bytes) => void writeSync(handle, bytes))
  for (const { name, bytes } of parts) await zip.add(name, [bytes], true)
  zip.end()
  closeSync(handle)
  return file
}
const honest = (made: Office, manifest: Manifest = made.manifest, database = readFileSync(made.database)): Part[] => [
  { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) },
  { name: 'piagam.sqlite', bytes: database },
  ...(manifest.documents.files ?? []).map(({ file }) => ({ name: file, bytes: readFileSync(made.document) })),
]
const request = (made: Office, source: string) => {
  const folder = join(made.folder, 'tujuan')
  mkdirSync(folder, { recursive: true })
  return { folder, source, password: null, version, now }
}

test('what we forge without harm is accepted, so that the refusals below mean something', async () => {
  const made = await office()
  const file = await forge(made, honest(made))
  expect(await restore(request(made, file))).toMatchObject({ documents: { written: 1 } })
})

const withFile = (made: Office, file: string): Manifest => ({
  ...made.manifest,
  documents: {
    ...made.manifest.documents,
    files: [{ file, size: statSync(made.document).size, sha256: sha256Of(made.document) }],
  },
})

test.each<[string, (made: Office) => Part[]]>([
  ['a name that leads out', (made) => honest(made, withFile(made, '../../keluar.pdf'))],
  ['a name from the root', (made) => honest(made, withFile(made, '/keluar.pdf'))],
  ['a name with a drive', (made) => honest(made, withFile(made, 'documents/C:/keluar.pdf'))],
  ['a name with backslashes', (made) => honest(made, withFile(made, 'documents\\..\\..\\keluar.pdf'))],
  ['a file outside of documents', (made) => honest(made, withFile(made, 'log/piagam.log'))],
  ['a part that is not listed', (made) => [...honest(made), { name: 'documents/lebih.pdf', bytes: Buffer.from('x') }]],
  ['a listed part that is missing', (made) => honest(made).slice(0, 2)],
  ['two parts of one name', (made) => [...honest(made), { name: 'PIAGAM.sqlite', bytes: Buffer.from('x') }]],
  ['no manifest', (made) => honest(made).slice(1)],
  ['no database', (made) => honest(made).filter(({ name }) => name !== 'piagam.sqlite')],
  [
    'a manifest that is no JSON',
    (made) => [{ name: 'manifest.json', bytes: Buffer.from('{') }, ...honest(made).slice(1)],
  ],
  [
    'a manifest of another shape',
    (made) => [{ name: 'manifest.json', bytes: Buffer.from('{"format":1}') }, ...honest(made).slice(1)],
  ],
  [
    'another database than listed',
    (made) => honest(made, made.manifest, Buffer.concat([readFileSync(made.database), Buffer.alloc(4096)])),
  ],
  [
    'counts that are not true',
    (made) => honest(made, { ...made.manifest, counts: { ...made.manifest.counts, result: 1 } }),
  ],
  [
    'a document other than listed',
    (made) =>
      honest(made).map(({ name, bytes }) => ({
        name,
        bytes: name.startsWith('documents/') ? Buffer.from('lain') : bytes,
      })),
  ],
])('%s is refused, and nothing is written', async (_, parts) => {
  const made = await office()
  const file = await forge(made, parts(made))
  const wanted = request(made, file)
  expect((await refusal(restore(wanted))).code).toBe('input')
  expect(readdirSync(wanted.folder)).toEqual([])
  expect(readdirSync(join(made.folder, '..'))).not.toContain('keluar.pdf')
})

test('a database whose register leads out restores without that file', async () => {
  const made = await office()
  const db = new BetterSqlite(made.database)
  db.exec(`DROP TRIGGER journal_document_update; UPDATE document SET file = '../../keluar.pdf'`)
  db.close()
  const database = readFileSync(made.database)
  const manifest = { ...made.manifest, database: { ...made.manifest.database, sha256: sha256Of(made.database) } }
  const report = await restore(request(made, await forge(made, honest(made, manifest, database))))
  expect(report.documents).toMatchObject({ written: 0, missing: ['1/CTH'] })
  expect(existsSync(join(made.folder, '..', 'keluar.pdf'))).toBe(false)
})

test('a newer format is said to be one', async () => {
  const made = await office()
  const file = await forge(made, [
    { name: 'manifest.json', bytes: Buffer.from('{"format":2}') },
    ...honest(made).slice(1),
  ])
  expect(await refusal(inspect(request(made, file)))).toMatchObject({
    code: 'refused',
    message: expect.stringContaining('lebih baru') as string,
  })
})

test('a part that unpacks to more than it says, or to absurdly much, is refused', async () => {
  const made = await office()
  const bomb = await forge(made, [
    { name: 'manifest.json', bytes: Buffer.alloc(8 * 2 ** 20) },
    ...honest(made).slice(1),
  ])
  const bytes = readFileSync(bomb)
  // The list of contents says 100 bytes; the data is longer.
  const entry = bytes.indexOf(Buffer.from('PK\u0001\u0002'))
  bytes.writeUInt32LE(100, entry + 24)
  writeFileSync(bomb, bytes)
  expect((await refusal(inspect(request(made, bomb)))).code).toBe('input')
})

test.each([
  ['too costly for the machine', (head: Buffer) => head.writeUInt8(40, 11)],
  ['with parameters of zero', (head: Buffer) => head.writeUInt16LE(0, 12)],
  ['of another length', (head: Buffer) => head.writeBigUInt64LE(5n, 76)],
])('a sealed head %s is refused before any work', async (_, change) => {
  const made = await office()
  const file = join(made.folder, 'kunci.piagam')
  await exportTo({ folder: made.folder, target: file, password: 'rahasia kantor', version, now })
  const bytes = readFileSync(file)
  change(bytes)
  writeFileSync(file, bytes)
  const started = performance.now()
  expect((await refusal(inspect({ ...request(made, file), password: 'rahasia kantor' }))).code).toBe('input')
  expect(performance.now() - started).toBeLessThan(2000)
})

/** Mounts a small file system; false where this machine does not let us. */
const mountSmall = (folder: string, megabytes: number): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0
const unmount = (folder: string) => spawnSync('umount', [folder])

const mountable = ((): boolean => {
  using dir = temporaryFolder()
  const mounted = mountSmall(dir.folder, 1)
  if (mounted) unmount(dir.folder)
  return mounted
})()

/** A disk of that size, gone after the test. */
const smallDisk = (megabytes: number): string => {
  const dir = temporaryFolder()
  mountSmall(dir.folder, megabytes)
  onTestFinished(() => {
    unmount(dir.folder)
    dir[Symbol.dispose]()
  })
  return dir.folder
}

test.skipIf(!mountable)(
  'a full stick: no file with the name, nothing half-written, and the data untouched',
  async () => {
    const stick = smallDisk(1)
    const made = await office()
    writeFileSync(join(stick, 'isi'), Buffer.alloc(1_030_000))
    const value = await refusal(
      exportTo({ folder: made.folder, target: join(stick, 'x.piagam'), password: null, version, now }),
    )
    expect(value).toMatchObject({ code: 'disk', message: expect.stringContaining('ruang') as string })
    expect(readdirSync(stick)).toEqual(['isi'])
  },
)

test.skipIf(!mountable)(
  'a full disk under the data: neither copy nor restoration leaves anything half-done',
  async () => {
    const folder = smallDisk(3)
    const made = await office()
    const store = openStore(folder)
    enterBanten(store)
    store.close()
    const free = () => {
      const { bavail, bsize } = statfsSync(folder)
      return bavail * bsize
    }
    writeFileSync(join(folder, 'isi'), Buffer.alloc(Math.max(0, free() - 100_000)))
    expect((await refusal(makeCopy({ folder, why: 'manual', version, now }))).code).toBe('disk')
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
    const source = join(made.folder, 'asli.piagam')
    expect((await refusal(restore({ folder, source, password: null, version, now }))).code).toBe('disk')
    const again = openStore(folder)
    expect(again.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(again.db.prepare('SELECT count(*) FROM result').pluck().get()).toBe(9)
    again.close()
    expect(readdirSync(folder).filter((name) => name.startsWith('kerja-'))).toEqual([])
  },
)
