import { expect, test } from 'vitest'
import { defaultPattern } from '../../shared/domain/register.ts'
import { batches, journalOf } from './batches.ts'
import { savePeriod } from './periods.ts'
import { saveSettings, setLogo, setSample, settings, type SettingsChange } from './settings.ts'
import { signatoryOn } from './signatories.ts'
import type { Store } from './store.ts'
import { temporaryStore } from './testing.ts'

const save = (store: Store, change: SettingsChange) =>
  store.write({ kind: 'settings', label: 'Pengaturan', undoable: true }, () => saveSettings(store, change)).batch
const changes = (store: Store): string[] =>
  journalOf(store, batches(store, 1)[0]?.id ?? '').map(({ tbl, op, col }) => [tbl, op, col ?? ''].join(' ').trim())
const office = { name: 'Perwakilan Contoh', code: 'CTH', city: 'Kota Contoh', address: 'Jalan Contoh 1' }
const one = { name: 'Siti Contoh, S.H.', position: 'Kepala Perwakilan', from: '2020-01-01', until: '2023-06-30' }
const two = { name: 'Budi Contoh', position: 'Kepala Perwakilan', from: '2023-07-01', until: null }

test('an empty office has defaults and no names', () => {
  using made = temporaryStore()
  expect(settings(made.store)).toEqual({
    office: { name: '', code: '', city: '', address: '' },
    signatories: [],
    numberPattern: defaultPattern,
    numberPatterns: {},
    decision: [],
    colors: { brand: '#0F4C5C', accent: '#B08D3C' },
    logo: null,
    sample: false,
  })
})

test('what is saved comes back; parts that are not given stay', () => {
  using made = temporaryStore()
  const { store } = made
  const decision = [
    { year: 2021, number: '1', date: '2021-12-01' },
    { year: 2022, number: '2', date: '2022-12-01' },
  ]
  save(store, { office, signatories: [two, one], numberPattern: '{nomor}/{tahun}' })
  save(store, { decision, colors: { brand: '#000000', accent: '#ffffff' } })
  store.write({ kind: 'settings', label: 'Logo', undoable: true }, () => {
    setLogo(store, 'data:image/png;base64,AAAA')
    setSample(store, true)
  })
  expect(settings(store)).toEqual({
    office,
    signatories: [one, two],
    numberPattern: '{nomor}/{tahun}',
    numberPatterns: {},
    decision,
    colors: { brand: '#000000', accent: '#ffffff' },
    logo: 'data:image/png;base64,AAAA',
    sample: true,
  })
  // Saving what is there already is no change.
  expect(save(store, settings(store))).toBeNull()
})

test('a list of signatories replaces the list, touching only what differs', () => {
  using made = temporaryStore()
  const { store } = made
  save(store, { signatories: [one, two] })
  save(store, { signatories: [one, { ...two, until: '2026-01-01' }] })
  expect(changes(store)).toEqual(['signatory update valid_until'])
  save(store, { signatories: [two] })
  expect(changes(store)).toEqual(['signatory update valid_until', 'signatory delete'])
  expect(settings(store).signatories).toEqual([two])
})

test.each([
  ['2019-12-31', null],
  ['2020-01-01', one.name],
  ['2023-06-30', one.name],
  ['2023-07-01', two.name],
  ['2030-01-01', two.name],
])('on %s signs %s', (day, name) => {
  using made = temporaryStore()
  save(made.store, { signatories: [one, two] })
  expect(signatoryOn(made.store, day)?.name ?? null).toBe(name)
})

test('decisions live in their years: a list without a year clears it, and the ranking rule of the year stays', () => {
  using made = temporaryStore()
  const { store } = made
  store.write({ kind: 'edit', label: 'Tahun', undoable: true }, () => savePeriod(store, 2022, { group: 'kabkota' }))
  save(store, {
    decision: [
      { year: 2022, number: '2', date: '2022-12-01' },
      { year: 2023, number: '3', date: '2023-12-01' },
    ],
  })
  save(store, { decision: [{ year: 2023, number: '3', date: '2023-12-01' }] })
  expect(changes(store)).toEqual(['period update decision_number', 'period update decision_date'])
  expect(settings(store).decision).toEqual([{ year: 2023, number: '3', date: '2023-12-01' }])
  expect(() => save(store, { office, decision: [{ year: 2020, number: '1', date: '2020-12-01' }] })).toThrow('2020')
  expect(settings(store).office.name).toBe('')
})
