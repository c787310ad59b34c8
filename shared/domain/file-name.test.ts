import { expect, test } from 'vitest'
import { checkFileName, defaultFileName, fileNameOf, type FileValues } from './file-name.ts'

const unit: FileValues = {
  jenis: 'Piagam',
  tahun: '2022',
  kode: '36.74',
  pemda: 'Kota Tangerang Selatan',
  unit: 'DPMPTSP',
  nama: 'DPMPTSP',
  nomor: '001/PIAGAM/BTN/I/2023',
  nilai: '91,18',
  peringkat: '',
  tanggal: '2023-01-24',
}
const body: FileValues = { ...unit, unit: '', nama: 'Kota Tangerang Selatan', peringkat: '1' }
const region: FileValues = { ...body, jenis: 'Peringkat', kode: '', pemda: 'Provinsi Banten', nilai: '', peringkat: '' }

test.each<[pattern: string, values: FileValues, name: string]>([
  [defaultFileName, unit, 'Piagam 2022 - 36.74 Kota Tangerang Selatan - DPMPTSP'],
  [defaultFileName, body, 'Piagam 2022 - 36.74 Kota Tangerang Selatan'],
  [defaultFileName, region, 'Peringkat 2022 - Provinsi Banten'],
  ['{nomor} {nama}', unit, '001/PIAGAM/BTN/I/2023 DPMPTSP'],
  ['{peringkat} - {nama} ({nilai})', body, '1 - Kota Tangerang Selatan (91,18)'],
  ['{peringkat} - {nama} ({nilai})', region, 'Kota Tangerang Selatan'],
  ['{ NAMA }_{Tahun}', unit, 'DPMPTSP_2022'],
])('%s', (pattern, values, name) => {
  expect(checkFileName(pattern)).toBeNull()
  expect(fileNameOf(pattern, values)).toBe(name)
})

test.each([
  ['', 'kosong'],
  ['{jenis} {tahun}', 'harus memuat'],
  ['{nama', 'tidak berpasangan'],
  ['{nama} {kota}', '{kota} tidak dikenal'],
  ['{nama}/{nomor}', 'Tanda /'],
  ['{nama}: {nilai}', 'Tanda :'],
  [`{nama}${'x'.repeat(160)}`, '160 huruf'],
])('%s is refused in words', (pattern, part) => {
  expect(checkFileName(pattern)).toContain(part)
})
