import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WorkbookChange } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { cellsOfUnits } from '../../store/cells.ts'
import { run } from '../../store/sql.ts'
import { patched } from '../../render/tables/entry-fixture.ts'
import type { Context } from '../context.ts'
import { enterUnits, indicator, smallInstrument, useInstrument, valuesOf } from '../entry/fixture.ts'
import { noteCell, writeCells } from '../entry/write.ts'
import { temporaryFolder, testContext } from '../fixture.ts'
import { undo } from '../safety/undo.ts'
import { workbookFolder } from './export.ts'
import { bookRender, filledBook } from './fixture.ts'
import { applyWorkbook, importWorkbook, previewWorkbook } from './import.ts'

const year = 2023
const here = { year, codes: ['36.03'] }

/** Two units of Kabupaten Tangerang with a value each, in the hands of Rina. */
const office = (): Context & { units: readonly [string, string] } => {
  const ctx = testContext({ render: bookRender })
  const [a = '', b = ''] = enterUnits(ctx.store, ['Dinas Sosial', 'RSUD Balaraja'])
  useInstrument(ctx.store, smallInstrument(), { year })
  ctx.store.actAs('Rina')
  type(ctx, a, 'IN-01', '2')
  type(ctx, b, 'OU-01', '87,5')
  return { ...ctx, units: [a, b] }
}
const type = (ctx: Context, unit: string, code: string, text: string): void => {
  writeCells(ctx.store, { year, how: 'edit', cells: [{ unit, indicator: code, text }] })
}
const brief = ({ kind, unitName, indicator: code, common, before, after, person }: WorkbookChange): string =>
  `${kind} ${unitName} ${code}: ${common || '-'} > ${before || '-'} > ${after || '-'}${person ? ` (${person})` : ''}`
const refusal = async (doing: Promise<unknown>): Promise<string> => {
  try {
    await doing
  } catch (error) {
    if (error instanceof Expected) return `${error.value.code}: ${error.message}`
    throw error
  }
  return 'done'
}

test('a workbook nobody touched changes nothing, also when the data went on', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here)
  type(ctx, ctx.units[0], 'IN-01', '3')
  expect(await previewWorkbook(ctx, { source, year })).toMatchObject({
    year,
    bodyNames: ['Kabupaten Tangerang'],
    changes: [],
    unchanged: 10,
    rejected: [],
    locked: [],
    notes: [],
  })
  expect(await importWorkbook(ctx, { source, year: undefined, dry: false })).toMatchObject({
    written: 0,
    unchanged: 10,
  })
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-01': 300 })
})

test('what was typed into the workbook is shown, written as one batch, and taken back as one', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, {
    'Dinas Sosial IN-01': null,
    'Dinas Sosial IN-02': 'TB',
    'Dinas Sosial OU-01': 0,
    'RSUD Balaraja OU-01': 9925,
    'RSUD Balaraja OU-R': 4000,
  })
  const { preview, changes } = await previewWorkbook(ctx, { source, year })
  expect(changes.map(brief)).toEqual([
    'changed Dinas Sosial IN-01: 2 > 2 > -',
    'new Dinas Sosial IN-02: - > - > TB',
    'new Dinas Sosial OU-01: - > - > 0',
    'changed RSUD Balaraja OU-01: 87,5 > 87,5 > 99,25',
    'new RSUD Balaraja OU-R: - > - > 40',
  ])
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-01': 200 })
  expect(applyWorkbook(ctx, { preview, take: [] })).toEqual({
    written: 5,
    unchanged: 5,
    conflicts: [],
    rejected: [],
    notes: [],
  })
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-02': 'TB', 'OU-01': 0 })
  expect(valuesOf(ctx.store, ctx.units[1])).toEqual({ 'OU-01': 9925, 'OU-R': 4000 })
  expect(await refusal(Promise.resolve().then(() => applyWorkbook(ctx, { preview, take: [] })))).toMatch(/^not-found/u)
  expect(undo(ctx)).toMatchObject({ changes: 5 })
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-01': 200 })
  expect(valuesOf(ctx.store, ctx.units[1])).toEqual({ 'OU-01': 8750 })
})

test('a cell that somebody changed since is a conflict that names him; the newer value stays unless it is chosen', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, { 'Dinas Sosial IN-01': 100, 'Dinas Sosial IN-02': 100 })
  ctx.store.actAs('Budi')
  type(ctx, ctx.units[0], 'IN-01', '3')
  type(ctx, ctx.units[0], 'IN-02', '1')
  const kept = await previewWorkbook(ctx, { source, year })
  expect(kept.changes.map(brief)).toEqual(['conflict Dinas Sosial IN-01: 2 > 3 > 1 (Budi)'])
  expect(kept.unchanged).toBe(9)
  const [conflict] = kept.changes
  const place = `${conflict?.sheet ?? ''}!${conflict?.cell ?? ''}`
  expect(applyWorkbook(ctx, { preview: kept.preview, take: [] })).toMatchObject({
    written: 0,
    conflicts: [{ person: 'Budi' }],
  })
  const chosen = await previewWorkbook(ctx, { source, year })
  expect(applyWorkbook(ctx, { preview: chosen.preview, take: [place] })).toMatchObject({ written: 1, conflicts: [] })
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-01': 100, 'IN-02': 100 })
})

/** Note and evidence of a cell. */
const notesOf = (ctx: Context, unit: string, code: string): string[] => {
  const { note = '', evidence = '' } = cellsOfUnits(ctx.store, [unit]).get(unit)?.[code] ?? {}
  return [note, evidence]
}

test('notes and evidence go out with a workbook and come back as changes of the same batch', async () => {
  const ctx = office()
  const [unit] = ctx.units
  noteCell(ctx.store, { year, unit, indicator: 'IN-01', note: 'Dilihat sendiri', evidence: 'foto-1.jpg' })
  const made = await filledBook(ctx, here, { 'Dinas Sosial IN-01': 300 })
  expect((await previewWorkbook(ctx, { source: await filledBook(ctx, here), year })).changes).toEqual([])
  const source = {
    name: made.name,
    bytes: patched(made.bytes, (text, name) =>
      name.endsWith('sharedStrings.xml') ? text.replace('foto-1.jpg', 'foto-2.jpg') : text,
    ),
  }
  const { preview, changes } = await previewWorkbook(ctx, { source, year })
  expect(changes.map((change) => `${change.part} ${brief(change)}`)).toEqual([
    'value changed Dinas Sosial IN-01: 2 > 2 > 3',
    'evidence changed Dinas Sosial IN-01: foto-1.jpg > foto-1.jpg > foto-2.jpg',
  ])
  applyWorkbook(ctx, { preview, take: [] })
  expect(notesOf(ctx, unit, 'IN-01')).toEqual(['Dilihat sendiri', 'foto-2.jpg'])
  expect(valuesOf(ctx.store, unit)).toEqual({ 'IN-01': 300 })
  undo(ctx)
  expect(notesOf(ctx, unit, 'IN-01')).toEqual(['Dilihat sendiri', 'foto-1.jpg'])
  expect(valuesOf(ctx.store, unit)).toEqual({ 'IN-01': 200 })
  // Somebody else's later note stays until the workbook is chosen.
  ctx.store.actAs('Budi')
  noteCell(ctx.store, { year, unit, indicator: 'IN-01', note: 'Dilihat sendiri', evidence: 'foto-3.jpg' })
  const again = await previewWorkbook(ctx, { source, year })
  expect(again.changes.map(brief)[1]).toBe('conflict Dinas Sosial IN-01: foto-1.jpg > foto-3.jpg > foto-2.jpg (Budi)')
  applyWorkbook(ctx, { preview: again.preview, take: [] })
  expect(notesOf(ctx, unit, 'IN-01')).toEqual(['Dilihat sendiri', 'foto-3.jpg'])
})

test('a conflict that changed once more after it was shown is not decided yet', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, { 'Dinas Sosial IN-01': 100 })
  type(ctx, ctx.units[0], 'IN-01', '3')
  const { preview, changes } = await previewWorkbook(ctx, { source, year })
  const take = changes.map(({ sheet, cell }) => `${sheet}!${cell}`)
  type(ctx, ctx.units[0], 'IN-01', '0')
  expect(applyWorkbook(ctx, { preview, take })).toMatchObject({ written: 0, conflicts: [{ before: '0' }] })
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-01': 0 })
})

test('the workbooks of two people for one body are taken over one after the other', async () => {
  const ctx = office()
  const first = await filledBook(ctx, here, { 'Dinas Sosial IN-02': 100, 'Dinas Sosial OU-02': 200 })
  const second = await filledBook(ctx, here, { 'Dinas Sosial IN-02': 300, 'RSUD Balaraja IN-01': 0 })
  ctx.store.actAs('Andi')
  expect(await importWorkbook(ctx, { source: first, year, dry: false })).toMatchObject({ written: 2, conflicts: [] })
  ctx.store.actAs('Rina')
  const report = await importWorkbook(ctx, { source: second, year, dry: false })
  expect(report.written).toBe(1)
  expect(report.conflicts.map(brief)).toEqual(['conflict Dinas Sosial IN-02: - > 1 > 3 (Andi)'])
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-01': 200, 'IN-02': 100, 'OU-02': 200 })
  expect(valuesOf(ctx.store, ctx.units[1])).toEqual({ 'IN-01': 0, 'OU-01': 8750 })
})

test('values outside their scale are refused one by one, and units that are locked stay as they are', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, {
    'Dinas Sosial IN-01': 400,
    'Dinas Sosial IN-02': 150,
    'Dinas Sosial OU-01': 'TB',
    'Dinas Sosial OU-02': 100,
    'RSUD Balaraja IN-01': 300,
  })
  ctx.store.write({ kind: 'edit', label: 'Ajukan', undoable: false }, () =>
    run(ctx.store, `INSERT INTO work (unit, state) VALUES (?, 'diajukan')`, ctx.units[1]),
  )
  const report = await importWorkbook(ctx, { source, year, dry: false })
  expect(report.written).toBe(1)
  expect(report.rejected.map(({ cell, value, reason }) => `${cell} ${value}: ${reason}`)).toEqual([
    'D9 4: Nilai harus antara 0 dan 3.',
    'E9 1.5: Nilai harus kelipatan 1, dari 0 sampai 3.',
    'F9 TB: Indikator ini tidak boleh "tidak berlaku".',
    'D10 3: Sudah diajukan.',
  ])
})

test('a dry run says the same and writes nothing', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, { 'Dinas Sosial IN-01': 100, 'Dinas Sosial IN-02': 400 })
  const dry = await importWorkbook(ctx, { source, year, dry: true })
  expect(valuesOf(ctx.store, ctx.units[0])).toEqual({ 'IN-01': 200 })
  expect(await importWorkbook(ctx, { source, year, dry: false })).toEqual(dry)
  expect(dry.written).toBe(1)
})

test('another year, an unknown year and another office are refused with the reason', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, { 'Dinas Sosial IN-01': 100 })
  expect(await refusal(previewWorkbook(ctx, { source, year: 2024 }))).toMatch(
    /^refused: .*untuk tahun 2023, bukan 2024/u,
  )
  const empty = testContext({ render: bookRender })
  expect(await refusal(previewWorkbook(empty, { source }))).toMatch(/^refused: .*tahun 2023, yang belum ada/u)
  enterUnits(empty.store, ['Dinas Kesehatan'])
  expect(await refusal(previewWorkbook(empty, { source }))).toMatch(/^refused: .*dibuat oleh kantor lain/u)
})

test('a changed instrument is refused: another version, or another meaning of the same one', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, { 'Dinas Sosial IN-01': 100 })
  const renamed = smallInstrument()
  for (const one of renamed.dimensions) Object.assign(one, { name: 'Nama lain' })
  useInstrument(ctx.store, renamed, { year })
  expect((await previewWorkbook(ctx, { source, year })).changes).toHaveLength(1)
  const longer = smallInstrument()
  Object.assign(longer.dimensions[0]?.indicators[0] ?? {}, indicator('IN-01', { scale: { max: 500, step: 100 } }))
  useInstrument(ctx.store, longer, { year })
  expect(await refusal(previewWorkbook(ctx, { source, year }))).toMatch(
    /^refused: Skala instrumen “Instrumen uji” berubah/u,
  )
  useInstrument(ctx.store, smallInstrument(), { year, id: 'versi-2' })
  expect(await refusal(previewWorkbook(ctx, { source, year }))).toMatch(
    /^refused: Buku kerja ini memakai instrumen “Instrumen uji” versi 1/u,
  )
})

test('a unit that is gone, and one whose type changed its instrument, are left out by name of the reason', async () => {
  const ctx = office()
  const source = await filledBook(ctx, here, { 'Dinas Sosial IN-01': 100, 'RSUD Balaraja IN-01': 100 })
  useInstrument(ctx.store, smallInstrument(), { year, unitType: 'rumahsakit' })
  ctx.store.write({ kind: 'edit', label: 'Jenis', undoable: true }, () =>
    run(ctx.store, `UPDATE unit SET type = 'Rumah Sakit' WHERE id = ?`, ctx.units[1]),
  )
  const { changes, rejected } = await previewWorkbook(ctx, { source, year })
  expect(changes.map(brief)).toEqual(['changed Dinas Sosial IN-01: 2 > 2 > 1'])
  expect(rejected.map(({ cell, reason }) => `${cell} ${reason}`)).toEqual([
    expect.stringMatching(/^D10 Buku kerja ini memakai instrumen/u),
  ])
})

test('a workbook from another laptop finds its units by their names', async () => {
  const there = office()
  const source = await filledBook(there, here, { 'Dinas Sosial IN-01': 100, 'RSUD Balaraja IN-01': 100 })
  const ctx = testContext({ render: bookRender })
  const [own = ''] = enterUnits(ctx.store, ['dinas sosial', 'Lain'])
  useInstrument(ctx.store, smallInstrument(), { year })
  const { changes, notes, rejected } = await previewWorkbook(ctx, { source, year })
  expect(changes.map(brief)).toEqual(['conflict dinas sosial IN-01: 2 > - > 1'])
  expect(notes).toEqual(['Buku kerja ini dibuat di laptop lain; satu unit dikenali dari namanya.'])
  expect(rejected).toHaveLength(1)
  expect(changes[0]?.unit).toBe(own)
})

test('one workbook may hold several bodies and instruments, a sheet for each', async () => {
  const ctx = office()
  enterUnits(ctx.store, ['Puskesmas Cikande'], { body: '36.04', type: 'puskesmas' })
  enterUnits(ctx.store, ['Puskesmas Curug'], { type: 'puskesmas' })
  useInstrument(ctx.store, smallInstrument(), { year, unitType: 'puskesmas' })
  const source = await filledBook(
    ctx,
    { year, codes: ['36.03', '36.04', '36.71'] },
    { 'Puskesmas Curug IN-01': 100, 'Puskesmas Cikande IN-01': 200, 'Dinas Sosial IN-01': 300 },
  )
  const { changes, bodyNames } = await previewWorkbook(ctx, { source, year })
  expect(bodyNames).toEqual(['Kabupaten Tangerang', 'Kabupaten Serang'])
  expect(changes.map(({ sheet, unitName, after }) => `${sheet}: ${unitName} ${after}`)).toEqual([
    'Kabupaten Tangerang uji-2023-: Dinas Sosial 3',
    'Kabupaten Tangerang puskesmas: Puskesmas Curug 1',
    'Kabupaten Serang: Puskesmas Cikande 2',
  ])
})

test('a folder gets one workbook a body and never loses one that is there already', async () => {
  const ctx = office()
  enterUnits(ctx.store, ['Puskesmas Cikande'], { body: '36.04' })
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'isian 2023 kabupaten serang.xlsx'), 'sudah diisi')
  const codes = ['36.03', '36.04', '36.71']
  expect(await workbookFolder(ctx, { year, codes, folder, job: undefined })).toEqual({
    names: ['Isian 2023 Kabupaten Tangerang.xlsx', 'Isian 2023 Kabupaten Serang (2).xlsx'],
    cancelled: false,
  })
  expect(readdirSync(folder)).toHaveLength(3)
  expect(readFileSync(join(folder, 'isian 2023 kabupaten serang.xlsx'), 'utf8')).toBe('sudah diisi')
  const bytes = readFileSync(join(folder, 'Isian 2023 Kabupaten Serang (2).xlsx'))
  expect(await previewWorkbook(ctx, { source: { name: 'a', bytes }, year })).toMatchObject({
    changes: [],
    unchanged: 5,
  })
  let asked = 0
  const job = () => ({ progress: () => undefined, cancelled: () => ++asked > 1 })
  const stopped = await workbookFolder({ ...ctx, job }, { year, codes, folder: temporaryFolder(), job: 'x' })
  expect(stopped).toEqual({ names: ['Isian 2023 Kabupaten Tangerang.xlsx'], cancelled: true })
  expect(await refusal(workbookFolder(ctx, { year, codes: ['36.71'], folder, job: undefined }))).toMatch(
    /^refused: Kota Tangerang belum memiliki unit/u,
  )
})
