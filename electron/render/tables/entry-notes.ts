/**
 * The sheet of an entry workbook that carries notes and evidence: a row for each cell that has any. Cell comments would stand
 * where they belong, but LibreOffice and Excel rewrite them; rows of text are kept by both.
 */
import { foldName } from '../../../shared/domain/names.ts'
import type { EntryBookIn, EntryStamp, EntryStampSheet, SourceCell, SourceRow } from '../tasks.ts'
import { emptyCell, tidy } from './cells.ts'
import type { CellOut, PageOut } from './xlsx-adapter.ts'
import { place } from './xlsx-places.ts'

export const NOTES = 'Catatan'
/** Stands in the first cell; the sheet is known by it. */
export const notesMark = 'piagam-catatan'
const HEADS = ['Lembar', 'Unit', 'Kode', 'Catatan', 'Bukti'] as const
const HEAD_ROW = 3
/** Where the code stands tells the row of the heads. */
const CODE = 'Kode'

/** Key of a row: sheet and unit, as people cannot mistype them. */
const keyOf = (sheet: EntryStampSheet, unit: string): string => `${sheet.key} ${unit}`

const text = (value: string, more: Partial<CellOut> = {}): CellOut => ({
  value: value === '' ? null : value,
  valign: 'top',
  wrap: true,
  line: 'around',
  ...more,
})

export const notesPage = ({ sheets }: EntryStamp): PageOut => ({
  sheet: NOTES,
  widths: [3, 26, 36, 10, 60, 40],
  hiddenColumns: [1],
  rows: [
    [{ value: notesMark }, { value: 'Catatan dan bukti', bold: true, size: 14, color: '0F4C5C' }],
    [
      { value: null },
      {
        value: 'Ubah atau kosongkan di sini; baris yang dihapus dibiarkan. Untuk yang baru, tambahkan baris di bawah.',
        size: 9,
        color: '5B6670',
      },
    ],
    [{ value: null }, ...HEADS.map((value): CellOut => ({ value, bold: true, fill: 'D2E6EA', line: 'around' }))],
    ...sheets.flatMap((sheet) => {
      const names = new Map(sheet.units.map(({ id, name }) => [id, name]))
      return sheet.notes.map(({ unit, code, note, evidence }): CellOut[] => [
        { value: keyOf(sheet, unit) },
        text(sheet.name),
        text(names.get(unit) ?? ''),
        text(code),
        text(note, { open: true }),
        text(evidence, { open: true }),
      ])
    }),
  ],
  frozen: HEAD_ROW,
  header: { row: HEAD_ROW, columns: HEADS.length + 1 },
  landscape: true,
})

interface Owner {
  sheet: EntryStampSheet
  unit: { id: string; name: string }
}

/** Whose note a row is: by its key, else by the name of the unit where that is one of a kind. */
const ownerFinder = ({ sheets }: EntryStamp): ((key: string, sheetName: string, name: string) => Owner | string) => {
  const owners = sheets.flatMap((sheet) => sheet.units.map((unit): Owner => ({ sheet, unit })))
  const byKey = new Map(owners.map((owner) => [keyOf(owner.sheet, owner.unit.id), owner]))
  const byName = Map.groupBy(owners, ({ unit }) => foldName(unit.name))
  return (key, sheetName, name) => {
    const keyed = byKey.get(key)
    const named = (byName.get(foldName(name)) ?? []).filter(
      ({ sheet }) => sheetName === '' || foldName(sheet.name) === foldName(sheetName),
    )
    if (keyed !== undefined)
      return named.length > 0 && !named.includes(keyed)
        ? `Kunci baris ini milik “${keyed.unit.name}”, namanya “${name}”. Kosongkan kolom A yang tersembunyi bila baris ini disalin.`
        : keyed
    const [first, ...others] = named
    if (first === undefined) return 'Unit ini tidak ada di buku kerja ini. Salin namanya dari lembar isian.'
    return others.length === 0 ? first : 'Nama unit ini ada di beberapa lembar. Isi nama lembarnya di kolom Lembar.'
  }
}

type Found = Pick<EntryBookIn, 'cellNotes' | 'rejected' | 'notes'>

/** Notes and evidence as they stand there now. A row that is gone, or says nothing new, changes nothing. */
export const readNotes = (stamp: EntryStamp, name: string, rows: readonly SourceRow[]): Found => {
  const found: Found = { cellNotes: [], rejected: [], notes: [] }
  const at = rows.findIndex(({ cells }) => HEADS.every((head) => cells.some((cell) => cell.text === head)))
  const heads = rows[at]
  if (heads === undefined) {
    found.rejected.push({
      sheet: name,
      cell: '',
      value: '',
      reason: `Judul kolom ${CODE} dan lainnya tidak ditemukan.`,
    })
    return found
  }
  const columnOf = (head: (typeof HEADS)[number]): number => heads.cells.findIndex((cell) => cell.text === head)
  const columns = { note: columnOf('Catatan'), evidence: columnOf('Bukti') } as const
  const ownerOf = ownerFinder(stamp)
  const keys = new Set(stamp.sheets.flatMap((sheet) => sheet.units.map(({ id }) => keyOf(sheet, id))))
  for (const { row, cells } of rows.slice(at + 1)) {
    const cellIn = (column: number): SourceCell => cells[column] ?? emptyCell
    const key = cells.find((cell) => keys.has(cell.text))?.text ?? ''
    if (key === '' && cellIn(columns.note).text === '' && cellIn(columns.evidence).text === '') continue
    const unitName = cellIn(columnOf('Unit')).text
    const owner = ownerOf(key, cellIn(columnOf('Lembar')).text, unitName)
    if (typeof owner === 'string') {
      found.rejected.push({ sheet: name, cell: place(row, columnOf('Unit') + 1), value: unitName, reason: owner })
      continue
    }
    const code = cellIn(columnOf('Kode')).text
    const held = owner.sheet.notes.find((one) => one.unit === owner.unit.id && one.code === code)
    for (const part of ['note', 'evidence'] as const) {
      const { text: typed, kind } = cellIn(columns[part])
      const cell = place(row, columns[part] + 1)
      if (kind === 'formula' || kind === 'error') {
        const reason = 'Sel ini berisi rumus atau galat; hasilnya tidak dibaca. Ganti dengan teksnya.'
        found.rejected.push({ sheet: name, cell, value: typed, reason })
        continue
      }
      const lines = typed.replaceAll(/\r\n?/gu, '\n')
      const before = held?.[part] ?? ''
      // What a spreadsheet does to blanks is no change.
      const same = tidy(before).replaceAll(/\r\n?/gu, '\n') === lines
      found.cellNotes.push({
        sheet: name,
        cell,
        key: owner.sheet.key,
        unit: owner.unit.id,
        code,
        text: same ? before : lines,
        part,
      })
    }
  }
  return found
}
