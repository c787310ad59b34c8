/** Pictures of templates as objects of a document. What has to be unpacked is unpacked once a thread, not once a document. */
import { deflateSync } from 'node:zlib'
import { mm } from '../../engine/drawing.ts'
import type { PdfDocument, PdfReference } from '../../engine/pdfkit.ts'
import { jpegInfo, pictureKind, pictureSize } from '../picture.ts'
import { pngImage } from '../png-image.ts'

interface Prepared {
  width: number
  height: number
  dictionary: Record<string, unknown>
  data: Uint8Array
  /** Opacity, deflated, one byte a pixel. */
  alpha: Uint8Array | null
}

const kept = 6
const prepared = new Map<string, Prepared>()

function prepare(url: string): Prepared {
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  const { width, height } = pictureSize(bytes)
  if (pictureKind(bytes) === 'jpeg') {
    const { components } = jpegInfo(bytes)
    const dictionary = {
      BitsPerComponent: 8,
      ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
      Filter: 'DCTDecode',
    }
    return { width, height, dictionary, data: bytes, alpha: null }
  }
  const { colors, alpha } = pngImage(bytes)
  const dictionary = { BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'FlateDecode' }
  return { width, height, dictionary, data: deflateSync(colors), alpha: alpha && deflateSync(alpha) }
}

/** The picture as an object of this document. `key`: what it is known by in this thread. @throws Expected for a broken one */
export function imageIn(doc: PdfDocument, key: string, url: string): PdfReference {
  let picture = prepared.get(key)
  if (!picture) {
    if (prepared.size >= kept) prepared.clear()
    picture = prepare(url)
    prepared.set(key, picture)
  }
  const { width, height, dictionary, data, alpha } = picture
  const common = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  let mask: PdfReference | null = null
  if (alpha) {
    mask = doc.ref({ ...common, BitsPerComponent: 8, ColorSpace: 'DeviceGray', Filter: 'FlateDecode' })
    mask.end(alpha)
  }
  const image = doc.ref({ ...common, ...dictionary, ...(mask && { SMask: mask }) })
  image.end(data)
  return image
}

/** Width and height in points of a picture kept in proportion within a box in millimetres. */
export function pictureWithin(url: string, width: number, height: number): { width: number; height: number } {
  const size = pictureSize(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
  const scale = Math.min(mm(width) / size.width, mm(height) / size.height)
  return { width: size.width * scale, height: size.height * scale }
}
