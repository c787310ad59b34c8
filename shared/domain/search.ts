/**
 * The one search of the program: by words, forgiving what people write differently (case, accents, punctuation, "Kab." and
 * "Pemkab"), and where nothing is found that way, misspellings ("tanggerang") and shortened names ("tangsel").
 */
import { foldName } from './names.ts'

/** Answers whether a text is what the search is for. */
export type Match = (text: string) => boolean

/** What people say for a word of the names, folded. */
const synonyms: Record<string, string> = {
  pemprov: 'provinsi',
  propinsi: 'provinsi',
  pemkab: 'kabupaten',
  pemkot: 'kota',
  kotamadya: 'kota',
  kantah: 'kantorpertanahan',
  bpn: 'kantorpertanahan',
}

interface Folded {
  whole: string
  words: string[]
}

/** Folded texts by text: names stay the same while somebody types. */
const known = new Map<string, Folded>()
const mostKnown = 40_000

const foldedOf = (text: string): Folded => {
  const found = known.get(text)
  if (found !== undefined) return found
  const words = text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(foldName)
    .filter(Boolean)
  const folded = { whole: foldName(text), words }
  if (known.size >= mostKnown) known.clear()
  known.set(text, folded)
  return folded
}

const wanted = (query: string): string[] =>
  query
    .split(/\s+/)
    .map(foldName)
    .filter(Boolean)
    .map((word) => synonyms[word] ?? word)

/** Every word of the query occurs. */
export function exactly(query: string): Match {
  const words = wanted(query)
  return (text) => {
    const { whole } = foldedOf(text)
    return words.every((word) => whole.includes(word))
  }
}

/** One letter in short words, two in long ones; none in the shortest and where figures tell units apart. */
const allowed = (word: string): number => (word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2)

/**
 * Whether `typed` becomes `word`, or a beginning of it (somebody is still typing), by at most `most` letters that are wrong,
 * missing, too many or swapped.
 */
function isNear(typed: string, word: string, most: number): boolean {
  if (typed.length > word.length + most) return false
  const beginning = typed.length >= 5
  let older: number[] = []
  let before = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let row = 1; row <= typed.length; row += 1) {
    const line = [row]
    for (let at = 1; at <= word.length; at += 1) {
      const same = typed[row - 1] === word[at - 1]
      let cost = Math.min((before[at - 1] ?? row) + (same ? 0 : 1), (before[at] ?? row) + 1, (line[at - 1] ?? row) + 1)
      if (row > 1 && at > 1 && typed[row - 1] === word[at - 2] && typed[row - 2] === word[at - 1])
        cost = Math.min(cost, (older[at - 2] ?? row) + 1)
      line.push(cost)
    }
    if (line.every((cost) => cost > most)) return false
    older = before
    before = line
  }
  return beginning ? before.some((cost) => cost <= most) : (before[word.length] ?? Infinity) <= most
}

const leastPart = 2
const leastShort = 5

/** "tangsel", "jaksel", "dinkes": beginnings of words that follow each other. */
function isShortFor(typed: string, words: readonly string[], from: number, parts = 0): boolean {
  if (typed === '') return parts > 1
  const word = words[from]
  if (word === undefined) return false
  for (let taken = leastPart; taken <= typed.length && typed[taken - 1] === word[taken - 1]; taken += 1)
    if (word.startsWith(typed.slice(0, taken)) && isShortFor(typed.slice(taken), words, from + 1, parts + 1))
      return true
  return false
}

const isClose = (typed: string, { whole, words }: Folded): boolean => {
  if (whole.includes(typed)) return true
  if (typed.length >= leastShort && words.some((_, from) => isShortFor(typed, words, from))) return true
  const most = allowed(typed)
  return (
    most > 0 &&
    words.some(
      (word, at) => isNear(typed, word, most) || (words[at + 1] && isNear(typed, word + (words[at + 1] ?? ''), most)),
    )
  )
}

/** Every word of the query occurs, perhaps misspelt or shortened. */
export function closely(query: string): Match {
  const words = wanted(query)
  return (text) => {
    const folded = foldedOf(text)
    return words.every((word) => isClose(word, folded))
  }
}

/** Searches exactly; only where that finds nothing, once more with misspellings forgiven. */
export function searched<T>(query: string, find: (match: Match) => T[]): T[] {
  const found = find(exactly(query))
  return found.length > 0 ? found : find(closely(query))
}
