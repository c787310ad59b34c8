import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Verification } from '../tasks.ts'
import { makeDemoKey } from '../sign/demo-key.ts'
import { signedPdf, takeApart } from '../sign/testing.ts'
import { replaceText } from './testing.ts'
import { verifyPdf } from './verify.ts'

const rounds = Number(process.env['ROUNDS'] ?? 150)
const at = '2026-11-24T03:00:00.000Z'
const patience = 20_000

let pdf: Buffer
let root: string

/** Verifies and looks at the clock: an answer that comes late is none. */
const verify = async (bytes: Uint8Array): Promise<Verification> => {
  const from = performance.now()
  const found = await verifyPdf({ bytes, roots: root, at })
  expect(performance.now() - from).toBeLessThan(patience)
  return found
}

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')
const repeated = (text: string, megabytes: number): string =>
  text.repeat(Math.ceil((megabytes * 1024 * 1024) / text.length))

/** A file of these objects with a right cross-reference table; the first object is the catalog. */
const fileOf = (objects: string[]): Buffer => {
  let text = '%PDF-1.7\n'
  const places = objects.map((body, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n `
  })
  const start = text.length
  const table = ['0000000000 65535 f ', ...places].join('\n')
  return latin(
    `${text}xref\n0 ${objects.length + 1}\n${table}\ntrailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${start}\n%%EOF\n`,
  )
}
const endingAt = (body: string, start: number): Buffer => latin(`%PDF-1.7\n${body}\nstartxref\n${start}\n%%EOF\n`)

const xrefStream = (data: Buffer, more: string): Buffer =>
  Buffer.concat([
    latin(
      `%PDF-1.7\n1 0 obj\n<< /Type /XRef /Root 2 0 R /Filter /FlateDecode /Length ${data.length} ${more} >>\nstream\n`,
    ),
    data,
    latin('\nendstream\nendobj\nstartxref\n9\n%%EOF\n'),
  ])

const withCms = (cms: Buffer): Buffer => {
  const { before, after } = takeApart(pdf)
  const room = (after - before - 2) / 2
  const copy = Buffer.from(pdf)
  copy.write(
    Buffer.concat([cms, Buffer.alloc(Math.max(0, room - cms.length))])
      .subarray(0, room)
      .toString('hex'),
    before + 1,
    'latin1',
  )
  return copy
}

const nested = (depth: number): Buffer => {
  let value = Buffer.from('0500', 'hex')
  for (let level = 0; level < depth; level++) {
    const head =
      value.length < 128
        ? Buffer.from([0x30, value.length])
        : Buffer.from([0x30, 0x82, value.length >> 8, value.length & 255])
    value = Buffer.concat([head, value])
  }
  return value
}

beforeAll(async () => {
  const demo = await makeDemoKey({ at, passphrase: null })
  root = demo.rootPem
  pdf = Buffer.from(await signedPdf(demo.key, at))
  expect(await verify(pdf)).toMatchObject({ intact: true, trusted: true })
})

describe('never crashes, hangs or believes', () => {
  const field = '<< /FT /Sig /T (a) /V 3 0 R >>'
  const signature = '<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] /Contents <00> >>'

  test.each<[string, () => Buffer]>([
    ['100 MB of zeros', () => Buffer.concat([latin('%PDF-1.7\n'), Buffer.alloc(100 * 1024 * 1024)])],
    ['100 MB of brackets', () => endingAt(`xref\ntrailer\n${repeated('[', 100)}`, 9)],
    ['20 MB of open dictionaries', () => endingAt(`xref\ntrailer\n${repeated('<</A', 20)}`, 9)],
    ['20 MB of a string without end', () => endingAt(`xref\ntrailer\n<< /A ${repeated('(', 20)}`, 9)],
    ['20 MB of comments', () => endingAt(`xref\n${repeated('%\n', 20)}trailer\n<< /Root 1 0 R >>`, 9)],
    ['20 MB of startxref', () => latin(`%PDF-1.7\n${repeated('startxref\n9\n%%EOF\n', 20)}`)],
    ['20 MB of numbers', () => endingAt(`xref\ntrailer\n<< /A [${repeated('1 ', 20)}] >>`, 9)],
    [
      '20 MB of entries',
      () => endingAt(`xref\n0 1000000\n${repeated('0000000009 00000 n \n', 20)}trailer\n<< /Root 1 0 R >>`, 9),
    ],
    [
      'more entries than the file holds',
      () => endingAt('xref\n0 999999999\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R >>', 9),
    ],
    [
      'huge offsets',
      () => endingAt('xref\n0 2\n9999999999 00000 n \n9999999999 00000 n \ntrailer\n<< /Root 1 0 R >>', 9),
    ],
    ['a start outside the file', () => endingAt('x', 999_999_999_999)],
    ['a start that is no number', () => latin('%PDF-1.7\nstartxref\nabc\n%%EOF')],
    ['a table that continues in itself', () => endingAt('xref\ntrailer\n<< /Root 1 0 R /Prev 9 >>', 9)],
    ['no catalog', () => endingAt('xref\ntrailer\n<< >>', 9)],
    ['a reference to itself', () => fileOf(['1 0 R'])],
    [
      'a length that is the stream itself',
      () => fileOf(['<< /AcroForm 2 0 R >>', '<< /Length 2 0 R >>\nstream\nx\nendstream']),
    ],
    [
      'fields that contain themselves',
      () => fileOf(['<< /AcroForm << /Fields [2 0 R] >> >>', '<< /Kids [2 0 R 2 0 R] >>']),
    ],
    [
      'deep fields',
      () =>
        fileOf([
          '<< /AcroForm << /Fields [2 0 R] >> >>',
          ...Array.from({ length: 500 }, (_, index) => `<< /Kids [${index + 3} 0 R] >>`),
        ]),
    ],
    [
      'a thousand signatures',
      () =>
        fileOf([
          `<< /AcroForm << /Fields [${Array.from({ length: 1000 }, (_, index) => `${index + 4} 0 R`).join(' ')}] >> >>`,
          'null',
          signature,
          ...Array.from({ length: 1000 }, () => field),
        ]),
    ],
    [
      'a signature without anything',
      () => fileOf(['<< /AcroForm << /Fields [2 0 R] >> >>', field, '<< /Type /Sig >>']),
    ],
    [
      'a signature of wrong kinds',
      () =>
        fileOf([
          '<< /AcroForm << /Fields [2 0 R] >> >>',
          field,
          '<< /ByteRange (x) /Contents [1] /M 5 /SubFilter (y) >>',
        ]),
    ],
    ['a bomb', () => xrefStream(deflateSync(Buffer.alloc(300 * 1024 * 1024)), '/W [1 8 8] /Size 1000000')],
    [
      'a predictor without sense',
      () =>
        xrefStream(
          deflateSync(Buffer.alloc(1000)),
          '/W [1 2 1] /Size 9 /DecodeParms << /Predictor 12 /Columns 99999999999 /Colors 9999999 >>',
        ),
    ],
    ['widths without sense', () => xrefStream(deflateSync(Buffer.alloc(1000)), '/W [0 0 0] /Size 999999999')],
    ['compression that is broken', () => xrefStream(Buffer.from('nothing'), '/W [1 2 1] /Size 5')],
    [
      'a hundred thousand revisions',
      () => endingAt(Array.from({ length: 100_000 }, () => 'xref\ntrailer\n<< /Root 1 0 R /Prev 9 >>').join('\n'), 60),
    ],
  ])(
    '%s',
    async (_, make) => {
      const found = await verify(make())
      expect(found.intact).toBe(false)
      expect(found.notes.length).toBeGreaterThan(0)
    },
    60_000,
  )

  test('a large honest file is read to the end', async () => {
    const large = Buffer.concat([pdf, Buffer.alloc(100 * 1024 * 1024, ' ')])
    expect(await verify(large)).toMatchObject({ intact: true })
  }, 60_000)
})

describe('a CMS', () => {
  test.each<[string, () => Buffer]>([
    ['of zeros', () => Buffer.alloc(10)],
    ['with a length beyond everything', () => Buffer.from('3084ffffffff', 'hex')],
    ['of endless length', () => Buffer.from('3080'.repeat(600), 'hex')],
    ['nested too deep', () => nested(600)],
    ['that is a number', () => Buffer.from('020101', 'hex')],
    [
      'with something behind it',
      () => Buffer.concat([takeApart(pdf).cms.subarray(0, -3), Buffer.from('000001', 'hex')]),
    ],
  ])('%s is refused', async (_, make) => {
    expect(await verify(withCms(make()))).toMatchObject({ signed: true, intact: false })
  })

  test('that was changed anywhere is never believed with other bytes', async () => {
    const { cms } = takeApart(pdf)
    await fc.assert(
      fc.asyncProperty(fc.nat(cms.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const copy = Buffer.from(cms)
        copy[place] = (copy[place] ?? 0) ^ change
        const found = await verify(withCms(copy))
        expect(typeof found.intact).toBe('boolean')
      }),
      { numRuns: rounds },
    )
  }, 120_000)
})

describe('random changes', () => {
  test('random bytes are no signed file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.boolean(), async (bytes, headed) => {
        const found = await verify(headed ? Buffer.concat([latin('%PDF-1.7\n'), bytes]) : bytes)
        expect(found).toMatchObject({ signed: false, intact: false })
      }),
      { numRuns: rounds },
    )
  }, 120_000)

  const edits = fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(30),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
        fc
          .constantFrom(
            '<<',
            '>>',
            '[',
            ']',
            '(',
            ')',
            '/',
            ' 0 R',
            ' obj ',
            'endobj',
            'stream',
            'endstream',
            'xref',
            'trailer',
            'startxref',
            '%%EOF',
            '/ByteRange',
            '/Contents',
            '99999999999',
            '-1',
            '0',
          )
          .map(latin),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )

  test('an edited file is never intact, unless only white space came at its end', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (list) => {
        let bytes = pdf
        for (const { place, remove, insert } of list) {
          const from = Math.floor(place * bytes.length)
          bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)])
        }
        const found = await verify(bytes)
        const { before, after } = takeApart(pdf)
        const outside = (file: Buffer): string =>
          file.toString('latin1', 0, before) + file.toString('latin1', after).trimEnd()
        if (found.intact) expect(outside(bytes)).toBe(outside(pdf))
      }),
      { numRuns: rounds },
    )
  }, 120_000)

  test('pieces of the file in another order are never intact', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { minLength: 1, maxLength: 14 }), async (order) => {
        const piece = Math.ceil(pdf.length / 10)
        const mixed = Buffer.concat(order.map((index) => pdf.subarray(index * piece, (index + 1) * piece)))
        const found = await verify(mixed)
        if (found.intact) expect(mixed.equals(pdf)).toBe(true)
      }),
      { numRuns: rounds },
    )
  }, 120_000)

  test('other numbers in the place of its numbers are never intact', async () => {
    const text = pdf.toString('latin1')
    const numbers = [...text.matchAll(/(?<![\da-fA-F<])\d+(?![\da-fA-F>])/g)]
    await fc.assert(
      fc.asyncProperty(
        fc.nat(numbers.length - 1),
        fc.constantFrom('0', '1', '4294967296', '99999999999999999999', '-5', '1.5'),
        async (index, other) => {
          const [number] = numbers[index] ?? ['']
          const place = numbers[index]?.index ?? 0
          if (number === other) return
          const found = await verify(latin(text.slice(0, place) + other + text.slice(place + number.length)))
          expect(found.intact).toBe(false)
        },
      ),
      { numRuns: rounds },
    )
  }, 120_000)
})

test('the letters of the hexadecimal string may be large', async () => {
  const { cms } = takeApart(pdf)
  const hex = cms.toString('hex')
  expect(await verify(replaceText(pdf, hex, hex.toUpperCase()))).toMatchObject({ intact: true })
})
