import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import type { EntryBookIn } from '../tasks.ts'
import { writeEntryBook } from './entry-book.ts'
import { comesBackAs, dimensions, entryBook, grid, noteRows, patched } from './entry-fixture.ts'
import { readEntryBook } from './entry-read.ts'
import { validationOf } from './entry-rules.ts'
import type { PageOut } from './xlsx-adapter.ts'
import { makeXlsx } from './zip-fixture.ts'

/** Filled cells as "unit code": text. */
const filled = ({ cells }: EntryBookIn): Record<string, string> =>
  Object.fromEntries(cells.filter(({ text }) => text !== '').map(({ unit, code, text }) => [`${unit} ${code}`, text]))
const asMade = { 'u-1 IN-01': '2', 'u-1 IN-02': 'TB', 'u-2 OUT-01': '87.5', 'u-3 IN-01': '0' }

const notesOf = ({ cellNotes }: EntryBookIn): string[] =>
  cellNotes.map(({ unit, code, part, text }) => `${unit} ${code} ${part}: ${text || '-'}`)

const readBack = async (rows: Parameters<typeof comesBackAs>[0], more?: Partial<PageOut>): Promise<EntryBookIn> =>
  readEntryBook({ bytes: await comesBackAs(rows, more) })
const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await readEntryBook({ bytes })
  } catch (error) {
    if (error instanceof Expected) return `${error.value.code}: ${error.message}`
    throw error
  }
  return 'read'
}
const said = ({ rejected }: EntryBookIn): string[] =>
  rejected.map(({ cell, value, reason }) => `${cell} ${value}: ${reason}`)

const added = (row: (string | number | null)[], value: string | number | null) => [
  ...row.slice(0, 4),
  value,
  ...row.slice(5),
]

test('a workbook reads back as it was written, with its stamp, and the same data gives the same bytes', async () => {
  const bytes = await writeEntryBook(entryBook())
  const read = await readEntryBook({ bytes })
  expect(filled(read)).toEqual(asMade)
  expect(read.cells).toHaveLength(15)
  expect(notesOf(read)).toEqual(['u-1 IN-01 note: Dilihat sendiri', 'u-1 IN-01 evidence: foto-1.jpg'])
  expect(read.rejected).toEqual([])
  expect(read.notes).toEqual([])
  const [sheet] = read.stamp.sheets
  expect(sheet?.name).toBe('Kota Tangerang Selatan pelayana')
  expect({ ...read.stamp, sheets: [{ ...sheet, name: entryBook().stamp.sheets[0]?.name }] }).toEqual(entryBook().stamp)
  expect(Buffer.from(await writeEntryBook(entryBook())).equals(Buffer.from(bytes))).toBe(true)
})

test('two sheets that would have the same name get different ones', async () => {
  const book = entryBook()
  const [stamp] = book.stamp.sheets
  const [shown] = book.sheets
  if (stamp === undefined || shown === undefined) throw new Error('no sheet')
  book.stamp.sheets.push(
    { ...stamp, key: 'piagam:36.74:2', units: [] },
    { ...stamp, key: 'x', name: 'petunjuk', units: [] },
  )
  book.sheets.push({ ...shown, units: [] }, { ...shown, units: [] })
  const read = await readEntryBook({ bytes: await writeEntryBook(book) })
  expect(read.stamp.sheets.map(({ name }) => name)).toEqual([
    'Kota Tangerang Selatan pelayana',
    'Kota Tangerang Selatan pela (2)',
    'petunjuk (2)',
  ])
})

test('prompts, titles and errors stay within what Excel accepts, however long names are', () => {
  const [first] = dimensions[0]?.indicators ?? []
  if (first === undefined) throw new Error('no indicator')
  const long = { ...first, code: 'C'.repeat(32), name: 'Nama '.repeat(80), scale: { max: 99_999_999, step: 7 } }
  const { prompt, error } = validationOf(long, { range: 'D8:D9', first: 'D8', list: null })
  expect([prompt.title, prompt.text, error.title, error.text].map(({ length }) => length)).toEqual([32, 255, 32, 59])
})

test('cells are found wherever rows and columns were moved to', async () => {
  const [top = [], head = [], ...units] = grid()
  const order = [7, 4, 0, 1, 2, 3, 5, 6]
  const turned = [top, head, ...units.toReversed()].map((row) => order.map((column) => row[column] ?? null))
  const read = await readBack([['Judul'], [], ...turned])
  expect(filled(read)).toEqual(asMade)
  expect(read.rejected).toEqual([])
  expect(read.notes.join()).toContain('urutan kolom OUT-03, IN-01, OUT-01, OUT-02 berubah')
  expect(read.cells.find(({ unit, code }) => unit === 'u-1' && code === 'IN-02')?.cell).toBe('B7')
})

test('added columns and rows are left out, deleted ones leave the data alone, and both are said', async () => {
  const [top = [], head = [], first = [], second = []] = grid()
  const read = await readBack([
    top,
    added(head, 'Catatan saya'),
    added(first, 'perlu dicek'),
    added(second, null),
    [null, 'Puskesmas baru', 'Dinas', 3],
    [null, null, null, 1],
    [],
    [null, 'Jumlah'],
  ])
  expect(filled(read)).toEqual({ 'u-1 IN-01': '2', 'u-2 OUT-01': '87.5' })
  expect(read.cells.some(({ unit, code }) => unit === 'u-3' || code === 'IN-02')).toBe(false)
  expect(said(read)).toEqual([
    expect.stringMatching(/^B5 Puskesmas baru: Baris ini bukan unit/u),
    expect.stringMatching(/^D6 1: Baris ini bukan unit/u),
  ])
  expect(read.notes.join(' ')).toMatch(/kolom IN-02 tidak ada lagi.*kolom E bukan indikator.*unit RSUD tidak ada lagi/u)
})

test('rows sorted without the hidden column are refused instead of given to the wrong unit', async () => {
  const rows = grid()
  const [first, second] = [rows[2] ?? [], rows[3] ?? []]
  rows[2] = [first[0] ?? null, ...second.slice(1)]
  rows[3] = [second[0] ?? null, ...first.slice(1)]
  const read = await readBack(rows)
  expect(filled(read)).toEqual({ 'u-3 IN-01': '0' })
  expect(said(read)).toEqual([
    expect.stringMatching(/^B3 Dinas Sosial: Kunci baris ini milik “DPMPTSP”/u),
    expect.stringMatching(/^B4 DPMPTSP: Kunci baris ini milik “Dinas Sosial”/u),
  ])
})

test('without the hidden column units are known by their names; a changed name alone does no harm', async () => {
  const bare = await readBack(grid().map((row) => row.slice(1)))
  expect(filled(bare)).toEqual(asMade)
  expect(bare.notes.join()).toContain('dikenali dari nama unitnya')
  const rows = grid()
  rows[2] = ['u-1', 'DPMPTSP Tangsel', ...(rows[2] ?? []).slice(2)]
  const renamed = await readBack(rows)
  expect(filled(renamed)).toEqual(asMade)
  expect(renamed.notes.join()).toContain('diubah menjadi “DPMPTSP Tangsel”')
})

test('a unit or a code that stands there twice is not read at all', async () => {
  const rows = grid()
  rows.push(['u-1', 'DPMPTSP', 'Dinas', 3])
  rows[1] = [...(rows[1] ?? []), 'OUT-01']
  const read = await readBack(rows)
  expect(filled(read)).toEqual({ 'u-3 IN-01': '0' })
  expect(said(read)).toEqual([
    expect.stringContaining('kolom F dan I'),
    expect.stringMatching(/^A3 DPMPTSP: Unit ini ada di baris 3 dan 6/u),
  ])
})

test('merged cells are refused, also the empty ones that the merge swallowed', async () => {
  const read = await readBack(grid(), { merged: ['D3:E3', 'F4:F5'] })
  expect(filled(read)).toEqual({ 'u-3 IN-01': '0' })
  expect(said(read)).toEqual([
    expect.stringMatching(/^D3 2: Sel ini digabung/u),
    expect.stringMatching(/^F4 87\.5: Sel ini digabung/u),
  ])
  expect(read.cells.some(({ cell }) => cell === 'E3' || cell === 'F5')).toBe(false)
})

test('formulas, dates, errors and truth values are refused with their result', async () => {
  const rows = grid()
  rows[2] = ['u-1', 'DPMPTSP', 'Dinas', 901, 902, 903, 904, null]
  const bytes = patched(await comesBackAs(rows), (text, name) =>
    name.endsWith('sheet1.xml')
      ? text
          .replace(/<c r="D3"[^>]*><v>901<\/v>/u, '<c r="D3"><f>1+1</f><v>2</v>')
          .replace(/<c r="E3"[^>]*><v>902<\/v>/u, '<c r="E3" t="e"><v>#REF!</v>')
          .replace(/<c r="F3"[^>]*><v>903<\/v>/u, '<c r="F3" t="b"><v>1</v>')
          .replace(/<c r="G3"[^>]*><v>904<\/v>/u, '<c r="G3" t="d"><v>2022-01-02</v>')
      : text,
  )
  const read = await readEntryBook({ bytes })
  expect(said(read)).toEqual([
    expect.stringMatching(/^D3 2: .*rumus/u),
    expect.stringMatching(/^E3 #REF!: .*galat/u),
    expect.stringMatching(/^F3 TRUE: .*TRUE atau FALSE/u),
    expect.stringMatching(/^G3 2022-01-02: .*tanggal/u),
  ])
})

test('hidden rows and columns are read and said', async () => {
  const hidden = patched(
    await comesBackAs(grid(), { widths: [3, 20, 20, 6, 6], hiddenColumns: [1, 4] }),
    (text, name) => (name.endsWith('sheet1.xml') ? text.replace('<row r="4"', '<row hidden="1" r="4"') : text),
  )
  const read = await readEntryBook({ bytes: hidden })
  expect(filled(read)).toEqual(asMade)
  expect(read.notes.join(' ')).toMatch(/kolom IN-01 tersembunyi.*baris 4 \(Dinas Sosial\) tersembunyi/u)
})

test('a hundred thousand rows of junk are counted, not listed', async () => {
  const filler = Array.from(
    { length: 100_000 },
    (_, i) => `<row r="${i + 6}"><c r="D${i + 6}"><v>1</v></c></row>`,
  ).join('')
  const bytes = patched(await comesBackAs(grid()), (text, name) =>
    name.endsWith('sheet1.xml') ? text.replace('</sheetData>', `${filler}</sheetData>`) : text,
  )
  const read = await readEntryBook({ bytes })
  expect(filled(read)).toEqual(asMade)
  expect(read.rejected).toHaveLength(20)
  expect(read.notes.join()).toContain('99.980 baris lain')
})

test('notes are changed, emptied and added in their sheet; a row is known by its key, a new one by unit and code', async () => {
  const [top = [], heads = []] = noteRows()
  const read = async (...rows: (string | null)[][]) =>
    readEntryBook({ bytes: await comesBackAs(grid(), {}, [top, heads, ...rows]) })
  const first = ['piagam:36.74:1 u-1', null, 'DPMPTSP', 'IN-01'] as const
  const changed = await read(
    [...first, 'Baris 1\nbaris 2', null],
    [null, null, 'dinas sosial', 'OUT-01', 'Baru', 'b.pdf'],
  )
  expect(notesOf(changed)).toEqual([
    'u-1 IN-01 note: Baris 1\nbaris 2',
    'u-1 IN-01 evidence: -',
    'u-2 OUT-01 note: Baru',
    'u-2 OUT-01 evidence: b.pdf',
  ])
  expect(changed.cellNotes.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
    'Catatan!E3',
    'Catatan!F3',
    'Catatan!E4',
    'Catatan!F4',
  ])
  // A row that is gone says nothing, nor does an empty one; a stranger is named.
  const strange = await read([null, null, null, null, null, null], [null, null, 'Puskesmas', 'IN-01', 'Baru', null])
  expect(notesOf(strange)).toEqual([])
  expect(said(strange)).toEqual([expect.stringMatching(/^C4 Puskesmas: Unit ini tidak ada/u)])
  const copied = await read([first[0], null, 'RSUD', 'IN-01', 'Baru', null])
  expect(said(copied)).toEqual([expect.stringMatching(/^C3 RSUD: Kunci baris ini milik “DPMPTSP”/u)])
})

test('a workbook that lost its sheet of notes leaves the notes alone and says so', async () => {
  const read = await readEntryBook({ bytes: await comesBackAs(grid(), {}, [['Lain']]) })
  expect(read.cellNotes).toEqual([])
  expect(read.notes).toEqual(['Lembar Catatan tidak ada lagi; catatan dan bukti dibiarkan.'])
})

test('a sheet that was renamed is known by its key; one that lost name and key is not read', async () => {
  const renamed = await readBack(grid(), { sheet: 'Tangsel final' })
  expect(filled(renamed)).toEqual(asMade)
  expect(renamed.cells[0]?.sheet).toBe('Tangsel final')
  const keyless = await readBack([['Judul'], ...grid().slice(1)], { sheet: 'Lain' })
  expect(keyless.cells).toEqual([])
  expect(keyless.notes).toEqual(['Lembar Kota Tangerang Selatan tidak ada lagi; nilainya dibiarkan.'])
})

test('a sheet without the row of codes is not read', async () => {
  const read = await readBack([['piagam:36.74:1'], ...grid().slice(2)])
  expect(read.cells).toEqual([])
  expect(said(read)).toEqual([expect.stringContaining('Baris kode indikator tidak ditemukan')])
})

test('what is not ours, was changed, or comes from another version is refused with what to do', async () => {
  const ours = await writeEntryBook(entryBook())
  const keys = (change: (text: string) => string) =>
    patched(ours, (text, name) => (name.endsWith('sharedStrings.xml') ? change(text) : text))
  expect(await refusal(makeXlsx({ Data: '<row r="1"><c r="A1"><v>1</v></c></row>' }))).toMatch(
    /^refused: .*bukan buku kerja isian/u,
  )
  expect(await refusal(keys((text) => text.replace(/[0-9a-f]{64}/u, (hash) => hash.toUpperCase())))).toMatch(
    /^input: Lembar kunci/u,
  )
  expect(
    await refusal(
      patched(ours, (text, name) => (name.endsWith('sheet5.xml') ? text.replace(/<row r="8".*<\/row>/u, '') : text)),
    ),
  ).toBe('read')
  expect(await refusal(new TextEncoder().encode('a;b'))).toMatch(/^input: .*bukan lembar kerja/u)
  expect(await refusal(ours.slice(0, -400))).toMatch(/^input: /u)
})
