import { expect, test } from 'vitest'
import { pictureFacts } from './pictures.ts'

const png = (width: number, height: number, depth: number, interlace: number): Uint8Array => {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  bytes.set([depth, 2, 0, 0, interlace], 24)
  return bytes
}
/** EXIF of one entry: how the camera was held. */
const exif = (held: number, little: boolean): number[] => {
  const words = (...given: [value: number, length: 2 | 4][]): number[] =>
    given.flatMap(([value, length]) => {
      const bytes = Array.from({ length }, (_, at) => (value >> (8 * (length - 1 - at))) & 255)
      return little ? bytes.toReversed() : bytes
    })
  const order = little ? [0x49, 0x49] : [0x4d, 0x4d]
  const entry = words([0x0112, 2], [3, 2], [1, 4], [held, 2], [0, 2])
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...order, ...words([42, 2], [8, 4], [1, 2]), ...entry]
  return [0xff, 0xe1, 0, body.length + 2, ...body]
}
const jpeg = (width: number, height: number, components: number, ...before: number[]): Uint8Array =>
  Uint8Array.from(
    [
      [0xff, 0xd8, ...before, 0xff, 0xc0, 0, 17, 8],
      [height >> 8, height & 255, width >> 8, width & 255, components, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ].flat(),
  )

test('size and what cannot be printed as it is are read from the head', () => {
  const table: [string, Uint8Array, object | null][] = [
    ['a scan', png(4960, 7016, 8, 0), { kind: 'png', width: 4960, height: 7016, strange: false }],
    ['16 bits', png(10, 10, 16, 0), { kind: 'png', width: 10, height: 10, strange: true }],
    ['interlaced', png(10, 10, 8, 1), { kind: 'png', width: 10, height: 10, strange: true }],
    ['a photo', jpeg(4000, 3000, 3), { kind: 'jpeg', width: 4000, height: 3000, strange: false }],
    ['in inks', jpeg(4000, 3000, 4), { kind: 'jpeg', width: 4000, height: 3000, strange: true }],
    ['held upright', jpeg(400, 300, 3, ...exif(6, true)), { kind: 'jpeg', width: 400, height: 300, strange: true }],
    ['the same, Motorola', jpeg(40, 30, 3, ...exif(8, false)), { kind: 'jpeg', width: 40, height: 30, strange: true }],
    ['held level', jpeg(400, 300, 3, ...exif(1, true)), { kind: 'jpeg', width: 400, height: 300, strange: false }],
    ['cut off', jpeg(400, 300, 3).subarray(0, 9), null],
    ['a text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
    ['nothing', new Uint8Array(0), null],
  ]
  for (const [name, bytes, facts] of table) expect(pictureFacts(bytes), name).toEqual(facts)
})
