/** One PDF file: its cross-reference sections from the newest to the oldest, and its objects by number. */
import { decode } from './filters.ts'
import {
  type Budget,
  type Dict,
  Malformed,
  type Stream,
  type Value,
  isCount,
  isDict,
  isRef,
  isStream,
  nameOf,
  spend,
} from './objects.ts'
import { Reader } from './reader.ts'

export type Entry =
  | { kind: 'free' }
  | { kind: 'plain'; offset: number }
  | { kind: 'packed'; container: number; index: number }

export interface Section {
  offset: number
  entries: Map<number, Entry>
  trailer: Dict
}

const mostSections = 1000
const mostEntries = 1_000_000
/** Each update of a file starts a new one; this pays for the reading of several. */
const work = 12_000_000

export class PdfFile {
  readonly bytes: Buffer
  readonly budget: Budget
  /** Newest first. */
  readonly sections: readonly Section[]
  /** Where the newest section stands, as `startxref` says. */
  readonly start: number
  /** After the last `%%EOF`. */
  readonly end: number
  private readonly entries = new Map<number, Entry>()
  private readonly cache = new Map<number, Value>()
  private readonly packs = new Map<number, Map<number, Value>>()
  private readonly underway = new Set<number>()

  /** Throws Malformed when the cross-references cannot be read. */
  constructor(bytes: Buffer, budget: Budget = { left: work }) {
    this.bytes = bytes
    this.budget = budget
    const { start, end } = lastStart(bytes, budget)
    this.start = start
    this.end = end
    this.sections = this.readSections(start)
    for (const section of this.sections)
      for (const [number, entry] of section.entries) if (!this.entries.has(number)) this.entries.set(number, entry)
  }

  get trailer(): Dict {
    const newest = this.sections[0]
    if (!newest) throw new Malformed('no cross-reference section')
    return newest.trailer
  }

  /** Numbers of all objects in use. */
  numbers(): number[] {
    return [...this.entries].filter(([, entry]) => entry.kind !== 'free').map(([number]) => number)
  }

  has(number: number): boolean {
    return (this.entries.get(number)?.kind ?? 'free') !== 'free'
  }

  /** The object `number`; null when there is none, as the standard says. */
  object(number: number): Value {
    const known = this.cache.get(number)
    if (known !== undefined) return known
    const entry = this.entries.get(number)
    if (!entry || entry.kind === 'free') return null
    if (this.underway.has(number)) throw new Malformed('object inside itself')
    this.underway.add(number)
    try {
      const value = entry.kind === 'plain' ? this.indirect(entry.offset, number) : this.packed(entry, number)
      this.cache.set(number, value)
      return value
    } finally {
      this.underway.delete(number)
    }
  }

  /** What a value stands for: references are followed. */
  resolve(value: Value | undefined): Value {
    let found = value ?? null
    for (let steps = 0; isRef(found); steps++) {
      if (steps > 20) throw new Malformed('reference to a reference')
      found = this.object(found.number)
    }
    return found
  }

  /** `dict[key]`, resolved. */
  get(dict: Dict, key: string): Value {
    return this.resolve(dict.entries.get(key))
  }

  /** The catalog. */
  root(): Dict {
    const root = this.get(this.trailer, 'Root')
    if (!isDict(root)) throw new Malformed('no catalog')
    return root
  }

  private indirect(offset: number, number: number | null): Value {
    const reader = new Reader(this.bytes, offset, this.budget)
    const found = reader.integer()
    reader.integer()
    if (!reader.take('obj') || (number !== null && found !== number))
      throw new Malformed('object is not where it should be')
    const value = reader.value()
    if (isDict(value) && reader.take('stream')) return this.stream(value, reader.at)
    return value
  }

  private stream(dict: Dict, at: number): Stream {
    let from = at
    if (this.bytes[from] === 13) from++
    if (this.bytes[from] === 10) from++
    const length = this.resolve(dict.entries.get('Length'))
    if (isCount(length) && from + length <= this.bytes.length) {
      const after = new Reader(this.bytes, from + length, this.budget)
      if (after.take('endstream')) return { kind: 'stream', dict, data: this.bytes.subarray(from, from + length) }
    }
    const end = this.bytes.indexOf('endstream', from, 'latin1')
    if (end < 0) throw new Malformed('stream without end')
    spend(this.budget, (end - from) >> 4)
    return { kind: 'stream', dict, data: this.bytes.subarray(from, end) }
  }

  private packed(entry: { container: number }, number: number): Value {
    let pack = this.packs.get(entry.container)
    if (!pack) {
      pack = this.unpack(entry.container)
      this.packs.set(entry.container, pack)
    }
    return pack.get(number) ?? null
  }

  private unpack(container: number): Map<number, Value> {
    if (this.entries.get(container)?.kind !== 'plain') throw new Malformed('object stream inside another')
    const stream = this.object(container)
    if (!isStream(stream)) throw new Malformed('object stream expected')
    const [count, first] = [this.get(stream.dict, 'N'), this.get(stream.dict, 'First')]
    const data = decode(stream, this.budget)
    if (!isCount(count) || !isCount(first) || first > data.length || count > data.length)
      throw new Malformed('broken object stream')
    const head = new Reader(data, 0, this.budget)
    const places: [number, number][] = []
    for (let index = 0; index < count; index++) places.push([head.integer(), first + head.integer()])
    return new Map(places.map(([number, at]) => [number, new Reader(data, at, this.budget).value()]))
  }

  private readSections(start: number): Section[] {
    const sections: Section[] = []
    const seen = new Set<number>()
    const waiting = [start]
    let entries = 0
    while (waiting.length > 0) {
      const offset = waiting.shift() ?? 0
      if (seen.has(offset) || sections.length >= mostSections) throw new Malformed('cross-references go in circles')
      seen.add(offset)
      const section = this.readSection(offset)
      entries += section.entries.size
      if (entries > mostEntries) throw new Malformed('too many objects')
      sections.push(section)
      // A hybrid file's stream comes before the older sections.
      const hybrid = section.trailer.entries.get('XRefStm')
      const previous = section.trailer.entries.get('Prev')
      for (const next of [hybrid, previous]) if (typeof next === 'number') waiting.push(next)
    }
    return sections
  }

  private readSection(offset: number): Section {
    if (!isCount(offset) || offset >= this.bytes.length) throw new Malformed('cross-reference outside the file')
    const reader = new Reader(this.bytes, offset, this.budget)
    return reader.take('xref') ? this.table(reader, offset) : this.crossStream(offset)
  }

  private table(reader: Reader, offset: number): Section {
    const entries = new Map<number, Entry>()
    while (!reader.take('trailer')) {
      const first = reader.integer()
      const count = reader.integer()
      if (count > (this.bytes.length - reader.at) / 16) throw new Malformed('more entries than the file can hold')
      for (let index = 0; index < count; index++) {
        spend(this.budget, 2)
        const place = reader.integer()
        reader.integer()
        const used = reader.take('n')
        if (!used && !reader.take('f')) throw new Malformed('broken entry')
        entries.set(first + index, used ? { kind: 'plain', offset: place } : { kind: 'free' })
      }
    }
    const trailer = reader.value()
    if (!isDict(trailer)) throw new Malformed('trailer expected')
    return { offset, entries, trailer }
  }

  private crossStream(offset: number): Section {
    const stream = this.indirect(offset, null)
    if (!isStream(stream) || nameOf(stream.dict.entries.get('Type')) !== 'XRef')
      throw new Malformed('cross-reference expected')
    const widths = stream.dict.entries.get('W')
    if (!Array.isArray(widths) || widths.length < 3 || !widths.every((width) => isCount(width) && width <= 8))
      throw new Malformed('broken widths')
    const [kinds, seconds, thirds] = widths.map(Number) as [number, number, number]
    const step = widths.reduce<number>((sum, width) => sum + Number(width), 0)
    const data = decode(stream, this.budget)
    const size = stream.dict.entries.get('Size')
    const index = stream.dict.entries.get('Index') ?? [0, size ?? 0]
    if (!Array.isArray(index) || !index.every(isCount) || step < 1) throw new Malformed('broken index')

    const entries = new Map<number, Entry>()
    let at = 0
    const field = (width: number): number => {
      let value = 0
      for (let byte = 0; byte < width; byte++) value = value * 256 + (data[at++] ?? 0)
      return value
    }
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      const [first, count] = [Number(index[pair]), Number(index[pair + 1])]
      if (count * step > data.length - at) throw new Malformed('more entries than the stream holds')
      for (let number = first; number < first + count; number++) {
        spend(this.budget, 2)
        const from = at
        const kind = kinds === 0 ? 1 : field(kinds)
        const [second, third] = [field(seconds), field(thirds)]
        at = from + step
        if (kind === 1) entries.set(number, { kind: 'plain', offset: second })
        else if (kind === 2) entries.set(number, { kind: 'packed', container: second, index: third })
        else entries.set(number, { kind: 'free' })
      }
    }
    return { offset, entries, trailer: stream.dict }
  }
}

/** The last `startxref` of the file, its number, and the place after the `%%EOF` that follows it. */
const lastStart = (bytes: Buffer, budget: Budget): { start: number; end: number } => {
  const at = bytes.lastIndexOf('startxref', undefined, 'latin1')
  if (at < 0) throw new Malformed('no startxref')
  const reader = new Reader(bytes, at + 'startxref'.length, budget)
  const start = reader.integer()
  while (reader.bytes[reader.at] === 10 || reader.bytes[reader.at] === 13 || reader.bytes[reader.at] === 32) reader.at++
  if (bytes.toString('latin1', reader.at, reader.at + 5) !== '%%EOF') throw new Malformed('no end of file')
  return { start, end: reader.at + 5 }
}
