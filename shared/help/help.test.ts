import { expect, test } from 'vitest'
import { helpPage, helpPages, helpTitle } from './pages.ts'
import { blocks, inline, page } from './parse.ts'
import { linesOf } from './plain.ts'
import { searchHelp } from './search.ts'
import type { Inline } from './types.ts'

test('a line is cut into plain text, names, keys and links', () => {
  expect(inline('Pilih **Buka**, tekan [Ctrl+K], lihat [[it]].')).toEqual<Inline[]>([
    { kind: 'plain', text: 'Pilih ' },
    { kind: 'strong', text: 'Buka' },
    { kind: 'plain', text: ', tekan ' },
    { kind: 'key', text: 'Ctrl+K' },
    { kind: 'plain', text: ', lihat ' },
    { kind: 'link', page: 'it' },
    { kind: 'plain', text: '.' },
  ])
})

test('lines of one kind are one block until a blank line or another kind', () => {
  const kinds = blocks('satu\ndua\n\n## Judul\n1. a\n2. b\n- c\n> d\n| x | y\n\ntiga').map(({ kind }) => kind)
  expect(kinds).toEqual(['text', 'heading', 'steps', 'list', 'note', 'table', 'text'])
})

test('a page without a first paragraph is a mistake', () => {
  expect(() => page('x', 'X', '', '## Judul')).toThrow('begins with a paragraph')
})

test('the first paragraph of a page names no button and no key: the manual prints it in italics', () => {
  for (const { id, summary } of helpPages)
    expect(
      summary.map(({ kind }) => kind),
      id,
    ).not.toEqual(expect.arrayContaining([expect.stringMatching('strong|key')]))
})

test('ids are unique, every link leads to a page, and nothing is left unparsed', () => {
  expect(new Set(helpPages.map(({ id }) => id)).size).toBe(helpPages.length)
  for (const each of helpPages) {
    const text = JSON.stringify(each)
    for (const [, target] of text.matchAll(/"kind":"link","page":"([^"]+)"/g))
      expect(helpPage(target ?? ''), `${each.id} → ${target}`).toBeDefined()
    for (const line of linesOf(each, helpTitle)) {
      expect(line, each.id).not.toMatch(/\*\*|\[\[|^##|^> /)
      expect(line.trim(), each.id).not.toBe('')
    }
  }
})

test.each([
  ['F1', 'first-steps'],
  ['bagaimana cara mencadangkan ke flash disk', 'backup'],
  ['mencadangkn flash', 'backup'],
  ['CADANGAN', 'backup'],
  ['backup', 'backup'],
  ['peringakt', 'ranking'],
  ['mengurungkan', 'around'],
  ['pin lupa', 'people'],
  ['onedrive', 'it'],
  ['sertifikat akar', 'verify'],
  ['tempel excel', 'entry'],
  ['konflik', 'laptops'],
  ['pintasan', 'keys'],
  ['ganti piagam salah', 'issue'],
  ['terkunci', 'settings'],
])('"%s" finds the page %s among the first three', (query, id) => {
  expect(
    searchHelp(helpPages, query)
      .slice(0, 3)
      .map((hit) => hit.page.id),
  ).toContain(id)
})

test.each(['', '   ', 'qqqq', '%%%'])('"%s" finds nothing', (query) => {
  expect(searchHelp(helpPages, query)).toEqual([])
})
