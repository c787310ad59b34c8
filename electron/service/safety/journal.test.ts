import { expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { writeTable } from '../../render/tables/write.ts'
import { batches } from '../../store/batches.ts'
import { result, setResult } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { removeUnit, units } from '../../store/units.ts'
import type { RenderPool } from '../context.ts'
import { enterBanten, enterOffice, testContext } from '../fixture.ts'
import { columnsOf, journaledTables } from '../../store/triggers.ts'
import { setCell } from '../../store/cells.ts'
import { setFourEyes } from '../../store/settings.ts'
import { columnText, hidden, tableText } from './describe.ts'
import { journalCheck } from './journal-check.ts'
import { journalFile } from './journal-file.ts'
import { journalEntries, journalView } from './journal.ts'
import { redo, undo, undoBatch } from './undo.ts'

const page = { limit: 100 }
const edit = (store: Store, body: string, score: number, more: { label?: string; reason?: string } = {}) =>
  store.write(
    { kind: 'edit', label: more.label ?? `Nilai ${body}`, undoable: true, ...(more.reason && { reason: more.reason }) },
    () => setResult(store, { year: 2022, body, score }),
  ).batch ?? ''

/** An office with an import, two corrections by two people, and a unit that is gone. */
const office = () => {
  let now = new Date('2023-01-01T00:00:00Z')
  const ctx = testContext({ now: () => now })
  const { store } = ctx
  enterOffice(store)
  enterBanten(store)
  now = new Date('2023-02-01T00:00:00Z')
  store.actAs('Siti')
  const first = edit(store, '36.74', 9000, { label: 'Koreksi Tangsel', reason: 'salah ketik' })
  now = new Date('2023-03-01T00:00:00Z')
  store.actAs('Budi')
  const second = edit(store, '36.71', 8000)
  store.write({ kind: 'edit', label: 'Hapus unit', undoable: true }, () =>
    removeUnit(store, units(store, 2022)[0]?.id ?? ''),
  )
  store.actAs(null)
  return { ctx, store, first, second }
}
const labels = (store: Store, filter: Parameters<typeof journalView>[1]['filter']) =>
  journalView(store, { filter, ...page }).batches.map(({ label }) => label)

test('the journal lists batches, the newest first, with what they are called and how many rows they have', () => {
  const { store } = office()
  const view = journalView(store, { filter: {}, ...page })
  expect(
    view.batches.map(({ label, kindText, changes, undo: state, seq }) => [seq, kindText, label, changes, state]),
  ).toEqual([
    [5, 'Perubahan', 'Hapus unit', 1, 'possible'],
    [4, 'Perubahan', 'Nilai 36.71', 1, 'possible'],
    [3, 'Perubahan', 'Koreksi Tangsel', 1, 'possible'],
    [2, 'Impor', 'Impor banten-2022.csv', 16, 'possible'],
    [1, 'Pengaturan', 'Pengaturan', 2, 'possible'],
  ])
  expect(view.people).toContain('Siti')
  expect(view.kinds.map(({ text }) => text)).toEqual(['Perubahan', 'Impor', 'Pengaturan'])
  expect(view.tables.map(({ text }) => text)).toContain('Unit/lokus')
})

test.each<[string, Parameters<typeof journalView>[1]['filter'], string[]]>([
  ['person', { person: 'Siti' }, ['Koreksi Tangsel']],
  ['kind', { kind: 'import' }, ['Impor banten-2022.csv']],
  ['text in the label, any case', { text: 'koreksi' }, ['Koreksi Tangsel']],
  ['text in the reason', { text: 'ketik' }, ['Koreksi Tangsel']],
  ['text with signs of LIKE', { text: '%' }, []],
  ['from a day on', { from: '2023-02-15T00:00:00Z' }, ['Hapus unit', 'Nilai 36.71']],
  ['until a day', { until: '2023-02-15T00:00:00Z', kind: 'edit' }, ['Koreksi Tangsel']],
  ['table', { table: 'unit' }, ['Hapus unit', 'Impor banten-2022.csv']],
  ['body', { body: '36.71' }, ['Nilai 36.71', 'Impor banten-2022.csv']],
  ['body with a unit that is gone', { body: '36.74', table: 'unit' }, ['Hapus unit', 'Impor banten-2022.csv']],
  [
    'everything at once',
    { body: '36.74', table: 'result', person: 'Siti', kind: 'edit', text: 'Tangsel' },
    ['Koreksi Tangsel'],
  ],
])('filtered by %s', (_, filter, expected) => {
  expect(labels(office().store, filter)).toEqual(expected)
})

test('pages follow each other without gap', () => {
  const { store } = office()
  const seen: string[] = []
  let before: number | undefined
  for (;;) {
    const view = journalView(store, { filter: {}, limit: 2, before })
    seen.push(...view.batches.map(({ label }) => label))
    before = view.batches.at(-1)?.place
    if (!view.more) break
  }
  expect(seen).toEqual(labels(store, {}))
})

test('a change says record, column, old and new in words', () => {
  const { store, first } = office()
  const { entries, more } = journalEntries(store, { batch: first, filter: {}, offset: 0, limit: 10 })
  expect(more).toBe(false)
  expect(entries).toMatchObject([
    {
      record: 'Nilai Kota Tangerang Selatan tahun 2022',
      what: 'diubah',
      column: 'Nilai akhir',
      old: '88,83',
      new: '90,00',
    },
  ])
  const [gone] = journalView(store, { filter: {}, ...page }).batches
  const removed = journalEntries(store, { batch: gone?.id ?? '', filter: {}, offset: 0, limit: 10 }).entries[0]
  expect(removed).toMatchObject({ what: 'dihapus', new: '' })
  expect(removed?.record).toMatch(/^Unit .+ \(Kota Tangerang Selatan, 2022\)$/)
  expect(removed?.old).toContain('Nilai akhir')
})

test('rows of a big batch come in parts, and only those that match', () => {
  const { store } = office()
  const batch = journalView(store, { filter: { kind: 'import' }, ...page }).batches[0]?.id ?? ''
  const read = (offset: number) => journalEntries(store, { batch, filter: { table: 'unit' }, offset, limit: 4 })
  expect([read(0).entries.length, read(0).more, read(4).entries.length, read(4).more]).toEqual([4, true, 2, false])
  expect(() => journalEntries(store, { batch: 'nothing', filter: {}, offset: 0, limit: 1 })).toThrow(
    'tidak ada dalam jurnal',
  )
})

test('a chosen batch in the middle is taken back by the same rules, and can be brought again', () => {
  const { ctx, store, first, second } = office()
  expect(undoBatch(ctx, first).label).toBe('Koreksi Tangsel')
  expect(result(store, 2022, '36.74')?.score).toBe(8883)
  expect(result(store, 2022, '36.71')?.score).toBe(8000)
  const view = journalView(store, { filter: {}, ...page }).batches
  expect(view.find(({ id }) => id === first)?.undo).toBe('done')
  expect(() => undoBatch(ctx, first)).toThrow(Expected)
  expect(redo(ctx).label).toBe('Koreksi Tangsel')
  expect(result(store, 2022, '36.74')?.score).toBe(9000)
  undoBatch(ctx, second)
  expect(undo(ctx).label).toBe('Hapus unit')
})

test('a chosen batch on whose rows others built is refused with the list', () => {
  const { ctx, store } = office()
  const batch = batches(store).find(({ kind }) => kind === 'import')?.id ?? ''
  try {
    undoBatch(ctx, batch)
    expect.unreachable()
  } catch (error) {
    expect((error as Expected).value.details).toContain(
      'Nilai Kota Tangerang Selatan tahun 2022: diubah oleh "Koreksi Tangsel"',
    )
  }
  expect(() => undoBatch(ctx, 'nothing')).toThrow(Expected)
})

test('the file has one line a change and no cell that a spreadsheet would run', async () => {
  const { ctx, store } = office()
  edit(store, '36.74', 8000, { label: '=HYPERLINK("http://x")', reason: '@SUM(A1)' })
  const render: RenderPool = {
    width: 1,
    run: (task, input) => {
      expect(task).toBe('writeTable')
      return writeTable(input as Parameters<typeof writeTable>[0]) as never
    },
    close: () => Promise.resolve(),
  }
  const { bytes, lines } = await journalFile({ ...ctx, render }, { filter: {}, format: 'csv' })
  const text = new TextDecoder().decode(bytes)
  expect(lines).toBe(22)
  expect(text.trim().split('\r\n')).toHaveLength(23)
  expect(text).toContain(`'=HYPERLINK`)
  expect(text).toContain(`'@SUM`)
  const part = await journalFile({ ...ctx, render }, { filter: { person: 'Siti' }, format: 'csv' })
  expect(part.lines).toBe(1)
})

test('the check says in words what was found', () => {
  const { store } = office()
  expect(journalCheck(store)).toMatchObject({ ok: true, faults: [], differences: [], batches: 5, head: { seq: 5 } })
  expect(journalCheck(store, [{ where: 'cadangan x', hash: 'f'.repeat(64) }])).toMatchObject({
    ok: false,
    anchors: { checked: 1, missing: ['Kepala rantai yang dicatat di cadangan x tidak ada lagi dalam jurnal.'] },
  })
  store.db.exec(`DROP TRIGGER journal_guard_batch_update; UPDATE batch SET person = 'x' WHERE seq = 3`)
  store.db.exec(`DROP TRIGGER journal_result_update; UPDATE result SET score = 1 WHERE body = '36.74'`)
  expect(journalCheck(store)).toMatchObject({
    ok: false,
    faults: [
      { fault: 'altered', seq: 3, text: 'Perubahan nomor urut 3 "Koreksi Tangsel" tidak lagi seperti saat ditulis.' },
    ],
    differences: ['Nilai Kota Tangerang Selatan tahun 2022, kolom score: isinya bukan yang terakhir dicatat jurnal.'],
  })
})

test('every table and column that people may meet in the journal has a word of its own', () => {
  const { store } = testContext()
  const tables = journaledTables(store.db)
  expect(tables.filter((table) => tableText(table) === table)).toEqual([])
  const nameless = tables
    .flatMap((table) => columnsOf(store.db, table).map(({ name }) => ({ table, name })))
    .filter(({ name }) => !hidden.has(name) && columnText(name) === name)
  expect(nameless).toEqual([])
})

test('cells and settings are told as they are seen on the screens', () => {
  const { store } = office()
  const id = units(store, 2022)[0]?.id ?? ''
  store.write({ kind: 'edit', label: 'Isian', undoable: true }, () => {
    setCell(store, id, 'IN-01', { cell: { value: 8750, na: false } })
    setFourEyes(store, false)
  })
  const [batch] = journalView(store, { filter: {}, limit: 1 }).batches
  const { entries } = journalEntries(store, { batch: batch?.id ?? '', filter: {}, offset: 0, limit: 10 })
  expect(entries.map((entry) => entry.new)).toEqual([expect.stringContaining('Isi: 87,5'), 'Isi: tidak'])
})
