import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Expected } from '../../../shared/errors.ts'
import { addBlock, removeBlock } from '../../store/blocks.ts'
import { lastSeq, lastUndoable } from '../../store/batches.ts'
import { finish, reserve } from '../../store/documents.ts'
import { foreignDocuments } from '../../store/merge-documents.ts'
import { nextRunning } from '../../store/numbers.ts'
import { period } from '../../store/periods.ts'
import { result, setResult } from '../../store/results.ts'
import { saveSettings, settings } from '../../store/settings.ts'
import { addUnit, findUnit, removeUnit, setUnit, units } from '../../store/units.ts'
import type { Context } from '../context.ts'
import { begin } from '../office/begin.ts'
import { redo, undo, undoBatch } from '../safety/undo.ts'
import { conflictList, settleConflict } from './conflicts.ts'
import { replay } from './replay.ts'
import { carry, dump, packageOf, Room, take } from './laptops.ts'

let room: Room
let a: Context
let b: Context
let c: Context
beforeEach(() => {
  room = new Room()
  a = room.laptop()
  b = room.laptop()
  c = room.laptop()
  a.store.actAs('Ani')
  b.store.actAs('Budi')
  c.store.actAs('Citra')
})
afterEach(() => {
  room[Symbol.dispose]()
})

const [year, body] = [2022, '36.74']
const edit = (ctx: Context, run: () => void): void => {
  ctx.store.write({ kind: 'edit', label: 'Uji', undoable: true }, run)
}
const score = (ctx: Context, value: number | null, of = body): void => {
  edit(ctx, () => setResult(ctx.store, { year, body: of, score: value }))
}
const unit = (ctx: Context, name: string, value: number | null = null): void => {
  edit(ctx, () => addUnit(ctx.store, { year, body, name, score: value }))
}
const shown = (ctx: Context, of = body) => result(ctx.store, year, of)?.score
const equal = (...all: Context[]): void => {
  for (const one of all) expect(dump(one)).toEqual(dump(a))
}
const refusal = async (run: () => unknown): Promise<Expected> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof Expected) return error
    throw error
  }
  throw new Error('nothing was refused')
}
/** Both laptops hold 70,00. */
const common = async (): Promise<void> => {
  score(a, 7000)
  await carry(a, b)
}

describe('a cell', () => {
  test('that only they changed is taken', async () => {
    await common()
    score(a, 8000)
    expect(await carry(a, b)).toMatchObject({
      learned: 1,
      rows: { inserted: 0, changed: 1, removed: 0 },
      conflicts: [],
    })
    expect(shown(b)).toBe(8000)
  })

  test('that only we changed stays', async () => {
    await common()
    score(b, 8000)
    expect(await carry(a, b)).toMatchObject({ learned: 0, conflicts: [] })
    expect(shown(b)).toBe(8000)
  })

  test('that both changed to the same is no matter', async () => {
    await common()
    score(a, 8000)
    score(b, 8000)
    expect(await carry(a, b)).toMatchObject({ rows: { changed: 0 }, conflicts: [] })
  })

  test('that both changed differently keeps what is shown and waits, with who and when', async () => {
    await common()
    score(a, 8000)
    score(b, 9000)
    const { conflicts } = await carry(a, b)
    expect(shown(b)).toBe(9000)
    expect(conflictList(b)).toEqual(conflicts)
    expect(conflicts).toMatchObject([
      {
        record: 'Nilai Kota Tangerang Selatan tahun 2022',
        cell: 'Nilai akhir',
        kind: 'score',
        mine: { value: 9000, text: '90,00', person: 'Budi', own: true, device: b.store.device },
        theirs: { value: 8000, text: '80,00', person: 'Ani', own: false, device: a.store.device },
        more: [],
        common: { value: 7000, text: '70,00' },
      },
    ])
    expect(Date.parse(conflicts[0]?.theirs.at ?? '')).toBeGreaterThan(Date.now() - 60_000)
  })

  test('that one side changed and changed back gives way', async () => {
    await common()
    score(a, 8000)
    score(b, 9000)
    score(b, 7000)
    expect((await carry(a, b)).conflicts).toEqual([])
    expect(shown(b)).toBe(8000)
    await carry(b, a)
    equal(b)
  })

  test('of a record begun on both sides: what one left empty is no other opinion', async () => {
    score(a, 8000)
    edit(b, () => setResult(b.store, { year, body, clean: 'ya' }))
    expect((await carry(a, b)).conflicts).toEqual([])
    await carry(b, a)
    expect(result(a.store, year, body)).toEqual({ body, score: 8000, clean: 'ya' })
    equal(b)
  })

  test('made of two columns is one conflict', async () => {
    const decide = (ctx: Context, number: string, date: string) =>
      edit(ctx, () => saveSettings(ctx.store, { decision: [{ year, number, date }] }))
    decide(a, 'A/1', '2023-01-01')
    await carry(a, b)
    decide(a, 'A/2', '2023-01-02')
    decide(b, 'A/3', '2023-01-01')
    const { conflicts } = await carry(a, b)
    expect(conflicts).toMatchObject([
      { record: 'Tahun 2022', cell: 'Keputusan', mine: { text: 'A/3, 1 Januari 2023' } },
    ])
    settleConflict(b, { id: conflicts[0]?.id ?? '', choice: 'theirs' })
    expect(period(b.store, year)?.decision).toEqual({ number: 'A/2', date: '2023-01-02' })
  })
})

describe('a decision', () => {
  beforeEach(async () => {
    await common()
    score(a, 8000)
    score(b, 9000)
  })

  test.each([
    ['mine', 9000],
    ['theirs', 8000],
    [{ value: '88,83' }, 8883],
    [{ value: 8500 }, 8500],
    [{ value: null }, null],
  ] as const)('%j travels and is not asked again', async (choice, value) => {
    await carry(a, b)
    expect(settleConflict(b, { id: conflictList(b)[0]?.id ?? '', choice })).toEqual({ left: 0 })
    expect(shown(b)).toBe(value)
    expect(conflictList(b)).toEqual([])
    expect((await carry(b, a)).conflicts).toEqual([])
    expect((await carry(a, c)).conflicts).toEqual([])
    expect((await carry(b, c)).conflicts).toEqual([])
    equal(b, c)
  })

  test('closes the same question where it is open already', async () => {
    await carry(a, b)
    await carry(b, a)
    expect(conflictList(a)).toMatchObject([{ mine: { value: 8000 }, theirs: { value: 9000 } }])
    settleConflict(b, { id: conflictList(b)[0]?.id ?? '', choice: 'mine' })
    expect(await carry(b, a)).toMatchObject({ settled: 1, conflicts: [] })
    expect(conflictList(a)).toEqual([])
    equal(b)
  })

  test('against another decision is a new question', async () => {
    await carry(a, b)
    await carry(b, a)
    settleConflict(a, { id: conflictList(a)[0]?.id ?? '', choice: 'mine' })
    settleConflict(b, { id: conflictList(b)[0]?.id ?? '', choice: 'mine' })
    expect((await carry(a, b)).conflicts).toMatchObject([{ mine: { value: 9000 }, theirs: { value: 8000 } }])
  })

  test('can be undone, and the question is open again', async () => {
    await carry(a, b)
    const before = dump(b)
    settleConflict(b, { id: conflictList(b)[0]?.id ?? '', choice: 'theirs' })
    expect(undo(b).label).toBe('Putusan Nilai akhir: Nilai Kota Tangerang Selatan tahun 2022')
    expect(dump(b)).toEqual(before)
    expect(conflictList(b)).toHaveLength(1)
  })

  test('between three is asked with all of them', async () => {
    score(c, 6000)
    await carry(a, b)
    await carry(c, b)
    const [conflict] = conflictList(b)
    expect(new Set([conflict?.theirs.value, ...(conflict?.more.map(({ value }) => value) ?? [])])).toEqual(
      new Set([6000, 8000]),
    )
    settleConflict(b, { id: conflict?.id ?? '', choice: { more: 0 } })
    for (const other of [a, c]) await carry(b, other)
    equal(b, c)
    expect(shown(a)).toBe(conflict?.more[0]?.value)
  })

  test.each([
    ['a score beyond 100', { value: '100,01' }, 'input'],
    ['a word', { value: 'baik' }, 'input'],
    ['a third value that is not there', { more: 0 }, 'input'],
  ] as const)('on %s is refused', async (_, choice, code) => {
    await carry(a, b)
    const error = await refusal(() => settleConflict(b, { id: conflictList(b)[0]?.id ?? '', choice }))
    expect(error.value.code).toBe(code)
    expect(conflictList(b)).toHaveLength(1)
  })

  test('is made once', async () => {
    await carry(a, b)
    const id = conflictList(b)[0]?.id ?? ''
    settleConflict(b, { id, choice: 'mine' })
    expect((await refusal(() => settleConflict(b, { id, choice: 'mine' }))).value.code).toBe('not-found')
  })

  test('a later edit of the shown value leaves the question open', async () => {
    await carry(a, b)
    score(b, 9500)
    await carry(a, b)
    expect(conflictList(b)).toMatchObject([{ mine: { value: 9500 }, theirs: { value: 8000 }, common: { value: 7000 } }])
  })
})

const idOn = (ctx: Context) => findUnit(ctx.store, year, body, 'Dinas Sosial')?.id ?? ''

describe('removal', () => {
  beforeEach(async () => {
    unit(a, 'Dinas Sosial', 7000)
    await carry(a, b)
  })

  test('is taken where nothing was changed', async () => {
    edit(a, () => removeUnit(a.store, idOn(a)))
    expect((await carry(a, b)).rows).toEqual({ inserted: 0, changed: 0, removed: 1 })
    equal(b)
  })

  test.each([
    ['dipertahankan', 'theirs', 1],
    ['dihapus', 'mine', 0],
  ] as const)('against a change is a question; %s', async (text, choice, left) => {
    const id = idOn(a)
    edit(a, () => setUnit(a.store, id, { score: 8000 }))
    edit(b, () => removeUnit(b.store, id))
    const { conflicts } = await carry(a, b)
    expect(conflicts).toMatchObject([
      { record: 'Unit Dinas Sosial', cell: 'Keberadaan', kind: 'existence', mine: { text: 'dihapus', person: 'Budi' } },
    ])
    expect(conflicts[0]?.theirs).toMatchObject({ text: 'dipertahankan', person: 'Ani' })
    settleConflict(b, { id: conflicts[0]?.id ?? '', choice })
    expect(units(b.store, year)).toHaveLength(left)
    if (left === 1) expect(units(b.store, year)).toMatchObject([{ name: 'Dinas Sosial', score: 8000 }])
    await carry(b, a)
    expect(conflictList(a)).toEqual([])
    equal(b)
    expect(text).toBe(left === 1 ? conflicts[0]?.theirs.text : conflicts[0]?.mine.text)
  })

  test('of a year that lives elsewhere brings the year back', async () => {
    const late = room.laptop()
    edit(a, () => setResult(a.store, { year: 2023, body, score: 9000 }))
    await carry(a, late)
    edit(late, () => setResult(late.store, { year: 2023, body: '36.71', score: 8000 }))
    undo(a)
    expect(period(a.store, 2023)).toBeNull()
    await carry(a, late)
    expect(period(late.store, 2023)).not.toBeNull()
    expect(shown(late)).toBeUndefined()
    await carry(late, a)
    expect(result(a.store, 2023, '36.71')?.score).toBe(8000)
    expect(dump(late)).toEqual(dump(a))
  })
})

describe('units of the same name', () => {
  test('made on two laptops are one, with the same id everywhere', async () => {
    unit(a, 'Dinas Sosial', 8000)
    unit(b, 'DINAS  SOSIAL', null)
    unit(c, 'Dinas Sosial', 8000)
    await carry(a, b)
    await carry(c, a)
    await carry(b, c)
    for (let n = 0; n < 2; n += 1)
      for (const [from, to] of [
        [a, b],
        [b, c],
        [c, a],
      ] as const)
        await carry(from, to)
    for (const laptop of [a, b, c]) {
      expect(units(laptop.store, year)).toHaveLength(1)
      // They differ in spelling: that is a question.
      expect(conflictList(laptop)).toMatchObject([{ cell: 'Nama' }])
    }
    settleConflict(a, { id: conflictList(a)[0]?.id ?? '', choice: { value: 'Dinas Sosial' } })
    await carry(a, b)
    await carry(a, c)
    equal(b, c)
    expect(units(a.store, year)).toMatchObject([{ name: 'Dinas Sosial', score: 8000 }])
  })

  test('with different scores are one unit with one question', async () => {
    unit(a, 'Dinas Sosial', 8000)
    unit(b, 'Dinas Sosial', 9000)
    expect((await carry(a, b)).conflicts).toMatchObject([{ cell: 'Nilai akhir', common: { value: null } }])
  })

  test('were two until they met: what was done to one then is told the same after', async () => {
    unit(a, 'Satu', 5000)
    unit(a, 'Dua', 5000)
    await carry(a, c)
    edit(c, () => setUnit(c.store, findUnit(c.store, year, body, 'Dua')?.id ?? '', { score: 6000 }))
    const told = () =>
      [...replay(c.store).changes.values()].find(({ cells }) => cells['score'] === 6000)?.parents['score']
    const before = told()
    expect(before).toHaveLength(1)
    // Elsewhere the second was renamed to the name the first gets here.
    edit(a, () => setUnit(a.store, findUnit(a.store, year, body, 'Dua')?.id ?? '', { name: 'Tiga' }))
    edit(c, () => setUnit(c.store, findUnit(c.store, year, body, 'Satu')?.id ?? '', { name: 'Tiga' }))
    await carry(a, c)
    expect(units(c.store, year)).toMatchObject([{ name: 'Tiga' }])
    expect(told()).toEqual(before)
  })

  test('renamed to each other swap without a clash', async () => {
    unit(a, 'Satu', 1000)
    unit(a, 'Dua', 2000)
    await carry(a, b)
    const [one, two] = ['Satu', 'Dua'].map((name) => findUnit(a.store, year, body, name)?.id ?? '')
    edit(a, () => {
      setUnit(a.store, one ?? '', { name: 'Tiga' })
      setUnit(a.store, two ?? '', { name: 'Satu' })
      setUnit(a.store, one ?? '', { name: 'Dua' })
    })
    expect((await carry(a, b)).conflicts).toEqual([])
    equal(b)
    expect(findUnit(b.store, year, body, 'Dua')).toMatchObject({ id: one, score: 1000 })
  })
})

describe('an import', () => {
  test('of the same package again changes nothing, not even the journal', async () => {
    await common()
    unit(a, 'Dinas Sosial')
    score(b, 9000)
    const bytes = await packageOf(a)
    await take(b, bytes)
    const before = lastSeq(b.store)
    expect(await take(b, bytes)).toMatchObject({ learned: 0, rows: { inserted: 0, changed: 0, removed: 0 } })
    expect(lastSeq(b.store)).toBe(before)
  })

  test('is one batch, undone and done again as one', async () => {
    await common()
    score(a, 8000)
    unit(a, 'Dinas Sosial')
    score(b, 9000)
    const before = dump(b)
    await carry(a, b)
    const after = dump(b)
    expect(lastUndoable(b.store)).toMatchObject({ kind: 'merge', label: 'Impor paket paket' })
    undo(b)
    expect(dump(b)).toEqual(before)
    expect(conflictList(b)).toEqual([])
    redo(b)
    expect(dump(b)).toEqual(after)
    expect(conflictList(b)).toHaveLength(1)
    undo(b)
    await carry(a, b)
    expect(dump(b)).toEqual(after)
  })

  test('is undone also when later work on its records was, and both can come again', async () => {
    await common()
    score(a, 8000)
    await carry(a, b)
    score(b, 9000)
    const told = await packageOf(b)
    undo(b)
    undo(b)
    expect(shown(b)).toBe(7000)
    await carry(b, a)
    expect(shown(a)).toBe(8000)
    // Who got the change in between still has it, and gives it back.
    await take(c, told)
    await carry(c, b)
    await carry(b, a)
    equal(b, c)
    expect(shown(a)).toBe(9000)
  })

  test('is not undone under later work on the same records, even where it changed no value', async () => {
    await common()
    score(a, 8000)
    score(b, 9000)
    await carry(a, b)
    const merge = lastUndoable(b.store)
    // Not undoable itself, so that the import is next in line.
    b.store.write({ kind: 'edit', label: 'Ketik', undoable: false }, () =>
      setResult(b.store, { year, body, score: 9100 }),
    )
    expect(lastUndoable(b.store)?.id).toBe(merge?.id)
    expect((await refusal(() => undo(b))).value.details).toEqual([
      'Nilai Kota Tangerang Selatan tahun 2022: diubah oleh "Ketik"',
    ])
  })

  test('keeps what it told of a record from being undone under it', async () => {
    score(a, 8000)
    score(b, 8000)
    const own = lastUndoable(b.store)
    expect((await carry(a, b)).rows).toEqual({ inserted: 0, changed: 0, removed: 0 })
    expect((await refusal(() => undoBatch(b, own?.id ?? ''))).value.details).toContain(
      'Nilai Kota Tangerang Selatan tahun 2022: diubah oleh "Impor paket paket"',
    )
    undo(b)
    undo(b)
    expect(shown(b)).toBeUndefined()
    await carry(a, b)
    equal(b)
  })

  test('tried only says what would be and writes nothing', async () => {
    await common()
    score(a, 8000)
    score(b, 9000)
    const [before, seq] = [dump(b), lastSeq(b.store)]
    expect((await take(b, await packageOf(a), true)).conflicts).toHaveLength(1)
    expect(dump(b)).toEqual(before)
    expect(lastSeq(b.store)).toBe(seq)
    expect(conflictList(b)).toEqual([])
  })

  test('through a third laptop is the same as from the first', async () => {
    score(a, 8000)
    await carry(a, b)
    await carry(b, c)
    score(c, 9000)
    await carry(c, b)
    expect((await carry(a, b)).conflicts).toEqual([])
    await carry(b, a)
    equal(b, c)
  })

  test('of one body brings that body and nothing else', async () => {
    score(a, 8000)
    score(a, 9000, '36.71')
    unit(a, 'Dinas Sosial')
    edit(a, () => saveSettings(a.store, { office: { name: 'Kantor A', code: 'A', city: 'Serang', address: '' } }))
    await carry(a, b, { code: '36.71' })
    expect(shown(b, '36.71')).toBe(9000)
    expect(shown(b)).toBeUndefined()
    expect(units(b.store, year)).toEqual([])
    expect(settings(b.store).office.name).toBe('')
    await carry(a, b, { region: '36' })
    expect(shown(b)).toBe(8000)
    expect(settings(b.store).office.name).toBe('')
    await carry(a, b)
    equal(b)
  })

  test('of an office that was begun in the window is taken; that it began stays on its laptop', async () => {
    await begin(a, { choice: 'empty' })
    score(a, 8000)
    expect(await carry(a, b)).toMatchObject({ learned: 2, conflicts: [] })
    expect(shown(b)).toBe(8000)
    expect(b.store.db.prepare(`SELECT count(*) FROM setting WHERE key = 'begun'`).pluck().get()).toBe(0)
  })

  test('of an unknown code cannot be asked for', async () => {
    expect((await refusal(() => packageOf(a, { code: '99.99' }))).value.code).toBe('not-found')
  })
})

/** Gives a document its number and a file. */
const issue = (ctx: Context, id: string): string => {
  let number = ''
  ctx.store.write({ kind: 'issue', label: 'Terbitkan', undoable: false }, () => {
    const running = nextRunning(ctx.store, '2023')
    number = `${running}/CTH/2023`
    reserve(ctx.store, {
      id,
      kind: 'certificate',
      year,
      code: body,
      unit: null,
      subjectKey: `certificate:${id}`,
      subject: id,
      score: 8000,
      number,
      snapshot: '{}',
      snapshotSha256: '',
      scope: '2023',
      running,
      rows: [],
    })
    finish(ctx.store, id, { file: `${id}.pdf`, sha256: 'a'.repeat(64), signed: true })
  })
  return number
}
const share = async (): Promise<void> => {
  await carry(a, b)
  await carry(b, a)
}

describe('documents and numbers', () => {
  test('come over to be read, and an import with them can be undone', async () => {
    issue(a, 'satu')
    expect(await carry(a, b)).toMatchObject({ documents: 1 })
    expect(foreignDocuments(b.store)).toMatchObject([
      { id: 'satu', device: a.store.device, number: '1/CTH/2023', state: 'issued', signed: true },
    ])
    expect(await carry(a, b)).toMatchObject({ documents: 0 })
    undo(b)
    expect(foreignDocuments(b.store)).toEqual([])
  })

  test('a number known from another laptop is not given again', async () => {
    issue(a, 'satu')
    await carry(a, b)
    expect(issue(b, 'dua')).toBe('2/CTH/2023')
  })

  test('a number given twice before the laptops met is said', async () => {
    issue(a, 'satu')
    issue(b, 'dua')
    expect((await carry(a, b)).doubledNumbers).toEqual([
      { number: '1/CTH/2023', own: 'dua', foreign: 'satu', device: a.store.device },
    ])
  })

  test('blocks keep laptops apart, and a used up block gives nothing', async () => {
    edit(a, () => {
      addBlock(a.store, { device: a.store.device, scope: '2023', first: 1, last: 2 })
      addBlock(a.store, { device: b.store.device, scope: '*', first: 501, last: 600 })
    })
    await carry(a, b)
    expect([issue(a, 'a1'), issue(b, 'b1'), issue(a, 'a2'), issue(b, 'b2')]).toEqual([
      '1/CTH/2023',
      '501/CTH/2023',
      '2/CTH/2023',
      '502/CTH/2023',
    ])
    expect((await refusal(() => issue(a, 'a3'))).value.message).toMatch(/^Blok nomor laptop ini sudah habis/)
    // A laptop without a block keeps out of those of others.
    await carry(a, c)
    expect(issue(c, 'c1')).toBe('3/CTH/2023')
    await share()
    expect((await carry(b, a)).doubledNumbers).toEqual([])
  })

  test('of blocks that overlap, made before the laptops met, the older has the numbers', async () => {
    edit(a, () => addBlock(a.store, { device: a.store.device, scope: '2023', first: 1, last: 10 }))
    edit(b, () => addBlock(b.store, { device: b.store.device, scope: '2023', first: 5, last: 20 }))
    await share()
    expect([nextRunning(a.store, '2023'), nextRunning(b.store, '2023')]).toEqual([1, 11])
  })

  test('a block over another one, or over numbers of another laptop, is refused', async () => {
    issue(a, 'satu')
    await carry(a, b)
    const own = (first: number, last: number) => () => {
      edit(b, () => addBlock(b.store, { device: b.store.device, scope: '*', first, last }))
    }
    expect((await refusal(own(1, 9))).value.message).toMatch(/^Nomor 1\/CTH\/2023 dalam blok ini/)
    own(2, 9)()
    expect((await refusal(own(9, 12))).value.message).toMatch(/bertumpang tindih dengan blok 2–9/)
    expect((await refusal(() => edit(b, () => removeBlock(b.store, 'tidak ada')))).value.code).toBe('not-found')
  })
})
