/** Searching the help: forgiving of case, accents, endings, prefixes and one wrong letter. */
import { plain, linesOf } from './plain.ts'
import type { HelpPage } from './types.ts'

export interface Hit {
  page: HelpPage
  /** The line that answers best, or the summary. */
  line: string
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Words people type as questions; they would be found everywhere. */
const empty = new Set(
  'apa bagaimana cara caranya yang untuk dan atau di ke dari dengan saya kami bisa dapat tidak ingin mau itu ini pada'.split(
    ' ',
  ),
)

/** Prefixes and endings of Indonesian words, so that "mencadangkan" finds "cadangan". */
const prefixes = /^(?:me(?:ng|ny|m|n)?|pe(?:ng|ny|m|n)?|di|ter|ber|se)(?=\p{L}{4})/u
const endings = /(?<=\p{L}{4})(?:kan|nya|an|i)$/u
const bare = (word: string): string => word.replace(prefixes, '')
const stem = (word: string): string => bare(word).replace(endings, '')

/** Whether two words differ by at most one letter added, left out, changed, or two neighbours swapped. */
function near(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}

/** 3: the word or its beginning, 2: the same stem, 1: one letter wrong, 0: not there. */
function closeness(wanted: string, words: readonly string[]): number {
  const root = stem(wanted)
  let best = 0
  for (const word of words) {
    if (word.startsWith(wanted)) return 3
    if (root.length >= 3 && stem(word).startsWith(root)) best = Math.max(best, 2)
    else if (wanted.length >= 5 && (near(wanted, word) || near(bare(wanted), bare(word)))) best = Math.max(best, 1)
  }
  return best
}

/** Title counts most, then the other words of a page, then its headings, then its lines. */
const weights = { title: 12, words: 8, heading: 5, line: 1 }

/** Pages in which every word of the query occurs, the best first. Nothing for an empty query. */
export function searchHelp(pages: readonly HelpPage[], query: string): Hit[] {
  const all = wordsOf(query)
  const wanted = all.some((word) => !empty.has(word)) ? all.filter((word) => !empty.has(word)) : all
  if (wanted.length === 0) return []
  const titleOf = (id: string) => pages.find((page) => page.id === id)?.title ?? ''
  const found = pages.flatMap((page) => {
    const lines = linesOf(page, titleOf)
    const headings = page.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    const lineWords = lines.map(wordsOf)
    const places = [
      [weights.title, wordsOf(page.title)],
      [weights.words, wordsOf(page.words)],
      [weights.heading, headings.flatMap(wordsOf)],
      [weights.line, lineWords.flat()],
    ] as const
    let score = 0
    for (const word of wanted) {
      const best = Math.max(...places.map(([weight, words]) => weight * closeness(word, words)))
      if (best === 0) return []
      score += best
    }
    let line = plain(page.summary, titleOf)
    let most = 0
    for (const [index, words] of lineWords.entries()) {
      const count = wanted.reduce((sum, word) => sum + closeness(word, words), 0)
      if (count > most) {
        most = count
        line = lines[index] ?? line
      }
    }
    return [{ page, line, score }]
  })
  return found.toSorted((a, b) => b.score - a.score).map(({ page, line }) => ({ page, line }))
}
