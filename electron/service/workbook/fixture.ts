/** For tests and measurements: workbooks made and read in this thread, and cells of a sheet changed as people change them. */
import { writeEntryBook } from '../../render/tables/entry-book.ts'
import { readEntryBook } from '../../render/tables/entry-read.ts'
import type { EntryBookOut, RenderTask, RenderTasks } from '../../render/tasks.ts'
import type { Context, RenderPool } from '../context.ts'
import { entryBookOf } from './book.ts'

const tasks: Partial<RenderTasks> = { writeEntryBook, readEntryBook }
export const bookRender: RenderPool = {
  width: 1,
  close: () => Promise.resolve(),
  run: <T extends RenderTask>(task: T, input: Parameters<RenderTasks[T]>[0]) => {
    const found = tasks[task] as ((given: typeof input) => Promise<Awaited<ReturnType<RenderTasks[T]>>>) | undefined
    return found === undefined ? Promise.reject(new Error(`no ${task} in tests`)) : found(input)
  },
}

/** A workbook of the bodies as it is made now; `fill` says what people then put into it. */
export const filledBook = async (
  ctx: Pick<Context, 'store'>,
  { year, codes }: { year: number; codes: readonly string[] },
  fill: Readonly<Record<string, number | 'TB' | null>> = {},
): Promise<{ name: string; bytes: Uint8Array }> => {
  const book = entryBookOf(ctx.store, year, codes)
  return { name: 'isian.xlsx', bytes: await writeEntryBook(withCells(book, fill)) }
}

/** `fill` by "unit's name code"; the stamp stays what it was. */
const withCells = (book: EntryBookOut, fill: Readonly<Record<string, number | 'TB' | null>>): EntryBookOut => ({
  stamp: book.stamp,
  sheets: book.sheets.map((sheet, i) => {
    const stamped = book.stamp.sheets[i]
    const units = sheet.units.map((unit, j) => {
      const own = Object.entries(fill).filter(([place]) => place.startsWith(`${stamped?.units[j]?.name ?? ''} `))
      const cells = Object.fromEntries(
        own.map(([place, value]) => [
          place.slice(place.lastIndexOf(' ') + 1),
          value === 'TB' ? { value: null, na: true } : { value, na: false },
        ]),
      )
      return Object.assign({}, unit, { cells: { ...unit.cells, ...cells } })
    })
    return Object.assign({}, sheet, { units })
  }),
})
