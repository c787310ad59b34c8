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

const wordsOf = (name: string): string[] => name.split(/[\s-]+/).map(foldName)

/** "Kabupaten Serang, Banten" and "Kabupaten Serang (Banten)" are about Kabupaten Serang. */
const withoutAddition = (text: string): string => text.replace(/\s*[,(].*$/, '')

const similar = (key: string, body: Body): boolean => {
  const own = regionKey(body.name)
  if (key.length >= 3 && abbreviates(key, wordsOf(body.name))) return true
  const others = regions.filter((other) => regionKey(other.name) !== own)
  if (others.some((other) => key.length >= 3 && other.name.includes(' ') && abbreviates(key, wordsOf(other.name)))) {
    return false
  }
  if (own.replace('kepulauan', '') === key.replace('kepulauan', '')) return true
  const far = distance(key, own)
  return (
    far <= Math.max(1, Math.floor(own.length / 5)) &&
    !others.some((other) => distance(key, regionKey(other.name)) <= far)
  )
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
