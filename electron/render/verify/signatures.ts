/** The signatures of a PDF as its form has them, and whether the byte range of each is honest. */
import { type Dict, Malformed, type Ref, type Value, isCount, isDict, isRef, isText, nameOf } from './objects.ts'
import { isWhite } from './reader.ts'
import type { PdfFile } from './pdf-file.ts'
import { readDate, readText } from './text.ts'

export interface FoundSignature {
  /** The field's own reference, when it has one. */
  field: Ref | null
  dict: Dict
  format: string
  /** `/M`, ISO 8601. */
  claimedAt: string | null
}

export interface Covered {
  /** The signed bytes before and after the hole. */
  parts: [Buffer, Buffer]
  cms: Buffer
  /** Where the revision the signature covers ends. */
  end: number
}

const mostFields = 10_000
/** Each costs a digest over the whole file. */
const mostSignatures = 50

/** Every signature field that holds a signature, in the order of the form. */
export const findSignatures = (file: PdfFile): FoundSignature[] => {
  const form = file.get(file.root(), 'AcroForm')
  if (!isDict(form)) return []
  const found: FoundSignature[] = []
  const seen = new Set<number>()
  const walk = (value: Value, inherited: string | null, depth: number): void => {
    if (isRef(value)) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    if (depth > 50 || seen.size > mostFields) throw new Malformed('form goes in circles')
    const field = file.resolve(value)
    if (!isDict(field)) return
    const type = nameOf(file.get(field, 'FT')) ?? inherited
    const signature = file.get(field, 'V')
    if (type === 'Sig' && isDict(signature)) {
      if (found.length >= mostSignatures) throw new Malformed('too many signatures')
      const date = file.get(signature, 'M')
      found.push({
        field: isRef(value) ? value : null,
        dict: signature,
        format: nameOf(file.get(signature, 'SubFilter')) ?? '',
        claimedAt: isText(date) ? readDate(readText(date)) : null,
      })
    }
    const kids = file.get(field, 'Kids')
    if (Array.isArray(kids)) for (const kid of kids) walk(kid, type, depth + 1)
  }
  const fields = file.get(form, 'Fields')
  if (Array.isArray(fields)) for (const field of fields) walk(field, null, 0)
  return found
}

const revisionEnd = (bytes: Buffer, end: number): boolean => {
  let at = end
  while (at > 0 && end - at < 8 && isWhite(bytes[at - 1])) at--
  return bytes.toString('latin1', Math.max(0, at - 5), at) === '%%EOF'
}

/**
 * The bytes a signature covers: from the very start to the end of a revision, without a hole but the hexadecimal string of
 * its own Contents. Everything else is how wrapping attacks are built, and throws Malformed.
 */
export const coverOf = (file: PdfFile, signature: FoundSignature): Covered => {
  const { bytes } = file
  const { dict } = signature
  if (dict.repeated) throw new Malformed('signature says something twice')
  const range = dict.entries.get('ByteRange')
  const contents = dict.entries.get('Contents')
  if (!Array.isArray(range) || range.length !== 4 || !range.every(isCount)) throw new Malformed('broken byte range')
  const [start, before, after, rest] = range.map(Number) as [number, number, number, number]
  const end = after + rest
  if (start !== 0 || before >= after || end > bytes.length) throw new Malformed('byte range does not fit the file')
  if (!isText(contents) || !contents.hex || contents.start !== before || contents.end !== after)
    throw new Malformed('the hole is not the signature')
  if (bytes[before] !== 0x3c || bytes[after - 1] !== 0x3e) throw new Malformed('the hole is not the signature')
  if (contents.bytes.length * 2 !== after - before - 2) throw new Malformed('blanks inside the signature')
  if (!revisionEnd(bytes, end)) throw new Malformed('byte range does not end with a revision')
  return { parts: [bytes.subarray(0, before), bytes.subarray(after, end)], cms: contents.bytes, end }
}
