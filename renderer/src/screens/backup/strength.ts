/** How hard a password is to guess, roughly: length counts most, then variety; a single repeated letter counts nothing. */

export type Strength = 'weak' | 'fair' | 'strong'

/** Shorter ones are refused. */
export const leastLength = 8

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

export function strengthOf(password: string): Strength {
  const letters = Array.from(password)
  const different = new Set(letters).size
  const variety = kinds.filter((kind) => kind.test(password)).length
  const points = Math.min(letters.length, different * 2) + variety * 2
  if (letters.length < leastLength + 2 || points < 15) return 'weak'
  return points < 20 ? 'fair' : 'strong'
}
