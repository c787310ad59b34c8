/** Whether the name in a file fits the body its code points to, so that a slip in the code is not written silently. */
import { foldName, printedName, splitName } from './names.ts'
import { findRegions, regionKey, regions } from './regions.ts'
import type { Body } from './types.ts'

/** Letters to change, add, leave out or swap to make one text of the other. */
const distance = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + same,
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

/** "tangsel" for "Tangerang Selatan", "oku" for "Ogan Komering Ulu": a beginning of every word, in order. */
const abbreviates = (short: string, words: readonly string[]): boolean => {
  const [word, ...rest] = words
  if (word === undefined) return short === ''
  for (let length = 1; length <= word.length && short.startsWith(word.slice(0, length)); length += 1) {
    if (abbreviates(short.slice(length), rest)) return true
  }
  return false
}

/** "abdya" for "Aceh Barat Daya": letters of the name in their order, from the first one on. */
const contracts = (short: string, whole: string): boolean => {
  let at = 0
  for (const letter of whole) if (letter === short[at]) at += 1
  return short.length >= 4 && short[0] === whole[0] && at === short.length
}

const wordsOf = (name: string): string[] => name.split(/[\s-]+/).map(foldName)

/** "Kabupaten Serang, Banten" and "Kabupaten Serang (Banten)" are about Kabupaten Serang. */
const withoutAddition = (text: string): string => text.replace(/\s*[,(].*$/, '')

const known = regions.map(({ name }) => ({ key: regionKey(name), words: wordsOf(name) }))

/**
 * An abbreviation of this body's name, or a slip of a fifth of its letters that is nearer to it than to any other region.
 */
const similar = (key: string, body: Body): boolean => {
  const own = regionKey(body.name)
  const short = key.length >= 3
  if (short && abbreviates(key, wordsOf(body.name))) return true
  const others = known.filter((other) => other.key !== own)
  if (short && others.some(({ words }) => words.length > 1 && abbreviates(key, words))) return false
  if (contracts(key, own)) return true
  if (own.replace('kepulauan', '') === key.replace('kepulauan', '')) return true
  const most = Math.max(1, Math.floor(own.length / 5))
  const near = (other: string, limit: number) =>
    Math.abs(other.length - key.length) <= limit && distance(key, other) <= limit
  if (!near(own, most)) return false
  const far = distance(key, own)
  return !others.some((other) => near(other.key, far))
}

/**
 * `same`: the text is a way to write the body's name. `similar`: an abbreviation or another spelling of it. `other`:
 * the name of another region, the wrong one of kabupaten and kota, or something else altogether.
 */
export const nameAgrees = (text: string, body: Body): 'same' | 'similar' | 'other' => {
  const typed = splitName(text)
  if (foldName(text) !== '' && [body.name, printedName(body)].some((name) => foldName(name) === foldName(text))) {
    return 'same'
  }
  const found = [text, withoutAddition(text)].map((name) => findRegions({ name })).find((list) => list.length > 0)
  if (found) return found.some(({ code }) => code === body.code) ? 'same' : 'other'
  if (typed.type !== null && typed.type !== body.type) return 'other'
  return similar(regionKey(withoutAddition(typed.name)), body) ? 'similar' : 'other'
}
