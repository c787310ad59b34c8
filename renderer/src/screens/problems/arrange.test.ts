import { expect, test } from 'vitest'
import type { ProblemView } from '../../../../shared/entry-views'
import { arrange, type Filter, standing } from './arrange'

const problem = (more: Partial<ProblemView>): ProblemView => ({
  rule: 'required',
  level: 'hard',
  instrument: 'i',
  unit: 'u',
  unitName: 'RSUD Balaraja',
  body: '36.03',
  bodyName: 'Kabupaten Tangerang',
  indicator: 'IN-01',
  text: 'Wajib diisi, masih kosong.',
  excuse: null,
  ...more,
})
const list = [
  problem({}),
  problem({ rule: 'outlier-year', level: 'soft', indicator: 'IN-02', text: 'Jauh berbeda dari tahun lalu.' }),
  problem({ rule: 'copied', level: 'soft', indicator: '', unitName: 'Dinas Sosial', excuse: 'Memang sama' }),
]

test('a soft problem with a reason is settled', () => expect(list.map(standing)).toEqual(['hard', 'soft', 'excused']))

test.each<[Filter, string, string[]]>([
  ['open', '', ['required', 'outlier-year']],
  ['hard', '', ['required']],
  ['soft', '', ['outlier-year']],
  ['excused', '', ['copied']],
  ['all', '', ['required', 'outlier-year', 'copied']],
  ['all', 'dinas sosial', ['copied']],
  ['all', 'in-02', ['outlier-year']],
  ['all', 'TAHUN LALU', ['outlier-year']],
  ['open', 'sosial', []],
])('%s with %j', (filter, search, rules) =>
  expect(arrange(list, { search, filter }).map(({ rule }) => rule)).toEqual(rules),
)
