/** How answers cross from one thread to another: errors as plain values, bytes without a copy. */
import { Expected, type ErrorValue } from '../shared/errors.ts'

/** An expected error as its value; a bug as what is left of an exception. */
export type Failure = { expected: ErrorValue } | { bug: { name: string; message: string; stack: string } }

/** What to send for something that was thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Expected) return { expected: thrown.value }
  const error = thrown instanceof Error ? thrown : new Error(String(thrown))
  return { bug: { name: error.name, message: error.message, stack: error.stack ?? '' } }
}

/** The exception again, on the other side. */
export function rebuilt(failure: Failure): Error {
  if ('bug' in failure) return Object.assign(new Error(failure.bug.message), failure.bug)
  const { code, message, ...more } = failure.expected
  return new Expected(code, message, more)
}

/**
 * Makes a value ready to be posted and then forgotten: `buffers` may be transferred. Views into a larger buffer (Node
 * pools small ones) are copied, because the whole buffer would cross and its other views would die.
 */
export function handover<T>(value: T): { value: T; buffers: ArrayBuffer[] } {
  const buffers = new Set<ArrayBuffer>()
  const walk = (inner: unknown): unknown => {
    if (inner instanceof Uint8Array) {
      const own =
        inner.buffer instanceof ArrayBuffer && inner.byteLength === inner.buffer.byteLength && inner.byteLength > 0
          ? inner
          : Uint8Array.from(inner)
      buffers.add(own.buffer as ArrayBuffer)
      return own
    }
    if (Array.isArray(inner)) return inner.some(isObject) ? inner.map(walk) : inner
    if (!isObject(inner) || Object.getPrototypeOf(inner) !== Object.prototype) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, walk(part)]))
  }
  return { value: walk(value) as T, buffers: [...buffers] }
}
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
