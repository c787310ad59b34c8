import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type {
  CertificateSnapshot,
  RankingSnapshot,
  RecapSnapshot,
  ReportSnapshot,
} from '../../../shared/domain/snapshot.ts'
import { savePeriod } from '../../store/periods.ts'
import { setSample } from '../../store/settings.ts'
import { handoverDay } from '../fixture.ts'
import { readyContext } from './fixture.ts'
import { factsOf } from './scope.ts'
import { units } from '../../store/units.ts'
import { noteCell, writeCells } from '../entry/write.ts'
import { changeOversight } from '../master/edits.ts'
import { canonical } from './canonical.ts'
import { freeze } from './snapshot.ts'
import { subjectsOf } from './subjects.ts'

const given = { number: '001/PIAGAM/CTH/I/2023', at: '2023-01-24T02:00:00.000Z', sample: false }

function frozen(item: string, prepare: (context: ReturnType<typeof readyContext>) => void = () => undefined) {
  const context = readyContext()
  prepare(context)
  const facts = factsOf(context, { year: 2022, region: '36', kind: 'all', date: handoverDay })
  const subject = subjectsOf(facts).find((one) => one.item.startsWith(item))
  if (!subject) throw new Error(`no ${item}`)
  return freeze(context, facts, subject, given)
}

test('a certificate freezes everything that will be printed', () => {
  const { snapshot } = frozen('certificate:36.74')
  expect(snapshot as CertificateSnapshot).toEqual({
    version: 1,
    template: 'klasik@1',
    kind: 'certificate',
    sample: false,
    year: 2022,
    scheme: 'opini-2022',
    number: given.number,
    at: given.at,
    date: '2023-01-24',
    place: 'Serang',
    office: { name: 'Perwakilan Contoh', code: 'CTH', city: 'Serang', address: 'Jalan Contoh 1' },
    logo: null,
    colors: { ink: '#1B1B1F', brand: '#0F4C5C', accent: '#B08D3C' },
    signatory: { name: 'Nama Pejabat', position: 'Kepala Perwakilan' },
    decision: null,
    award: {
      title: 'Piagam Penghargaan',
      subtitle: 'Predikat Kepatuhan Standar Pelayanan Publik Tahun 2022',
      wording: 'atas capaian dalam Penilaian Kepatuhan Standar Pelayanan Publik Tahun 2022',
    },
    recipient: { code: '36.74', type: 'kota', body: 'Kota Tangerang Selatan', unit: null },
    score: 8883,
    zone: 'hijau',
    category: 'A',
    opinion: 'Kualitas Tertinggi',
    quality: null,
    rank: { rank: 1, of: 9, text: 'Peringkat 1 dari 9 se-Provinsi Banten' },
  })
})

test.each([
  ['certificate:36.71', 3],
  ['certificate:36.01', null],
  ['certificate:36.74:', null],
])('%s prints rank %s: the first three bodies only, never a unit', (item, rank) => {
  expect((frozen(item).snapshot as CertificateSnapshot).rank?.rank ?? null).toBe(rank)
})

test('the ranking freezes rows, limits and counts', () => {
  const snapshot = frozen('ranking:36').snapshot as RankingSnapshot
  expect(snapshot).toMatchObject({ regionName: 'Provinsi Banten', scopeText: 'se-Provinsi Banten', mean: 8014 })
  expect(snapshot.title).toBe('Peringkat Penilaian Kepatuhan Standar Pelayanan Publik Tahun 2022')
  expect(snapshot.rows).toHaveLength(9)
  expect(snapshot.limits[0]).toEqual({ from: 8800, label: 'A' })
})

test('the recapitulation freezes the published figures of Banten 2022 and says them in words', () => {
  const context = readyContext()
  const facts = factsOf(context, { year: 2022, region: '36', kind: 'recap', date: handoverDay })
  const [subject, ...others] = subjectsOf(facts)
  if (!subject) throw new Error('no recapitulation')
  expect(others).toEqual([])
  const snapshot = freeze(context, facts, subject, given).snapshot as RecapSnapshot
  expect(snapshot).toMatchObject({ mean: 8014, unscored: [], before: null, regionName: 'Provinsi Banten' })
  expect(snapshot.rows.map(({ score }) => score)).toEqual(facts.ranking.rows.map(({ score }) => score))
  expect(snapshot.sentences[0]).toBe(
    'Seluruh 9 pemerintah daerah di Provinsi Banten dinilai pada tahun 2022, dengan nilai rata-rata 80,14.',
  )
})

test('a report follows from score, rank, cells, notes and open oversight products of its body', () => {
  const context = readyContext()
  const { store } = context
  const [unit] = units(store, 2022, '36.74')
  const id = unit?.id ?? ''
  writeCells(store, { year: 2022, how: 'edit', cells: [{ unit: id, indicator: 'IN-01', text: '1' }] })
  noteCell(store, { year: 2022, unit: id, indicator: 'IN-01', note: 'Petugas belum dilatih', evidence: '' })
  changeOversight(store, {
    id: null,
    year: 2022,
    body: '36.74',
    unit: null,
    kind: 'Saran',
    number: '12/S/2022',
    note: '',
    open: true,
  })
  const facts = factsOf(context, { year: 2022, region: '36.74', kind: 'report', date: handoverDay })
  const [subject, ...others] = subjectsOf(facts)
  if (!subject) throw new Error('no report')
  expect(others).toEqual([])
  const snapshot = freeze(context, facts, subject, given).snapshot as ReportSnapshot
  expect(snapshot).toMatchObject({ body: 'Kota Tangerang Selatan', score: 8883, regionMean: 8014, rank: { rank: 1 } })
  expect(snapshot.findings).toMatchObject([{ value: '1 dari 3', note: 'Petugas belum dilatih' }])
  // A unit that was only begun has no reached dimensions: its empty cells are no zeros.
  expect(snapshot.dimensions).toEqual([])
  expect(snapshot.weakest).toMatchObject([{ code: 'IN-01', reached: 3333 }])
  expect(snapshot.recommendations).toHaveLength(2)
  expect(snapshot.recommendations[1]).toBe('Selesaikan Saran 12/S/2022.')
  expect(snapshot.sentences[0]).toMatch(/^Kota Tangerang Selatan memperoleh nilai 88,83 .* zona hijau, kategori A/)
})

test('the decision of the year is frozen when it is known', () => {
  const decision = { number: '252 Tahun 2022', date: '2022-12-20' }
  const { snapshot } = frozen('certificate:36.74', ({ store }) => {
    store.write({ kind: 'edit', label: 'Uji', undoable: true }, () => savePeriod(store, 2022, { decision }))
  })
  expect(snapshot.decision).toEqual(decision)
})

test('the digest is that of the canonical JSON, which survives being read and written', () => {
  const { snapshot, json, sha256 } = frozen('ranking:36', ({ store }) => {
    store.write({ kind: 'edit', label: 'Uji', undoable: false }, () => setSample(store, true))
  })
  expect(sha256).toBe(createHash('sha256').update(json).digest('hex'))
  expect(JSON.stringify(snapshot)).toBe(json)
  expect(JSON.stringify(structuredClone(snapshot))).toBe(json)
})

test.each([
  [{ b: 1, a: { d: [{ y: 1, x: null }], c: '' } }, '{"a":{"c":"","d":[{"x":null,"y":1}]},"b":1}'],
  [[3, 'ü', false], '[3,"ü",false]'],
])('canonical JSON of %j is %s', (value, text) => {
  expect(canonical(value)).toBe(text)
})
