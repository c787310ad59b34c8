import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import type { SourceTable } from '../tasks.ts'
import { readTable } from './read.ts'
import { makeXlsx, makeZip } from './zip-fixture.ts'

const read = (bytes: Uint8Array | string): Promise<SourceTable> =>
  readTable({ name: 'apa saja', bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes })
const texts = (table: SourceTable): string[][] => table.rows.map(({ cells }) => cells.map(({ text }) => text))
const refusal = async (bytes: Uint8Array | string): Promise<string> => {
  try {
    await read(bytes)
  } catch (error) {
    if (error instanceof Expected) return `${error.value.code}: ${error.message}`
    throw error
  }
  return 'read'
}
const utf16 = (text: string, big: boolean, bom: boolean): Uint8Array => {
  const bytes = Buffer.from(bom ? `\uFEFF${text}` : text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}

const plain = 'tahun;kode;nama;nilai\n2022;36.74;Tangerang Selatan;88,83\n'

test.each([
  ['UTF-8', new TextEncoder().encode(plain)],
  ['UTF-8 with BOM', new TextEncoder().encode(`\uFEFF${plain}`)],
  ['UTF-16 LE with BOM', utf16(plain, false, true)],
  ['UTF-16 BE with BOM', utf16(plain, true, true)],
  ['UTF-16 LE without BOM', utf16(plain, false, false)],
  ['UTF-16 BE without BOM', utf16(plain, true, false)],
  ['CRLF', new TextEncoder().encode(plain.replaceAll('\n', '\r\n'))],
  ['CR', new TextEncoder().encode(plain.replaceAll('\n', '\r'))],
  ['a sep= line', new TextEncoder().encode(`sep=;\r\n${plain.replaceAll('\n', '\r\n')}`)],
  ['comma', new TextEncoder().encode('tahun,kode,nama,nilai\n2022,36.74,Tangerang Selatan,"88,83"\n')],
  ['tab', new TextEncoder().encode(plain.replaceAll(';', '\t'))],
])('the same table comes out of CSV as %s', async (_, bytes) => {
  const table = await read(bytes)
  expect(table.headers).toEqual(['tahun', 'kode', 'nama', 'nilai'])
  expect(texts(table)).toEqual([['2022', '36.74', 'Tangerang Selatan', '88,83']])
})

test('bytes that are no UTF-8 are read as Windows-1252', async () => {
  const bytes = Buffer.from('tahun;nama;nilai;opini\n2022;Pasaman \x96 Barat;80,00;\x93Tinggi\x94\n', 'latin1')
  expect(texts(await read(new Uint8Array(bytes)))).toEqual([['2022', 'Pasaman – Barat', '80,00', '“Tinggi”']])
  expect(texts(await read(new Uint8Array(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])))).length).toBe(1)
})

test('titles above the headers are skipped and row numbers stay those of the file', async () => {
  const table = await read(
    'Hasil Penilaian 2022;;\n;;\nPerwakilan Banten;;\nTahun;Kode Wilayah;Nilai Akhir\n\n2022;36.74;88,83\n',
  )
  expect(table.headers).toEqual(['Tahun', 'Kode Wilayah', 'Nilai Akhir'])
  expect(table.rows.map(({ row }) => row)).toEqual([6])
})

test('a decimal comma does not make a semicolon file a comma file', async () => {
  const lines = Array.from({ length: 15 }, (_, i) => `2022;36.7${i % 5};"Unit a, b, c, d, e, f";${i},50`)
  const table = await read(['tahun;kode;unit;nilai', ...lines].join('\n'))
  expect(table.headers).toHaveLength(4)
  expect(texts(table)[3]).toEqual(['2022', '36.73', 'Unit a, b, c, d, e, f', '3,50'])
})

test('a quoted line break stays inside its cell', async () => {
  const table = await read('tahun;nama;nilai\n2022;"Tangerang\nSelatan";88,83\n2022;Cilegon;77,73\n')
  expect(table.rows.map(({ row }) => row)).toEqual([2, 3])
})

test('a cell that a spreadsheet would calculate is a formula in CSV too', async () => {
  const table = await read('tahun,kode,nilai\n2022,"=""36.74""",=80+8\n')
  expect(table.rows[0]?.cells.map(({ kind }) => kind)).toEqual(['text', 'formula', 'formula'])
})

test.each([
  ['nothing', ''],
  ['blanks only', '\uFEFF \n;;\n'],
])('%s is an empty file', async (_, text) => {
  expect(await refusal(text)).toMatch(/^input: Berkas ini kosong/u)
})

test.each([
  ['an old xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /\.xls.*\.xlsx/u],
  ['a PDF', '%PDF-1.7 …', /PDF/u],
  ['a web page called .xls', '<html><table><tr><td>1</td></tr></table></html>', /halaman web/u],
  ['something binary', new Uint8Array([1, 2, 0, 0, 0, 7, 0, 0, 9]), /bukan tabel/u],
  [
    'an ods',
    makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis' },
      { name: 'content.xml', content: '<x/>' },
    ]),
    /OpenDocument/u,
  ],
  ['an xlsb', makeZip([{ name: 'xl/workbook.bin', content: 'x' }]), /xlsb/u],
  ['another zip', makeZip([{ name: 'a.txt', content: 'x' }]), /bukan lembar kerja/u],
  ['a quote that is never closed', 'tahun;nama;nilai\n2022;"Tangerang;88,83\n2022;Cilegon;77,73\n', /Tanda petik/u],
  ['65 MB', new Uint8Array(65 * 1024 * 1024), /64 MB/u],
])('%s is refused with what to do', async (_, bytes, message) => {
  const said = await refusal(bytes)
  expect(said).toMatch(/^input: /u)
  expect(said).toMatch(message)
})

test('more than 200,000 rows are refused', async () => {
  expect(await refusal(`tahun;kode;nilai\n${'2022;36.74;88,83\n'.repeat(200_100)}`)).toMatch(/200\.000 baris/u)
})

const cell = (ref: string, value: string, attributes = ''): string => `<c r="${ref}" ${attributes}><v>${value}</v></c>`
const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row r="1">${inline('A1', 'tahun')}${inline('B1', 'kode')}${inline('C1', 'nilai')}</row>`

test.each([
  // what Excel writes for 88.83 and for sums that should be 88.83
  ['88.83', '0', '88.83', 'number'],
  ['88.829999999999998', '0', '88.83', 'number'],
  ['88.830000000000013', '0', '88.83', 'number'],
  ['88.836666666666659', '0', '88.8366666666667', 'number'],
  ['88.5', '1', '88.50', 'number'],
  ['35.1', '0', '35.1', 'number'],
  ['35.1', '1', '35.10', 'number'],
  ['35.123', '1', '35.123', 'number'],
  ['0.8883', '2', '88.83%', 'number'],
  ['44927', '3', '2023-01-01', 'date'],
  ['44927', '4', '2023-01-01', 'date'],
  ['1E2', '0', '100', 'number'],
])('the number %s in style %s is read as %s', async (value, style, text, kind) => {
  const styles = `<numFmts><numFmt numFmtId="170" formatCode="dd\\ mmmm\\ yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="10"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>`
  const bytes = makeXlsx({ Data: `${header}<row r="2">${cell('C2', value, `s="${style}"`)}</row>` }, { styles })
  expect((await read(bytes)).rows[0]?.cells[2]).toEqual({ text, kind })
})

test('shared strings, rich text, errors, booleans and formulas are told apart', async () => {
  const bytes = makeXlsx(
    {
      Data: `${header}<row r="2">${cell('A2', '0', 't="s"')}${cell('B2', '1', 't="s"')}${cell('C2', '#N/A', 't="e"')}${cell('E2', '1', 't="b"')}<c r="F2"><f>SUM(A1:A2)</f><v>88.83</v></c><c r="G2" t="str"><f t="shared" si="0"/><v>A</v></c></row>`,
    },
    {
      shared:
        '<si><t>satu &amp; dua</t></si><si><r><t>Tangerang</t></r><r><t xml:space="preserve"> Selatan</t></r><rPh><t>x</t></rPh></si>',
    },
  )
  expect((await read(bytes)).rows[0]?.cells).toEqual([
    { text: 'satu & dua', kind: 'text' },
    { text: 'Tangerang Selatan', kind: 'text' },
    { text: '#N/A', kind: 'error' },
    { text: '', kind: 'empty' },
    { text: 'TRUE', kind: 'boolean' },
    { text: '88.83', kind: 'formula' },
    { text: 'A', kind: 'formula' },
  ])
})

test('other programs leave out references and put prefixes before names', async () => {
  const bytes = makeXlsx({
    Data: '<x:row><x:c t="inlineStr"><x:is><x:t>tahun</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>nilai</x:t></x:is></x:c></x:row><x:row><x:c><x:v>2022</x:v></x:c><x:c><x:v>88.83</x:v></x:c></x:row>',
  })
  const table = await read(bytes)
  expect(table.headers).toEqual(['tahun', 'nilai'])
  expect(table.rows).toEqual([
    {
      row: 2,
      cells: [
        { text: '2022', kind: 'number' },
        { text: '88.83', kind: 'number' },
      ],
    },
  ])
})

test('more than ten thousand ampersands are no attack', async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => `<row r="${i + 2}">${inline(`A${i + 2}`, 'A &amp; B')}</row>`)
  expect((await read(makeXlsx({ Data: header + rows.join('') }))).rows).toHaveLength(12_000)
})

test('the first visible sheet with known headers is read and the others are named', async () => {
  const note = `<row r="1">${inline('A1', 'Catatan')}</row>`
  const data = `${header}<row r="2">${cell('A2', '2022')}</row>`
  const bytes = makeXlsx(
    { Kosong: '', Catatan: note, Lama: data, '2022': data, '2023': data },
    { states: { Lama: 'hidden' } },
  )
  const table = await read(bytes)
  expect(table.sheet).toBe('2022')
  expect(table.otherSheets).toEqual(['2023'])
})

test('a sheet formatted to its last row and column is read as what is in it', async () => {
  const styled = Array.from({ length: 210_000 }, (_, i) => `<row r="${i + 3}" s="1"><c r="A${i + 3}" s="1"/></row>`)
  const bytes = makeXlsx({
    Data: `${header}<row r="2">${cell('A2', '2022')}<c r="XFD2" s="1"/></row>${styled.join('')}<row r="300000">${cell('A300000', '2023')}</row>`,
  })
  const table = await read(bytes)
  expect(table.rows.map(({ row, cells }) => `${row} ${cells.length}`)).toEqual(['2 1', '300000 1'])
  expect(await refusal(makeXlsx({ Data: `${header}<row r="2">${cell('XFD2', '1')}</row>` }))).toMatch(/terlalu lebar/u)
})

test('a long text shown by thousands of cells costs nothing', async () => {
  const long = 'x'.repeat(30_000)
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `<row r="${i + 2}">${cell(`A${i + 2}`, '0', 't="s"')}${cell(`B${i + 2}`, '0', 't="s"')}</row>`,
  )
  const before = performance.now()
  const table = await read(makeXlsx({ Data: header + rows.join('') }, { shared: `<si><t>${long}</t></si>` }))
  expect(table.rows[19_999]?.cells[1]).toBe(table.rows[0]?.cells[0])
  expect(performance.now() - before).toBeLessThan(10_000)
})

test('a sheet that is not XML is a broken file, not a crash', async () => {
  expect(await refusal(makeXlsx({ Data: `${header}<row r="2"><c` }))).toMatch(/^input: .*rusak/u)
})
