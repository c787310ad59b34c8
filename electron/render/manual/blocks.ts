/** Pages of the help as content for pdfmake. */
import type { ContentTable, CustomTableLayout } from 'pdfmake/interfaces.d.ts'
import { helpTitle } from '../../../shared/help/pages.ts'
import type { Block, HelpPage, Inline } from '../../../shared/help/types.ts'
import type { Content } from '../engine/pdfmake.ts'
import { brand, ink, pale, rule, soft, width } from './look.ts'

/** Names of places: pdfmake keeps them in an array, whose own names ("keys") are taken. */
export const anchor = (page: string): string => `page-${page}`

/** Blanks that do not break, so that a key stays one piece with a little room around it. */
const room = '\u{a0}'

const piece = (of: Inline): Content => {
  if (of.kind === 'plain') return { text: of.text }
  if (of.kind === 'strong') return { text: of.text, bold: true }
  if (of.kind === 'key')
    return { text: `${room}${of.text.replaceAll(' ', room)}${room}`, bold: true, fontSize: 8, background: '#E9ECEE' }
  return { text: helpTitle(of.page), color: brand, linkToDestination: anchor(of.page) }
}
const pieces = (of: readonly Inline[]): Content[] => of.map(piece)

const bare: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}
const ruled: CustomTableLayout = {
  ...bare,
  hLineWidth: (line) => (line === 0 ? 0 : 0.4),
  hLineColor: () => rule,
  paddingTop: () => 2.6,
  paddingBottom: () => 2.6,
  paddingRight: () => 10,
}
const marked: CustomTableLayout = {
  ...bare,
  vLineWidth: (line) => (line === 0 ? 2.4 : 0),
  vLineColor: () => brand,
  paddingLeft: () => 9,
  paddingRight: () => 9,
  paddingTop: () => 6,
  paddingBottom: () => 6,
}

/** Two columns with a thin rule under every row. */
export const pairs = (rows: readonly (readonly [Content, Content])[], first: number): ContentTable => ({
  table: { widths: [first, '*'], body: rows.map(([name, meaning]) => [name, meaning]), dontBreakRows: true },
  layout: ruled,
  margin: [0, 3, 0, 6],
})

const marks = (items: readonly Inline[][], mark: (index: number) => Content, column: number): Content => ({
  table: {
    widths: [column, '*'],
    body: items.map((item, index) => [mark(index), { text: pieces(item) }]),
    dontBreakRows: true,
  },
  layout: { ...bare, paddingBottom: () => 3.2 },
  margin: [0, 2, 0, 4],
})

function block(of: Block): Content {
  if (of.kind === 'heading') return { text: of.text, bold: true, fontSize: 10.5, color: ink, margin: [0, 9, 0, 3] }
  if (of.kind === 'text') return { text: pieces(of.text), margin: [0, 1, 0, 5] }
  if (of.kind === 'note')
    return {
      table: { widths: [width - 20.4], body: [[{ text: pieces(of.text), fillColor: pale }]], dontBreakRows: true },
      layout: marked,
      margin: [0, 4, 0, 8],
    }
  if (of.kind === 'steps')
    return marks(of.items, (index) => ({ text: `${index + 1}`, bold: true, color: brand, fontSize: 11 }), 18)
  if (of.kind === 'list') return marks(of.items, () => ({ text: '•', color: brand }), 12)
  return pairs(
    of.rows.map(({ name, meaning }) => [{ text: pieces(name), bold: true }, { text: pieces(meaning) }] as const),
    150,
  )
}

/** A heading stays on the page of what it is over. */
function together(contents: readonly { heading: boolean; content: Content }[]): Content[] {
  const made: Content[] = []
  let held: Content[] = []
  for (const { heading, content } of contents) {
    held.push(content)
    if (heading) continue
    made.push(held.length > 1 ? { stack: held, unbreakable: true } : content)
    held = []
  }
  return [...made, ...held]
}

/** One page of the help: its title with an anchor, what it is for, and its blocks. */
export function article(page: HelpPage, more: readonly Content[]): Content[] {
  const title: Content = {
    text: page.title,
    id: anchor(page.id),
    font: 'Serif',
    bold: true,
    fontSize: 19,
    lineHeight: 1.05,
    color: brand,
    margin: [0, 18, 0, 4],
    outline: true,
  }
  const summary: Content = {
    text: pieces(page.summary),
    font: 'Serif',
    italics: true,
    fontSize: 12,
    lineHeight: 1.2,
    color: soft,
    margin: [0, 0, 0, 7],
  }
  return together([
    ...[title, summary].map((content) => ({ heading: true, content })),
    ...page.blocks.map((each) => ({ heading: each.kind === 'heading', content: block(each) })),
    ...more.map((content) => ({ heading: false, content })),
  ])
}
