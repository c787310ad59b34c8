/** Instruments as workbooks, out and in. */
import { Expected } from '../../../shared/errors.ts'
import type { Context } from '../context.ts'
import { addVersion } from './edit.ts'
import { knownInstrument } from './list.ts'

/** At most this many faults are named. */
const named = 50

/** The workbook of an instrument, and the name it is offered under. */
export async function instrumentFile(
  ctx: Context,
  { id }: { id: string },
): Promise<{ bytes: Uint8Array; name: string }> {
  const instrument = knownInstrument(ctx.store, id)
  const bytes = await ctx.render.run('writeInstrument', { instrument, at: ctx.now().toISOString() })
  const plain = instrument.title.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim()
  return { bytes, name: `${plain} v${instrument.version}.xlsx` }
}

/**
 * Reads a workbook as a new version; a version that is already there word for word stays the only one. Problems that the
 * editor shows (weights) do not keep it out. Expected('input') with every cell that cannot be read; nothing is written then.
 */
export async function importInstrument(
  { store, render }: Context,
  file: { name: string; bytes: Uint8Array },
): Promise<{ id: string; written: boolean }> {
  const { draft, faults } = await render.run('readInstrument', { bytes: file.bytes })
  if (draft === null) {
    const details = faults.slice(0, named).map(({ sheet, cell, value, reason }) => {
      const place = cell === '' ? sheet : `${sheet}!${cell}`
      return `${place}${value === '' ? '' : ` "${value.slice(0, 80)}"`}: ${reason}.`
    })
    if (faults.length > named) details.push(`… dan ${faults.length - named} lagi.`)
    throw new Expected(
      'input',
      `Instrumen dalam ${file.name} tidak dibaca: ${faults.length} sel harus diperbaiki dahulu.`,
      { details },
    )
  }
  return addVersion(store, draft, file.name)
}
