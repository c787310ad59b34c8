import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { WorkbookReport } from '../../shared/entry-views.ts'
import { answer, copyOf, freshFolder, piagam, sample } from './fixture.ts'
import { inLibreOffice, libreOffice } from './libreoffice.ts'

let ready: string
beforeAll(async () => {
  ready = freshFolder()
  for (const file of ['banten-2022.csv', 'tangsel-2022-unit.csv']) await piagam(ready, 'import', sample(file))
}, 60_000)

const bookIn = (folder: string): string => join(folder, 'isian.xlsx')
const exported = async (): Promise<string> => {
  const folder = copyOf(ready)
  const { status, stderr } = await piagam(
    folder,
    'workbook',
    'export',
    '--year',
    '2022',
    '--code',
    '36.74',
    '--out',
    bookIn(folder),
  )
  if (status !== 0) throw new Error(stderr)
  return folder
}
const imported = async (folder: string, file: string, ...more: string[]): Promise<WorkbookReport> =>
  answer(await piagam(folder, 'workbook', 'import', file, '--json', ...more)) as WorkbookReport

test('a workbook comes back unchanged, and says so in words as well', async () => {
  const folder = await exported()
  expect(await imported(folder, bookIn(folder))).toEqual({
    written: 0,
    unchanged: 270,
    conflicts: [],
    rejected: [],
    notes: [],
  })
  const { stdout } = await piagam(folder, 'workbook', 'import', bookIn(folder), '--dry-run')
  expect(stdout).toBe('Percobaan, tidak ada yang ditulis. 0 sel ditulis, 270 sama, 0 berbenturan, 0 ditolak.\n')
})

test.each([
  [['export', '--code', '36.74', '--out', 'x.xlsx'], 2, 'memerlukan --year'],
  [['export', '--year', '2022', '--code', '99.99', '--out', 'x.xlsx'], 1, 'Kode 99.99 tidak dikenal'],
  [['export', '--year', '2022', '--code', '36.01', '--out', 'x.xlsx'], 1, 'belum memiliki unit'],
  [['import'], 2, 'Sebutkan berkas'],
  [['import', 'x.xlsx', '--out', 'y'], 2, '--out tidak berlaku'],
  [['import', 'tidak-ada.xlsx'], 1, 'tidak ada'],
])('%s ends with %i and says what is wrong', async (args, status, words) => {
  const ran = await piagam(copyOf(ready), 'workbook', ...args)
  expect(ran).toMatchObject({ status, stdout: '' })
  expect(ran.stderr).toContain(words)
})

test('another year and another file are refused, and nothing is made of an empty data folder', async () => {
  const folder = await exported()
  const other = await piagam(folder, 'workbook', 'import', bookIn(folder), '--year', '2023')
  expect(other).toMatchObject({ status: 1, stdout: '' })
  expect(other.stderr).toContain('untuk tahun 2022, bukan 2023')
  const text = join(folder, 'bukan.xlsx')
  writeFileSync(text, 'bukan buku kerja')
  expect((await piagam(folder, 'workbook', 'import', text)).stderr).toContain('bukan lembar kerja')
  const empty = await piagam(freshFolder(), 'workbook', 'import', bookIn(folder))
  expect(empty).toMatchObject({ status: 1, stderr: expect.stringContaining('masih kosong') as string })
})

/** Rules of a cell as LibreOffice knows them: kind, formula, whether a wrong value is stopped, and the words beside it. */
const tellRules = `
  For Each spot In Array("D9", "L9", "AE9", "D14")
    cell = sheet.getCellRangeByName(spot)
    rule = cell.Validation
    Tell spot & ": " & rule.Type & " " & rule.getFormula1() & " " & rule.ShowErrorMessage & " " & rule.ErrorAlertStyle & " " & cell.CellProtection.IsLocked
  Next
  Tell "prompt: " & Replace(sheet.getCellRangeByName("D9").Validation.InputMessage, Chr(10), " | ")
  Tell "protected: " & sheet.isProtected() & " " & sheet.getCellRangeByName("B9").CellProtection.IsLocked
  For Each hidden In Array("Kunci", "Pilihan")
    Tell hidden & ": " & book.Sheets.getByName(hidden).IsVisible
  Next
  Tell "key column: " & sheet.Columns.getByIndex(0).IsVisible`

const rules = [
  'D9: 6 $Pilihan.$A$1:$A$4 True 0 False',
  'L9: 6 $Pilihan.$B$1:$B$5 True 0 False',
  'AE9: 7 AND(ISNUMBER(AE9);AE9>=0;AE9<=100;ABS(ROUND(AE9*100/1;0)-AE9*100/1)<0.0001) True 0 False',
  'D14: 6 $Pilihan.$A$1:$A$4 True 0 False',
  'prompt: Pengetahuan tentang komponen standar pelayanan | 0 Tidak tahu | 1 Tahu sebagian kecil | 2 Tahu sebagian besar | 3 Tahu seluruhnya',
  'protected: True True',
  'Kunci: False',
  'Pilihan: False',
  'key column: False',
]

test.skipIf(libreOffice === null)(
  'LibreOffice keeps every rule, two people fill the workbook in it, and their cells are taken over one after the other',
  async () => {
    const folder = await exported()
    const [first, second] = [join(folder, 'rina.xlsx'), join(folder, 'budi.xlsx')]
    const told = await inLibreOffice(
      folder,
      { made: bookIn(folder), byRina: first, byBudi: second },
      `
  book = OpenBook(made)
  sheet = book.Sheets.getByIndex(0)
${tellRules}
  sheet.getCellRangeByName("D9").setFormula("3")
  sheet.getCellRangeByName("L9").setString("TB")
  sheet.getCellRangeByName("AE9").setFormula("88")
  sheet.getCellRangeByName("E10").setFormula("0")
  sheet.getCellRangeByName("F9").setFormula("=1+1")
  sheet.getCellRangeByName("G9").setFormula("7")
  notes = book.Sheets.getByName("Catatan")
  notes.getCellRangeByName("C4").setString(sheet.getCellRangeByName("B9").String)
  notes.getCellRangeByName("D4").setString("IN-01")
  notes.getCellRangeByName("E4").setString("Dilihat" & Chr(10) & "sendiri")
  notes.getCellRangeByName("F4").setString("foto 1.jpg")
  SaveBook(book, byRina)
  book = OpenBook(made)
  sheet = book.Sheets.getByIndex(0)
  sheet.getCellRangeByName("D9").setFormula("1")
  sheet.getCellRangeByName("D10").setFormula("2")
  sheet.Rows.getByIndex(9).IsVisible = False
  SaveBook(book, byBudi)
  book = OpenBook(byRina)
  sheet = book.Sheets.getByIndex(0)
${tellRules}
  book.close(True)`,
    )
    expect(told).toEqual([...rules, ...rules])

    const dry = await imported(folder, first, '--dry-run')
    expect(dry).toMatchObject({ written: 4, unchanged: 264, conflicts: [] })
    expect(dry.rejected.map(({ cell, value, reason }) => `${cell} ${value}: ${reason}`)).toEqual([
      'F9 2: Sel ini berisi rumus; hasilnya tidak dibaca. Ganti dengan nilainya.',
      'G9 7: Nilai harus antara 0 dan 3.',
    ])
    expect(await imported(folder, first)).toEqual(dry)
    expect(await imported(folder, second)).toMatchObject({
      written: 1,
      conflicts: [
        { sheet: 'Kota Tangerang Selatan', cell: 'D9', indicator: 'IN-01', common: '', before: '3', after: '1' },
      ],
      notes: ['Lembar Kota Tangerang Selatan: baris 10 (Dinas Sosial) tersembunyi; tetap dibaca.'],
    })
    expect(await imported(folder, first)).toMatchObject({ written: 0, unchanged: 268, conflicts: [] })
    // Exported with the note in it and only saved again by LibreOffice, it changes nothing.
    const [out, saved] = [join(folder, 'lagi.xlsx'), join(folder, 'lagi-disimpan.xlsx')]
    await piagam(folder, 'workbook', 'export', '--year', '2022', '--code', '36.74', '--out', out)
    const kept = await inLibreOffice(
      folder,
      { out, saved },
      `
  book = OpenBook(out)
  notes = book.Sheets.getByName("Catatan")
  Tell Replace(notes.getCellRangeByName("E4").String, Chr(10), " | ") & " " & notes.getCellRangeByName("F4").String
  SaveBook(book, saved)`,
    )
    expect(kept).toEqual(['Dilihat | sendiri foto 1.jpg'])
    expect(await imported(folder, saved)).toEqual({
      written: 0,
      unchanged: 270,
      conflicts: [],
      rejected: [],
      notes: [],
    })
    const { stdout } = await piagam(folder, 'undo')
    expect(stdout).toContain('Baca buku kerja')
    expect(await imported(folder, second, '--dry-run')).toMatchObject({ written: 1 })
  },
  180_000,
)
