/** The container of Windows icons: a table of pictures, each a PNG, as Windows reads them since Vista. */

export interface Picture {
  /** Pixels of each side, at most 256. */
  size: number
  png: Buffer
}

export function icoFile(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let place = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(place, at + 12)
    place += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** The pictures of an icon; sizes as their PNGs have them. */
export function readIco(file: Buffer): Picture[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const start = file.readUInt32LE(at + 12)
    const png = file.subarray(start, start + file.readUInt32LE(at + 8))
    return { size: png.readUInt32BE(16), png }
  })
}
