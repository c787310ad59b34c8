/** Packages as files: signed, altered, cut, bombs, and told falsely. Nothing of what is refused leaves a trace. */
import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { lastSeq } from '../../store/batches.ts'
import { migrations } from '../../store/migrations/index.ts'
import { setResult } from '../../store/results.ts'
import { addUnit } from '../../store/units.ts'
import type { Context } from '../context.ts'
import type { Held } from '../documents/keys.ts'
import { exportPackage } from './export.ts'
import { applyPackage, importPackage, previewPackage } from './import.ts'
import { dump, everything, packageOf, Room, take } from './laptops.ts'

const room = new Room()
const from = room.laptop()
let to: Context
let good: Uint8Array
let signed: Uint8Array
let held: Held
let rootPem: string

beforeAll(async () => {
  from.store.write({ kind: 'edit', label: 'Uji', undoable: true }, () => {
    setResult(from.store, { year: 2022, body: '36.74', score: 8883 })
    addUnit(from.store, { year: 2022, body: '36.74', name: 'Dinas Sosial', score: 8908 })
  })
  from.store.write({ kind: 'edit', label: 'Uji', undoable: true }, () =>
    setResult(from.store, { year: 2022, body: '36.74', score: 8800 }),
  )
  const made = await from.render.run('makeDemoKey', { at: new Date().toISOString(), passphrase: null })
  held = { key: made.key, info: made.info }
  rootPem = made.rootPem
  good = await packageOf(from)
  signed = (await exportPackage(from, { scope: everything, forHeadOffice: true, held })).bytes
}, 60_000)
beforeEach(() => {
  to = room.laptop()
})
afterAll(() => {
  room[Symbol.dispose]()
})

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
type Files = Record<string, Uint8Array>
const zipped = (files: Files): Uint8Array => zipSync(files)

/** The package with some files changed; with `honest` the manifest is made to fit. */
const changed = (bytes: Uint8Array, change: (files: Files) => void, honest = true): Uint8Array => {
  const files: Files = unzipSync(bytes)
  change(files)
  if (honest) {
    const manifest = JSON.parse(text(files['manifest.json'])) as {
      files: { name: string; size: number; sha256: string }[]
    }
    for (const file of manifest.files) {
      const content = files[file.name]
      if (content) Object.assign(file, { size: content.length, sha256: sha256(content) })
    }
    files['manifest.json'] = Buffer.from(JSON.stringify(manifest))
  }
  return zipped(files)
}

/** Rewrites the lines of one file of the package. */
const lines = (name: string, rewrite: (list: Record<string, never>[]) => unknown[]) => (files: Files) => {
  const list = text(files[name])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, never>)
  files[name] = Buffer.from(
    rewrite(list)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  )
}
const manifest = (change: Record<string, unknown>) => (files: Files) => {
  files['manifest.json'] = Buffer.from(JSON.stringify({ ...JSON.parse(text(files['manifest.json'])), ...change }))
}

const refusal = async (
  bytes: Uint8Array,
  trust: { roots?: string; requireSigned?: boolean } = {},
): Promise<Expected> => {
  const [state, seq] = [dump(to), lastSeq(to.store)]
  try {
    await importPackage(
      to,
      { name: 'paket', bytes },
      { dryRun: false, roots: trust.roots ?? null, requireSigned: trust.requireSigned ?? false },
    )
  } catch (error) {
    expect(dump(to)).toEqual(state)
    expect(lastSeq(to.store)).toBe(seq)
    expect(to.store.db.inTransaction).toBe(false)
    if (error instanceof Expected) return error
    throw error
  }
  throw new Error('the package was taken')
}

test('the same state makes the same bytes', async () => {
  const again = unzipSync(await packageOf(from))
  const first = unzipSync(good)
  for (const name of ['batches.jsonl', 'changes.jsonl', 'state.jsonl']) expect(again[name]).toEqual(first[name])
})

test('a package holds batches, changes, state, devices, schema and the hash of each file', () => {
  const files = unzipSync(good)
  const head = JSON.parse(text(files['manifest.json'])) as Record<string, unknown>
  expect(head).toMatchObject({
    program: 'piagam',
    device: from.store.device,
    devices: [from.store.device],
    schema: migrations.length,
  })
  for (const { name, sha256: hash } of head['files'] as { name: string; sha256: string }[])
    expect(sha256(files[name] ?? new Uint8Array())).toBe(hash)
  expect(text(files['changes.jsonl']).trim().split('\n')).toHaveLength(4)
  expect(text(files['state.jsonl'])).toContain('"score":8800')
})

test('a signed package names its signer, and trust leads to the root', async () => {
  const preview = await previewPackage(to, { name: 'p', bytes: signed }, { roots: rootPem, requireSigned: true })
  expect(preview.source.signature).toEqual({ signer: held.info.subject, trusted: true, demo: true })
  expect(preview.source.forHeadOffice).toBe(true)
  expect(preview).toMatchObject({ changes: 4, learned: 4, rows: { inserted: 3, changed: 0, removed: 0 } })
  expect(dump(to)['result']).toEqual([])
  const { preview: id, ...same } = preview
  expect(applyPackage(to, id)).toEqual(same)
  expect(dump(to)).toEqual(dump(from))
  expect(() => applyPackage(to, id)).toThrow(/sudah tidak ada/)
})

test('a package for head office is not made without a key', async () => {
  await expect(exportPackage(from, { scope: everything, forHeadOffice: true, held: null })).rejects.toThrow(
    /^Paket untuk kantor pusat harus ditandatangani/,
  )
})

test('an unsigned package is refused where a signature is asked for, and always for head office', async () => {
  expect((await refusal(good, { requireSigned: true })).message).toMatch(/tidak ditandatangani/)
  const stripped = changed(signed, (files) => delete files['signature.p7s'], false)
  expect((await refusal(stripped)).message).toMatch(/tidak ditandatangani/)
})

test('a signature over another manifest, a broken one, and a stranger’s are refused', async () => {
  const other = changed(signed, manifest({ office: 'Kantor lain' }), false)
  expect((await refusal(other)).message).toMatch(/^Tanda tangan paket ini tidak sah/)
  const noise = changed(signed, (files) => (files['signature.p7s'] = new Uint8Array(500).fill(0x30)), false)
  expect((await refusal(noise)).message).toMatch(/^Tanda tangan paket ini tidak sah/)
  const stranger = await from.render.run('makeDemoKey', { at: new Date().toISOString(), passphrase: null })
  expect((await refusal(signed, { roots: stranger.rootPem })).message).toMatch(/tidak berasal dari penerbit tepercaya/)
})

test('a newer program’s package says what to do, an older one is read', async () => {
  const newer = await refusal(changed(good, manifest({ schema: 99 })))
  expect(newer.value.code).toBe('refused')
  expect(newer.message).toMatch(/Pasang versi terbaru/)
  expect((await refusal(changed(good, manifest({ format: 2 })))).value.code).toBe('refused')
  await take(to, changed(good, manifest({ schema: 1 })))
  expect(dump(to)).toEqual(dump(from))
})

const first = (list: Record<string, never>[], change: Record<string, unknown>) =>
  list.map((line, index) => (index === 0 ? { ...line, ...change } : line))

test.each([
  ['nothing', () => new Uint8Array()],
  ['text', () => Buffer.from('bukan paket')],
  ['a ZIP of something else', () => zipped({ 'a.txt': Buffer.from('x') })],
  ['an empty ZIP', () => zipped({})],
  ['a manifest that is no JSON', () => changed(good, (files) => (files['manifest.json'] = Buffer.from('{')), false)],
  ['a path out of the folder', () => changed(good, (files) => (files['../../etc/passwd'] = Buffer.from('x')))],
  ['an absolute path', () => changed(good, (files) => (files['/etc/passwd'] = Buffer.from('x')))],
  ['a Windows path', () => changed(good, (files) => (files['C:\\x'] = Buffer.from('x')))],
  ['a file too many', () => changed(good, (files) => (files['catatan.txt'] = Buffer.from('x')))],
  ['a file too few', () => changed(good, (files) => delete files['state.jsonl'], false)],
  ['a changed file', () => changed(good, (files) => (files['documents.jsonl'] = Buffer.from('{}\n')), false)],
  ['a list that is not in the manifest', () => changed(good, manifest({ files: [] }), false)],
  ['half a line', () => changed(good, (files) => (files['changes.jsonl'] = Buffer.from('{"id":')))],
  ['a line that is no UTF-8', () => changed(good, (files) => (files['changes.jsonl'] = Buffer.from([0xff, 0x0a])))],
  [
    'a score of 200',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) =>
          l.map((x) =>
            'cells' in x && 'score' in x['cells'] ? { ...x, cells: { ...(x['cells'] as object), score: 20_000 } } : x,
          ),
        ),
      ),
  ],
  [
    'a table of ours that is not merged',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => first(l, { tbl: 'document', key: '["x"]' })),
      ),
  ],
  [
    'a table named like a method',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => first(l, { tbl: 'constructor' })),
      ),
  ],
  [
    'a cell that is none',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => first(l, { cells: { '*': true, hash: 'x' } })),
      ),
  ],
  [
    'a cell named __proto__',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => first(l, { cells: JSON.parse('{"*":true,"__proto__":1}') as object })),
      ),
  ],
  [
    'a key with other blanks',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => first(l, { key: '[ 2022]' })),
      ),
  ],
  [
    'a key of another shape',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => first(l, { key: '["2022"]' })),
      ),
  ],
  [
    'a change without its batch',
    () =>
      changed(
        good,
        lines('batches.jsonl', (l) => l.slice(1)),
      ),
  ],
  [
    'a batch twice',
    () =>
      changed(
        good,
        lines('batches.jsonl', (l) => [...l, ...l]),
      ),
  ],
  [
    'a change twice',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => [...l, ...l]),
      ),
  ],
  [
    'changes out of order',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => l.toReversed()),
      ),
  ],
  [
    'a change after one that is not there',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => l.slice(-1)),
      ),
  ],
  [
    'a change after one of another record',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => l.map((x, i) => (i === 0 ? x : { ...x, parents: { '*': [l[0]?.['id']] } }))),
      ),
  ],
  [
    'a record with half its cells',
    () =>
      changed(
        good,
        lines('changes.jsonl', (l) => first(l, { cells: { '*': true } })),
      ),
  ],
  [
    'a state its changes do not lead to',
    () =>
      changed(
        good,
        lines('state.jsonl', (l) =>
          l.map((x) => (x['tbl'] === 'result' ? { ...x, cells: { score: 9999, clean: 'ya' } } : x)),
        ),
      ),
  ],
  [
    'twins that are no twins’ table',
    () =>
      changed(
        good,
        lines('joined.jsonl', () => [{ tbl: 'result', one: '[2022,"36"]', other: '[2022,"36.74"]' }]),
      ),
  ],
  [
    'twins the wrong way round',
    () =>
      changed(
        good,
        lines('joined.jsonl', () => [{ tbl: 'unit', one: '["b"]', other: '["a"]' }]),
      ),
  ],
  [
    'a body nobody knows',
    () =>
      changed(good, (files) => {
        for (const name of ['changes.jsonl', 'state.jsonl'])
          files[name] = Buffer.from(text(files[name]).replaceAll('36.74', '99.99'))
      }),
  ],
])('%s is refused without a trace', async (_, make) => {
  const error = await refusal(make())
  expect(error.value.code).toBe('input')
})

test('a package cut anywhere is refused', async () => {
  for (let length = 0; length < good.length; length += 61)
    expect((await refusal(good.subarray(0, length))).value.code).toBe('input')
})

test('a package with a flipped bit is refused or is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
      const bytes = good.slice()
      bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
      const laptop = room.laptop()
      try {
        await take(laptop, bytes)
        expect(dump(laptop)).toEqual(dump(from))
      } catch (error) {
        if (!(error instanceof Expected)) throw error
        expect(lastSeq(laptop.store)).toBe(0)
      }
    }),
    { numRuns: 60 },
  )
})

/** Sets what the ZIP says of the unpacked size of its first file. */
const saying = (bytes: Uint8Array, size: number): Uint8Array => {
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x04_03_4b_50) view.setUint32(at + 22, size, true)
    if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, size, true)
  }
  return bytes
}

test.each([
  ['that says how large it is', 2 ** 30],
  ['that says it is small', 10],
])('a bomb %s is not unpacked', async (_, size) => {
  const bomb = saying(zipSync({ 'manifest.json': [new Uint8Array(60 * 2 ** 20), { level: 9 }] }), size)
  const before = process.memoryUsage().arrayBuffers
  expect((await refusal(bomb)).value.code).toBe('input')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 2 ** 20)
})

test('a known change told differently is refused', async () => {
  await take(to, good)
  const told = changed(good, (files) => {
    for (const name of ['changes.jsonl', 'state.jsonl'])
      files[name] = Buffer.from(text(files[name]).replaceAll('"score":8908', '"score":8909'))
  })
  expect((await refusal(told)).message).toMatch(/sudah ada di sini dengan isi lain/)
})

test(
  'random lines are refused, or taken as one whole',
  async () => {
    const names = ['batches.jsonl', 'changes.jsonl', 'joined.jsonl', 'state.jsonl', 'documents.jsonl'] as const
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.json({ maxDepth: 3 }),
        fc.string(),
        async (name, at, json, key) => {
          const bytes = changed(
            good,
            lines(name, (list) => {
              const place = at % (list.length + 1)
              const line = list[place] ?? {}
              const keys = Object.keys(line)
              const which = keys[key.length % Math.max(1, keys.length)] ?? key
              return list.toSpliced(place, 1, { ...line, [which]: JSON.parse(json) as never })
            }),
          )
          const laptop = room.laptop()
          try {
            await take(laptop, bytes)
          } catch (error) {
            if (!(error instanceof Expected)) throw error
            expect(lastSeq(laptop.store)).toBe(0)
          }
          expect(laptop.store.db.pragma('foreign_key_check')).toEqual([])
        },
      ),
      { numRuns: Number(process.env['ROUNDS'] ?? 80) },
    )
  },
  Math.max(60_000, Number(process.env['ROUNDS'] ?? 0) * 200),
)
