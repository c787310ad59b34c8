/** JSON with sorted keys: equal values give equal text. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value)) ?? 'undefined'

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]))
}

/** Whether a frozen snapshot still says everything that would be frozen now. */
export const stillTrue = (now: object, frozen: object): boolean => {
  const then: Record<string, unknown> = { ...frozen }
  return Object.entries(now).every(([key, value]) => canonical(then[key]) === canonical(value))
}
