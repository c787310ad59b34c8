import { expect, test } from 'vitest'
import type { SheetOut } from '../tasks.ts'
import { readTable } from './read.ts'
import { writeTable } from './write.ts'
import { unzip, zipEntries } from './zip.ts'

const sheet: SheetOut = {
  name: 'Peringkat 2022/Banten',
  title: ['Peringkat', 'se-Provinsi Banten'],
  columns: [
    { header: 'Peringkat', width: 10, kind: 'integer' },
    { header: 'Tahun', width: 8, kind: 'integer' },
    { header: 'Kode', width: 10, kind: 'text' },
    { header: 'Pemda', width: 30, kind: 'text' },
    { header: 'Nilai', width: 10, kind: 'score' },
  ],
  rows: [
    [1, 2022, '36.70', 'Kota Tangerang Selatan', 8850],
    [2, 2022, '36', '=HYPERLINK("http://x")', null],
    [-3, 2022, '-5', "+62 & <b> 'x'", 10_000],
  ],
}

test('a written workbook reads back with codes as text and scores to the hundredth', async () => {
  const bytes = await writeTable({ sheet, format: 'xlsx' })
  const table = await readTable({ name: 'x.xlsx', bytes })
  expect(table.sheet).toBe('Peringkat 2022 Banten')
  expect(table.headers).toEqual(['Peringkat', 'Tahun', 'Kode', 'Pemda', 'Nilai'])
  expect(table.rows[0]).toEqual({
    row: 5,
    cells: [
      { text: '1', kind: 'number' },
      { text: '2022', kind: 'number' },
      { text: '36.70', kind: 'text' },
      { text: 'Kota Tangerang Selatan', kind: 'text' },
      { text: '88.50', kind: 'number' },
    ],
  })
  // text stays text in xlsx: nothing to run, nothing to escape
  expect(table.rows[1]?.cells[3]).toEqual({ text: '=HYPERLINK("http://x")', kind: 'text' })
  expect(table.rows[2]?.cells.map(({ text }) => text)).toEqual(['-3', '2022', '-5', "+62 & <b> 'x'", '100.00'])
})

test('the sheet has a frozen bold header, widths and two decimals', async () => {
  const bytes = await writeTable({ sheet, format: 'xlsx' })
  const entries = zipEntries(bytes)
  const part = (name: string): string => {
    const entry = entries.get(name)
    return entry === undefined ? '' : new TextDecoder().decode(unzip(bytes, entry))
  }
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<pane[^>]*ySplit="4"[^>]*state="frozen"/u)
  expect(part('xl/worksheets/sheet1.xml')).toMatch(/<col [^>]*width="30/u)
  expect(part('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A4:E7"')
  expect(part('xl/styles.xml')).toContain('numFmtId="2"')
  expect(part('xl/styles.xml')).toMatch(/<b\/>|<b val="1"\/>/u)
})

test('the same sheet gives the same bytes', async () => {
  const [a, b] = await Promise.all([writeTable({ sheet, format: 'xlsx' }), writeTable({ sheet, format: 'xlsx' })])
  expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true)
})

test('CSV has a BOM, semicolons, decimal commas, and nothing a spreadsheet would run', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeTable({ sheet, format: 'csv' }))
  expect(text).toBe(
    [
      '\uFEFFPeringkat;Tahun;Kode;Pemda;Nilai',
      '1;2022;36.70;Kota Tangerang Selatan;88,50',
      `2;2022;36;"'=HYPERLINK(""http://x"")";`,
      `-3;2022;-5;'+62 & <b> 'x';100,00`,
      '',
    ].join('\r\n'),
  )
})

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\uFF1D1',
  '\uFF0B1',
  '\uFF0D1',
  '\uFF20x',
  '=cmd|" /C calc"!A0',
])('the name %j is text in a CSV and in a workbook, wherever it stands', async (name) => {
  const hostile = {
    ...sheet,
    title: [name],
    columns: [{ header: name, width: 9, kind: 'text' as const }],
    rows: [[name]],
  }
  const csv = new TextDecoder().decode(await writeTable({ sheet: hostile, format: 'csv' }))
  // Header and row: the apostrophe is the first letter of each, inside the quotes where there are any.
  expect(csv.match(/'/g)).toHaveLength(2)
  expect(csv.match(/(?:^|\r\n)"?'/g)).toHaveLength(2)
  const back = await readTable({ name: 'x.xlsx', bytes: await writeTable({ sheet: hostile, format: 'xlsx' }) })
  for (const { cells } of back.rows) for (const { kind } of cells) expect(kind).not.toBe('formula')
})
