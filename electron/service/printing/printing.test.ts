import { expect, test } from 'vitest'
import { documents, revoke } from '../../store/documents.ts'
import { addEvent, eventsOf } from '../../store/events.ts'
import { savePrintOffset } from '../../store/print-offsets.ts'
import { get } from '../../store/sql.ts'
import type { RenderTasks } from '../../render/tasks.ts'
import type { Context } from '../context.ts'
import { issueAll, plainPool, readyContext } from '../documents/fixture.ts'
import { quietJob } from '../fixture.ts'
import { confirmPrint } from './confirm.ts'
import { printJob } from './job.ts'
import { markOf, printable } from './rendition.ts'

type Together = Parameters<RenderTasks['putTogether']>[0]

/** An office with thirteen issued documents, and what it asked to be put together. */
async function office(): Promise<{ context: Context; asked: Together[]; ids: string[] }> {
  const asked: Together[] = []
  const plain = plainPool()
  const render: Context['render'] = {
    ...plain,
    run: (task, input) => {
      if (task !== 'putTogether') return plain.run(task, input)
      asked.push(input as Together)
      const { files } = input as Together
      return Promise.resolve({ pdf: new Uint8Array([1]), pages: files.map(() => 1) }) as never
    },
  }
  const context = readyContext({ render })
  const { documents: made } = await issueAll(context)
  return { context, asked, ids: made.map(({ id }) => id) }
}
const print = ({ store }: Context, document: string, sheets: number, spoiled: number, copy = false): void => {
  store.write({ kind: 'issue', label: 'Uji', undoable: false }, () =>
    addEvent(store, { document, event: 'printed', sheets, spoiled, copy }),
  )
}
const recordOf = ({ store }: Context, id: string) => {
  const record = documents(store).find((one) => one.id === id)
  if (!record) throw new Error('no record')
  return record
}

test('the first print is none, every later one a copy, unless the first sheet was spoiled', async () => {
  const { context, ids } = await office()
  const [id = ''] = ids
  const mark = (copy: boolean | null) => markOf(context.store, recordOf(context, id), copy).mark
  expect([mark(null), mark(false), mark(true)]).toEqual([null, null, 'SALINAN'])
  print(context, id, 0, 1)
  expect(mark(null)).toBeNull()
  print(context, id, 1, 0, true)
  expect(mark(null)).toBeNull()
  print(context, id, 1, 0)
  expect(mark(null)).toBe('SALINAN')
  // Only later was it seen that the sheet is spoiled: the next one is the original.
  print(context, id, 0, 1)
  expect([mark(null), mark(false)]).toEqual([null, null])
})

test('a second original after a good sheet is refused', async () => {
  const { context, ids } = await office()
  const [id = ''] = ids
  print(context, id, 1, 0)
  expect(() => markOf(context.store, recordOf(context, id), false)).toThrow('sudah dicetak dengan baik')
})

test('a revoked document is never printed without its mark, whatever is asked', async () => {
  const { context, ids, asked } = await office()
  const [id = ''] = ids
  context.store.write({ kind: 'issue', label: 'Uji', undoable: false }, () => revoke(context.store, id, 'Salah'))
  for (const copy of [null, false, true]) {
    const { mark } = await printable(context, { id, copy, bare: false, printer: null })
    expect(mark).toBe('DICABUT')
  }
  expect(asked.map(({ files }) => files[0]?.mark)).toEqual(['DICABUT', 'DICABUT', 'DICABUT'])
})

test('a document printed plainly is its own file, byte for byte; a measured printer moves it', async () => {
  const { context, ids, asked } = await office()
  const [id = ''] = ids
  const plain = await printable(context, { id, copy: null, bare: false, printer: 'Lain' })
  expect(new TextDecoder().decode(plain.pdf)).toContain('"kind":"certificate"')
  expect(asked).toEqual([])
  context.store.write({ kind: 'settings', label: 'Uji', undoable: true }, () =>
    savePrintOffset(context.store, { printer: 'Epson', paper: 'A4', landscape: true, x: 150, y: -220 }),
  )
  await printable(context, { id, copy: null, bare: false, printer: 'Epson' })
  expect(asked[0]?.files[0]).toMatchObject({ mark: null, shift: { x: 1.5, y: -2.2 } })
})

test('a print list keeps its order, leaves other paper and what was never issued, and says why', async () => {
  const { context, ids } = await office()
  const ranking = ids.at(-1) ?? ''
  const list = [ids[2] ?? '', ids[0] ?? '', ranking, 'tidak-ada']
  const made = await printJob(context, { documents: list, printer: null, bare: false, copy: null, job: quietJob })
  expect(made).toMatchObject({ paper: 'A4', landscape: true })
  expect(made.documents.map(({ id }) => id)).toEqual(list.slice(0, 2))
  expect(made.left.map(({ again }) => again)).toEqual([true, false])
  expect(made.left.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('Kertasnya A4 tegak'),
    expect.stringContaining('tidak ada dalam register'),
  ])
  const nothing = printJob(context, { documents: ['x'], printer: null, bare: false, copy: null, job: quietJob })
  await expect(nothing).rejects.toThrow('tidak ada dalam register')
})

test('a sheet that lies is measured apart from one that stands', async () => {
  const { context, ids } = await office()
  const printer = 'Epson'
  context.store.write({ kind: 'settings', label: 'Uji', undoable: true }, () => {
    savePrintOffset(context.store, { printer, paper: 'A4', landscape: false, x: 100, y: 0 })
  })
  const job = (list: string[]) =>
    printJob(context, { documents: list, printer, bare: false, copy: null, job: quietJob })
  expect((await job([ids[0] ?? ''])).offset).toBeNull()
  expect((await job([ids.at(-1) ?? ''])).offset).toEqual({ x: 100, y: 0 })
})

test('only what somebody confirms is printed: good and spoiled sheets of each document, in one batch', async () => {
  const { context, ids } = await office()
  const [a = '', b = '', c = ''] = ids
  const sheets = (id: string) => eventsOf(context.store, id).map((one) => [one.sheets, one.spoiled, one.copy])
  const batches = () => get<{ count: number }>(context.store, 'SELECT count(*) AS count FROM batch')?.count ?? 0
  const before = batches()
  const report = confirmPrint(context, {
    documents: [
      { id: a, sheets: 1, spoiled: 0, copy: false },
      { id: b, sheets: 0, spoiled: 2, copy: false },
      { id: c, sheets: 0, spoiled: 0, copy: false },
    ],
  })
  expect(report).toEqual({ done: 2, refused: [] })
  expect([sheets(a), sheets(b), sheets(c)]).toEqual([[[1, 0, false]], [[0, 2, false]], []])
  expect(batches()).toBe(before + 1)
  // A second original is refused by name, and the copy beside it is entered.
  const again = confirmPrint(context, {
    documents: [
      { id: a, sheets: 1, spoiled: 0, copy: false },
      { id: b, sheets: 1, spoiled: 0, copy: false },
    ],
  })
  expect(again).toMatchObject({ done: 1, refused: [{ id: a }] })
  expect(() => confirmPrint(context, { documents: [{ id: c, sheets: 0, spoiled: 0, copy: false }] })).toThrow('jumlah')
})
