/**
 * Reading PDF objects from bytes nobody vouches for: nesting, size and work are bounded, and everything that does not fit the
 * syntax throws `Malformed`.
 */
import { type Budget, type Dict, Malformed, type Name, type Ref, type Text, type Value, spend } from './objects.ts'

const deepest = 60
const longestToken = 127
/** More do not fit an exact number. */
const mostDigits = 15
const code = (character: string): number => character.charCodeAt(0)

const white = new Uint8Array(256)
const delimiter = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) white[byte] = 1
for (const character of '()<>[]{}/%') delimiter[code(character)] = 1

export const isWhite = (byte: number | undefined): boolean => byte !== undefined && white[byte] === 1
const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && white[byte] === 0 && delimiter[byte] === 0
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

const hexValue = (byte: number): number => {
  if (isDigit(byte)) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const escapes = new Map([
  [code('n'), 10],
  [code('r'), 13],
  [code('t'), 9],
  [code('b'), 8],
  [code('f'), 12],
])

/** Reads values one after the other from a place on. */
export class Reader {
  readonly bytes: Buffer
  readonly budget: Budget
  at: number
  private depth = 0

  constructor(bytes: Buffer, at: number, budget: Budget) {
    this.bytes = bytes
    this.at = at
    this.budget = budget
  }

  /** To the next byte that is neither white space nor in a comment. */
  skip(): void {
    const from = this.at
    for (;;) {
      while (isWhite(this.bytes[this.at])) this.at++
      if (this.bytes[this.at] !== code('%')) break
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
    }
    spend(this.budget, (this.at - from) >> 4)
  }

  /** The run of regular characters from here on. */
  token(): string {
    const from = this.at
    while (isRegular(this.bytes[this.at])) {
      this.at++
      if (this.at - from > longestToken) throw new Malformed('token too long')
    }
    return this.bytes.toString('latin1', from, this.at)
  }

  /** Skips white space and takes `word`, or stays and says no. */
  take(word: string): boolean {
    const from = this.at
    this.skip()
    if (
      this.bytes.toString('latin1', this.at, this.at + word.length) === word &&
      !isRegular(this.bytes[this.at + word.length])
    ) {
      this.at += word.length
      return true
    }
    this.at = from
    return false
  }

  /** A number without sign or point. */
  integer(): number {
    this.skip()
    const value = this.digits(mostDigits)
    if (value === null) throw new Malformed('integer expected')
    return value
  }

  value(): Value {
    spend(this.budget, 1)
    this.skip()
    if (this.depth >= deepest) throw new Malformed('nested too deep')
    this.depth++
    try {
      return this.bare()
    } finally {
      this.depth--
    }
  }

  private bare(): Value {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new Malformed('end of file')
    switch (byte) {
      case code('/'):
        return this.name()
      case code('('):
        return this.literal()
      case code('['):
        return this.array()
      case code('<'):
        return this.bytes[this.at + 1] === code('<') ? this.dict() : this.hex()
      default:
        return this.keywordOrNumber()
    }
  }

  private keywordOrNumber(): Value {
    const from = this.at
    const whole = this.digits(mostDigits)
    if (whole !== null) return this.reference(whole) ?? whole
    const text = this.token()
    if (text === 'true') return true
    if (text === 'false') return false
    if (text === 'null') return null
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) {
      this.at = from
      throw new Malformed('value expected')
    }
    return Number(text)
  }

  /** A run of at most `most` digits that is a token of its own; else stays and says null. */
  private digits(most: number): number | null {
    let value = 0
    let at = this.at
    for (; isDigit(this.bytes[at]); at++) value = value * 10 + (this.bytes[at] ?? 0) - 0x30
    if (at === this.at || at - this.at > most || isRegular(this.bytes[at])) return null
    this.at = at
    return value
  }

  /** What makes a reference of the number just read: a generation and an R. */
  private reference(number: number): Ref | null {
    const from = this.at
    this.skip()
    const generation = isDigit(this.bytes[this.at]) ? this.digits(mostDigits) : null
    if (generation !== null) {
      this.skip()
      if (this.bytes[this.at] === code('R') && !isRegular(this.bytes[this.at + 1])) {
        this.at++
        return { kind: 'ref', number, generation }
      }
    }
    this.at = from
    return null
  }

  private name(): Name {
    this.at++
    const raw = this.token()
    return {
      kind: 'name',
      value: raw.replaceAll(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    }
  }

  private array(): Value[] {
    this.at++
    const items: Value[] = []
    for (;;) {
      this.skip()
      if (this.bytes[this.at] === code(']')) break
      items.push(this.value())
    }
    this.at++
    return items
  }

  private dict(): Dict {
    this.at += 2
    const entries = new Map<string, Value>()
    let repeated = false
    for (;;) {
      this.skip()
      if (this.bytes[this.at] === code('>') && this.bytes[this.at + 1] === code('>')) break
      if (this.bytes[this.at] !== code('/')) throw new Malformed('name expected')
      const { value: key } = this.name()
      repeated ||= entries.has(key)
      entries.set(key, this.value())
    }
    this.at += 2
    return { kind: 'dict', entries, repeated }
  }

  private hex(): Text {
    const start = this.at
    const close = this.bytes.indexOf(0x3e, start)
    if (close < 0) throw new Malformed('string without end')
    spend(this.budget, (close - start) >> 4)
    const bytes = Buffer.alloc((close - start) >> 1)
    let digits = 0
    for (let at = start + 1; at < close; at++) {
      const byte = this.bytes[at] ?? 0
      if (isWhite(byte)) continue
      const value = hexValue(byte)
      if (value < 0) throw new Malformed('not a hexadecimal digit')
      bytes[digits >> 1] = (bytes[digits >> 1] ?? 0) | (digits & 1 ? value : value << 4)
      digits++
    }
    this.at = close + 1
    return { kind: 'string', bytes: bytes.subarray(0, (digits + 1) >> 1), hex: true, start, end: this.at }
  }

  private literalEnd(): number {
    let open = 0
    for (let at = this.at; at < this.bytes.length; at++) {
      const byte = this.bytes[at]
      if (byte === code('\\')) at++
      else if (byte === code('(')) open++
      else if (byte === code(')') && --open === 0) return at
    }
    throw new Malformed('string without end')
  }

  private literal(): Text {
    const start = this.at
    const close = this.literalEnd()
    spend(this.budget, (close - start) >> 4)
    const bytes = Buffer.alloc(close - start)
    let length = 0
    for (let at = start + 1; at < close; at++) {
      const byte = this.bytes[at] ?? 0
      if (byte !== code('\\')) {
        bytes[length++] = byte
        continue
      }
      at++
      const next = this.bytes[at] ?? 0
      const octal = /^[0-7]{1,3}/.exec(this.bytes.toString('latin1', at, Math.min(at + 3, close)))?.[0]
      if (octal) {
        bytes[length++] = parseInt(octal, 8) & 255
        at += octal.length - 1
      } else if (next === 13 || next === 10) {
        if (next === 13 && this.bytes[at + 1] === 10) at++
      } else bytes[length++] = escapes.get(next) ?? next
    }
    this.at = close + 1
    return { kind: 'string', bytes: bytes.subarray(0, length), hex: false, start, end: this.at }
  }
}
