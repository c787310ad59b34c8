/** Verification of a signed PDF: our own reading of the file, from byte range to roots. */
import type { X509Certificate } from 'node:crypto'
import type { Verification } from '../tasks.ts'
import { readRoots } from './chain.ts'
import { changesSince } from './changes.ts'
import { claimedNumber } from './claimed-number.ts'
import { notes } from './notes.ts'
import { isWhite } from './reader.ts'
import { PdfFile } from './pdf-file.ts'
import { type Judged, judge } from './judge.ts'
import { type FoundSignature, findSignatures } from './signatures.ts'

const nothing: Verification = {
  signed: false,
  intact: false,
  trusted: null,
  signer: null,
  signedAt: null,
  timestamped: false,
  changedAfterSigning: false,
  claimedNumber: null,
  notes: [],
}

const open = (bytes: Buffer): PdfFile | null => {
  try {
    return new PdfFile(bytes)
  } catch {
    return null
  }
}

/** Null when the form cannot be read. */
const signaturesOf = (file: PdfFile): FoundSignature[] | null => {
  try {
    return findSignatures(file)
  } catch {
    return null
  }
}

/** After the last byte that is not white space. */
const contentEnd = (bytes: Buffer): number => {
  let end = bytes.length
  while (end > 0 && isWhite(bytes[end - 1])) end--
  return end
}

interface Opened {
  file: PdfFile
  roots: readonly X509Certificate[] | null
  signatures: FoundSignature[]
  contentEnd: number
}

/** What came after the signed revision, as a sentence; null when nothing or nothing that matters. */
const laterNote = ({ file, signatures, contentEnd: last }: Opened, end: number): string | null => {
  if (last <= end) return null
  if (file.end <= end) return notes.trailing
  const signed = new Set(signatures.flatMap(({ field }) => (field ? [field.number] : [])))
  try {
    const changes = changesSince(new PdfFile(file.bytes.subarray(0, end), file.budget), file, signed)
    return changes.length > 0 ? notes.changed(changes) : null
  } catch {
    return notes.incomparable
  }
}

const leftover = (bytes: Buffer): boolean => {
  for (let at = bytes.indexOf('/ByteRange', 0, 'latin1'); at >= 0; at = bytes.indexOf('/ByteRange', at + 1, 'latin1'))
    if (/^\/ByteRange\s*\[/.test(bytes.toString('latin1', at, at + 20))) return true
  return false
}

const unreadable = (bytes: Buffer, why: string): Verification => {
  const signed = leftover(bytes)
  return { ...nothing, signed, notes: signed ? [why, notes.malformed] : [why, notes.unsigned] }
}

const gather = (opened: Opened, found: Judged[], number: string | null): Verification => {
  const signers = found.filter((one) => !one.stamp)
  const first = signers[0] ?? found[0]
  const later = found.map((one) => (one.end === null ? null : laterNote(opened, one.end)))
  const trailing = opened.contentEnd > opened.file.end
  const changedAfterSigning = later.some((note) => note !== null) || trailing
  const collected = [
    ...found.flatMap((one) => one.notes),
    ...later.filter((note) => note !== null),
    ...(trailing ? [notes.trailing] : []),
    ...(signers.length > 1 ? [notes.several(signers.map((one) => one.signer ?? '?'))] : []),
  ]
  const judged = signers.length > 0 ? signers : found
  return {
    signed: true,
    intact: found.every((one) => one.holds) && !changedAfterSigning,
    trusted: opened.roots && judged.every((one) => one.trusted === true),
    signer: first?.signer ?? null,
    signedAt: first?.at ?? null,
    timestamped: found.some((one) => one.timestamped),
    changedAfterSigning,
    claimedNumber: number,
    notes: [...new Set(collected)],
  }
}

const readFile = (bytes: Buffer, roots: readonly X509Certificate[] | null, at: string): Verification => {
  if (!bytes.subarray(0, 1024).includes('%PDF-', 0, 'latin1')) return { ...nothing, notes: [notes.notPdf] }
  const file = open(bytes)
  const found = file && signaturesOf(file)
  if (!file || !found) return unreadable(bytes, notes.broken)
  const number = claimedNumber(file)
  if (found.length === 0)
    return leftover(bytes)
      ? { ...nothing, signed: true, claimedNumber: number, notes: [notes.detached] }
      : { ...nothing, claimedNumber: number, notes: [notes.unsigned] }
  const judged = found.map((signature) => judge(file, signature, roots, at))
  return gather({ file, roots, signatures: found, contentEnd: contentEnd(bytes) }, judged, number)
}

/**
 * Reads `bytes`, a PDF. `roots` is a PEM text of trusted CAs or null; `at` is now, ISO 8601. Never throws for what the file
 * holds: what is not right comes out as `signed` or `intact` false, with notes. `intact` needs more than right digests: a
 * document that was changed after signing is not intact. `trusted` is null only when nobody said whom to trust.
 */
export const verifyPdf = async (input: {
  bytes: Uint8Array
  roots: string | null
  at: string
}): Promise<Verification> => {
  const bytes = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength)
  const roots = input.roots === null ? null : readRoots(input.roots)
  const found = readFile(bytes, roots, input.at)
  return {
    ...found,
    trusted: roots && found.trusted === true,
    notes: roots?.length === 0 ? [...found.notes, notes.noRoots] : found.notes,
  }
}
