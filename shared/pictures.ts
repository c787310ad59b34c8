/** What the head of a PNG or JPEG says of the picture, before anything is unpacked. */

export interface PictureFacts {
  kind: 'png' | 'jpeg'
  /** Pixels, as they lie in the file. */
  width: number
  height: number
  /** Cannot be printed as it is: interlaced, 16 bits, in inks (CMYK), or turned by a note of the camera. */
  strange: boolean
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const exifMark = 0xe1
const orientation = 0x0112

/** Whether a camera noted that the picture is to be turned (EXIF). `at`: where "Exif" stands. */
function isTurned(view: DataView, at: number, length: number): boolean {
  if (length < 14 || view.getUint32(at) !== 0x45786966) return false
  const start = at + 6
  const end = at + length
  const little = view.getUint16(start) === 0x4949
  const list = start + view.getUint32(start + 4, little)
  if (list + 2 > end) return false
  const entries = view.getUint16(list, little)
  for (let index = 0; index < entries && list + 14 + index * 12 <= end; index += 1) {
    const entry = list + 2 + index * 12
    if (view.getUint16(entry, little) === orientation) return view.getUint16(entry + 8, little) > 1
  }
  return false
}

function jpegFacts(view: DataView): PictureFacts | null {
  let turned = false
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    const length = view.getUint16(at + 2)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const strange = turned || view.getUint8(at + 9) === 4
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), strange }
    }
    if (marker === exifMark && at + 2 + length <= view.byteLength) turned ||= isTurned(view, at + 4, length - 2)
    at += 2 + length
  }
  return null
}

/** Null for a file that is neither, or whose head is broken. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 33 && pngStart.every((byte, index) => bytes[index] === byte))
    return {
      kind: 'png',
      width: view.getUint32(16),
      height: view.getUint32(20),
      strange: view.getUint8(24) === 16 || view.getUint8(28) !== 0,
    }
  if (bytes.length < 12 || view.getUint16(0) !== 0xffd8) return null
  try {
    return jpegFacts(view)
  } catch (error) {
    // A length that leads out of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}
