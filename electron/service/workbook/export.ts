/** Workbooks for entry out: one file, or one for each body in a folder. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { printedName } from '../../../shared/domain/names.ts'
import { Expected } from '../../../shared/errors.ts'
import { requireBody } from '../../store/bodies.ts'
import type { Store } from '../../store/store.ts'
import { uuidv7 } from '../../store/uuidv7.ts'
import type { Context } from '../context.ts'
import { freeName, safeName } from '../documents/file-names.ts'
import { diskTrouble, makeFolder, writeWhole } from '../documents/files.ts'
import { entryBookOf } from './book.ts'

const label = 'Membuat buku kerja'

/** "Isian 2023 Kota Cilegon", without the ending. */
const nameOf = (store: Store, year: number, codes: readonly string[]): string => {
  const [first] = codes
  const what =
    codes.length === 1 && first !== undefined ? printedName(requireBody(store, first)) : `${codes.length} pemda`
  return safeName(`Isian ${year} ${what}`)
}

/** One workbook with a sheet for each of the bodies. */
export const workbookFile = async (
  ctx: Context,
  { year, codes }: { year: number; codes: readonly string[] },
): Promise<{ name: string; bytes: Uint8Array }> => ({
  name: `${nameOf(ctx.store, year, codes)}.xlsx`,
  bytes: await ctx.render.run('writeEntryBook', entryBookOf(ctx.store, year, codes)),
})

/** Bodies that have nothing to enter are left out of a folder; one that is asked for alone is an error. */
const bookOrNothing = (store: Store, year: number, code: string): ReturnType<typeof entryBookOf> | null => {
  try {
    return entryBookOf(store, year, [code])
  } catch (error) {
    if (error instanceof Expected && error.value.code === 'refused') return null
    throw error
  }
}

/**
 * A workbook for each body; a file that is there already is never overwritten (it may be filled in). Returns the names,
 * those written before when the job was stopped. Expected('disk'), ('refused') when none of the bodies has units.
 */
export const workbookFolder = async (
  ctx: Context,
  input: { year: number; codes: readonly string[]; folder: string; job: string | undefined },
): Promise<{ names: string[]; cancelled: boolean }> => {
  const { year, codes, folder } = input
  const job = ctx.job(input.job)
  const names: string[] = []
  try {
    await makeFolder(folder)
    const taken = new Set((await readdir(folder)).map((name) => name.toLowerCase()))
    for (const [i, code] of codes.entries()) {
      if (job.cancelled()) return { names, cancelled: true }
      job.progress(i, codes.length, label)
      const book = bookOrNothing(ctx.store, year, code)
      if (book === null) continue
      const bytes = await ctx.render.run('writeEntryBook', book)
      const name = freeName(nameOf(ctx.store, year, [code]), (file) => taken.has(file.toLowerCase()), '', 'xlsx')
      await writeWhole(join(folder, name), bytes, uuidv7(ctx.now().getTime()))
      taken.add(name.toLowerCase())
      names.push(name)
    }
  } catch (error) {
    throw diskTrouble(error, folder) ?? error
  }
  job.progress(codes.length, codes.length, label)
  if (names.length === 0) entryBookOf(ctx.store, year, codes)
  return { names, cancelled: false }
}
