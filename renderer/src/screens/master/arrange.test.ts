import { expect, test } from 'vitest'
import type { HeadView, MasterBody, MasterUnit, OversightView } from '../../../../shared/entry-views'
import { arrange, type Arrangement, type Filter } from './arrange'

const head = (from: string, until: string | null = null): HeadView => ({
  id: from,
  subject: '',
  name: 'Sari',
  position: 'Kepala',
  from,
  until,
})
const product = (open: boolean): OversightView => ({
  id: 'p',
  body: '',
  unit: null,
  kind: 'LAHP',
  number: '',
  note: '',
  open,
})
const unit = (name: string, more: Partial<MasterUnit> = {}): MasterUnit => ({
  id: name,
  name,
  type: '',
  address: '',
  heads: [],
  oversight: [],
  ...more,
})
const body = (name: string, type: MasterBody['type'], more: Partial<MasterBody> = {}): MasterBody => ({
  code: name,
  name,
  plainName: name,
  type,
  address: '',
  heads: [],
  oversight: [],
  units: [],
  lastYear: 0,
  ...more,
})
const rows = [
  body('Polres Cilegon', 'polres'),
  body('Kota Serang', 'kota', {
    heads: [head('2020-01-01')],
    units: [unit('Dinas Sosial', { heads: [head('2019-01-01', '2021-01-01')] })],
  }),
  body('Kabupaten Lebak', 'kabupaten', { heads: [head('2020-01-01')] }),
  body('Kota Cilegon', 'kota', {
    heads: [head('2020-01-01')],
    units: [
      unit('Puskesmas Ciwandan', { heads: [head('2020-01-01')], oversight: [product(true)] }),
      unit('Puskesmas Pulomerak', { heads: [head('2020-01-01')], oversight: [product(false)] }),
    ],
  }),
]
const show = (change: Partial<Arrangement>) =>
  arrange(rows, { search: '', filter: 'all', open: new Set(), day: '2024-01-01', ...change }).map(
    (line) => line.unit?.name ?? line.body.name,
  )

test.each<[Filter, string[]]>([
  ['all', ['Kota Cilegon', 'Kabupaten Lebak', 'Polres Cilegon', 'Kota Serang']],
  ['noHead', ['Polres Cilegon', 'Kota Serang', 'Dinas Sosial']],
  ['noUnits', ['Kabupaten Lebak']],
  ['vertical', ['Polres Cilegon']],
  ['open', ['Kota Cilegon', 'Puskesmas Ciwandan']],
])('the filter %s leaves %j', (filter, expected) => expect(show({ filter })).toEqual(expected))

test('an open body shows its units, and a search that only units answer shows these', () => {
  expect(show({ open: new Set(['Kota Serang']) }).slice(-2)).toEqual(['Kota Serang', 'Dinas Sosial'])
  expect(show({ search: 'pulomerak' })).toEqual(['Kota Cilegon', 'Puskesmas Pulomerak'])
})

test('a misspelt name is found where nothing is written so', () => {
  expect(show({ search: 'kab lebk' })).toEqual(['Kabupaten Lebak'])
  expect(show({ search: 'cilegn' })).toEqual(['Kota Cilegon', 'Polres Cilegon'])
})
