/**
 * The one door to ZIP for backups, made for files of any size: parts stream from and to the disk and are never held in
 * memory. Deflate and CRC are Node's own. Written with data descriptors (APPNOTE 4.3.9), as any ZIP
 * program reads them.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { pipeline, Readable, type Transform } from 'node:stream'
import { crc32, createDeflateRaw, createInflateRaw } from 'node:zlib'
import { Expected, technical } from '../../../../shared/errors.ts'
import { isInside } from './files.ts'

const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** Sizes follow the data; names are UTF-8. */
const flags = 0x0808
/** 1 January 1980, the earliest a ZIP can hold: the same content makes the same bytes. */
const date = 0x0021
const limit = 0xffffffff

export const brokenFile = (detail: string): Expected =>
  new Expected(
    'input',
    'Berkas cadangan ini rusak atau terpotong. Salin ulang dari sumbernya, atau pakai cadangan lain.',
    {
      details: [detail],
    },
  )
const tooLarge = (): Expected =>
  new Expected('refused', 'Cadangan lebih besar dari 4 GB dan tidak dapat menjadi satu berkas. Salin folder data.')

/** Where the bytes of a file go, in order. */
export type Sink = (part: Uint8Array) => void

export interface ZipPart {
  name: string
  method: number
  crc: number
  packed: number
  unpacked: number
  offset: number
}

export interface ZipWriter {
  /** Adds a file. Expected('refused') above 4 GB. */
  add(name: string, content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, pack: boolean): Promise<void>
  /** Writes the list of contents. */
  end(): void
}

/** What comes out of a transform. Whoever stops listening, or an error, ends both sides. */
async function* through(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  transform: Transform,
): AsyncGenerator<Uint8Array> {
  // Errors reach the reader through the transform itself.
  pipeline(Readable.from(source), transform, () => undefined)
  for await (const part of transform) yield part as Uint8Array
}

const head = (signature: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  return bytes
}

/** What stands before the data of a part. */
const localOf = ({ name, method }: ZipPart): Buffer => {
  const bytes = Buffer.from(name)
  const local = head(LOCAL, 30)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(flags, 6)
  local.writeUInt16LE(method, 8)
  local.writeUInt16LE(date, 12)
  local.writeUInt16LE(bytes.length, 26)
  return Buffer.concat([local, bytes])
}

/** What stands after it. */
const descriptorOf = ({ crc, packed, unpacked }: ZipPart): Buffer => {
  const descriptor = head(DESCRIPTOR, 16)
  descriptor.writeUInt32LE(crc, 4)
  descriptor.writeUInt32LE(packed, 8)
  descriptor.writeUInt32LE(unpacked, 12)
  return descriptor
}

/** Its line in the list of contents. */
const centralOf = ({ name, method, crc, packed, unpacked, offset }: ZipPart): Buffer => {
  const bytes = Buffer.from(name)
  const central = head(CENTRAL, 46)
  central.writeUInt16LE(20, 4)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(flags, 8)
  central.writeUInt16LE(method, 10)
  central.writeUInt16LE(date, 14)
  central.writeUInt32LE(crc, 16)
  central.writeUInt32LE(packed, 20)
  central.writeUInt32LE(unpacked, 24)
  central.writeUInt16LE(bytes.length, 28)
  central.writeUInt32LE(offset, 42)
  return Buffer.concat([central, bytes])
}

const endOf = (count: number, start: number, length: number): Buffer => {
  const end = head(END, 22)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(start, 16)
  return end
}

/** Writes a ZIP into `sink`. */
export const createZip = (sink: Sink): ZipWriter => {
  const written: ZipPart[] = []
  let at = 0
  const put = (part: Uint8Array): void => {
    sink(part)
    at += part.length
  }
  return {
    async add(name, content, pack) {
      const entry: ZipPart = { name, method: pack ? 8 : 0, crc: 0, packed: 0, unpacked: 0, offset: at }
      put(localOf(entry))
      const counted = async function* () {
        for await (const part of content) {
          entry.crc = crc32(part, entry.crc)
          entry.unpacked += part.length
          yield part
        }
      }
      // A fast level: the database shrinks to a fifth already, and the rest is not worth waiting for.
      const parts = pack ? through(counted(), createDeflateRaw({ level: 3 })) : counted()
      for await (const part of parts) {
        put(part)
        entry.packed += part.length
      }
      if (entry.unpacked > limit || at > limit) throw tooLarge()
      put(descriptorOf(entry))
      written.push(entry)
    },
    end() {
      const start = at
      for (const entry of written) put(centralOf(entry))
      if (at > limit || written.length >= 0xffff) throw tooLarge()
      put(endOf(written.length, start, at - start))
    },
  }
}

export interface ZipReader {
  parts: Map<string, ZipPart>
  /** The bytes of one part, checked against size and CRC at its end. Expected('input'). */
  read(part: ZipPart): AsyncIterable<Uint8Array>
  close(): void
}

const readAt = (handle: number, at: number, length: number): Buffer => {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const got = readSync(handle, bytes, done, length - done, at + done)
    if (got === 0) throw brokenFile('berakhir terlalu awal')
    done += got
  }
  return bytes
}

/** The list of contents, and where it begins. Our files have no comment, so the end is the last 22 bytes. */
const listOf = (handle: number, size: number): { parts: ZipPart[]; start: number } => {
  if (size < 22) throw brokenFile('terlalu pendek')
  const end = readAt(handle, size - 22, 22)
  const count = end.readUInt16LE(10)
  const length = end.readUInt32LE(12)
  const start = end.readUInt32LE(16)
  if (!end.equals(endOf(count, start, length))) throw brokenFile('tanpa daftar isi')
  if (start + length + 22 !== size || length > 64 * 2 ** 20) throw brokenFile('daftar isi tidak cocok')
  const list = readAt(handle, start, length)
  const parts: ZipPart[] = []
  let at = 0
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > length) throw brokenFile('daftar isi terpotong')
    const next = at + 46 + list.readUInt16LE(at + 28)
    if (next > length) throw brokenFile('daftar isi terpotong')
    const part: ZipPart = {
      name: list.toString('utf8', at + 46, next),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    }
    if (!list.subarray(at, next).equals(centralOf(part))) throw brokenFile('daftar isi rusak')
    parts.push(part)
    at = next
  }
  if (at !== length) throw brokenFile('daftar isi tidak cocok')
  return { parts, start }
}

/**
 * Only files as we write them are read: part after part without a gap, so that every byte of the file is accounted for and no
 * two parts share bytes.
 */
const checkList = (handle: number, parts: readonly ZipPart[], start: number): void => {
  const names = new Set<string>()
  let at = 0
  for (const part of parts) {
    if (!isInside(part.name)) throw brokenFile(`nama yang tidak diizinkan: ${part.name.slice(0, 100)}`)
    const folded = part.name.toLowerCase()
    if (names.has(folded)) throw brokenFile(`nama ganda: ${part.name}`)
    names.add(folded)
    const local = localOf(part)
    const end = at + local.length + part.packed
    if (part.offset !== at || end + 16 > start) throw brokenFile(`${part.name}: di luar berkas`)
    if (part.method !== 0 && part.method !== 8) throw brokenFile(`${part.name}: cara kompresi ${part.method}`)
    if (part.unpacked > 1100 * part.packed + 1024) throw brokenFile(`${part.name}: terlalu besar`)
    if (!readAt(handle, at, local.length).equals(local) || !readAt(handle, end, 16).equals(descriptorOf(part)))
      throw brokenFile(`${part.name}: kepala rusak`)
    at = end + 16
  }
  if (at !== start) throw brokenFile('daftar isi tidak cocok')
}

/** Opens a ZIP and checks its list of contents before anything is unpacked. Expected('input'). */
export const openZip = (file: string): ZipReader => {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const { parts, start } = listOf(handle, size)
    checkList(handle, parts, start)
    return {
      parts: new Map(parts.map((part) => [part.name, part])),
      read: (part) => readPart(handle, part),
      close: () => closeSync(handle),
    }
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

async function* readPart(handle: number, part: ZipPart): AsyncGenerator<Uint8Array> {
  const start = part.offset + localOf(part).length
  const packed = function* () {
    for (let at = 0; at < part.packed; at += 1 << 20)
      yield readAt(handle, start + at, Math.min(1 << 20, part.packed - at))
  }
  let crc = 0
  let length = 0
  const source = part.method === 0 ? packed() : through(packed(), createInflateRaw())
  try {
    for await (const bytes of source) {
      crc = crc32(bytes, crc)
      length += bytes.length
      if (length > part.unpacked) throw brokenFile(`${part.name}: lebih panjang dari seharusnya`)
      yield bytes
    }
  } catch (error) {
    if (error instanceof Expected) throw error
    throw brokenFile(`${part.name}: ${technical(error)}`)
  }
  if (length !== part.unpacked || crc !== part.crc) throw brokenFile(`${part.name}: isi tidak utuh`)
}
