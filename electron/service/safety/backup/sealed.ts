/**
 * The envelope of an exported file with a password: a head of 96 bytes, the ZIP encrypted with AES-256-GCM, and the tag of 16
 * bytes. The key is the first half of 64 bytes of scrypt; 16 bytes of the other half stand in the head, so that a wrong
 * password is told from a damaged file at once (a guess still costs one scrypt). The head is authenticated with the rest.
 *
 *   0  8  "PIAGAMX1"            14  2  p of scrypt, little endian    48 12  nonce
 *   8  1  1: this layout        16 32  salt                          60 16  check of the password
 *   9  1  1: scrypt             76  8  length of the ZIP, little endian
 *  10  1  1: AES-256-GCM        84 12  zero
 *  11  1  log2 of N of scrypt
 *  12  2  r of scrypt, little endian
 *
 * The password is UTF-8 of its NFC form.
 */
import {
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { Expected } from '../../../../shared/errors.ts'
import { eachPart } from '../../../store/copies/files.ts'
import { writeAll } from './files.ts'
import { brokenFile, type Sink } from './zip.ts'

const magic = Buffer.from('PIAGAMX1')
const headSize = 96
const tagSize = 16
/** 128 MB and about half a second on an office laptop. */
const cost = { logN: 17, r: 8, p: 1 }
/** Shorter ones are guessed. */
export const shortestPassword = 8

const keysFor = (password: string, salt: Uint8Array, { logN, r, p }: typeof cost) => {
  const N = 2 ** logN
  const bytes = scryptSync(password.normalize('NFC'), salt, 64, { N, r, p, maxmem: 256 * N * r })
  return { key: bytes.subarray(0, 32), check: bytes.subarray(32, 48) }
}

/** Whether a file begins like a sealed one. */
export const isSealed = (file: string): boolean => {
  const handle = openSync(file, 'r')
  try {
    const start = Buffer.alloc(magic.length)
    return readSync(handle, start, 0, start.length, 0) === start.length && start.equals(magic)
  } finally {
    closeSync(handle)
  }
}

export interface Seal {
  sink: Sink
  /** Writes the tag and completes the head. */
  end(): void
}

/** Seals what goes into the sink and writes it to an open file, which must be empty. Expected('input') for a short password. */
export const createSeal = (handle: number, password: string, length: number): Seal => {
  checkPassword(password)
  const head = Buffer.alloc(headSize)
  magic.copy(head)
  head.set([1, 1, 1, cost.logN], 8)
  head.writeUInt16LE(cost.r, 12)
  head.writeUInt16LE(cost.p, 14)
  const salt = randomBytes(32)
  const nonce = randomBytes(12)
  salt.copy(head, 16)
  nonce.copy(head, 48)
  const { key, check } = keysFor(password, salt, cost)
  check.copy(head, 60)
  head.writeBigUInt64LE(BigInt(length), 76)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(head)
  writeAll(handle, head)
  return {
    sink: (part) => writeAll(handle, cipher.update(part)),
    end() {
      writeAll(handle, cipher.final())
      writeAll(handle, cipher.getAuthTag())
    },
  }
}

export const checkPassword = (password: string): void => {
  if (Array.from(password).length < shortestPassword)
    throw new Expected('input', `Kata sandi paling sedikit ${shortestPassword} huruf.`, { field: 'password' })
}

const wrongPassword = (): Expected =>
  new Expected('key', 'Kata sandi cadangan ini salah. Periksa huruf besar dan kecil, lalu coba lagi.', {
    field: 'password',
  })

interface Head {
  bytes: Buffer
  length: number
  cost: typeof cost
}

const readHead = (file: string): Head => {
  const bytes = Buffer.alloc(headSize)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, bytes, 0, headSize, 0) !== headSize) throw brokenFile('kepala terpotong')
  } finally {
    closeSync(handle)
  }
  const found = { logN: bytes[11] ?? 0, r: bytes.readUInt16LE(12), p: bytes.readUInt16LE(14) }
  if (bytes[8] !== 1 || bytes[9] !== 1 || bytes[10] !== 1)
    throw new Expected(
      'refused',
      'Cadangan ini dibuat oleh versi Piagam yang lebih baru. Pasang versi terbaru, lalu buka lagi.',
    )
  // Others may have made the file: what it asks for must not exhaust the machine.
  if (found.logN < 14 || found.logN > 20 || found.r < 1 || found.r > 16 || found.p < 1 || found.p > 4)
    throw brokenFile('kepala rusak')
  const length = Number(bytes.readBigUInt64LE(76))
  if (statSync(file).size !== headSize + length + tagSize) throw brokenFile('panjang berkas tidak cocok')
  return { bytes, length, cost: found }
}

/**
 * Decrypts into `target`. Nothing of it may be used before this returns: only then is the tag checked. Expected('key') for
 * a wrong or missing password, ('input') for a damaged file.
 */
export const unseal = (file: string, target: string, password: string | null): void => {
  const head = readHead(file)
  if (password === null)
    throw new Expected('key', 'Cadangan ini dikunci. Masukkan kata sandinya.', { field: 'password' })
  const { key, check } = keysFor(password, head.bytes.subarray(16, 48), head.cost)
  if (!timingSafeEqual(check, head.bytes.subarray(60, 76))) throw wrongPassword()
  const decipher = createDecipheriv('aes-256-gcm', key, head.bytes.subarray(48, 60))
  decipher.setAAD(head.bytes)
  const end = headSize + head.length
  const out = openSync(target, 'wx')
  try {
    eachPart(file, (part) => writeAll(out, decipher.update(part)), headSize, end)
    const tag: Uint8Array[] = []
    eachPart(file, (part) => void tag.push(Uint8Array.from(part)), end)
    decipher.setAuthTag(Buffer.concat(tag))
    finish(decipher)
  } finally {
    closeSync(out)
  }
}

/** GCM holds nothing back: at the end it only says whether the tag is right. */
const finish = (decipher: DecipherGCM): void => {
  try {
    decipher.final()
  } catch {
    throw brokenFile('isi tidak cocok dengan segelnya')
  }
}
