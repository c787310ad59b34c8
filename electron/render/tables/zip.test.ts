import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { readTable } from './read.ts'
import { makeXlsx, makeZip } from './zip-fixture.ts'
import { unzip, zipEntries } from './zip.ts'

const said = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Expected) return `${error.value.code}: ${error.message}`
    throw error
  }
  return 'read'
}

const good = makeXlsx({ Data: '<row r="1"><c r="A1"><v>1</v></c></row>' })

test('a sound zip lists its parts and gives them back', () => {
  const entries = zipEntries(good)
  const entry = entries.get('xl/worksheets/sheet1.xml')
  expect(entry === undefined ? '' : new TextDecoder().decode(unzip(good, entry))).toContain('<v>1</v>')
})

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024)

test.each([
  ['one part that unpacks a thousandfold', makeZip([{ name: 'xl/a.xml', content: zeros(20) }])],
  [
    'many parts that together are too much',
    makeZip(
      Array.from({ length: 3 }, (_, i) => ({
        name: `a${i}`,
        content: 'x'.repeat(1000),
        claim: { unpacked: 80_000_000, packed: 900_000 },
      })),
    ),
  ],
  ['too many parts', makeZip(Array.from({ length: 4001 }, (_, i) => ({ name: `a${i}`, content: '' })))],
  [
    'parts that lie on each other',
    makeZip([
      { name: 'a', content: 'a'.repeat(50), claim: { packed: 60 } },
      { name: 'b', content: 'b'.repeat(50) },
      { name: 'c', content: 'c'.repeat(50) },
    ]),
  ],
])('%s: refused before unpacking', (_, bytes) => {
  const before = performance.now()
  expect(said(() => zipEntries(bytes))).toMatch(/jauh lebih besar|rusak/u)
  expect(performance.now() - before).toBeLessThan(1000)
})

test('a part larger than it says is not unpacked further', () => {
  const bytes = makeZip([{ name: 'a', content: zeros(4), claim: { unpacked: 5000 } }])
  const entry = zipEntries(bytes).get('a')
  expect(said(() => entry && unzip(bytes, entry))).toMatch(/jauh lebih besar/u)
})

test.each(['../a', '/etc/a', 'C:\\a', 'x\\..\\a', 'x/../../a', 'a\0b'])('the part name %j is refused', (name) => {
  expect(said(() => zipEntries(makeZip([{ name, content: 'x' }])))).toMatch(/rusak/u)
})

test('two parts of one name are refused', () => {
  expect(
    said(() =>
      zipEntries(
        makeZip([
          { name: 'A', content: 'x' },
          { name: 'a', content: 'y' },
        ]),
      ),
    ),
  ).toMatch(/rusak/u)
})

test('a locked zip says so', () => {
  expect(said(() => zipEntries(makeZip([{ name: 'a', content: 'x', encrypted: true }])))).toMatch(/kata sandi/u)
})

test('a file cut off or damaged anywhere is an expected error, never a crash', async () => {
  for (let length = 2; length < good.length; length += 7) {
    await expect(readTable({ name: 'x', bytes: good.slice(0, length) })).rejects.toBeInstanceOf(Expected)
  }
  for (let at = 4; at < good.length; at += 11) {
    const bytes = good.slice()
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    const outcome = await readTable({ name: 'x', bytes }).then(
      () => 'read',
      (error: unknown) => (error instanceof Expected ? error.value.code : String(error)),
    )
    expect(['read', 'input']).toContain(outcome)
  }
})
