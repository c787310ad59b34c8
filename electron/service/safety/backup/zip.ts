/**
 * The one door to ZIP for backups, made for files of any size: parts stream from and to the disk and are never held in
 * memory. Deflate and CRC are Node's own. Written with data descriptors (APPNOTE 4.3.9), as any ZIP program reads them.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { pipeline, Readable, type Transform } from 'node:stream'
import { crc32, createDeflateRaw, createInflateRaw } from 'node:zlib'
import { Expected } from '../../../../shared/errors.ts'
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

interface Written {
  name: Buffer
  method: 0 | 8
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

/** Writes a ZIP into `sink`. */
export const createZip = (sink: Sink): ZipWriter => {
  const written: Written[] = []
  let at = 0
  const put = (part: Uint8Array): void => {
    sink(part)
    at += part.length
  }
  return {
    async add(name, content, pack) {
      const entry: Written = {
        name: Buffer.from(name),
        method: pack ? 8 : 0,
        crc: 0,
        packed: 0,
        unpacked: 0,
        offset: at,
      }
      const local = head(LOCAL, 30)
      local.writeUInt16LE(20, 4)
      local.writeUInt16LE(flags, 6)
      local.writeUInt16LE(entry.method, 8)
      local.writeUInt16LE(date, 12)
      local.writeUInt16LE(entry.name.length, 26)
      put(local)
      put(entry.name)
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
      const descriptor = head(DESCRIPTOR, 16)
      descriptor.writeUInt32LE(entry.crc, 4)
      descriptor.writeUInt32LE(entry.packed, 8)
      descriptor.writeUInt32LE(entry.unpacked, 12)
      put(descriptor)
      written.push(entry)
    },
    end() {
      const start = at
      for (const { name, method, crc, packed, unpacked, offset } of written) {
        const central = head(CENTRAL, 46)
        central.writeUInt16LE(20, 4)
        central.writeUInt16LE(20, 6)
        central.writeUInt16LE(flags, 8)
        central.writeUInt16LE(method, 10)
        central.writeUInt16LE(date, 14)
        central.writeUInt32LE(crc, 16)
        central.writeUInt32LE(packed, 20)
        central.writeUInt32LE(unpacked, 24)
        central.writeUInt16LE(name.length, 28)
        central.writeUInt32LE(offset, 42)
        put(central)
        put(name)
      }
      if (at > limit || written.length >= 0xffff) throw tooLarge()
      const end = head(END, 22)
      end.writeUInt16LE(written.length, 8)
      end.writeUInt16LE(written.length, 10)
      end.writeUInt32LE(at - start, 12)
      end.writeUInt32LE(start, 16)
      put(end)
    },
  }
}

export interface ZipPart {
  name: string
  method: number
  crc: number
  packed: number
  unpacked: number
  offset: number
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

const listOf = (handle: number, size: number): ZipPart[] => {
  // Our files have no comment, so the end is the last 22 bytes; anything after it was put there by somebody else.
  if (size < 22) throw brokenFile('terlalu pendek')
  const end = readAt(handle, size - 22, 22)
  if (end.readUInt32LE(0) !== END) throw brokenFile('tanpa daftar isi')
  const count = end.readUInt16LE(10)
  const length = end.readUInt32LE(12)
  const start = end.readUInt32LE(16)
  if (start + length + 22 !== size || length > 64 * 2 ** 20) throw brokenFile('daftar isi tidak cocok')
  const list = readAt(handle, start, length)
  const parts: ZipPart[] = []
  let at = 0
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > length || list.readUInt32LE(at) !== CENTRAL) throw brokenFile('daftar isi rusak')
    const nameLength = list.readUInt16LE(at + 28)
    const next = at + 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
    if (next > length) throw brokenFile('daftar isi terpotong')
    parts.push({
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      offset: list.readUInt32LE(at + 42),
    })
    at = next
  }
  if (at !== length) throw brokenFile('daftar isi tidak cocok')
  return parts
}

const checkList = (parts: readonly ZipPart[], size: number): void => {
  const names = new Set<string>()
  let end = 0
  for (const part of parts.toSorted((a, b) => a.offset - b.offset)) {
    if (!isInside(part.name)) throw brokenFile(`nama yang tidak diizinkan: ${part.name.slice(0, 100)}`)
    const folded = part.name.toLowerCase()
    if (names.has(folded)) throw brokenFile(`nama ganda: ${part.name}`)
    names.add(folded)
    // Parts that share bytes are how small files are made to unpack endlessly.
    if (part.offset < end || part.offset + 30 + part.packed > size) throw brokenFile(`${part.name}: di luar berkas`)
    end = part.offset + 30 + part.packed
    if (part.unpacked > 1100 * part.packed + 1024) throw brokenFile(`${part.name}: terlalu besar`)
  }
}

/** Opens a ZIP and checks its list of contents before anything is unpacked. Expected('input'). */
export const openZip = (file: string): ZipReader => {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const list = listOf(handle, size)
    checkList(list, size)
    return {
      parts: new Map(list.map((part) => [part.name, part])),
      read: (part) => readPart(handle, part),
      close: () => closeSync(handle),
    }
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

async function* readPart(handle: number, part: ZipPart): AsyncGenerator<Uint8Array> {
  const local = readAt(handle, part.offset, 30)
  if (local.readUInt32LE(0) !== LOCAL) throw brokenFile(`${part.name}: tanpa kepala`)
  if (part.method !== 0 && part.method !== 8) throw brokenFile(`${part.name}: cara kompresi ${part.method}`)
  const start = part.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
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
    throw brokenFile(`${part.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (length !== part.unpacked || crc !== part.crc) throw brokenFile(`${part.name}: isi tidak utuh`)
}
