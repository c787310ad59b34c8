import { describe, expect, it } from 'vitest'
import { dayWords, scoreWords, terbilang } from './terbilang.ts'

describe('a whole number in words', () => {
  it.each([
    [0, 'nol'],
    [1, 'satu'],
    [9, 'sembilan'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [99, 'sembilan puluh sembilan'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [111, 'seratus sebelas'],
    [199, 'seratus sembilan puluh sembilan'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1100, 'seribu seratus'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2000, 'dua ribu'],
    [2023, 'dua ribu dua puluh tiga'],
    [10_000, 'sepuluh ribu'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [1_000_001, 'satu juta satu'],
    [1_000_000_000, 'satu miliar'],
    [1_000_000_000_000, 'satu triliun'],
    [
      999_999_999_999_999,
      'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar ' +
        'sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu ' +
        'sembilan ratus sembilan puluh sembilan',
    ],
    [-5, 'minus lima'],
  ])('%i is "%s"', (count, expected) => expect(terbilang(count)).toBe(expected))

  it.each([1_000_000_000_000_000, 1.5, NaN])('%s has none', (count) =>
    expect(() => terbilang(count)).toThrow(RangeError),
  )

  it('reads back to the number it was made from', () => {
    for (let count = 0; count < 30_000; count += 7) expect(figure(terbilang(count))).toBe(count)
  })
})

describe('a score in words', () => {
  it.each([
    [8883, 'delapan puluh delapan koma delapan tiga', 'delapan puluh delapan koma delapan puluh tiga'],
    [9000, 'sembilan puluh koma nol nol', 'sembilan puluh koma nol'],
    [10_000, 'seratus koma nol nol', 'seratus koma nol'],
    [8805, 'delapan puluh delapan koma nol lima', 'delapan puluh delapan koma nol lima'],
    [8850, 'delapan puluh delapan koma lima nol', 'delapan puluh delapan koma lima puluh'],
    [1111, 'sebelas koma satu satu', 'sebelas koma sebelas'],
    [5, 'nol koma nol lima', 'nol koma nol lima'],
    [-120, 'minus satu koma dua nol', 'minus satu koma dua puluh'],
  ])('%i is read figure by figure and as a number', (score, figures, number) => {
    expect(scoreWords(score)).toBe(figures)
    expect(scoreWords(score, 'number')).toBe(number)
  })
})

describe('a day in words', () => {
  it.each([
    ['2023-01-24', 'Selasa, tanggal dua puluh empat bulan Januari tahun dua ribu dua puluh tiga'],
    ['2000-01-01', 'Sabtu, tanggal satu bulan Januari tahun dua ribu'],
    ['2024-02-29', 'Kamis, tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat'],
    ['2011-11-11', 'Jumat, tanggal sebelas bulan November tahun dua ribu sebelas'],
    ['1999-12-31', 'Jumat, tanggal tiga puluh satu bulan Desember tahun seribu sembilan ratus sembilan puluh sembilan'],
  ])('%s', (day, expected) => expect(dayWords(day)).toBe(expected))
})

/** The other way round, written apart from the code under test: words of a number below a million. */
function figure(text: string): number {
  const digits = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
  let total = 0
  let part = 0
  let digit = 0
  for (const word of text.replaceAll(/\bse(puluh|belas|ratus|ribu)/g, 'satu $1').split(' ')) {
    if (word === 'belas') [part, digit] = [part + 10 + digit, 0]
    else if (word === 'puluh') [part, digit] = [part + digit * 10, 0]
    else if (word === 'ratus') [part, digit] = [part + digit * 100, 0]
    else if (word === 'ribu') [total, part, digit] = [(part + digit) * 1000, 0, 0]
    else digit = digits.indexOf(word)
  }
  return total + part + digit
}
