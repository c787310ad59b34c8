import { expect, test } from 'vitest'
import { instrumentProblems } from './instrument-problems.ts'
import type { InstrumentContent } from './instrument.ts'
import { sampleInstrumentOf, shippedInstruments } from './instruments.ts'
import { schemes } from './schemes.ts'

const shipped = sampleInstrumentOf('opini-2022')
if (shipped === null) throw new Error('no sample')
const copy = (): InstrumentContent => structuredClone({ dimensions: shipped.dimensions, rules: shipped.rules })
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index]
  if (found === undefined) throw new Error('too short')
  return found
}
const input = (content: InstrumentContent) => at(content.dimensions, 0)

test('shipped instruments have no problems, are marked CONTOH, and agree with their scheme where it is published', () => {
  for (const instrument of shippedInstruments) {
    expect(instrumentProblems(instrument)).toEqual([])
    expect(instrument.title).toContain('CONTOH')
    expect(instrument.id).toContain('contoh')
    const scheme = schemes.find(({ id }) => id === instrument.scheme)
    expect(instrument.dimensions.map(({ name, weight }) => ({ name, weight }))).toEqual(
      scheme?.dimensions.map(({ name, weight }) => ({ name, weight })),
    )
  }
})

test('what the sample makes up says so, what is confirmed names its source', () => {
  for (const { certainty, source } of shipped.dimensions.flatMap(({ indicators }) => indicators)) {
    expect(source).toMatch(certainty === 'confirmed' ? /https:\/\// : certainty === 'sample' ? /CONTOH/ : /UU 25\/2009/)
  }
  const counts = Map.groupBy(
    shipped.dimensions.flatMap(({ indicators }) => indicators),
    (one) => one.certainty,
  )
  expect(Object.fromEntries([...counts].map(([certainty, list]) => [certainty, list.length]))).toEqual({
    confirmed: 17,
    inferred: 9,
    sample: 19,
  })
})

const cases: [name: string, (content: InstrumentContent) => void, at: string, text: string][] = [
  [
    'weights that sum to 99,9',
    (c) => void (input(c).weight -= 10),
    '',
    'Bobot dimensi berjumlah 99,90\u00A0%, kurang 0,10\u00A0%; harus tepat 100,00\u00A0%.',
  ],
  [
    'shares of a dimension that sum to more',
    (c) => void (at(input(c).indicators, 1).weight += 1),
    'IN',
    'Bobot indikator dimensi Input berjumlah 100,01\u00A0%, lebih 0,01\u00A0%; harus tepat 100,00\u00A0%.',
  ],
  [
    'a code twice, also in another case',
    (c) => void (at(input(c).indicators, 1).code = 'in-01'),
    'in-01',
    'Kode indikator in-01 dipakai lebih dari satu kali.',
  ],
  [
    'a code of another dimension',
    (c) => void (at(input(c).indicators, 2).code = 'PR-01'),
    'PR-01',
    'Kode indikator PR-01 dipakai lebih dari satu kali.',
  ],
  [
    'a step that does not divide the maximum',
    (c) => {
      at(input(c).indicators, 0).scale.step = 200
      at(input(c).indicators, 0).labels = []
    },
    'IN-01',
    'IN-01: Langkah 2 tidak membagi habis nilai tertinggi 3.',
  ],
  [
    'labels for other values than the scale has',
    (c) => void at(input(c).indicators, 0).labels.pop(),
    'IN-01',
    'IN-01: 3 keterangan untuk 4 nilai skala. Samakan atau kosongkan.',
  ],
  [
    'a rule about an indicator that is gone',
    (c) => void (c.rules = [{ ...at(c.rules, 0), must: { indicator: 'XX-9', is: 'filled' } }]),
    'persepsi-tanpa-responden',
    'Aturan persepsi-tanpa-responden menyebut indikator XX-9 yang tidak ada.',
  ],
  [
    'a rule that compares with nothing',
    (c) => void (c.rules = [{ ...at(c.rules, 0), must: { indicator: 'OU-R', is: '>=' } }]),
    'persepsi-tanpa-responden',
    'Aturan persepsi-tanpa-responden membandingkan OU-R tanpa menyebut nilainya.',
  ],
  [
    'a rule outside the scale',
    (c) => void (c.rules = [{ ...at(c.rules, 0), must: { indicator: 'IN-01', is: '=', value: 400 } }]),
    'persepsi-tanpa-responden',
    'Aturan persepsi-tanpa-responden memakai nilai di luar skala IN-01.',
  ],
  [
    'an indicator that counts respondents and has a share',
    (c) => void (at(input(c).indicators, 15).weight = 100),
    'IN-R',
    'IN-R: "Jumlah petugas yang diwawancarai" hanya dihitung, jadi bobotnya harus 0.',
  ],
  ['no dimensions', (c) => void (c.dimensions = []), '', 'Instrumen ini belum berisi dimensi.'],
]

test.each(cases)('%s', (_, spoil, place, text) => {
  const content = copy()
  spoil(content)
  expect(instrumentProblems(content)).toEqual([{ at: place, text }])
})

test('no instrument is made up for a scheme nothing is known of', () => {
  expect(sampleInstrumentOf('opini-2025')).toBeNull()
  expect(sampleInstrumentOf('zona-2021')).toBeNull()
})
