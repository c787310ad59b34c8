/**
 * Reading a zip that somebody else made: the list of parts is checked before anything is unpacked, and unpacking stops
 * at the announced size. Node's zlib does the inflating; nothing is ever written to disk.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { Expected, technical } from '../../../shared/errors.ts'
import { limits } from './limits.ts'

export interface ZipEntry {
  name: string
  method: number
  crc: number
  packed: number
  unpacked: number
  offset: number
}

const broken = (detail: string): Expected =>
  new Expected('input', 'Berkas xlsx ini rusak atau terpotong. Buka dan simpan ulang di Excel, lalu coba lagi.', {
    details: [detail],
  })
const bomb = (detail: string): Expected =>
  new Expected(
    'input',
    'Isi berkas xlsx ini jauh lebih besar daripada yang wajar, jadi tidak dibuka. Salin datanya ke lembar kerja baru.',
    { details: [detail] },
  )

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** Where the central directory lies and how many parts it lists. */
const directory = (view: DataView): { count: number; size: number; offset: number } => {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue
    const found = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    }
    const wide = found.count === 0xffff || found.size === 0xffffffff || found.offset === 0xffffffff
    if (!wide || at < 20 || view.getUint32(at - 20, true) !== LOCATOR64) return found
    const end64 = Number(view.getBigUint64(at - 12, true))
    if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END64) throw broken('zip64: tanpa akhir')
    return {
      count: Number(view.getBigUint64(end64 + 32, true)),
      size: Number(view.getBigUint64(end64 + 40, true)),
      offset: Number(view.getBigUint64(end64 + 48, true)),
    }
  }
  throw broken('daftar isi zip tidak ditemukan')
}

/** The 64-bit values of the extra field, in the order of the fields that overflowed. */
const widen = (view: DataView, from: number, length: number, entry: ZipEntry): void => {
  let at = from
  while (at + 4 <= from + length) {
    const size = view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) {
      let field = at + 4
      for (const key of ['unpacked', 'packed', 'offset'] as const) {
        if (entry[key] !== 0xffffffff || field + 8 > at + 4 + size) continue
        entry[key] = Number(view.getBigUint64(field, true))
        field += 8
      }
    }
    at += 4 + size
  }
}

const check = (entries: ZipEntry[], fileSize: number): void => {
  let total = 0
  const names = new Set<string>()
  for (const entry of entries) {
    total += entry.unpacked
    const folded = entry.name.toLowerCase()
    if (names.has(folded)) throw broken(`bagian ganda: ${entry.name}`)
    names.add(folded)
    if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\\|\0/iu.test(entry.name)) throw broken(`nama bagian: ${entry.name}`)
    if (entry.unpacked > limits.ratioFrom && entry.unpacked > entry.packed * limits.ratio) {
      throw bomb(`${entry.name}: ${entry.packed} menjadi ${entry.unpacked} bita`)
    }
    if (entry.offset + 30 + entry.packed > fileSize) throw broken(`${entry.name}: di luar berkas`)
  }
  if (total > limits.unpackedBytes) throw bomb(`${total} bita setelah dibuka`)
  // parts that share bytes are how small files are made to unpack endlessly
  let end = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) throw bomb(`${entry.name}: bagian bertumpuk`)
    end = entry.offset + 30 + entry.packed
  }
}

/**
 * The parts of a zip, by lower-case name, checked against the limits.
 * @throws Expected `input` when the zip is broken, locked, or would unpack to too much.
 */
export const zipEntries = (bytes: Uint8Array): Map<string, ZipEntry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, size, offset } = directory(view)
  if (count > limits.entries) throw bomb(`${count} bagian`)
  if (offset + size > view.byteLength) throw broken('daftar isi zip di luar berkas')
  const decoder = new TextDecoder()
  const entries: ZipEntry[] = []
  let at = offset
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw broken('daftar isi zip rusak')
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      throw new Expected(
        'input',
        'Berkas ini dikunci dengan kata sandi. Simpan salinan tanpa kata sandi, lalu coba lagi.',
      )
    }
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw broken('daftar isi zip terpotong')
    const entry: ZipEntry = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    widen(view, at + 46 + nameLength, extraLength, entry)
    entries.push(entry)
    at = next
  }
  check(entries, view.byteLength)
  return new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
}

/** One part, unpacked; never more than its announced size. */
export const unzip = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(entry.offset, true) !== LOCAL) throw broken(`${entry.name}: tanpa kepala`)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) throw broken(`${entry.name}: terpotong`)
  let out: Uint8Array
  if (entry.method === 0) out = packed
  else if (entry.method === 8) {
    try {
      out = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
    } catch (error) {
      const tooMuch = error instanceof RangeError
      const detail = `${entry.name}: ${technical(error)}`
      throw tooMuch ? bomb(detail) : broken(detail)
    }
  } else throw broken(`${entry.name}: cara kompresi ${entry.method}`)
  if (out.length !== entry.unpacked || crc32(out) !== entry.crc) throw broken(`${entry.name}: isi tidak utuh`)
  return out
}
