/**
 * Files made to do harm, as the program meets them: through the pool, in a render thread. Each is refused in words,
 * within a time and without taking the machine's memory; the thread serves the next file afterwards.
 */
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { Expected } from '../../shared/errors.ts'
import { createRenderPool } from './pool.ts'
import { makeXlsx, makeZip } from './tables/zip-fixture.ts'

/** Seconds an answer may take here, on a busy machine; the pool's own patience is longer. */
const seconds = 40
/** Megabytes the whole process may grow by; a file of 64 MB is held two or three times. */
const megabytes = 700

const pool = createRenderPool({ width: 1 })
afterAll(() => pool.close())

/** What was said to a file, having looked at clock and memory meanwhile. */
async function said(run: () => Promise<unknown>): Promise<{ code: string; message: string }> {
  const before = process.memoryUsage.rss()
  let highest = before
  const looking = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 20)
  const from = performance.now()
  const outcome: unknown = await run().then(
    () => ({ code: 'accepted', message: '' }),
    (error: unknown) => (error instanceof Expected ? error.value : error),
  )
  clearInterval(looking)
  expect(performance.now() - from).toBeLessThan(seconds * 1000)
  expect((highest - before) / 2 ** 20).toBeLessThan(megabytes)
  if (outcome instanceof Error) throw outcome
  return outcome as { code: string; message: string }
}
/** A sentence for people: it ends, and no inner word of the program stands in it. */
const sentence = /^[A-Z][^{}<>]{20,}[.]$/

const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const head = `<row r="1">${cell('A1', 'tahun')}${cell('B1', 'kode')}${cell('C1', 'nilai')}</row>`
const column = (index: number): string =>
  (index >= 26 ? column(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))
/** A workbook whose one sheet is this XML. */
const around = (sheet: string): Uint8Array =>
  makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="D" sheetId="1" r:id="s1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ])

const laughs = `<!DOCTYPE worksheet [<!ENTITY a0 "ha">${Array.from(
  { length: 30 },
  (_, index) => `<!ENTITY a${String(index + 1)} "&a${String(index)};&a${String(index)};">`,
).join('')}]>`

describe('workbooks', () => {
  test.each<[string, () => Uint8Array]>([
    ['a sheet of 100 MB of blanks', () => around(`<worksheet>${' '.repeat(100 * 2 ** 20)}</worksheet>`)],
    [
      'a part that says it is small',
      () => makeZip([{ name: 'xl/workbook.xml', content: 'x'.repeat(50 * 2 ** 20), claim: { unpacked: 10 } }]),
    ],
    [
      'a part that says it is enormous',
      () => makeZip([{ name: 'xl/workbook.xml', content: 'x', claim: { unpacked: 0xfffffff0 } }]),
    ],
    [
      'entities that double thirty times',
      () => around(`${laughs}<worksheet><sheetData><row r="1">${cell('A1', '&a30;')}</row></sheetData></worksheet>`),
    ],
    [
      'an entity from the disk',
      () =>
        around(
          `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1">${cell('A1', '&x;')}</row></sheetData></worksheet>`,
        ),
    ],
    ['elements a million deep', () => around(`<worksheet>${'<a>'.repeat(1_000_000)}`)],
    [
      '16,384 columns',
      () =>
        makeXlsx({
          Data: `${head}<row r="2">${Array.from({ length: 16_384 }, (_, index) => cell(`${column(index)}2`, '1')).join('')}</row>`,
        }),
    ],
    ['a million rows', () => makeXlsx({ Data: head + '<row><c><v>1</v></c></row>'.repeat(1_048_575) })],
    ['an attribute of 30 MB', () => around(`<worksheet x="${'y'.repeat(30 * 2 ** 20)}"/>`)],
    ['parts with names that climb', () => makeZip([{ name: '../../xl/workbook.xml', content: '<workbook/>' }])],
    ['parts with names of Windows', () => makeZip([{ name: String.raw`..\..\x.dll`, content: 'x' }])],
    [
      'five thousand parts',
      () => makeZip(Array.from({ length: 5000 }, (_, index) => ({ name: String(index), content: '' }))),
    ],
  ])(
    '%s',
    async (_, make) => {
      const bytes = make()
      const { code, message } = await said(() => pool.run('readTable', { name: 'jahat.xlsx', bytes }))
      expect(code).toBe('input')
      expect(message).toMatch(sentence)
    },
    60_000,
  )
})

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}
/** A PNG of our own making: header as told, pixels as told. */
function png({
  width,
  height,
  color = 6,
  pixels,
}: {
  width: number
  height: number
  color?: number
  pixels: Buffer
}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, color, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const square = (side: number): Buffer => Buffer.alloc((side * 4 + 1) * side)
/** In its outline: head with its size, one segment of data, end mark. */
const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from('ffd8ffc0000b080000000001011100ffda00080101003f0007ffd9', 'hex')
  frame.writeUInt16BE(height, 7)
  frame.writeUInt16BE(width, 9)
  return frame
}
const svg = (inside: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`,
  )
const copies = Array.from(
  { length: 30 },
  (_, index) => `<g id="g${String(index + 1)}"><use href="#g${String(index)}"/><use href="#g${String(index)}"/></g>`,
).join('')

describe('pictures as a logo', () => {
  test('an honest one is taken', async () => {
    for (const bytes of [
      png({ width: 64, height: 64, pixels: square(64) }),
      svg('<path d="M0 0h9v9z"/>'),
      jpeg(20, 10),
      // What stands in itself is left out by who draws it.
      svg('<g id="a"><use href="#a"/></g><use href="#a"/>'),
    ])
      expect(await said(() => pool.run('checkLogo', { name: 'logo', bytes }))).toMatchObject({ code: 'accepted' })
  })

  test.each<[string, () => Buffer]>([
    ['a PNG that claims 60,000 by 60,000', () => png({ width: 60_000, height: 60_000, pixels: Buffer.alloc(10) })],
    ['a PNG of four thousand million', () => png({ width: 0xffffffff, height: 0xffffffff, pixels: Buffer.alloc(10) })],
    ['a PNG without size', () => png({ width: 0, height: 0, pixels: Buffer.alloc(10) })],
    ['a PNG that holds 100 MB for 8 by 8', () => png({ width: 8, height: 8, pixels: Buffer.alloc(100 * 2 ** 20) })],
    ['a PNG with fewer pixels than it says', () => png({ width: 900, height: 900, pixels: Buffer.alloc(10) })],
    ['a PNG of an unknown kind', () => png({ width: 8, height: 8, color: 5, pixels: square(8) })],
    ['a long thin PNG', () => png({ width: 9000, height: 1, pixels: Buffer.alloc(36_001) })],
    ['a JPEG that claims 60,000 by 60,000', () => jpeg(60_000, 60_000)],
    ['a JPEG without frame', () => Buffer.from('ffd8ffd9', 'hex')],
    ['an SVG with a script', () => svg('<script>fetch("http://x")</script>')],
    [
      'an SVG with a script under another prefix',
      () => svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'),
    ],
    ['an SVG that listens', () => svg('<path onload="x()" d="M0 0"/>')],
    ['an SVG with a picture from the disk', () => svg('<image href="file:///etc/passwd"/>')],
    ['an SVG with a picture from the network', () => svg('<image xlink:href="http://example.com/x.png"/>')],
    ['an SVG with a filter that fetches', () => svg('<filter><feImage href="x"/></filter>')],
    ['an SVG that uses another file', () => svg('<use href="http://example.com/a.svg#b"/>')],
    ['an SVG whose style fetches', () => svg('<path style="fill:url(http://x)" d="M0 0"/>')],
    ['an SVG with a style sheet', () => svg('<style>@import "http://x"</style>')],
    ['an SVG with a page inside', () => svg('<foreignObject><iframe/></foreignObject>')],
    [
      'an SVG with entities',
      () => Buffer.concat([Buffer.from('<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), svg('&a;')]),
    ],
    ['an SVG whose parts double thirty times', () => svg(`<g id="g0"><path d="M0 0h1"/></g>${copies}`)],
    ['a program', () => Buffer.from('MZ'.padEnd(400, '\0'))],
  ])(
    '%s',
    async (_, make) => {
      const bytes = make()
      const { code, message } = await said(() => pool.run('checkLogo', { name: 'jahat', bytes }))
      expect(['input', 'settings']).toContain(code)
      expect(message).toMatch(sentence)
    },
    60_000,
  )
})

describe('keys', () => {
  test.each<[string, () => Buffer]>([
    ['nothing', () => Buffer.alloc(0)],
    ['brackets without end', () => Buffer.alloc(2 ** 20, 0x30)],
    ['lengths without end', () => Buffer.from('3084ffffffff3084ffffffff', 'hex')],
    ['a length of unknown end, forever', () => Buffer.alloc(2 ** 20, Buffer.from('3080', 'hex'))],
  ])('%s', async (_, make) => {
    const bytes = make()
    const at = '2026-11-24T03:00:00Z'
    const { code, message } = await said(() => pool.run('openKey', { bytes, passphrase: 'x', at }))
    expect(['key', 'input']).toContain(code)
    expect(message).toMatch(sentence)
  })
})

test('after all of them the thread still reads an honest file', async () => {
  const bytes = makeXlsx({
    Data: `${head}<row r="2">${cell('A2', '2022')}${cell('B2', '36.74')}${cell('C2', '88,83')}</row>`,
  })
  expect(await pool.run('readTable', { name: 'hasil.xlsx', bytes })).toMatchObject({ rows: [{ row: 2 }] })
})
