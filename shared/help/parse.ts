/**
 * Pages are written as a few kinds of lines, much like Markdown:
 * `## heading`, `1. step`, `- item`, `> note`, `| name | meaning`, everything else a paragraph (lines up to a blank one).
 * Within a line `**name on the screen**`, `[Ctrl+K]` a key, `[[page]]` a link.
 */
import type { Block, HelpPage, Inline } from './types.ts'

const pieces = /\*\*(.+?)\*\*|\[\[([a-z-]+)\]\]|\[([^[\]]+)\]/g

/** Quotation marks as they are printed. */
const quoted = (text: string): string => text.replaceAll(/"([^"]*)"/g, '“$1”')

/** The pieces of one line. */
export function inline(source: string): Inline[] {
  const text = quoted(source)
  const found: Inline[] = []
  let at = 0
  for (const match of text.matchAll(pieces)) {
    if (match.index > at) found.push({ kind: 'plain', text: text.slice(at, match.index) })
    const [whole, strong, target, key] = match
    if (strong !== undefined) found.push({ kind: 'strong', text: strong })
    else if (target !== undefined) found.push({ kind: 'link', page: target })
    else found.push({ kind: 'key', text: key ?? '' })
    at = match.index + whole.length
  }
  if (at < text.length) found.push({ kind: 'plain', text: text.slice(at) })
  return found
}

type Kind = Block['kind']
const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^## /, 'heading'],
  [/^\d+\. /, 'steps'],
  [/^- /, 'list'],
  [/^> /, 'note'],
  [/^\| /, 'table'],
]

function kindOf(line: string): { kind: Kind; rest: string } {
  const found = kinds.find(([mark]) => mark.test(line))
  return found ? { kind: found[1], rest: line.replace(found[0], '') } : { kind: 'text', rest: line }
}

function blockOf(kind: Kind, lines: readonly string[]): Block {
  if (kind === 'heading') return { kind, text: lines.join(' ') }
  if (kind === 'text' || kind === 'note') return { kind, text: inline(lines.join(' ')) }
  if (kind === 'steps' || kind === 'list') return { kind, items: lines.map(inline) }
  const rows = lines.map((line) => {
    const [name = '', ...meaning] = line.split(' | ')
    return { name: inline(name.trim()), meaning: inline(meaning.join(' | ').trim()) }
  })
  return { kind, rows }
}

/** The blocks of a text, in its order. */
export function blocks(source: string): Block[] {
  const found: Block[] = []
  let open: { kind: Kind; lines: string[] } | null = null
  const close = () => {
    if (open) found.push(blockOf(open.kind, open.lines))
    open = null
  }
  for (const raw of source.split('\n')) {
    const line = raw.trim()
    if (line === '') close()
    else {
      const { kind, rest } = kindOf(line)
      if (open === null || open.kind !== kind || kind === 'heading') {
        close()
        open = { kind, lines: [] }
      }
      open.lines.push(rest)
    }
  }
  close()
  return found
}

/** A page from its text; the first paragraph is its summary. */
export function page(id: string, title: string, words: string, source: string): HelpPage {
  const [first, ...rest] = blocks(source)
  if (first?.kind !== 'text') throw new Error(`the help page ${id} begins with a paragraph`)
  return { id, title, summary: first.text, blocks: rest, words }
}
