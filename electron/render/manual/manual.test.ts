import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { helpGroups, helpPages, helpTitle } from '../../../shared/help/pages.ts'
import { linesOf } from '../../../shared/help/plain.ts'
import { ask } from '../documents/testing.ts'
import { missingLetters } from '../engine/fonts.ts'
import { drawManual } from './manual.ts'

const folder = mkdtempSync(join(tmpdir(), 'piagam-manual-'))
const file = join(folder, 'panduan.pdf')
let pages: string[] = []
beforeAll(async () => {
  writeFileSync(file, await drawManual({ version: '1.2.3', at: '2026-01-02T03:04:05Z' }))
  pages = ask('pdftotext', ['-layout', file, '-']).split('\f')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '')

test('the contents name the page on which every topic begins', () => {
  for (const { title } of helpPages) {
    // The contents may take two pages.
    const line = [pages[1], pages[2]]
      .join('\n')
      .split('\n')
      .find((each) => each.trim().startsWith(title))
    const number = Number(/(\d+)\s*$/.exec(line ?? '')?.[1])
    expect(
      pages[number - 1]?.split('\n').map((each) => each.trim()),
      title,
    ).toContain(title)
  }
})

test('every line of the help is printed, in letters that the fonts have', () => {
  const all = squeezed(pages.join(' '))
  for (const page of helpPages)
    for (const line of linesOf(page, helpTitle)) {
      expect(missingLetters(line, 'sans'), line).toEqual([])
      // A page or a table may part it: its beginning is enough.
      expect(all.includes(squeezed(line.split(':')[0] ?? '').slice(0, 12)), `${page.id}: ${line}`).toBe(true)
    }
  for (const { title } of helpGroups) expect(all).toContain(squeezed(title.toUpperCase()))
})

test('the page for IT staff is one sheet, to be handed on', () => {
  const last = pages.findLast((text) => text.trim() !== '') ?? ''
  expect(last.trim().slice(0, 20)).toMatch(/^Untuk staf TI/)
})

test('a good PDF with a title, bookmarks, page numbers and the same bytes every time', async () => {
  expect(ask('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors')
  expect(ask('pdfinfo', [file])).toMatch(/Title:\s+Buku Panduan Piagam/)
  expect(pages[2]).toMatch(/Buku Panduan Piagam 1\.2\.3\s+Halaman 3 dari \d+/)
  expect(pages[0]).toContain('Jumat, 2 Januari 2026')
  const again = await drawManual({ version: '1.2.3', at: '2026-01-02T03:04:05Z' })
  writeFileSync(`${file}.2`, again)
  expect(ask('pdftotext', ['-layout', `${file}.2`, '-']).split('\f')).toEqual(pages)
  expect(Buffer.from(again).toString('latin1')).toContain('/Outlines')
})
