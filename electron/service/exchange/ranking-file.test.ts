import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTable } from '../../render/tables/read.ts'
import { bench, type Bench, fixture } from './harness.ts'
import { importFile } from './import.ts'
import { rankingFile } from './ranking-file.ts'

let at: Bench
beforeEach(async () => {
  at = bench()
  await importFile(at.ctx, fixture('scores_pemda.csv'))
})
afterEach(() => {
  at.close()
})

test('the ranking of Banten 2022 as CSV', async () => {
  const text = new TextDecoder().decode(await rankingFile(at.ctx, { year: 2022, region: '36', format: 'csv' }))
  expect(text.split('\r\n').slice(0, 2)).toEqual([
    'Peringkat;Tahun;Kode;Pemda;Nilai;Zona;Kategori;Opini',
    '1;2022;36.74;Kota Tangerang Selatan;88,83;Hijau;A;Kualitas Tertinggi',
  ])
  expect(text.split('\r\n')).toHaveLength(11)
})

test('as xlsx it has its title and counts above the table', async () => {
  const bytes = await rankingFile(at.ctx, {
    year: 2022,
    region: '36',
    group: 'kota',
    ties: 'consecutive',
    format: 'xlsx',
  })
  const table = await readTable({ name: 'x.xlsx', bytes })
  expect(table.headers).toEqual(['Peringkat', 'Tahun', 'Kode', 'Pemda', 'Nilai', 'Zona', 'Kategori', 'Opini'])
  expect(table.rows.map(({ cells }) => cells[3]?.text)).toEqual([
    'Kota Tangerang Selatan',
    'Kota Tangerang',
    'Kota Serang',
    'Kota Cilegon',
  ])
})

test.each(['xlsx', 'csv'] as const)('our own %s can be imported again and changes nothing', async (format) => {
  for (const year of [2019, 2021, 2022, 2025]) {
    const bytes = await rankingFile(at.ctx, { year, region: 'ID', format })
    expect(await importFile(at.ctx, { name: `x.${format}`, bytes })).toMatchObject({
      written: 0,
      rejected: [],
      findings: [],
    })
  }
})

test('a scheme without zones and categories has no such columns', async () => {
  const text = new TextDecoder().decode(await rankingFile(at.ctx, { year: 2025, region: '36', format: 'csv' }))
  expect(text.split('\r\n')[0]).toBe('Peringkat;Tahun;Kode;Pemda;Nilai;Opini')
})
