/** A PNG unpacked to what PDF takes: three bytes of colour a pixel, and the opacity apart where there is any. */
import { inflateSync } from 'node:zlib'
import { Expected } from '../../../shared/errors.ts'
import { pngChunks } from './picture.ts'

export interface PngImage {
  /** RGB, row by row. */
  colors: Uint8Array
  /** One byte a pixel; null when all of it is opaque. */
  alpha: Uint8Array | null
}

/** Samples a pixel by the kind of colour. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const paeth = (a: number, b: number, c: number): number => {
  const guess = a + b - c
  const [pa, pb, pc] = [Math.abs(guess - a), Math.abs(guess - b), Math.abs(guess - c)]
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

/** Rows without their filters. */
function unfiltered(raw: Uint8Array, stride: number, height: number, step: number): Uint8Array {
  const pixels = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0
    const from = y * (stride + 1) + 1
    const to = y * stride
    for (let x = 0; x < stride; x += 1) {
      const a = x < step ? 0 : (pixels[to + x - step] ?? 0)
      const b = y === 0 ? 0 : (pixels[to + x - stride] ?? 0)
      let predicted = 0
      if (filter === 1) predicted = a
      else if (filter === 2) predicted = b
      else if (filter === 3) predicted = (a + b) >> 1
      else if (filter === 4) predicted = paeth(a, b, x < step || y === 0 ? 0 : (pixels[to + x - stride - step] ?? 0))
      pixels[to + x] = (raw[from + x] ?? 0) + predicted
    }
  }
  return pixels
}

/** @throws Expected 'input' for the kinds that scanners and drawing programs do not make */
export function refuseStrangePng(bytes: Buffer): void {
  if (bytes.readUInt8(28) !== 0 || bytes.readUInt8(24) === 16)
    throw new Expected(
      'input',
      'PNG ini berjalin (interlaced) atau 16 bit sehingga tidak dapat dicetak. Simpan ulang sebagai PNG 8 bit biasa atau JPEG, lalu pilih lagi.',
      { field: 'picture' },
    )
}

/** Of a PNG that `pictureSize` has judged. @throws Expected 'input' for interlaced ones and those of 16 bits */
export function pngImage(bytes: Buffer): PngImage {
  refuseStrangePng(bytes)
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, kind] = [bytes.readUInt8(24), bytes.readUInt8(25)]
  const samples = samplesOf[kind] ?? 1
  const chunks = pngChunks(bytes)
  const chunk = (type: string): Buffer | undefined => chunks.find((one) => one.type === type)?.data
  const stride = Math.ceil((width * samples * depth) / 8)
  const raw = inflateSync(Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))), {
    maxOutputLength: (stride + 1) * height + 1024,
  })
  const pixels = unfiltered(raw, stride, height, Math.max(1, (samples * depth) >> 3))
  const palette = chunk('PLTE')
  const opacity = chunk('tRNS')
  const grey = 255 / (2 ** depth - 1)
  const sample = (x: number, y: number, of: number): number => {
    if (depth === 8) return pixels[y * stride + x * samples + of] ?? 0
    const bit = x * depth
    return ((pixels[y * stride + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
  }
  const hasAlpha = kind === 4 || kind === 6 || (kind === 3 && opacity !== undefined)
  const colors = new Uint8Array(width * height * 3)
  const alpha = hasAlpha ? new Uint8Array(width * height) : null
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x
      const first = sample(x, y, 0)
      for (let channel = 0; channel < 3; channel += 1) {
        const value =
          kind === 3
            ? (palette?.[first * 3 + channel] ?? 0)
            : kind === 2 || kind === 6
              ? sample(x, y, channel)
              : Math.round(first * grey)
        colors[at * 3 + channel] = value
      }
      if (alpha) alpha[at] = kind === 3 ? (opacity?.[first] ?? 255) : sample(x, y, kind === 4 ? 1 : 3)
    }
  return { colors, alpha: alpha?.some((value) => value < 255) ? alpha : null }
}
