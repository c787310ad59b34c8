/** A closed year stays as it is, whatever comes with a package, until somebody opens it again; here or there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { openConflicts } from '../../store/conflicts.ts'
import { deleteInstrument, instrumentById, setUse } from '../../store/instruments.ts'
import { savePeriod } from '../../store/periods.ts'
import { saveHead, setAddress } from '../../store/profiles.ts'
import { result, setResult } from '../../store/results.ts'
import { run } from '../../store/sql.ts'
import { addUnit, setUnit } from '../../store/units.ts'
import { addStep, closeYear, isClosed, openYear } from '../../store/work.ts'
import type { Context } from '../context.ts'
import { deriveInstrument } from '../instrument/edit.ts'
import { redo, undo } from '../safety/undo.ts'
import { conflictList, settleConflict } from './conflicts.ts'
import { carry, dump, packageOf, Room, take } from './laptops.ts'

let room: Room
let a: Context
let b: Context
beforeEach(() => {
  room = new Room()
  a = room.laptop()
  b = room.laptop()
  a.store.actAs('Ani')
  b.store.actAs('Budi')
})
afterEach(() => {
  room[Symbol.dispose]()
})

const [year, body] = [2024, '36.74']
const edit = <T>(ctx: Context, act: () => T): T =>
  ctx.store.write({ kind: 'edit', label: 'Uji', undoable: true }, act).value
const work = (ctx: Context, act: () => void): void => {
  ctx.store.write({ kind: 'work', label: 'Tutup', undoable: false }, act)
}
const score = (ctx: Context, value: number, of = year): void => {
  edit(ctx, () => {
    setResult(ctx.store, { year: of, body, score: value })
  })
}
const close = (ctx: Context): void => {
  work(ctx, () => {
    closeYear(ctx.store, year)
  })
}
const reopen = (ctx: Context): void => {
  work(ctx, () => {
    openYear(ctx.store, year)
  })
}
const refusal = async (taking: Promise<unknown>): Promise<Expected['value']> => {
  try {
    await taking
  } catch (error) {
    if (error instanceof Expected) return error.value
    throw error
  }
  throw new Error('was taken')
}
/** Both know a unit and a score of the year. */
const shared = async (): Promise<string> => {
  const unit = edit(a, () => addUnit(a.store, { year, body, name: 'Dinas Sosial' }))
  score(a, 8000)
  await carry(a, b)
  return unit
}

test('a package file that would change a closed year is refused whole, in preview and import, and says what to do', async () => {
  await shared()
  close(a)
  score(b, 7000)
  score(b, 6000, 2025)
  const folder = mkdtempSync(join(tmpdir(), 'piagam-closed-'))
  const file = join(folder, 'budi.piagam')
  writeFileSync(file, await packageOf(b))
  const bytes = new Uint8Array(readFileSync(file))
  rmSync(folder, { recursive: true })
  const before = dump(a)
  for (const dryRun of [true, false]) {
    const { code, message, details } = await refusal(take(a, bytes, dryRun))
    expect(code).toBe('refused')
    expect(message).toContain('mengubah data tahun 2024, yang sudah ditutup di laptop ini')
    expect(message).toContain('Buka kembali tahun itu dengan alasan, lalu impor lagi.')
    expect(details).toEqual(['Nilai Kota Tangerang Selatan tahun 2024'])
    expect(dump(a)).toEqual(before)
    expect(openConflicts(a.store)).toEqual([])
  }
  reopen(a)
  expect(await take(a, bytes)).toMatchObject({ conflicts: [] })
  expect([result(a.store, year, body)?.score, result(a.store, 2025, body)?.score]).toEqual([7000, 6000])
})

test.each<[string, (unit: string) => void]>([
  ['a unit added', () => addUnit(b.store, { year, body, name: 'Puskesmas' })],
  ['a unit renamed', (unit) => setUnit(b.store, unit, { name: 'Dinsos' })],
  ['a cell typed', (unit) => run(b.store, `INSERT INTO cell (unit, indicator, value) VALUES (?, 'IN-01', 100)`, unit)],
  ['an address', (unit) => setAddress(b.store, unit, 'Jalan Raya 1')],
  [
    'a head',
    (unit) =>
      saveHead(b.store, { id: null, subject: unit, name: 'Sari', position: 'Kepala', from: '2024-01-01', until: null }),
  ],
])('%s in a closed year is refused, that of an open one taken', async (_, change) => {
  const unit = await shared()
  close(a)
  edit(b, () => {
    change(unit)
  })
  const { code, details = [] } = await refusal(carry(b, a))
  expect(code).toBe('refused')
  expect(details[0]).toMatch(/^(Unit|Isian|Alamat|Pimpinan)/)
  reopen(a)
  expect((await carry(b, a)).learned).toBeGreaterThan(0)
  expect(dump(a)).toEqual({ ...dump(b), closing: [] })
})

test('what was changed on both sides before the closing is refused too: no decision would be left to make', async () => {
  await shared()
  score(a, 9000)
  close(a)
  score(b, 7000)
  expect((await refusal(carry(b, a))).details).toEqual(['Nilai Kota Tangerang Selatan tahun 2024'])
})

test('other years, bodies and their heads, and packages without anything new pass', async () => {
  await shared()
  close(a)
  score(b, 6000, 2025)
  edit(b, () => {
    setAddress(b.store, body, 'Jalan Maruga 1')
  })
  expect((await carry(b, a)).learned).toBe(3)
  expect(await carry(b, a)).toMatchObject({ learned: 0 })
})

test('a year that was opened again there, changed and closed again, comes as it is now', async () => {
  await shared()
  close(a)
  await carry(a, b)
  expect(isClosed(b.store, year)).toBe(true)
  reopen(b)
  score(b, 8100)
  close(b)
  expect(await carry(b, a)).toMatchObject({ conflicts: [] })
  expect(result(a.store, year, body)?.score).toBe(8100)
  expect(isClosed(a.store, year)).toBe(true)
  expect(dump(a)).toEqual(dump(b))
})

test('a year both closed on their own does not open for what the other changed before', async () => {
  await shared()
  close(a)
  score(b, 7000)
  close(b)
  expect((await refusal(carry(b, a))).code).toBe('refused')
  // Opened again there, but not the closing of this laptop.
  reopen(b)
  score(b, 7100)
  close(b)
  expect((await refusal(carry(b, a))).code).toBe('refused')
})

test('a decision cannot change a closed year, only confirm it', async () => {
  await shared()
  score(a, 9000)
  score(b, 7000)
  await carry(b, a)
  close(a)
  const [open] = conflictList(a)
  const settle = (choice: 'mine' | 'theirs'): void => {
    settleConflict(a, { id: open?.id ?? '', choice })
  }
  expect(() => {
    settle('theirs')
  }).toThrow('yang sudah ditutup')
  expect(conflictList(a)).toHaveLength(1)
  settle('mine')
  expect(conflictList(a)).toEqual([])
  expect(result(a.store, year, body)?.score).toBe(9000)
})

/** A validated unit with a cell and a score, and the closing of their year, brought to the other laptop. */
const bringClosing = async (): Promise<Record<string, unknown[]>> => {
  const unit = await shared()
  const before = dump(b)
  edit(a, () => run(a.store, `INSERT INTO cell (unit, indicator, value) VALUES (?, 'IN-01', 100)`, unit))
  score(a, 8200)
  work(a, () => {
    addStep(a.store, { unit, action: 'validate', after: 'disahkan', reason: null })
  })
  close(a)
  await carry(a, b)
  expect(isClosed(b.store, year)).toBe(true)
  return before
}

test('an import that brought a closing is taken back with it, brought again, and may be imported again', async () => {
  const before = await bringClosing()
  undo(b)
  expect(dump(b)).toEqual(before)
  redo(b)
  expect(dump(b)).toEqual(dump(a))
  undo(b)
  expect(await carry(a, b)).toMatchObject({ conflicts: [] })
  expect(dump(b)).toEqual(dump(a))
})

test('an import whose closing was opened again here is taken back too, and packages go on from there', async () => {
  const before = await bringClosing()
  reopen(b)
  undo(b)
  expect(dump(b)).toEqual(before)
  await carry(a, b)
  expect(dump(b)).toEqual(dump(a))
  expect(await carry(b, a)).toMatchObject({ learned: 0, conflicts: [] })
})

test('an import is not taken back where its year was closed here after it', async () => {
  await bringClosing()
  reopen(b)
  close(b)
  expect(() => undo(b)).toThrow('tidak dapat diurungkan')
  reopen(b)
  undo(b)
  expect(isClosed(b.store, year)).toBe(false)
})

test.each<[string, string, (id: string) => void]>([
  ['changed', 'Instrumen Lain versi 2', (id) => run(b.store, `UPDATE instrument SET title = 'Lain' WHERE id = ?`, id)],
  ['removed', 'Instrumen Bersama', (id) => deleteInstrument(b.store, id)],
])('an instrument that a closed year uses is not %s by a package', async (_, named, change) => {
  const { id } = deriveInstrument(a.store, { from: 'contoh-opini-2022', title: 'Bersama' })
  edit(a, () => {
    savePeriod(a.store, year, {})
    setUse(a.store, year, '', id)
  })
  await carry(a, b)
  close(a)
  edit(b, () => {
    change(id)
  })
  const { code, details } = await refusal(carry(b, a))
  expect({ code, details }).toEqual({ code: 'refused', details: [named] })
  expect(instrumentById(a.store, id)?.title).toBe('Bersama')
  reopen(a)
  await carry(b, a)
  expect(instrumentById(a.store, id)).toEqual(instrumentById(b.store, id))
})
