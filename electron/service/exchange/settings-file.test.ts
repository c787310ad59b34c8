import { afterEach, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { batches } from '../../store/batches.ts'
import { settings } from '../../store/settings.ts'
import { bench, type Bench } from './harness.ts'
import { readSettingsFile, settingsFile } from './settings-file.ts'

let at: Bench
beforeEach(() => {
  at = bench()
})
afterEach(() => {
  at.close()
})

const office = { name: 'Perwakilan Contoh', code: 'CTH', city: 'Serang', address: 'Jalan Contoh 1' }
const signatory = { name: 'Nama Contoh', position: 'Kepala Perwakilan', from: '2022-01-01', until: null }
const whole = {
  office,
  signatories: [signatory],
  numberPattern: '{nomor:3}/{jenis}/{kantor}/{bulan}/{tahun}',
  decision: [{ year: 2022, number: '1/CONTOH/2022', date: '2022-12-22' }],
}
const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const refusal = (value: unknown): { field: string; message: string; details: string[] } => {
  try {
    readSettingsFile(at.ctx, bytes(value))
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    expect(error.value.code).toBe('input')
    return { field: error.value.field ?? '', message: error.message, details: error.value.details ?? [] }
  }
  throw new Error('was taken')
}

test('the file of the office is taken over and comes out again', () => {
  readSettingsFile(at.ctx, bytes(whole))
  expect(settings(at.ctx.store)).toMatchObject(whole)
})

test('an office without colours of its own gets a file with exactly the four parts', () => {
  readSettingsFile(at.ctx, bytes(whole))
  expect(JSON.parse(settingsFile(at.ctx))).toEqual(whole)
})

test('export and import again changes nothing and leaves no batch', () => {
  readSettingsFile(
    at.ctx,
    bytes({ ...whole, sample: true, fileName: '{nomor} {nama}', colors: { brand: '#112233', accent: '#445566' } }),
  )
  const count = batches(at.ctx.store).length
  const file = settingsFile(at.ctx)
  expect(JSON.parse(file)).toMatchObject({ fileName: '{nomor} {nama}' })
  readSettingsFile(at.ctx, bytes(`\uFEFF${file}`))
  expect(settingsFile(at.ctx)).toBe(file)
  expect(batches(at.ctx.store)).toHaveLength(count)
})

test('what the file leaves out stays as it is', () => {
  readSettingsFile(at.ctx, bytes(whole))
  readSettingsFile(at.ctx, bytes({ office: { city: 'Cilegon' } }))
  expect(settings(at.ctx.store)).toMatchObject({ ...whole, office: { ...office, city: 'Cilegon' } })
})

test.each([[undefined], [null], ['']])('an end of %j means still in office', (until) => {
  readSettingsFile(at.ctx, bytes({ signatories: [{ ...signatory, until }] }))
  expect(settings(at.ctx.store).signatories).toEqual([signatory])
})

test.each([
  [
    { ...whole, signatories: [signatory, { ...signatory, from: '2022-02-30' }] },
    'signatories[1].from',
    /bukan tanggal/u,
  ],
  [{ ...whole, signatories: [{ ...signatory, until: '2021-01-01' }] }, 'signatories[0].until', /lebih awal/u],
  [{ ...whole, signatories: [{ ...signatory, name: ' ' }] }, 'signatories[0].name', /tidak boleh kosong/u],
  [{ ...whole, signatories: 'Nama' }, 'signatories', /daftar/u],
  [{ ...whole, office: { ...office, code: 16 } }, 'office.code', /harus berupa teks/u],
  [
    { ...whole, decision: [{ year: 2020, number: '1', date: '2020-01-01' }] },
    'decision[0].year',
    /bukan tahun penilaian/u,
  ],
  [{ ...whole, decision: [{ year: '2022', number: '1', date: '2022-12-22' }] }, 'decision[0].year', /harus tahun/u],
  [{ ...whole, decision: [...whole.decision, ...whole.decision] }, 'decision', /satu tahun dua kali/u],
  [{ ...whole, numberPattern: 'B/{bulan}' }, 'numberPattern', /\{nomor\}/u],
  [{ ...whole, colors: { brand: 'merah', accent: '#445566' } }, 'colors.brand', /harus warna/u],
  [{ ...whole, logo: 'x.png' }, '', /tidak dikenal: logo/u],
  [{ ...whole, office: { ...office, kode: 'X' } }, 'office', /tidak dikenal: kode/u],
  [[], '', /harus berupa/u],
])('%j is refused at %s', (value, field, message) => {
  const said = refusal(value)
  expect(said.field).toBe(field)
  expect(said.message).toMatch(message)
  expect(batches(at.ctx.store)).toEqual([])
})

test('every wrong place is listed', () => {
  const said = refusal({ office: { name: 1 }, signatories: [{ ...signatory, from: 'kemarin', until: 'besok' }] })
  expect(said.details.map((line) => line.split(':')[0])).toEqual([
    'office.name',
    'signatories[0].from',
    'signatories[0].until',
  ])
})

test('something that is no JSON says so', () => {
  expect(refusal('{"office": ').message).toMatch(/bukan JSON/u)
})
