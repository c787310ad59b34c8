/** Comparison of PDF values as they are written; references are compared, not followed. */
import { type Value, isDict, isStream, isText } from './objects.ts'

/** Same value, wherever it stands. */
export const sameValue = (one: Value | undefined, other: Value | undefined): boolean => {
  const [a, b] = [one ?? null, other ?? null]
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => sameValue(item, b[at]))
    )
  // Where a key stands twice nobody knows which one a reader takes.
  if (isDict(a)) return isDict(b) && !a.repeated && !b.repeated && changedKeys(a.entries, b.entries).length === 0
  if (isStream(a)) return isStream(b) && sameValue(a.dict, b.dict) && a.data.equals(b.data)
  if (isText(a)) return isText(b) && a.bytes.equals(b.bytes)
  if (a.kind === 'name') return b.kind === 'name' && a.value === b.value
  return b.kind === 'ref' && a.number === b.number && a.generation === b.generation
}

/** Keys that were added, removed or got another value. */
export const changedKeys = (before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => !sameValue(before.get(key), after.get(key)))

/** Calls `visit` with the number of every object the value refers to. */
export const eachReference = (value: Value, visit: (number: number) => void): void => {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) for (const item of value) eachReference(item, visit)
  else if (value.kind === 'ref') visit(value.number)
  else if (value.kind === 'dict') for (const item of value.entries.values()) eachReference(item, visit)
  else if (value.kind === 'stream') eachReference(value.dict, visit)
}
