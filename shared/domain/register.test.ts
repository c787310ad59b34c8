import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPattern, defaultPattern, formatNumber, numberScope, printsOfficeCode } from './register.ts'

const parts = { running: 5, officeCode: 'PW-16', date: '2023-01-24', kind: 'certificate' } as const

test.each([
  [defaultPattern, '005/PIAGAM/PW-16/I/2023'],
  ['B/{nomor:3}/HM.02.07-16/{bulan}/{tahun}', 'B/005/HM.02.07-16/I/2023'],
  ['{nomor}', '5'],
  ['{n:4}-{officeCode}-{romanMonth}-{year}', '0005-PW-16-I-2023'],
  ['{Nomor_Urut: 2}/{KODE KANTOR}/{bulan-romawi}/{YYYY}/{kind}', '05/PW-16/I/2023/PIAGAM'],
  [' {seq}/{tahun} ', '5/2023'],
])('%j gives %j', (pattern, number) => {
  expect(checkPattern(pattern)).toBeNull()
  expect(formatNumber(pattern, parts)).toBe(number)
})

test('a ranking table has its own word', () => {
  expect(formatNumber(defaultPattern, { ...parts, running: 1234, kind: 'ranking' })).toBe('1234/PERINGKAT/PW-16/I/2023')
})

test.each([
  ['', 'Pola nomor kosong'],
  ['   ', 'Pola nomor kosong'],
  ['{kantor}/{tahun}', 'Pola harus memuat nomor urut {nomor}'],
  ['{nomor}/{nomor}', 'Nomor urut {nomor} cukup satu kali'],
  ['{nomor}/{klas}', '{klas} tidak dikenal; yang ada: {nomor}, {kantor}, {bulan}, {tahun}, {jenis}'],
  ['{nomor}/{}', '{} tidak dikenal; yang ada: {nomor}, {kantor}, {bulan}, {tahun}, {jenis}'],
  ['{nomor}/{constructor}', '{constructor} tidak dikenal; yang ada: {nomor}, {kantor}, {bulan}, {tahun}, {jenis}'],
  ['{nomor:0}', 'Jumlah angka pada {nomor:0} harus 1 sampai 9'],
  ['{nomor:10}', 'Jumlah angka pada {nomor:10} harus 1 sampai 9'],
  ['{nomor:}', 'Jumlah angka pada {nomor:} harus 1 sampai 9'],
  ['{nomor}/{tahun:2}', '{tahun} tidak memakai jumlah angka'],
  ['{nomor', 'Kurung kurawal tidak berpasangan'],
  ['{nomor}}', 'Kurung kurawal tidak berpasangan'],
  ['{nomor}\n{tahun}', 'Ada karakter yang tidak dapat dicetak'],
  [`{nomor}${'x'.repeat(120)}`, 'Pola nomor lebih dari 120 huruf'],
])('%j is refused', (pattern, problem) => expect(checkPattern(pattern)).toBe(problem))

test.each([
  ['{nomor}/{tahun}', '2023-12-31', '2023'],
  ['{nomor}/{YEAR}', '2024-01-01', '2024'],
  ['{nomor}/{bulan}', '2024-01-01', 'all'],
  ['{nomor}/2024', '2024-01-01', 'all'],
])('%s on %s counts in %s', (pattern, date, scope) => expect(numberScope(pattern, date)).toBe(scope))

test('the office code is needed only where it is printed', () => {
  expect(printsOfficeCode(defaultPattern)).toBe(true)
  expect(printsOfficeCode('{nomor}/{tahun}')).toBe(false)
})

test('two documents never get the same number by one pattern, whatever its parts and days', () => {
  const around = fc.shuffledSubarray(['{kantor}', '{bulan}', '{tahun}', '{jenis}', '7', '/'])
  const running = fc.constantFrom('{nomor}', '{nomor:1}', '{nomor:4}')
  const date = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((instant) => instant.toISOString().slice(0, 10))
  const kind = fc.constantFrom('certificate' as const, 'ranking' as const)
  const document = fc.record({
    running: fc.integer({ min: 1, max: 2000 }),
    date,
    kind,
    officeCode: fc.constant('PW16'),
  })
  fc.assert(
    fc.property(around, running, fc.nat(6), document, document, (list, nomor, at, a, b) => {
      const pattern = list.toSpliced(at, 0, nomor).join('')
      expect(checkPattern(pattern)).toBeNull()
      const same = a.running === b.running && numberScope(pattern, a.date) === numberScope(pattern, b.date)
      if (!same) expect(formatNumber(pattern, a)).not.toBe(formatNumber(pattern, b))
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['{nomor:003}/{klasifikasi}', '007/PIAGAM'],
  ['{no:000}/{classification}-{code}', '007/PIAGAM-BTN'],
])('a pattern may say its width as a picture and ask for the classification: %s', (pattern, number) => {
  expect(checkPattern(pattern)).toBeNull()
  expect(formatNumber(pattern, { running: 7, officeCode: 'BTN', date: '2023-01-24', kind: 'certificate' })).toBe(number)
})
