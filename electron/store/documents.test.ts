import { expect, test } from 'vitest'
import {
  documentById,
  documentByNumber,
  documentBySha,
  documentRows,
  documents,
  finish,
  liveDocument,
  replacementOf,
  type Reservation,
  reserve,
  reservedDocument,
  revoke,
  voidDocument,
} from './documents.ts'
import { nextRunning, numbers, takeNumber } from './numbers.ts'
import type { Store } from './store.ts'
import { temporaryStore } from './testing.ts'

const write = <T>(store: Store, run: () => T): T =>
  store.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, run).value

/** Reserves the certificate of Tangerang Selatan; every call gets the next number. */
const take = (store: Store, more: Partial<Reservation> = {}) =>
  write(store, () => {
    const running = nextRunning(store, '2023')
    return reserve(store, {
      id: `document-${running}`,
      kind: 'certificate',
      year: 2022,
      code: '36.74',
      unit: null,
      subjectKey: 'certificate:2022:36.74',
      subject: 'Kota Tangerang Selatan',
      score: 8883,
      number: `${String(running).padStart(3, '0')}/CTH/I/2023`,
      snapshot: '{}',
      snapshotSha256: 'abc',
      scope: '2023',
      running,
      rows: [
        { tbl: 'result', key: [2022, '36.74'] },
        { tbl: 'period', key: [2022] },
        { tbl: 'period', key: [2022] },
      ],
      ...more,
    })
  })
const made = { file: 'documents/a.pdf', sha256: 'f00d', signed: true }

test('a reserved document has its number and no file; finished it is the valid one', () => {
  using temporary = temporaryStore({ now: () => new Date('2023-01-24T02:00:00Z') })
  const { store } = temporary
  const reserved = take(store)
  expect(reserved).toEqual({
    id: 'document-1',
    kind: 'certificate',
    year: 2022,
    code: '36.74',
    unit: null,
    subjectKey: 'certificate:2022:36.74',
    subject: 'Kota Tangerang Selatan',
    score: 8883,
    number: '001/CTH/I/2023',
    snapshot: '{}',
    snapshotSha256: 'abc',
    state: 'reserved',
    file: null,
    sha256: null,
    signed: false,
    reservedAt: '2023-01-24T02:00:00.000Z',
    issuedAt: null,
    replaces: null,
    reason: null,
  })
  expect(reservedDocument(store, 'certificate:2022:36.74')).toEqual(reserved)
  expect(liveDocument(store, 'certificate:2022:36.74')).toBeNull()
  expect(documentRows(store, 'document-1')).toEqual([
    { tbl: 'period', key: [2022] },
    { tbl: 'result', key: [2022, '36.74'] },
  ])
  const issued = write(store, () => finish(store, 'document-1', made))
  expect(issued).toEqual({ ...reserved, ...made, state: 'issued', issuedAt: '2023-01-24T02:00:00.000Z' })
  expect(liveDocument(store, 'certificate:2022:36.74')).toEqual(issued)
  expect(reservedDocument(store, 'certificate:2022:36.74')).toBeNull()
  expect(documentBySha(store, 'f00d')).toEqual(issued)
  expect(documentByNumber(store, '001/CTH/I/2023')).toEqual(issued)
  expect(documentById(store, 'nobody')).toBeNull()
})

test('a replacement takes the place of the old one only when its file is there', () => {
  using temporary = temporaryStore()
  const { store } = temporary
  take(store)
  write(store, () => finish(store, 'document-1', made))
  take(store, { replaces: 'document-1', reason: 'Nama salah' })
  expect(liveDocument(store, 'certificate:2022:36.74')?.id).toBe('document-1')
  expect(replacementOf(store, 'document-1')).toBeNull()
  write(store, () => finish(store, 'document-2', { ...made, sha256: 'beef' }))
  expect(liveDocument(store, 'certificate:2022:36.74')).toMatchObject({ id: 'document-2', reason: 'Nama salah' })
  expect(documentById(store, 'document-1')?.state).toBe('replaced')
  expect(replacementOf(store, 'document-1')?.id).toBe('document-2')
  expect(documents(store).map(({ state }) => state)).toEqual(['replaced', 'issued'])
})

test('two runs cannot reserve the same subject, nor finish two valid documents of it', () => {
  using temporary = temporaryStore()
  const { store } = temporary
  take(store)
  expect(() => take(store)).toThrow('sedang diterbitkan oleh proses lain')
  expect(numbers(store)).toHaveLength(1)
  write(store, () => finish(store, 'document-1', made))
  take(store)
  expect(() => write(store, () => finish(store, 'document-2', made))).toThrow('sudah ada dokumen yang berlaku')
  expect(documentById(store, 'document-2')?.state).toBe('reserved')
})

test('a number is never given twice, also not that of a void document', () => {
  using temporary = temporaryStore()
  const { store } = temporary
  take(store)
  write(store, () => voidDocument(store, 'document-1', 'Berkas tidak dapat dibuat'))
  expect(documentById(store, 'document-1')).toMatchObject({ state: 'void', reason: 'Berkas tidak dapat dibuat' })
  expect(write(store, () => nextRunning(store, '2023'))).toBe(2)
  const same = { subjectKey: 'other', id: 'other' }
  expect(() => take(store, { ...same, number: '001/CTH/I/2023' })).toThrow('sudah terpakai')
  expect(() => take(store, { ...same, running: 1, number: 'new' })).toThrow('sudah terpakai')
  expect(() =>
    write(store, () =>
      takeNumber(store, { scope: '2024', running: 1, number: '001/CTH/I/2023', document: 'document-1' }),
    ),
  ).toThrow('sudah terpakai')
  expect(documents(store)).toHaveLength(1)
  expect(take(store).number).toBe('002/CTH/I/2023')
  expect(numbers(store, '2023').map(({ running, document }) => [running, document])).toEqual([
    [1, 'document-1'],
    [2, 'document-2'],
  ])
  expect(nextRunning(store, '2024')).toBe(1)
})

test.each<[string, (store: Store) => unknown]>([
  ['finish a finished one', (store) => finish(store, 'document-1', made)],
  ['void an issued one', (store) => voidDocument(store, 'document-1', 'x')],
  ['revoke a reserved one', (store) => revoke(store, 'document-2', 'x')],
  ['finish one that is not there', (store) => finish(store, 'nobody', made)],
])('states go one way only: %s', (_, act) => {
  using temporary = temporaryStore()
  const { store } = temporary
  take(store)
  write(store, () => finish(store, 'document-1', made))
  take(store, { subjectKey: 'other' })
  expect(() => write(store, () => act(store))).toThrow(/sudah berubah|tidak ada dalam register/)
})

test('a revoked document is not valid any more and its subject can be issued again', () => {
  using temporary = temporaryStore()
  const { store } = temporary
  take(store)
  write(store, () => finish(store, 'document-1', made))
  write(store, () => revoke(store, 'document-1', 'Keliru'))
  expect(liveDocument(store, 'certificate:2022:36.74')).toBeNull()
  take(store)
  expect(write(store, () => finish(store, 'document-2', made)).state).toBe('issued')
})

test('documents are filtered by every condition given', () => {
  using temporary = temporaryStore()
  const { store } = temporary
  take(store)
  take(store, { subjectKey: 'b', year: 2021, code: '36' })
  take(store, { subjectKey: 'c', kind: 'ranking', code: '36' })
  write(store, () => finish(store, 'document-3', made))
  const ids = (filter: Parameters<typeof documents>[1]) => documents(store, filter).map(({ id }) => id.at(-1))
  expect(ids({})).toEqual(['1', '2', '3'])
  expect(ids({ year: 2022 })).toEqual(['1', '3'])
  expect(ids({ code: '36', kind: 'ranking' })).toEqual(['3'])
  expect(ids({ state: 'reserved', year: 2021 })).toEqual(['2'])
  expect(ids({ subjectKey: 'c' })).toEqual(['3'])
})
