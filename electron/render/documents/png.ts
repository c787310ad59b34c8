/** For tests: reads a PNG (8 bits a channel, not interlaced) and tells how far two pictures are apart. */
import { inflateSync } from 'node:zlib'

export interface Picture {
  width: number
  height: number
  /** Bytes a pixel. */
  channels: number
  pixels: Uint8Array
}

const signature = 0x89504e47
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 6: 4 }

const paeth = (a: number, b: number, c: number): number => {
  const guess = a + b - c
  const [pa, pb, pc] = [Math.abs(guess - a), Math.abs(guess - b), Math.abs(guess - c)]
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

export function readPng(file: Buffer): Picture {
  if (file.readUInt32BE(0) !== signature) throw new Error('not a PNG')
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = channelsOf[file.readUInt8(25)]
  if (channels === undefined || file.readUInt8(24) !== 8 || file.readUInt8(28) !== 0)
    throw new Error('PNG of another kind')
  const data: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(data))
  const stride = width * channels
  const pixels = new Uint8Array(stride * height)
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (pixels[y * stride + x] ?? 0))
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const [a, b, c] = [at(x - channels, y), at(x, y - 1), x < channels ? 0 : at(x - channels, y - 1)]
      const predicted = [0, a, b, (a + b) >> 1, paeth(a, b, c)][filter] ?? 0
      pixels[y * stride + x] = ((raw[y * (stride + 1) + x + 1] ?? 0) + predicted) & 255
    }
  }
  return { width, height, channels, pixels }
}

/** Share of samples (0 to 1) that differ by more than an eighth of the range; 1 when the sizes differ. */
export function differenceOf(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels) return 1
  let apart = 0
  for (const [index, value] of a.pixels.entries()) if (Math.abs(value - (b.pixels[index] ?? 0)) > 32) apart += 1
  return apart / a.pixels.length
}
