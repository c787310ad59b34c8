/** The journal of issue runs, the read-back of finished files, order and names. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultFileName } from '../../../shared/domain/file-name.ts'
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { Condition, FixedTemplate } from '../../../shared/templates/model.ts'
import { klasik } from '../../../shared/templates/shipped/klasik.ts'
import { at, part, plain, prose } from '../../../shared/templates/shipped/parts.ts'
import { createRenderPool } from '../../render/pool.ts'
import { documents } from '../../store/documents.ts'
import { beginRun } from '../../store/runs.ts'
import { units } from '../../store/units.ts'
import { renameUnit } from '../assessment/edits.ts'
import { quietJob, temporaryFolder } from '../fixture.ts'
import { issueAll, plainPool, readyContext } from './fixture.ts'
import { saveFileName } from './naming.ts'
import { differences, readBack, toldBy } from './readback.ts'
import { issueItems, issueRuns, runFile } from './run-journal.ts'

const onlyRun = (context: ReturnType<typeof readyContext>) => {
  const [run] = issueRuns(context)
  if (!run) throw new Error('no run')
  return { run, items: issueItems(context, run.id) }
}

test('every item chosen has its line: issued in order with number, or withheld with the reason', async () => {
  const context = readyContext()
  const report = await issueAll(context)
  const { run, items } = onlyRun(context)
  expect(run).toMatchObject({ id: report.run, year: 2022, outcome: 'done', counts: { issued: 13, withheld: 3 } })
  expect(run.ended).not.toBeNull()
  expect(items.map(({ place }) => place)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1))
  const made = items.filter(({ outcome }) => outcome === 'issued')
  expect(made.map(({ number }) => number)).toEqual(report.documents.map(({ number }) => number))
  expect(items.find(({ outcome }) => outcome === 'withheld')?.message).toContain('zona')
})

test('a run that stops tells of those that were not reached; a broken one why', async () => {
  const stopping = readyContext()
  await issueAll(stopping, { job: { ...quietJob, cancelled: () => true } })
  expect(onlyRun(stopping).run).toMatchObject({ outcome: 'cancelled', counts: { cancelled: 13, issued: 0 } })
  const broken = readyContext({
    render: plainPool(({ kind }) => {
      if (kind === 'ranking') throw new Error('the thread died')
    }),
  })
  await issueAll(broken).catch(() => undefined)
  const { run, items } = onlyRun(broken)
  expect(run).toMatchObject({ outcome: 'failed', counts: { issued: 12, failed: 1 } })
  expect(items.at(-1)).toMatchObject({ subject: 'Provinsi Banten', outcome: 'failed', message: 'the thread died' })
  expect(items.at(-1)?.number).toMatch(/^013/)
})

test('a run the program died in is closed by the next one', async () => {
  const context = readyContext()
  beginRun(context.store, { year: 2022, label: 'Terputus' })
  expect(issueRuns(context)[0]).toMatchObject({ ended: null, outcome: null })
  await issueAll(context)
  expect(issueRuns(context).map(({ label, outcome }) => [label.slice(0, 9), outcome])).toEqual([
    ['Terbitkan', 'done'],
    ['Terputus', 'failed'],
  ])
})

test('what a run had made when the program died is noted by the next one, once', async () => {
  const context = readyContext()
  const { documents: made, run } = await issueAll(context, { items: ['ranking:36', 'certificate:36.01'] })
  // As it is when the process ends between register and journal.
  context.store.db.exec(`DELETE FROM issue_item; UPDATE issue_run SET ended = NULL, outcome = NULL`)
  await issueAll(context, { items: ['certificate:36.74'] })
  const lost = issueItems(context, run ?? '')
  expect(lost.map(({ number, outcome }) => [number, outcome])).toEqual(made.map(({ number }) => [number, 'issued']))
  expect(lost[0]?.message).toContain('Dicatat kemudian')
  expect(lost.map(({ item }) => item)).toEqual(['ranking:36', 'certificate:36.01'])
})

test('an output folder that vanishes in mid-run ends it with its journal whole; the next run uses the same numbers', async () => {
  const folder = temporaryFolder()
  let drawings = 0
  const context = readyContext({
    render: plainPool(() => {
      drawings += 1
      if (drawings === 3) rmSync(folder, { recursive: true, force: true })
    }),
  })
  await expect(issueAll(context, { folder })).rejects.toMatchObject({ value: { code: 'disk' } })
  const { run, items } = onlyRun(context)
  expect(run).toMatchObject({ outcome: 'failed' })
  expect(items).toHaveLength(16)
  const numbers = items.flatMap(({ number }) => number ?? [])
  expect(new Set(numbers).size).toBe(13)
  const { documents: made, existing } = await issueAll(context, { folder: temporaryFolder() })
  expect([...made, ...existing].map(({ number }) => number).toSorted()).toEqual(numbers.toSorted())
})

test('nothing to issue leaves no run', async () => {
  const context = readyContext()
  await issueAll(context)
  await issueAll(context)
  expect(issueRuns(context)).toHaveLength(1)
})

test('numbers follow the order asked for', async () => {
  const context = readyContext()
  const items = ['ranking:36', 'certificate:36.01', 'certificate:36.74', 'certificate:36.01']
  const { documents: made } = await issueAll(context, { items })
  expect(made.map(({ kind, code, number }) => [kind, code, number.slice(0, 3)])).toEqual([
    ['ranking', '36', '001'],
    ['certificate', '36.01', '002'],
    ['certificate', '36.74', '003'],
  ])
})

test('the snapshot of a document for pen and stamp says so; with a key that is refused', async () => {
  const context = readyContext()
  await issueAll(context, { ink: true, items: ['certificate:36.74'] })
  const [{ snapshot } = { snapshot: '{}' }] = documents(context.store)
  expect((JSON.parse(snapshot) as Snapshot).ink).toBe(true)
  await issueAll(context, { items: ['ranking:36'] })
  expect((JSON.parse(documents(context.store)[1]?.snapshot ?? '{}') as Snapshot).ink).toBeUndefined()
})

test('files that say what they should are read without a difference', async () => {
  const { readBack: found } = await issueAll(readyContext(), { readBack: true })
  expect(found).toEqual({ read: 13, differences: [] })
})

test('a file that says something else, cannot be read or is gone is named and marked in the journal', async () => {
  const render = createRenderPool({ width: 1 })
  const context = readyContext({ render })
  try {
    const scope = { region: '36.74', kind: 'certificate' } as const
    const first = await issueAll(context, { scope, readBack: true })
    expect(first.readBack?.differences).toEqual([])
    const [body, unit, third] = first.documents
    if (!body || !unit || !third || first.run === undefined) throw new Error('three documents wanted')
    // The certificate of another lies under this one's name, another is no PDF any more.
    const other = documents(context.store).find(({ id }) => id === unit.id)
    const snapshot = JSON.parse(other?.snapshot ?? '{}') as Snapshot
    const wrong = await render.run('renderDocument', { snapshot, key: null, preview: false })
    writeFileSync(body.file, wrong.pdf)
    writeFileSync(third.file, 'bukan PDF')
    const ids = first.documents.map(({ id }) => id)
    const found = await readBack(context, { run: first.run, documents: ids, job: quietJob })
    expect(found.read).toBe(7)
    expect(found.differences.map(({ document }) => document)).toEqual([body.id, third.id])
    const [said] = found.differences
    expect(said?.message).toContain(`Nomor "${body.number}" tidak ditemukan`)
    expect(said?.message).toContain('Nilai "88,83" tidak ditemukan')
    const marked = issueItems(context, first.run).filter(({ outcome }) => outcome === 'differs')
    expect(marked.map(({ document }) => document)).toEqual([body.id, third.id])
    expect(marked[1]?.message).toContain('tidak dapat dibaca')
  } finally {
    await render.close()
  }
}, 60_000)

const frozen = (more: object = {}): Snapshot =>
  ({
    kind: 'certificate',
    number: '001/A',
    date: '2023-01-24',
    score: 8883,
    opinion: 'Kualitas Tinggi',
    award: {},
    office: {},
    signatory: {},
    recipient: { unit: 'Dinas Efisiensi Fasilitas', body: 'Kota Uji' },
    ...more,
  }) as unknown as Snapshot

test('line breaks, ligatures, kerning blanks and capitals are no difference; a digit is', () => {
  const told = toldBy(frozen(), klasik)
  expect(differences(told, ['DINAS E\u{fb01}siensi\nFasi litas', '88,83 001/A'])).toEqual([])
  expect(differences(told, ['Dinas Efisiensi Fasilitas 88,38 001/A'])).toEqual(['Nilai "88,83" tidak ditemukan'])
})

/** A design of one line. */
const line = (text: string, when: Condition | null = null): FixedTemplate => ({
  ...klasik,
  elements: [
    {
      ...plain,
      id: 'kolom',
      kind: 'column',
      ...at(45, 48, 207, 96),
      parts: [{ ...part('baris', 0), when, part: 'text', text, type: prose('serif', 16), width: null }],
    },
  ],
})

test.each([
  [klasik, ['Nomor', 'Nama penerima', 'Nilai']],
  [line('{penerima} {nomor}'), ['Nomor', 'Nama penerima']],
  [line('{nilai}'), ['Nilai']],
  [line('{nilai}', { field: 'mutu', is: 'filled' }), []],
])('what a design does not print is not missed (%#)', (template, wanted) => {
  expect(toldBy(frozen(), template).map(({ what }) => what)).toEqual(wanted)
})

test.each([
  ['{nomor} - {nama}', '003-PIAGAM-CTH-I-2023 - Disdukcapil.pdf'],
  ['{jenis} {kode} {unit} ({nilai})', 'Piagam 36.74 Disdukcapil (88,35).pdf'],
  [defaultFileName, 'Piagam 2022 - 36.74 Kota Tangerang Selatan - Disdukcapil.pdf'],
])('by the rule %s a file is called %s', async (pattern, name) => {
  const context = readyContext()
  if (pattern !== defaultFileName) saveFileName(context, { pattern })
  await issueAll(context, { scope: { region: '36.74', kind: 'certificate' } })
  const names = readdirSync(join(context.folder, 'documents/2022'))
  expect(names.map((file) => file.replace(/^\d{3}/, '003'))).toContain(name)
  expect(new Set(names.map((file) => file.toLowerCase())).size).toBe(7)
})

test('names that Windows cannot bear, or alike but for case, still give one file each', async () => {
  const context = readyContext()
  saveFileName(context, { pattern: '{unit}' })
  const hard = ['CON', 'aux.pdf', 'a/b\\c:d*e?"<>|', 'Dinas "Kutip" 😀', '\u{202e}akuB sataD', 'x'.repeat(160)]
  for (const [index, { id }] of units(context.store, 2022, '36.74').entries())
    renameUnit(context.store, { id, name: hard[index] ?? '' })
  const folder = temporaryFolder()
  const { documents: made } = await issueAll(context, { scope: { region: '36.74', kind: 'certificate' }, folder })
  expect(made).toHaveLength(7)
  const names = readdirSync(folder)
  expect(new Set(names.map((file) => file.toLowerCase())).size).toBe(7)
  for (const name of names) {
    expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u)
    expect(name).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i)
    expect(name.length).toBeLessThanOrEqual(130)
  }
})

test('a rule that cannot name files is refused', () => {
  const context = readyContext()
  expect(() => saveFileName(context, { pattern: '{jenis}' })).toThrow(Expected)
})

test('a run is exported as a table', async () => {
  const context = readyContext()
  await issueAll(context)
  const sheets: unknown[] = []
  const render = { ...context.render, run: (_: unknown, input: unknown) => Promise.resolve(sheets.push(input)) }
  await runFile({ ...context, render: render as never }, { run: onlyRun(context).run.id, format: 'csv' })
  expect(sheets[0]).toMatchObject({ format: 'csv', sheet: { rows: { length: 16 } } })
})
