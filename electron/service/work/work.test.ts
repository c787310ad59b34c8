import { expect, test } from 'vitest'
import type { WorkReport } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { batches } from '../../store/batches.ts'
import { savePeriod } from '../../store/periods.ts'
import { setResult } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { setUnit } from '../../store/units.ts'
import { isClosed, stateOf } from '../../store/work.ts'
import { writeCells } from '../entry/write.ts'
import { testContext } from '../fixture.ts'
import { undo, undoBatch } from '../safety/undo.ts'
import { act } from './act.ts'
import { assign, changeFourEyes } from './assign.ts'
import { board } from './board.ts'
import { closeByDecision, reopenYear } from './closing.ts'
import { filledUnits, workAs } from './fixture.ts'
import { answerRemark, remarkOn, unitWork } from './unit.ts'

const day = new Date('2023-10-05T08:00:00Z')
const made = (): Store => testContext({ now: () => day }).store
const why = (run: () => unknown): Expected['value'] => {
  try {
    run()
  } catch (error) {
    if (error instanceof Expected) return error.value
    throw error
  }
  throw new Error('was not refused')
}
const reasons = ({ refused }: WorkReport): string[] => refused.map(({ reason }) => reason)
const type = (store: Store, unit: string, text: string) =>
  writeCells(store, { year: 2023, how: 'edit', cells: [{ unit, indicator: 'IN-01', text }] })

test('three people bring a body to validated: typed, submitted, sent back with a remark, corrected, verified, validated', () => {
  const store = made()
  const asisten = workAs(store, 'Rina', 'asisten')
  const [sosial = '', puskesmas = ''] = filledUnits(store, ['Dinas Sosial', 'Puskesmas Satu'])
  const units = [sosial, puskesmas]
  expect(act(store, asisten, { units, action: 'submit' })).toEqual({ done: 2, refused: [] })
  expect(batches(store, 1)[0]).toMatchObject({
    kind: 'work',
    label: 'Ajukan 2 unit, Kabupaten Tangerang 2023',
    undoable: false,
    person: 'Rina',
  })
  expect(type(store, sosial, '1')).toMatchObject({ written: 0, locked: [{ reason: 'Sudah diajukan oleh Rina.' }] })

  const verifikator = workAs(store, 'Budi', 'verifikator')
  const remarks = [{ unit: sosial, indicator: 'IN-01', text: 'Foto tidak sesuai' }]
  expect(act(store, verifikator, { units: [sosial], action: 'return', remarks })).toMatchObject({ done: 1 })
  expect(act(store, verifikator, { units, action: 'verify' })).toMatchObject({
    done: 1,
    refused: [{ unit: sosial, unitName: 'Dinas Sosial' }],
  })

  workAs(store, 'Rina', 'asisten')
  expect(act(store, asisten, { units: [sosial], action: 'submit' }).done).toBe(0)
  expect(type(store, sosial, '2')).toMatchObject({ written: 1 })
  const view = unitWork(store, asisten, { unit: sosial })
  expect(view).toMatchObject({
    state: 'draf',
    lock: null,
    remarks: [{ indicator: 'IN-01', indicatorName: 'Indikator IN-01', person: 'Budi' }],
  })
  expect(view.steps.map(({ action, before, after, person }) => [action, before, after, person])).toEqual([
    ['submit', 'draf', 'diajukan', 'Rina'],
    ['return', 'diajukan', 'draf', 'Budi'],
  ])
  expect(view.permissions.find(({ action }) => action === 'submit')?.reason).toContain('Masih ada 1 kesalahan')
  expect(why(() => answerRemark(store, { id: view.remarks[0]?.id ?? '', answer: '' })).field).toBe('answer')
  answerRemark(store, { id: view.remarks[0]?.id ?? '', answer: 'Foto diganti' })
  expect(act(store, asisten, { units: [sosial], action: 'submit' }).done).toBe(1)

  workAs(store, 'Budi', 'verifikator')
  expect(act(store, verifikator, { units: [sosial], action: 'verify' }).done).toBe(1)
  const validator = workAs(store, 'Sari', 'validator')
  expect(act(store, validator, { units, action: 'validate' })).toEqual({ done: 2, refused: [] })
  expect(units.map((unit) => stateOf(store, unit))).toEqual(['disahkan', 'disahkan'])
})

test('what is not filled cannot be submitted; the others of the body can', () => {
  const store = made()
  const units = filledUnits(store, ['A', 'B', 'C'])
  type(store, units[1] ?? '', '')
  const report = act(store, 'anyone', { units, action: 'submit' })
  expect(report.done).toBe(2)
  expect(reasons(report)).toEqual([expect.stringContaining('Masih ada 1 kesalahan')])
})

test('four eyes: nobody verifies what went through the same hands, until a validator turns the rule off', () => {
  const store = made()
  const both = workAs(store, 'Budi', 'verifikator')
  const [one = '', two = ''] = filledUnits(store, ['A', 'B'])
  workAs(store, 'Rina', 'asisten')
  type(store, two, '2')
  act(store, { name: 'Rina', role: 'asisten' }, { units: [one, two], action: 'submit' })
  store.actAs('Budi')
  expect(reasons(act(store, both, { units: [one, two], action: 'verify' }))).toEqual(
    [one, two].map(() => expect.stringContaining('Budi ikut mengisi unit ini') as string),
  )
  expect(why(() => changeFourEyes(store, both, { on: false })).message).toContain('Hanya validator')
  const validator = workAs(store, 'Sari', 'validator')
  changeFourEyes(store, validator, { on: false })
  expect(batches(store, 1)[0]).toMatchObject({ label: 'Aturan empat mata: tidak berlaku', undoable: false })
  store.actAs('Budi')
  expect(act(store, both, { units: [one, two], action: 'verify' }).done).toBe(2)
})

test('four eyes looks at who entered on another laptop too', () => {
  const store = made()
  workAs(store, 'Rina', 'asisten')
  const [unit = ''] = filledUnits(store, ['A'])
  act(store, { name: 'Rina', role: 'asisten' }, { units: [unit], action: 'submit' })
  const verifikator = workAs(store, 'Budi', 'verifikator')
  store.write({ kind: 'merge', label: 'Gabung', undoable: true }, () => {
    store.db.exec(`INSERT INTO merge_batch (id, device, seq, schema, person, kind, label, at)
      VALUES ('b', 'lain', 1, 4, 'Budi', 'edit', 'Isi', '')`)
    store.db
      .prepare(
        `INSERT INTO merge_event (id, origin, learned, place, tbl, key, cells, parents) VALUES ('b:0', 'b', 'x', 0, 'cell', ?, '{}', '{}')`,
      )
      .run(JSON.stringify([unit, 'IN-01']))
  })
  expect(reasons(act(store, verifikator, { units: [unit], action: 'verify' }))[0]).toContain('ikut mengisi')
})

test('a validated unit is opened again by the validator for a reason, and by nobody else', () => {
  const store = made()
  const units = filledUnits(store, ['A'])
  for (const action of ['submit', 'verify', 'validate'] as const) act(store, 'anyone', { units, action })
  const verifikator = workAs(store, 'Budi', 'verifikator')
  expect(reasons(act(store, verifikator, { units, action: 'reopen', reason: 'x' }))[0]).toContain('Hanya validator')
  const validator = workAs(store, 'Sari', 'validator')
  expect(why(() => act(store, validator, { units, action: 'reopen' })).field).toBe('reason')
  expect(why(() => act(store, validator, { units, action: 'return' })).field).toBe('reason')
  expect(act(store, validator, { units, action: 'reopen', reason: 'Salah unit' }).done).toBe(1)
  expect(batches(store, 1)[0]).toMatchObject({
    label: 'Buka kembali A (Kabupaten Tangerang) 2023',
    reason: 'Salah unit',
  })
  expect(unitWork(store, validator, { unit: units[0] ?? '' }).steps.at(-1)).toMatchObject({ reason: 'Salah unit' })
})

test('cells of a unit that meanwhile left draf are not taken back, and the list says why; a step itself never is', () => {
  const store = made()
  const [one = '', two = ''] = filledUnits(store, ['A', 'B'])
  type(store, one, '2')
  const typed = batches(store, 1)[0]?.id ?? ''
  act(store, 'anyone', { units: [one], action: 'submit' })
  const step = batches(store, 1)[0]?.id ?? ''
  const value = why(() => undo({ store }))
  expect(value.details).toEqual([expect.stringMatching(/^Unit A \(Kabupaten Tangerang, 2023\): Sudah diajukan/)])
  expect(why(() => undoBatch({ store }, step)).code).toBe('refused')
  type(store, two, '2')
  expect(undo({ store }).label).toContain('B')
  act(store, 'anyone', { units: [one], action: 'return', reason: 'Perbaiki' })
  expect(undoBatch({ store }, typed).changes).toBe(1)
})

test('a year is closed by decision and official scores; what is missing is listed; nothing of it changes afterwards', () => {
  const store = made()
  const units = filledUnits(store, ['A', 'B'])
  expect(why(() => closeByDecision(store, 'anyone', { year: 2023 })).details).toEqual([
    'Nomor dan tanggal keputusan pusat belum diisi.',
    'Kabupaten Tangerang: nilai resmi belum ada.',
    'Kabupaten Tangerang: belum disahkan: A, B.',
  ])
  for (const action of ['submit', 'verify', 'validate'] as const) act(store, 'anyone', { units, action })
  const write = (run: () => void) => store.write({ kind: 'edit', label: 'Ubah', undoable: true }, run)
  write(() => {
    savePeriod(store, 2023, { decision: { number: '300 Tahun 2023', date: '2023-12-14' } })
    setResult(store, { year: 2023, body: '36.03', score: 8000 })
  })
  const decided = batches(store, 1)[0]?.id ?? ''
  const before = board(store, { year: 2023, region: '36' }, day)
  expect(before.blockers).toEqual([])
  expect(before.warnings).toEqual([expect.stringContaining('Kabupaten Tangerang: nilai resmi 80,00, nilai hitung 9')])
  expect(before.rows.find(({ code }) => code === '36.03')).toMatchObject({
    official: 8000,
    differs: true,
    state: 'disahkan',
  })
  const budi = workAs(store, 'Budi', 'verifikator')
  expect(why(() => closeByDecision(store, budi, { year: 2023 })).message).toContain('Hanya validator')
  const validator = workAs(store, 'Sari', 'validator')
  closeByDecision(store, validator, { year: 2023 })
  expect(isClosed(store, 2023)).toBe(true)
  expect(board(store, { year: 2023, region: '36' }, day).closed).toEqual({ person: 'Sari', at: day.toISOString() })

  const closed = 'Tahun 2023 sudah ditutup'
  expect(why(() => write(() => setResult(store, { year: 2023, body: '36.03', score: 8001 }))).message).toContain(closed)
  expect(why(() => write(() => setUnit(store, units[0] ?? '', { name: 'X' }))).message).toContain(closed)
  expect(reasons(act(store, validator, { units, action: 'reopen', reason: 'x' }))).toEqual(
    units.map(() => expect.stringContaining(closed) as string),
  )
  expect(why(() => assign(store, { year: 2023, codes: ['36.03'], due: '2023-11-01' })).message).toContain(closed)
  expect(why(() => remarkOn(store, validator, { unit: units[0] ?? '', indicator: '', text: 'x' })).message).toContain(
    closed,
  )
  expect(why(() => undoBatch({ store }, decided)).details?.[0]).toContain(closed)
  expect(why(() => closeByDecision(store, validator, { year: 2023 })).message).toContain(closed)

  expect(why(() => reopenYear(store, budi, { year: 2023, reason: 'x' })).message).toContain('Hanya validator')
  reopenYear(store, validator, { year: 2023, reason: 'Putusan diubah' })
  expect(batches(store, 1)[0]).toMatchObject({
    label: 'Buka kembali tahun 2023',
    reason: 'Putusan diubah',
    undoable: false,
  })
  expect(why(() => reopenYear(store, validator, { year: 2023, reason: 'x' })).code).toBe('not-found')
  write(() => setResult(store, { year: 2023, body: '36.03', score: 8001 }))
})

test('a year without entry is closed by its official scores alone', () => {
  const store = made()
  store.write({ kind: 'import', label: 'Impor', undoable: true }, () => {
    savePeriod(store, 2022, { decision: { number: '1', date: '2022-12-22' } })
    setResult(store, { year: 2022, body: '36.74', score: 8883 })
  })
  closeByDecision(store, 'anyone', { year: 2022 })
  expect(isClosed(store, 2022)).toBe(true)
})

test('the board says who has what in hand, what is overdue, and how far every body is', () => {
  const store = made()
  const [one = ''] = filledUnits(store, ['A', 'B'])
  act(store, 'anyone', { units: [one], action: 'submit' })
  workAs(store, 'Rina', 'asisten')
  const rina = store.db.prepare<[], string>('SELECT id FROM person').pluck().get() ?? ''
  assign(store, { year: 2023, codes: ['36.03', '36.74'], person: rina, due: '2023-10-04' })
  assign(store, { year: 2023, codes: ['36.74'], due: '2023-10-05' })
  expect(batches(store, 1)[0]?.label).toBe('Tugas Kota Tangerang Selatan 2023: tenggat 5 Oktober 2023')
  const { rows, counts, regionName, fourEyes } = board(store, { year: 2023, region: '36' }, day)
  expect({ counts, regionName, fourEyes, bodies: rows.length }).toEqual({
    counts: { draf: 1, diajukan: 1, diverifikasi: 0, disahkan: 0 },
    regionName: 'Provinsi Banten',
    fourEyes: true,
    bodies: 9,
  })
  expect(rows.find(({ code }) => code === '36.03')).toMatchObject({
    name: 'Kabupaten Tangerang',
    state: 'draf',
    person: { id: rina, name: 'Rina' },
    due: '2023-10-04',
    overdue: true,
    units: [
      { name: 'A', state: 'diajukan', filled: 3, required: 3, complete: true, hard: 0 },
      { name: 'B', state: 'draf' },
    ],
  })
  expect(rows.find(({ code }) => code === '36.74')).toMatchObject({ state: null, overdue: false, units: [] })
  undo({ store })
  expect(board(store, { year: 2023, region: '36.74' }, day).rows[0]).toMatchObject({ due: '2023-10-04', overdue: true })
})
