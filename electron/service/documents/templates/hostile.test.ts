/** Files that anybody may have made: each is really made here, and refused or told; nothing of the office is lost. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { runTask } from '../../../render/run.ts'
import { all } from '../../../store/sql.ts'
import { officeTemplates } from '../../../store/templates.ts'
import type { Context } from '../../context.ts'
import { testContext } from '../../fixture.ts'
import { chooseTemplate } from './edit.ts'
import { importTemplate, keepPicture, templateFile } from './file.ts'
import { templateList } from './list.ts'

const render = { width: 1, run: runTask, close: () => Promise.resolve() }
const office = (): Context => testContext({ render })

interface Content {
  format: unknown
  pictures: Record<string, unknown>
  template: Record<string, unknown> & { elements: Record<string, unknown>[] }
}
const klasik = (context: Context): Content =>
  JSON.parse(new TextDecoder().decode(templateFile(context, { id: 'klasik' }).bytes)) as Content

const bytesOf = (content: unknown): Uint8Array =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(data.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}
/** A grey PNG that says it is so large, with so many bytes of pixels. */
function png(
  width: number,
  height: number,
  pixels: number,
  more: { depth?: number; interlaced?: boolean } = {},
): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(more.depth ?? 8, 8)
  head.writeUInt8(more.interlaced === true ? 1 : 0, 12)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(pixels))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
const whole = png(40, 30, 41 * 30)
/** A JPEG in its outline: head with its size, one segment of data, end mark. */
const jpeg = (width: number, height: number, components = 3): Buffer => {
  const frame = Buffer.from('ffc0001108000000000300000000000000000000', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  frame.writeUInt8(components, 9)
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    frame.subarray(0, 19),
    Buffer.from('ffda000801010000003f00', 'hex'),
    Buffer.alloc(400, 7),
    Buffer.from('ffd9', 'hex'),
  ])
}
const svg = (inside: string): Buffer => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)

const pictures: Record<string, { bytes: Buffer; said: RegExp }> = {
  'of 40 MB': { bytes: Buffer.concat([whole, Buffer.alloc(40 * 2 ** 20)]), said: /lebih besar dari 20 MB/ },
  'that unpacks to more than it says': { bytes: png(40, 30, 50_000_000), said: /rusak atau terpotong/ },
  'that says it is 60,000 dots wide': { bytes: png(60_000, 60_000, 100), said: /terlalu besar/ },
  'larger than paper needs': { bytes: png(4300, 10, 4301 * 10), said: /lebih dari yang dapat dicetak/ },
  'with no size': { bytes: png(0, 0, 0), said: /rusak/ },
  'with fewer dots than it says': { bytes: png(400, 300, 90), said: /rusak/ },
  'torn as PNG': { bytes: whole.subarray(0, 50), said: /rusak/ },
  'with a chunk beyond the file': {
    bytes: Buffer.concat([whole.subarray(0, 33), Buffer.from('7fffffff49444154', 'hex'), Buffer.alloc(9)]),
    said: /rusak/,
  },
  'of 16 bits': { bytes: png(40, 30, 81 * 30, { depth: 16 }), said: /16 bit/ },
  interlaced: { bytes: png(40, 30, 41 * 30 + 200, { interlaced: true }), said: /interlaced/ },
  'torn as JPEG': { bytes: jpeg(40, 30).subarray(0, 200), said: /rusak atau terpotong/ },
  'torn in the head of a JPEG': { bytes: jpeg(40, 30).subarray(0, 9), said: /rusak/ },
  'that says it is 65,535 dots wide': { bytes: jpeg(65_535, 65_535), said: /terlalu besar/ },
  'in ink': { bytes: jpeg(40, 30, 4), said: /CMYK/ },
  'that is a GIF': { bytes: Buffer.from('GIF89a'.padEnd(60, '.')), said: /bukan gambar PNG atau JPEG/ },
  'that is an SVG with a script': { bytes: svg('<script>alert(1)</script>'), said: /bukan gambar PNG atau JPEG/ },
  'that is an SVG that points elsewhere': {
    bytes: svg('<image href="http://contoh.example/a.png"/>'),
    said: /bukan gambar/,
  },
  'that is a font': { bytes: Buffer.concat([Buffer.from('00010000', 'hex'), Buffer.alloc(80)]), said: /bukan gambar/ },
  'that is nothing': { bytes: Buffer.alloc(0), said: /bukan gambar/ },
}

/** A file whose design shows a picture. */
function withPicture(content: Content, bytes: Uint8Array, key = sha256(bytes)): Content {
  const [first] = content.template.elements
  content.template.elements.push({
    ...first,
    id: 'gambar',
    kind: 'picture',
    picture: key,
    shape: undefined,
    color: undefined,
    strength: undefined,
  })
  content.pictures[key] = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`
  return content
}

const change = (edit: (content: Content) => void) => (content: Content) => {
  edit(content)
  return content
}
const first = (content: Content): Record<string, unknown> => content.template.elements[0] ?? {}

const files: Record<string, { make: (content: Content) => unknown; said: RegExp }> = {
  'of a newer program': { make: change((content) => (content.format = 2)), said: /lebih baru/ },
  'whose design is of a newer program': {
    make: change((content) => (content.template['format'] = 2)),
    said: /lebih baru/,
  },
  'with a key nobody knows': {
    make: change((content) => (content.template['embeddedFont'] = 'AAEAAAA')),
    said: /tidak dikenal/,
  },
  'with an element of an unknown kind': {
    make: change((content) => (first(content)['kind'] = 'video')),
    said: /tidak dikenal.*elements\.0/,
  },
  'with a key of an element nobody knows': {
    make: change((content) => (first(content)['onload'] = 'x')),
    said: /tidak dikenal/,
  },
  'with a negative size': { make: change((content) => (first(content)['width'] = -1)), said: /elements\.0\.width/ },
  'with an infinite size': {
    make: (content) => JSON.stringify(content).replace(/"width":\d+/, '"width":1e999'),
    said: /elements\.0\.width/,
  },
  'with NaN': {
    make: (content) => JSON.stringify(content).replace(/"width":\d+/, '"width":NaN'),
    said: /tidak dapat dibaca/,
  },
  'with 100,000 elements': {
    make: change(
      ({ template }) => (template.elements = Array.from({ length: 100_000 }, () => template.elements[0] ?? {})),
    ),
    said: /tidak dikenal.*elements/,
  },
  'nested 100,000 deep': { make: () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, said: /tidak dikenal/ },
  'with a design nested deep': {
    make: (content) =>
      JSON.stringify(content).replace('"elements":[', `"elements":[${'['.repeat(90_000)}${']'.repeat(90_000)},`),
    said: /tidak dikenal/,
  },
  'with a name of a million letters': {
    make: change((content) => (content.template['name'] = 'x'.repeat(1e6))),
    said: /name/,
  },
  'without a name': { make: change((content) => (content.template['name'] = '')), said: /name/ },
  torn: { make: (content) => JSON.stringify(content).slice(0, 2000), said: /tidak dapat dibaca/ },
  'that is a torn ZIP': { make: () => 'PK\u0003\u0004\u0014\u0000\u0006\u0000', said: /tidak dapat dibaca/ },
  'that is empty': { make: () => '', said: /tidak dapat dibaca/ },
  'that says null': { make: () => 'null', said: /tidak dikenal/ },
  'that is a list': { make: () => [], said: /tidak dikenal/ },
  'of 61 MB': { make: () => ' '.repeat(61 * 2 ** 20), said: /lebih dari 60 MB/ },
  'with a prototype in its design': {
    make: (content) => JSON.stringify(content).replace('"elements":[{', '"elements":[{"__proto__":{"hidden":true},'),
    said: /tidak dikenal/,
  },
  'whose picture is another': {
    make: (content) => withPicture(content, whole, sha256(bytesOf('lain'))),
    said: /bukan yang disebut/,
  },
}

const kept = ({ store }: Context): unknown => [
  all(store, 'SELECT * FROM template'),
  all(store, 'SELECT sha256 FROM picture'),
  all(store, 'SELECT count(*) FROM batch'),
]
/** Nothing is written by what is refused. */
async function refuses(context: Context, call: () => Promise<unknown>, said: RegExp): Promise<void> {
  const before = kept(context)
  const message = expect.stringMatching(said) as string
  await expect(call()).rejects.toMatchObject({ value: { code: 'input', message } })
  expect(kept(context)).toEqual(before)
}
afterAll(() => expect(({} as Record<string, unknown>)['hidden']).toBeUndefined())

test.each(Object.entries(files))('a file %s is refused', async (_, { make, said }) => {
  const context = office()
  const file = { name: 'a.piagam-templat', bytes: bytesOf(make(klasik(context))) }
  await refuses(context, () => importTemplate(context, file), said)
})

test.each(Object.entries(pictures))('a picture %s is refused, alone and in a file', async (_, { bytes, said }) => {
  const context = office()
  await refuses(context, () => keepPicture(context, { name: 'a.png', bytes }), said)
  const file = { name: 'a.piagam-templat', bytes: bytesOf(withPicture(klasik(context), bytes)) }
  await refuses(context, () => importTemplate(context, file), said)
})

test.each<[string, (content: Content) => void, RegExp]>([
  [
    'with an unknown field',
    (content) => Object.assign(first(content), { when: { field: 'nomer', is: 'filled' } }),
    /\{nomer\}/,
  ],
  ['with an element outside the page', (content) => Object.assign(first(content), { x: 400 }), /keluar dari kertas/],
  [
    'with two elements of one id',
    (content) => void content.template.elements.push(first(content)),
    /tanda pengenal yang sama/,
  ],
  [
    'without the picture it shows',
    (content) => void (withPicture(content, whole).pictures = {}),
    /tidak ada. Pilih lagi/,
  ],
  [
    'with more frames than a page bears',
    ({ template: { elements } }) =>
      void elements.push(...Array.from({ length: 12 }, (_, at) => ({ ...elements[1], id: `b${at}` }))),
    /bingkai/,
  ],
])('a design %s is kept, told, and cannot be chosen', async (_, edit, said) => {
  const here = office()
  const content = klasik(here)
  content.template['name'] = 'Uji'
  edit(content)
  const { head, problems } = await importTemplate(here, { name: 'a', bytes: bytesOf(content) })
  expect(problems).toContainEqual(
    expect.objectContaining({ weight: 'fault', message: expect.stringMatching(said) as string }),
  )
  expect(() => chooseTemplate(here.store, head)).toThrow(/belum dapat dipakai/)
  expect(templateList(here.store).find(({ id }) => id === 'klasik')?.chosen).toBe(true)
})

test('a design with its picture comes out as it went in, and is known again', async () => {
  const there = office()
  const content = withPicture(klasik(there), whole)
  content.template['name'] = 'Aux.gambar / "2023"?'
  const { head } = await importTemplate(there, { name: 'a', bytes: bytesOf(content) })
  const file = templateFile(there, head)
  expect(file.name).toBe('_Aux.gambar - -2023-- v1.piagam-templat')
  const here = office()
  expect(await importTemplate(here, file)).toMatchObject({ written: true, problems: [] })
  expect(await importTemplate(here, file)).toMatchObject({ written: false })
  expect(officeTemplates(here.store)[0]?.template).toEqual(officeTemplates(there.store)[0]?.template)
})

test('a real picture is taken', async () => {
  const bytes = readFileSync(new URL('../../../render/documents/approved/certificate.png', import.meta.url))
  expect(await keepPicture(office(), { name: 'a.png', bytes })).toMatchObject({ width: 585, height: 414 })
  expect(await keepPicture(office(), { name: 'a.jpg', bytes: jpeg(40, 30) })).toMatchObject({ width: 40, height: 30 })
})
