import { afterEach, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { readTable } from '../../render/tables/read.ts'
import { writeTable } from '../../render/tables/write.ts'
import { makeXlsx } from '../../render/tables/zip-fixture.ts'
import { batches } from '../../store/batches.ts'
import { addBody } from '../../store/bodies.ts'
import { results } from '../../store/results.ts'
import { units } from '../../store/units.ts'
import { undo } from '../safety/undo.ts'
import { bigFile } from './big-file.ts'
import { bench, type Bench, csv, fixture } from './harness.ts'
import { applyImport, importFile, previewImport, type SourceBytes } from './import.ts'

let at: Bench
beforeEach(() => {
  at = bench()
})
afterEach(() => {
  at.close()
})

const imports = () => batches(at.ctx.store).filter(({ kind }) => kind === 'import')
const refusal = async (file: SourceBytes): Promise<string> => {
  try {
    await importFile(at.ctx, file)
  } catch (error) {
    if (error instanceof Expected) return `${error.value.code}: ${error.message}`
    throw error
  }
  return 'imported'
}

test('the published list of 148 bodies goes in as it is, with nothing rejected and nothing to report', async () => {
  const report = await importFile(at.ctx, fixture('scores_pemda.csv'))
  expect(report).toEqual({
    read: 148,
    written: 148,
    unchanged: 0,
    rejected: [],
    findings: [],
    ignoredColumns: ['split', 'source_url', 'note'],
  })
  expect(results(at.ctx.store, 2022, '36').find(({ body }) => body === '36.74')).toEqual({
    body: '36.74',
    score: 8883,
    clean: 'belum',
  })
})

test('the published list of 35 units goes in as it is; Cilegon 2023 differs from its mean once it has a score', async () => {
  const first = await importFile(at.ctx, fixture('scores_locus.csv'))
  expect(first).toMatchObject({
    read: 35,
    written: 35,
    rejected: [],
    findings: [],
    ignoredColumns: ['case_id', 'source_url'],
  })
  expect(units(at.ctx.store, 2022, '36.74').map(({ name, type, score }) => [name, type, score])).toContainEqual([
    'UPT Puskesmas Kampung Sawah',
    'puskesmas',
    8945,
  ])
  expect(results(at.ctx.store, 2022)).toEqual([])
  const { findings } = await importFile(at.ctx, fixture('scores_pemda.csv'))
  // an unprinted seventh unit; Tangerang Selatan 2022 (0,01) and Kota Bengkulu 2024 are within the tolerance
  expect(findings).toEqual([{ row: 23, kind: 'mean', published: '89,45', computed: '89,40' }])
})

test('land offices are rejected with the way to add them, and go in once they are there', async () => {
  const first = await importFile(at.ctx, fixture('scores_vertical.csv'))
  expect(first).toMatchObject({ read: 6, written: 0, unchanged: 0 })
  expect(first.rejected.map(({ row, column }) => `${row} ${column}`)).toEqual([
    '2 unit',
    '3 unit',
    '4 unit',
    '5 unit',
    '6 unit',
    '7 unit',
  ])
  at.ctx.store.write({ kind: 'edit', label: 'Tambah instansi', undoable: true }, () => {
    addBody(at.ctx.store, { type: 'kantah', name: 'Kantor Pertanahan Kota Batam', province: '21' })
    addBody(at.ctx.store, { type: 'kantah', name: 'Kota Gorontalo', province: '75' })
  })
  const second = await importFile(at.ctx, fixture('scores_vertical.csv'))
  expect(second).toMatchObject({ written: 2, findings: [] })
  expect(second.rejected.map(({ row }) => row)).toEqual([3, 4, 6, 7])
})

test('a second import of the same files changes nothing and leaves no batch', async () => {
  for (const name of ['scores_pemda.csv', 'scores_locus.csv']) await importFile(at.ctx, fixture(name))
  expect(imports()).toHaveLength(2)
  for (const name of ['scores_pemda.csv', 'scores_locus.csv']) {
    expect(await importFile(at.ctx, fixture(name))).toMatchObject({ written: 0, rejected: [] })
  }
  expect(imports()).toHaveLength(2)
})

const csvLine = (cells: string[]): string => cells.map((cell) => (/[;"]/u.test(cell) ? `"${cell}"` : cell)).join(';')
const retold = async (change: (text: string) => string, encode: (text: string) => Uint8Array): Promise<SourceBytes> => {
  const table = await readTable(fixture('scores_pemda.csv'))
  const lines = [table.headers, ...table.rows.map(({ cells }) => cells.map(({ text }) => text))]
    .map((cells) => csvLine(cells.slice(0, 13).map((cell, i) => (i === 5 ? change(cell) : cell))))
    .join('\r\n')
  return { name: 'x.csv', bytes: encode(lines) }
}
const comma = (text: string): string => text.replace('.', ',')
test.each([
  ['semicolons and decimal commas', () => retold(comma, (text) => new TextEncoder().encode(text))],
  ['the same with a BOM', () => retold(comma, (text) => new TextEncoder().encode(`\uFEFF${text}`))],
  [
    'Windows-1252',
    () => retold(comma, (text) => new Uint8Array(Buffer.from(text.replace('set_id', 'set_id\xA0'), 'latin1'))),
  ],
  ['UTF-16', () => retold(comma, (text) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))],
  [
    'xlsx with numbers',
    async () => {
      const table = await readTable(fixture('scores_pemda.csv'))
      const columns = table.headers.map((header, i) => ({
        header,
        width: 12,
        kind: i === 5 ? ('score' as const) : ('text' as const),
      }))
      const rows = table.rows.map(({ cells }) =>
        table.headers.map((_, i) => (i === 5 ? Math.round(Number(cells[i]?.text) * 100) : (cells[i]?.text ?? ''))),
      )
      const title = ['Hasil penilaian', 'dari siaran pers']
      return {
        name: 'x.xlsx',
        bytes: await writeTable({ sheet: { name: 'Nilai', title, columns, rows }, format: 'xlsx' }),
      }
    },
  ],
])('as %s it is the same list', async (_, make) => {
  await importFile(at.ctx, fixture('scores_pemda.csv'))
  expect(await importFile(at.ctx, await make())).toMatchObject({
    read: 148,
    written: 0,
    unchanged: 148,
    rejected: [],
    findings: [],
  })
})

test('undo takes a whole import back and names it', async () => {
  const small = csv(
    'tahun;kode;unit;nilai;cnc',
    '2023;36.74;;94,46;ya',
    '2023;36.74;DPMPTSP;92,79;',
    '2023;36.71;;1.234;',
  )
  await importFile(at.ctx, small)
  expect(undo(at.ctx).label).toBe('Impor uji.csv')
  expect(results(at.ctx.store, 2023)).toEqual([])
  expect(units(at.ctx.store, 2023)).toEqual([])
  expect(await importFile(at.ctx, small)).toMatchObject({ written: 2 })
})

test('a preview writes nothing; it is planned again on the data as it is when applied', async () => {
  const preview = await previewImport(at.ctx, csv('tahun;kode;nilai', '2022;36.74;88,83', '2022;36.71;88,47'))
  expect(preview).toMatchObject({ read: 2, written: 2, file: 'uji.csv' })
  expect(preview.changes[0]).toMatchObject({ code: '36.74', field: 'score', before: null, after: '88,83' })
  expect(results(at.ctx.store, 2022)).toEqual([])
  await importFile(at.ctx, csv('tahun;kode;nilai', '2022;36.74;88,83'))
  expect(applyImport(at.ctx, preview.preview)).toMatchObject({ read: 2, written: 1, unchanged: 1 })
  expect(results(at.ctx.store, 2022)).toHaveLength(2)
  expect(() => applyImport(at.ctx, preview.preview)).toThrow(/Pilih berkasnya/u)
})

test('a cancelled import writes nothing', async () => {
  let calls = 0
  const job = { progress: () => undefined, cancelled: () => ++calls > 1 }
  const file = csv('tahun;kode;nilai', '2022;36.74;88,83')
  await expect(previewImport(at.ctx, file, job)).rejects.toMatchObject({ value: { code: 'cancelled' } })
  const { preview } = await previewImport(at.ctx, file)
  expect(() => applyImport(at.ctx, preview, { ...job, cancelled: () => true })).toThrow(/dibatalkan/u)
  expect(results(at.ctx.store, 2022)).toEqual([])
  expect(imports()).toEqual([])
})

test.each([
  ['an empty file', csv(''), /^input: .*kosong/u],
  ['wrong columns', csv('a;b', '1;2'), /^input: Tidak ada kolom yang dikenal/u],
  ['a broken xlsx', { name: 'x.xlsx', bytes: new TextEncoder().encode('PK\u0003\u0004 rusak') }, /^input: .*rusak/u],
])('%s is an error of the whole file', async (_, file, said) => {
  expect(await refusal(file)).toMatch(said)
  expect(batches(at.ctx.store)).toEqual([])
})

const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (ref: string, value: string): string => `<c r="${ref}"><v>${value}</v></c>`

test('a workbook with formulas and number codes is taken where it is certain and rejected where it is not', async () => {
  const rows = [
    `<row r="3">${text('A3', 'Tahun')}${text('B3', 'Kode')}${text('C3', 'Pemda')}${text('D3', 'Nilai')}</row>`,
    `<row r="4">${number('A4', '2022')}${number('B4', '36.74')}${number('D4', '88.829999999999998')}</row>`,
    `<row r="5">${number('A5', '2022')}${number('B5', '35.1')}${number('D5', '90')}</row>`,
    `<row r="6">${number('A6', '2022')}${number('B6', '35.1')}${text('C6', 'Kab. Banyuwangi')}${number('D6', '90')}</row>`,
    `<row r="7">${number('A7', '2022')}${number('B7', '36.71')}<c r="D7"><f>AVERAGE(E7:J7)</f><v>88.47</v></c></row>`,
    `<row r="8">${number('A8', '2022')}${number('B8', '36')}${number('D8', '67.183333')}</row>`,
  ]
  const bytes = makeXlsx({ Hasil: `<row r="1">${text('A1', 'Hasil Penilaian')}</row>${rows.join('')}` })
  const report = await importFile(at.ctx, { name: 'hasil.xlsx', bytes })
  expect(report).toMatchObject({ read: 5, written: 2 })
  expect(report.rejected.map(({ row, column, value }) => `${row} ${column} ${value}`)).toEqual([
    '5 Kode 35.1',
    '7 Nilai 88.47',
    '8 Nilai 67.183333',
  ])
  expect(report.findings).toEqual([{ row: 6, kind: 'name', published: '35.1', computed: '35.10' }])
  expect(results(at.ctx.store, 2022).map(({ body, score }) => [body, score])).toEqual([
    ['35.10', 9000],
    ['36.74', 8883],
  ])
})

test('an xlsx that would unpack endlessly is refused at once', async () => {
  const bomb = makeXlsx({ Data: '' }, { parts: [{ name: 'xl/media/a.bin', content: new Uint8Array(50_000_000) }] })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await refusal({ name: 'x.xlsx', bytes: bomb })).toMatch(/^input: .*jauh lebih besar/u)
})

test('50,000 rows are one batch, written in seconds, unchanged the second time', { timeout: 60_000 }, async () => {
  const file = bigFile(50_000)
  const before = performance.now()
  expect(await importFile(at.ctx, file)).toMatchObject({ read: 50_000, written: 50_000, rejected: [] })
  // a few seconds on an idle machine; the margin is for a busy one
  expect(performance.now() - before).toBeLessThan(30_000)
  expect(await importFile(at.ctx, file)).toMatchObject({ written: 0, unchanged: 50_000 })
  expect(imports()).toHaveLength(1)
})
