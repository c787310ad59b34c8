/**
 * What a Windows program says of itself: its version resource, and whether a signature is attached. Only a few small
 * parts of the file are read, each length is checked before it is believed, and nothing of it is run.
 * Source: Microsoft, "PE Format" and "VS_VERSIONINFO structure".
 */
import { open, type FileHandle } from 'node:fs/promises'

export interface Program {
  /** Strings of the version resource, such as ProductName and FileVersion. */
  strings: Readonly<Record<string, string>>
  /** File version as four numbers, null without version resource. */
  version: readonly number[] | null
  /** Whether the certificate table holds a PKCS#7 signature; whether that is a valid one, only Windows can tell. */
  signed: boolean
}

/** Larger than any we can meet; what says it is larger is no program. */
const mostSections = 96
const mostEntries = 4096
const mostVersion = 64 * 1024
const versionType = 16
const fixedMark = 0xfeef04bd

class Unreadable extends Error {}
type Read = (at: number, length: number) => Promise<Buffer>

/** The facts of a program, null for a file that is none. Rejects only when the disk fails. */
export async function readProgram(path: string): Promise<Program | null> {
  const handle = await open(path, 'r')
  try {
    return await parse(reader(handle, (await handle.stat()).size))
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return null
    throw error
  } finally {
    await handle.close()
  }
}

const reader =
  (handle: FileHandle, size: number): Read =>
  async (at, length) => {
    if (at < 0 || length < 0 || at + length > size) throw new Unreadable()
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at)
    if (bytesRead !== length) throw new Unreadable()
    return buffer
  }

interface Section {
  address: number
  size: number
  at: number
}

async function parse(read: Read): Promise<Program> {
  const dos = await read(0, 64)
  if (dos.toString('latin1', 0, 2) !== 'MZ') throw new Unreadable()
  const start = dos.readUInt32LE(60)
  const coff = await read(start, 24)
  if (coff.toString('latin1', 0, 4) !== 'PE\0\0') throw new Unreadable()
  const count = coff.readUInt16LE(6)
  const optional = await read(start + 24, coff.readUInt16LE(20))
  const directories = { 0x10b: 96, 0x20b: 112 }[optional.readUInt16LE(0)]
  if (directories === undefined || count > mostSections) throw new Unreadable()
  const directory = (index: number) => ({
    address: optional.readUInt32LE(directories + index * 8),
    size: optional.readUInt32LE(directories + index * 8 + 4),
  })
  const table = await read(start + 24 + optional.length, count * 40)
  const sections = Array.from({ length: count }, (_, index) => ({
    size: table.readUInt32LE(index * 40 + 16),
    address: table.readUInt32LE(index * 40 + 12),
    at: table.readUInt32LE(index * 40 + 20),
  }))
  return { ...(await versionOf(read, sections, directory(2).address)), signed: await isSigned(read, directory(4)) }
}

/** The certificate table is named by its place in the file, not by an address. */
async function isSigned(read: Read, { address, size }: { address: number; size: number }): Promise<boolean> {
  if (address === 0 || size < 8) return false
  const head = await read(address, 10).catch(() => null)
  // Length, revision 2.0, type PKCS#7; then a DER sequence.
  return (
    head !== null &&
    head.readUInt32LE(0) <= size &&
    head.readUInt16LE(4) === 0x0200 &&
    head.readUInt16LE(6) === 2 &&
    head[8] === 0x30
  )
}

async function versionOf(
  read: Read,
  sections: readonly Section[],
  resources: number,
): Promise<Pick<Program, 'strings' | 'version'>> {
  const none = { strings: {}, version: null }
  if (resources === 0) return none
  const place = (address: number): number => {
    const section = sections.find((one) => address >= one.address && address < one.address + one.size)
    if (!section) throw new Unreadable()
    return section.at + (address - section.address)
  }
  const root = place(resources)
  /** The first entry of a directory, or the one of a type: type, then name, then language. */
  const entry = async (at: number, type?: number): Promise<number | null> => {
    const head = await read(at, 16)
    const count = head.readUInt16LE(12) + head.readUInt16LE(14)
    if (count > mostEntries) throw new Unreadable()
    const entries = await read(at + 16, count * 8)
    for (let index = 0; index < count; index++)
      if (type === undefined || entries.readUInt32LE(index * 8) === type) return entries.readUInt32LE(index * 8 + 4)
    return null
  }
  let next = await entry(root, versionType)
  // A leaf has no high bit; two levels lie between, so a circle ends as well.
  for (let level = 0; level < 2 && next !== null; level++) {
    if (next < 0x80000000) break
    next = await entry(root + (next - 0x80000000))
  }
  if (next === null || next >= 0x80000000) return none
  const leaf = await read(root + next, 8)
  const size = leaf.readUInt32LE(4)
  if (size > mostVersion) throw new Unreadable()
  return readVersion(await read(place(leaf.readUInt32LE(0)), size))
}

interface Block {
  key: string
  value: Buffer
  children: Buffer
  /** Bytes until the next block. */
  length: number
}

/** One block of the version resource: lengths, a key, a value, blocks inside; each aligned to 4 bytes. */
function block(bytes: Buffer): Block | null {
  if (bytes.length < 6) return null
  const length = bytes.readUInt16LE(0)
  const isText = bytes.readUInt16LE(4) === 1
  const valueLength = bytes.readUInt16LE(2) * (isText ? 2 : 1)
  if (length < 6 || length > bytes.length) return null
  let end = 6
  while (end + 2 <= length && bytes.readUInt16LE(end) !== 0) end += 2
  const value = aligned(end + 2)
  const after = aligned(value + valueLength)
  return {
    key: bytes.toString('utf16le', 6, end),
    value: bytes.subarray(value, Math.min(value + valueLength, length)),
    children: bytes.subarray(Math.min(after, length), length),
    length: Math.max(8, aligned(length)),
  }
}
const aligned = (at: number): number => (at + 3) & ~3

function blocks(bytes: Buffer): Block[] {
  const found: Block[] = []
  for (let at = 0; at < bytes.length;) {
    const one = block(bytes.subarray(at))
    if (!one) break
    found.push(one)
    at += one.length
  }
  return found
}

function readVersion(bytes: Buffer): Pick<Program, 'strings' | 'version'> {
  const root = block(bytes)
  if (root?.key !== 'VS_VERSION_INFO') throw new Unreadable()
  const fixed = root.value.length >= 16 && root.value.readUInt32LE(0) === fixedMark ? root.value : null
  const strings = blocks(root.children)
    .filter(({ key }) => key === 'StringFileInfo')
    .flatMap(({ children }) => blocks(children))
    .flatMap(({ children }) => blocks(children))
    .map(({ key, value }) => [key, value.toString('utf16le').replaceAll('\0', '').trim()] as const)
  return {
    strings: Object.fromEntries(strings),
    version: fixed && [10, 8, 14, 12].map((at) => fixed.readUInt16LE(at)),
  }
}
