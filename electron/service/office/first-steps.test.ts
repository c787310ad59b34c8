import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runTask } from '../../render/run.ts'
import { result, setResult } from '../../store/results.ts'
import { contents } from '../../store/testing.ts'
import { addUnit, removeUnit, units } from '../../store/units.ts'
import { journaledTables } from '../../store/triggers.ts'
import type { RenderPool } from '../context.ts'
import { enterBanten, enterOffice, testContext } from '../fixture.ts'
import { issueOne } from '../safety/backup/fixture.ts'
import { noteElsewhere } from '../safety/elsewhere.ts'
import { journalCheck } from '../safety/journal-check.ts'
import { undo } from '../safety/undo.ts'
import { begin } from './begin.ts'
import { firstSteps } from './first-steps.ts'
import { resetSample } from './reset-sample.ts'

const here: RenderPool = { width: 1, run: runTask, close: () => Promise.resolve() }

test('steps are done one after the other, each by the work itself', () => {
  const ctx = testContext()
  const open = () => firstSteps(ctx).flatMap(({ step, done }) => (done ? [] : [step]))
  expect(open()).toEqual(['office', 'signatory', 'results', 'issue', 'backup'])
  enterOffice(ctx.store)
  expect(open()).toEqual(['results', 'issue', 'backup'])
  enterBanten(ctx.store)
  expect(open()).toEqual(['issue', 'backup'])
  issueOne(ctx.store, ctx.folder, '36.74')
  expect(open()).toEqual(['backup'])
  noteElsewhere(ctx.folder, join(ctx.folder, 'x.piagam'), new Date())
  expect(open()).toEqual([])
})

test('the sample comes back as it began, documents and numbers stay, and the reset itself can be taken back', async () => {
  const ctx = testContext({ render: here })
  const { store, folder } = ctx
  await begin(ctx, { choice: 'sample' })
  const tables = journaledTables(store.db).filter((name) => !/^(document|number)/.test(name))
  const first = contents(store, tables)
  store.write({ kind: 'edit', label: 'Nilai', undoable: true }, () => {
    setResult(store, { year: 2022, body: '36.74', score: 1 })
    setResult(store, { year: 2024, body: '36.74', score: 2 })
    addUnit(store, { year: 2024, body: '36.74', name: 'Unit baru', type: '', score: 5000, clean: 'ya' })
    removeUnit(store, units(store, 2022, '36.74')[0]?.id ?? '')
  })
  enterOffice(store)
  undo(ctx)
  issueOne(store, folder, '36.71')
  const changed = contents(store, tables)
  expect(resetSample(ctx)).toMatchObject({ label: 'Kembalikan tahun contoh' })
  expect(contents(store, tables)).toEqual(first)
  expect(store.db.prepare('SELECT count(*) FROM document').pluck().get()).toBe(1)
  expect(journalCheck(store)).toMatchObject({ ok: true })
  expect(undo(ctx).label).toBe('Kembalikan tahun contoh')
  expect(contents(store, tables)).toEqual(changed)
  resetSample(ctx)
  expect(contents(store, tables)).toEqual(first)
  expect(resetSample(ctx).changes).toBe(0)
})

test('an office with data of its own is left alone, with the reason', () => {
  const ctx = testContext()
  enterOffice(ctx.store)
  enterBanten(ctx.store)
  expect(() => resetSample(ctx)).toThrow('data sungguhan')
  expect(result(ctx.store, 2022, '36.74')?.score).toBe(8883)
})
