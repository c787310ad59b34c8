/** Expected errors are values: a code, a sentence in Indonesian that says what happened and what to do, details. */
export const errorCodes = [
  'input', // what came in cannot be read or is not allowed
  'not-found',
  'refused', // a rule forbids it (undo blocked, document exists, newer database…)
  'settings', // something is missing in the settings; `field` names it
  'key', // PKCS#12, passphrase, certificate
  'disk', // full, read-only, gone
  'damaged', // the database cannot be used; the shell offers the copies (DamagedView)
  'busy', // another process holds it
  'cancelled',
  'sender', // the call did not come from our own window
  'bug', // an exception: logged, shown in one error screen
] as const
export type ErrorCode = (typeof errorCodes)[number]

export interface ErrorValue {
  code: ErrorCode
  /** Indonesian: what happened and what to do. */
  message: string
  /** The setting or field concerned, as the settings file spells it. */
  field?: string
  details?: string[]
}

/** Thrown inside one thread; crosses to another as its `value`. */
export class Expected extends Error {
  readonly value: ErrorValue
  constructor(code: ErrorCode, message: string, more: { field?: string; details?: string[] } = {}) {
    super(message)
    this.name = 'Expected'
    this.value = { code, message, ...more }
  }
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorValue }

/** What an engine said, for the details of an error: named as what it is, for it speaks English. */
export const technical = (error: unknown): string =>
  `pesan teknis: ${error instanceof Error ? error.message : String(error)}`
