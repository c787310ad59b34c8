/** What a PNG or JPEG says of itself, judged before anything is unpacked: small files can claim or become huge pictures. */
import { inflateSync } from 'node:zlib'
import { Expected, technical } from '../../../shared/errors.ts'

const pngStart = '89504e470d0a1a0a'
const jpegStart = 'ffd8ff'
/** Of a picture that is printed some centimetres high: more than 600 dots an inch on a whole page width. */
const mostPixels = 20_000_000
const longestSide = 10_000
/** Samples a pixel by the kind of colour. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

const broken = (detail: string): Expected =>
  new Expected('input', 'Gambar ini rusak atau terpotong. Simpan ulang dengan program gambar, lalu coba lagi.', {
    field: 'logo',
    details: [detail],
  })

/** The kind of picture by its first bytes, null for another file. */
export function pictureKind(bytes: Buffer): 'png' | 'jpeg' | null {
  if (bytes.subarray(0, 8).toString('hex') === pngStart) return 'png'
  return bytes.subarray(0, 3).toString('hex') === jpegStart ? 'jpeg' : null
}

/** Pixels of a PNG or JPEG. @throws Expected when it is broken, too large, or holds more than it says */
export function pictureSize(bytes: Buffer): { width: number; height: number } {
  const size = pictureKind(bytes) === 'png' ? pngSize(bytes) : jpegSize(bytes)
  if (size.width === 0 || size.height === 0) throw broken('tanpa ukuran')
  if (Math.max(size.width, size.height) > longestSide || size.width * size.height > mostPixels)
    throw new Expected(
      'input',
      `Gambar ini ${size.width} × ${size.height} titik, terlalu besar untuk dicetak. Perkecil gambarnya, lalu coba lagi.`,
      { field: 'logo' },
    )
  if (pictureKind(bytes) === 'png') checkPixels(bytes, size)
  return size
}

interface Chunk {
  type: string
  data: Buffer
}
/** Parts of a PNG in their order. @throws Expected 'input' for one that says it is longer than the file */
export function pngChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    if (at + 12 + length > bytes.length) throw broken('bagian di luar berkas')
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function pngSize(bytes: Buffer): { width: number; height: number } {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw broken('tanpa kepala')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Unpacks the pixels once, never further than the header allows. */
function checkPixels(bytes: Buffer, { width, height }: { width: number; height: number }): void {
  const samples = samplesOf[bytes.readUInt8(25)]
  if (samples === undefined) throw broken('jenis warna')
  const row = Math.ceil((width * samples * bytes.readUInt8(24)) / 8) + 1
  // Interlacing adds up to seven passes with a byte a row each.
  const most = row * height + 8 * (height + width)
  const data = pngChunks(bytes).flatMap((chunk) => (chunk.type === 'IDAT' ? [chunk.data] : []))
  let pixels: Buffer
  try {
    pixels = inflateSync(Buffer.concat(data), { maxOutputLength: most })
  } catch (error) {
    throw broken(technical(error))
  }
  if (bytes.readUInt8(28) === 0 && pixels.length < row * height) throw broken('titik kurang')
}

function jpegSize(bytes: Buffer): { width: number; height: number } {
  const { width, height } = jpegInfo(bytes)
  return { width, height }
}

/** Pixels, and samples a pixel: 1 grey, 3 colour, 4 ink. @throws Expected 'input' for a broken one */
export function jpegInfo(bytes: Buffer): { width: number; height: number; components: number } {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return {
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
        components: bytes.readUInt8(at + 9),
      }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw broken('tanpa ukuran')
}

/** Of a PNG or JPEG that was measured: a torn JPEG keeps its head, but never comes to its end mark. @throws Expected 'input' */
export function refuseTorn(bytes: Buffer): void {
  if (pictureKind(bytes) !== 'jpeg') return
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff;) {
    if (bytes[at + 1] === 0xda) {
      if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at) return
      break
    }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw broken('tanpa akhir')
}
