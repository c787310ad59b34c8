/** The objects of a PDF file (ISO 32000-2, 7.3). */

export interface Name {
  kind: 'name'
  value: string
}
export interface Ref {
  kind: 'ref'
  number: number
  generation: number
}
/** `start` and `end` are the places of its delimiters in the bytes it was read from. */
export interface Text {
  kind: 'string'
  bytes: Buffer
  hex: boolean
  start: number
  end: number
}
export interface Dict {
  kind: 'dict'
  entries: Map<string, Value>
  /** A key stands twice: readers differ in which one counts. */
  repeated: boolean
}
export interface Stream {
  kind: 'stream'
  dict: Dict
  /** As in the file, still encoded. */
  data: Buffer
}
export type Value = null | boolean | number | Name | Text | Ref | Dict | Stream | Value[]

/** The file breaks the rules of PDF, or would cost more work than any honest file. */
export class Malformed extends Error {}

/** Work left for one file: values read and bytes searched. */
export interface Budget {
  left: number
}
export const spend = (budget: Budget, amount: number): void => {
  budget.left -= amount
  if (budget.left < 0) throw new Malformed('too much work')
}

// Reading values of unknown shape: a wrong kind reads as missing.

const isPlain = (value: Value | undefined): value is Name | Text | Ref | Dict | Stream =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isRef = (value: Value | undefined): value is Ref => isPlain(value) && value.kind === 'ref'
export const isDict = (value: Value | undefined): value is Dict => isPlain(value) && value.kind === 'dict'
export const isStream = (value: Value | undefined): value is Stream => isPlain(value) && value.kind === 'stream'
export const isText = (value: Value | undefined): value is Text => isPlain(value) && value.kind === 'string'
/** The value of a name, or null. */
export const nameOf = (value: Value | undefined): string | null =>
  isPlain(value) && value.kind === 'name' ? value.value : null
export const isCount = (value: Value | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
