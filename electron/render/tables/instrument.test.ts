import { expect, test } from 'vitest'
import { sampleInstrumentOf } from '../../../shared/domain/instruments.ts'
import { readInstrument } from './instrument-read.ts'
import { writeInstrument } from './instrument-write.ts'
import { type CellOut, type PageOut, writeXlsx } from './xlsx-adapter.ts'

const sample = sampleInstrumentOf('opini-2022')
if (sample === null) throw new Error('no sample')
const at = '2026-01-01T00:00:00Z'

test('the sample instrument comes back from its workbook as it was, in the same bytes each time', async () => {
  const bytes = await writeInstrument({ instrument: sample, at })
  const { draft, faults } = await readInstrument({ bytes })
  expect(faults).toEqual([])
  const { id: _id, version: _version, ...rest } = sample
  expect(draft).toEqual(rest)
  expect(Buffer.from(await writeInstrument({ instrument: sample, at })).equals(Buffer.from(bytes))).toBe(true)
})

const page = (sheet: string, rows: (string | number | null)[][]): PageOut => ({
  sheet,
  widths: [],
  rows: rows.map((row) => row.map((value): CellOut => ({ value }))),
  frozen: 0,
  header: null,
})
const indicatorHeaders = ['Nama', 'Dimensi', 'Kode', 'Jenis', 'Bobot (%)', 'Langkah', 'Nilai tertinggi', 'Boleh TB']
const book = (change: { indicators?: (string | number | null)[][]; without?: string } = {}): Promise<Uint8Array> =>
  writeXlsx({
    at: new Date(at),
    pages: [
      page('Instrumen', [
        ['Skema', 'Judul', 'Jenis unit', 'Versi', 'Contoh'],
        ['opini-2022', 'Instrumen kantor', 'Puskesmas', 7, 'tidak'],
      ]),
      page('Dimensi', [
        ['Kode', 'Nama', 'Bobot (%)'],
        ['IN', 'Input', 99.9],
      ]),
      page(
        'Indikator',
        change.indicators ?? [indicatorHeaders, ['Satu', 'in', 'IN-1', 'dinilai', '12,22', 1, 3, 'ya']],
      ),
      page('Aturan', [
        ['Kode', 'Tingkat', 'Jika indikator', 'Jika', 'Jika nilai', 'Maka indikator', 'Maka', 'Bila dilanggar'],
      ]),
    ].filter(({ sheet }) => sheet !== change.without),
  })

test('columns may stand in any order, optional ones may be missing, and weights are read as people write them', async () => {
  const { draft, faults } = await readInstrument({ bytes: await book() })
  expect(faults).toEqual([])
  expect(draft).toMatchObject({ scheme: 'opini-2022', unitType: 'Puskesmas', sample: false, rules: [] })
  expect(draft?.dimensions).toMatchObject([
    {
      code: 'IN',
      weight: 9990,
      certainty: 'sample',
      indicators: [
        { code: 'IN-1', name: 'Satu', weight: 1222, scale: { max: 300, step: 100 }, naAllowed: true, required: true },
      ],
    },
  ])
})

test('every cell that cannot be read is named with its place, its text and the reason', async () => {
  const rows = [
    indicatorHeaders,
    ['', 'IN', 'IN 1', 'dinilai', 'banyak', 1, 3, 'ya'],
    ['Dua', 'XX', 'IN-2', 'kira-kira', 12.345, 0, 3, 'mungkin'],
    ['Tiga', 'XX', 'IN-3', 'dinilai', 10, 1, 3, 'tidak'],
  ]
  const { draft, faults } = await readInstrument({ bytes: await book({ indicators: rows }) })
  expect(draft).toBeNull()
  expect(faults.map(({ sheet, cell, value }) => `${sheet}!${cell} ${value}`).toSorted()).toEqual(
    [
      'Indikator!A2 ',
      'Indikator!C2 IN 1',
      'Indikator!E2 banyak',
      'Indikator!D3 kira-kira',
      'Indikator!E3 12.345',
      'Indikator!F3 0',
      'Indikator!H3 mungkin',
      'Indikator!A4 XX',
    ].toSorted(),
  )
  expect(faults.every(({ reason }) => reason.length > 5)).toBe(true)
})

test.each([
  ['a missing sheet', () => book({ without: 'Indikator' }), 'Lembar "Indikator" tidak ada'],
  ['a missing column', () => book({ indicators: [['Dimensi', 'Kode', 'Nama']] }), 'Kolom "Bobot (%)" tidak ada'],
  [
    'a sheet without the instrument',
    () => writeXlsx({ at: new Date(at), pages: [page('Lembar1', [['a']])] }),
    'Lembar "Instrumen" tidak ada',
  ],
])('%s is said', async (_, bytes, reason) => {
  const { draft, faults } = await readInstrument({ bytes: await bytes() })
  expect(draft).toBeNull()
  expect(faults.map((fault) => fault.reason)).toContain(reason)
})

test('what is no workbook is refused with what to do', async () => {
  await expect(readInstrument({ bytes: new TextEncoder().encode('kode;nama') })).rejects.toThrow('bukan buku kerja')
  await expect(readInstrument({ bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) })).rejects.toThrow()
})
