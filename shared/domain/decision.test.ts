import { expect, test } from 'vitest'
import { decisionText } from './decision.ts'

test.each([
  ['252 Tahun 2024', 'Berdasarkan Keputusan Nomor 252 Tahun 2024 tanggal 14 November 2024'],
  ['Nomor 252 Tahun 2024', 'Berdasarkan Keputusan Nomor 252 Tahun 2024 tanggal 14 November 2024'],
  ['No. 252 Tahun 2024', 'Berdasarkan Keputusan Nomor 252 Tahun 2024 tanggal 14 November 2024'],
  [
    'Keputusan Ketua Ombudsman RI Nomor 252 Tahun 2024',
    'Berdasarkan Keputusan Ketua Ombudsman RI Nomor 252 Tahun 2024 tanggal 14 November 2024',
  ],
  ['005/HM.01/I/2026', 'Berdasarkan Keputusan Nomor 005/HM.01/I/2026 tanggal 14 November 2024'],
  ['NO-17/2024', 'Berdasarkan Keputusan Nomor NO-17/2024 tanggal 14 November 2024'],
])('a decision entered as %s is cited without saying a word twice', (number, text) => {
  expect(decisionText({ number, date: '2024-11-14' })).toBe(text)
})
