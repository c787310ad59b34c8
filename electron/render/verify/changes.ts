/**
 * What revisions after a signature change. Only additions that leave the signed document as it was are let through: another
 * signature with its field, a time stamp, and validation data (DSS). The rest is named.
 */
import { changedKeys, eachReference, sameValue } from './equal.ts'
import { type Dict, Malformed, type Value, isDict, isRef, nameOf, spend } from './objects.ts'
import type { PdfFile } from './pdf-file.ts'

/** Where the objects of the signed document belong. */
interface Places {
  /** Page of each page object, from 1. */
  pages: Map<number, number>
  /** Page of each object a page shows directly: content, resources, annotations. */
  shown: Map<number, number>
  catalog: number
  form: number
  info: number
  /** Indirect arrays of annotations and form fields. */
  lists: Map<number, 'annotations' | 'fields'>
  /** Objects the signed document refers to. */
  wanted: Set<number>
}

const mostPages = 20_000

const numberOf = (value: Value | undefined): number => (isRef(value) ? value.number : -1)

const pagesOf = (file: PdfFile): number[] => {
  const pages: number[] = []
  const seen = new Set<number>()
  const waiting: Value[] = [file.root().entries.get('Pages') ?? null]
  while (waiting.length > 0) {
    const next = waiting.pop() ?? null
    if (!isRef(next) || seen.has(next.number)) continue
    seen.add(next.number)
    if (seen.size > mostPages) throw new Malformed('too many pages')
    const node = file.resolve(next)
    if (!isDict(node)) continue
    const kids = file.get(node, 'Kids')
    if (Array.isArray(kids)) waiting.push(...kids.toReversed())
    else pages.push(next.number)
  }
  return pages
}

const placesOf = (file: PdfFile): Places => {
  const root = file.root()
  const places: Places = {
    pages: new Map(pagesOf(file).map((number, index) => [number, index + 1])),
    shown: new Map(),
    catalog: numberOf(file.trailer.entries.get('Root')),
    form: numberOf(root.entries.get('AcroForm')),
    info: numberOf(file.trailer.entries.get('Info')),
    lists: new Map(),
    wanted: new Set(),
  }
  for (const number of file.numbers()) {
    spend(file.budget, 5)
    eachReference(file.object(number), (wanted) => places.wanted.add(wanted))
  }
  for (const [number, page] of places.pages) {
    const dict = file.object(number)
    if (!isDict(dict)) continue
    for (const [key, value] of dict.entries) {
      if (key === 'Parent') continue
      eachReference(value, (shown) => {
        if (!places.pages.has(shown)) places.shown.set(shown, page)
      })
      if (key === 'Annots' && isRef(value)) places.lists.set(value.number, 'annotations')
    }
  }
  const form = file.get(root, 'AcroForm')
  const fields = isDict(form) ? form.entries.get('Fields') : null
  if (isRef(fields)) places.lists.set(fields.number, 'fields')
  return places
}

/** The newest file, and the objects of its signed fields: each of those signatures is checked like every other one. */
interface Now {
  file: PdfFile
  signed: ReadonlySet<number>
}

/** A signed field or its widget, without anything that acts. */
const isSignedField = (now: Now, value: Value): boolean => {
  const field = now.file.resolve(value)
  if (!isRef(value) || !isDict(field) || field.repeated || field.entries.has('A') || field.entries.has('AA'))
    return false
  return now.signed.has(value.number) || now.signed.has(numberOf(field.entries.get('Parent')))
}

/** All that was in the list is still there in its order, and what is new are signed fields. */
const onlySignaturesAdded = (after: Now, old: Value, later: Value): boolean => {
  const before = old ?? []
  if (!Array.isArray(before) || !Array.isArray(later)) return false
  const kept = later.filter((item) => before.some((was) => sameValue(was, item)))
  return sameValue(before, kept) && later.every((item) => kept.includes(item) || isSignedField(after, item))
}

/** Every entry that was there is still there, dictionaries inside included. */
const grownOnly = (old: Value, now: Value): boolean => {
  if (old === null || sameValue(old, now)) return true
  if (!isDict(old) || !isDict(now) || now.repeated) return false
  return [...old.entries].every(([key, value]) => grownOnly(value, now.entries.get(key) ?? null))
}

const harmlessForm = (before: PdfFile, after: Now, old: Value, now: Value): boolean => {
  if (!isDict(now) || now.repeated) return false
  const was = isDict(old) ? old.entries : new Map<string, Value>()
  return changedKeys(was, now.entries).every((key) => {
    if (key === 'SigFlags') return true
    if (key === 'Fields') return onlySignaturesAdded(after, before.resolve(was.get(key)), after.file.get(now, key))
    // Default resources may grow by what a new field draws with; what was there stays as it was.
    if (key === 'DR') return grownOnly(before.resolve(was.get(key)), after.file.get(now, key))
    return key === 'DA' && !was.has(key)
  })
}

const harmlessCatalog = (before: PdfFile, after: Now, old: Dict, now: Dict): boolean =>
  !now.repeated &&
  changedKeys(old.entries, now.entries).every((key) => {
    if (key === 'DSS' || key === 'Extensions' || key === 'Version') return true
    return key === 'AcroForm' && harmlessForm(before, after, before.get(old, key), after.file.get(now, key))
  })

const harmlessPage = (before: PdfFile, after: Now, old: Dict, now: Dict): boolean =>
  !now.repeated &&
  changedKeys(old.entries, now.entries).every(
    (key) => key === 'Annots' && onlySignaturesAdded(after, before.get(old, key), after.file.get(now, key)),
  )

/** A field that waited for its signature and got it. */
const harmlessField = (after: Now, number: number, old: Dict, now: Dict): boolean =>
  nameOf(old.entries.get('FT')) === 'Sig' &&
  !old.entries.has('V') &&
  !now.repeated &&
  after.signed.has(number) &&
  changedKeys(old.entries, now.entries).every((key) => ['V', 'AP', 'M', 'F', 'Lock'].includes(key))

const harmless = (before: PdfFile, after: Now, places: Places, number: number): boolean => {
  const [old, now] = [before.object(number), after.file.object(number)]
  if (sameValue(old, now)) return true
  // New: harmless as long as the signed document does not reach for it.
  if (!before.has(number)) return !places.wanted.has(number)
  if (places.lists.has(number)) return onlySignaturesAdded(after, old, now)
  if (!isDict(old) || !isDict(now)) return false
  if (number === places.catalog) return harmlessCatalog(before, after, old, now)
  if (number === places.form) return harmlessForm(before, after, old, now)
  if (places.pages.has(number)) return harmlessPage(before, after, old, now)
  return harmlessField(after, number, old, now)
}

const describe = (places: Places, number: number): string => {
  const page = places.pages.get(number) ?? places.shown.get(number)
  if (page !== undefined) return `halaman ${page} diubah`
  if (number === places.info) return 'keterangan dokumen (judul, kata kunci) diubah'
  if (number === places.form || places.lists.get(number) === 'fields') return 'formulir diubah'
  if (number === places.catalog) return 'susunan dokumen diubah'
  return 'bagian dokumen diubah'
}

/**
 * What later revisions of `after` change in `before`, the file up to the end of the signed revision: short Indonesian
 * phrases, none when nothing but signatures, time stamps and validation data came. `signed` are the object numbers of the
 * signed fields of `after`. Throws Malformed when the files cannot be compared.
 */
export const changesSince = (before: PdfFile, after: PdfFile, signed: ReadonlySet<number>): string[] => {
  const later = after.sections.filter((section) => section.offset >= before.bytes.length)
  const first = after.sections.find((section) => section.offset < before.bytes.length)
  // The new revisions must build on the signed one, and show the same document.
  if (first?.offset !== before.start) return ['susunan dokumen diganti']
  const found = new Set<string>()
  if (!sameValue(before.trailer.entries.get('Encrypt'), after.trailer.entries.get('Encrypt')))
    found.add('sandi dokumen diubah')
  const places = placesOf(before)
  for (const key of ['Root', 'Info'] as const)
    if (!sameValue(before.trailer.entries.get(key), after.trailer.entries.get(key)))
      found.add(describe(places, key === 'Root' ? places.catalog : places.info))
  for (const section of later)
    for (const number of section.entries.keys()) {
      spend(after.budget, 5)
      if (number !== 0 && !harmless(before, { file: after, signed }, places, number))
        found.add(describe(places, number))
    }
  return [...found]
}
