import type { RegisterRow } from '../../../../shared/register-views'
import { call } from '../../client/call'
import { openPrinting } from '../../printing/state'
import { told } from '../../ui/told'
import { useHandover } from '../handover/state'
import { type Step, useRegister } from './state'

type Able = Pick<RegisterRow, 'state' | 'present' | 'signed' | 'signedAt'>

/** What can be done with a document as it is. */
export const can = {
  see: ({ present }: Able): boolean => present,
  sign: ({ state, signed, signedAt }: Able): boolean => state === 'issued' && !signed && signedAt === null,
  print: ({ state, present }: Able): boolean => present && state !== 'reserved' && state !== 'void',
  force: ({ state }: Able): boolean => state === 'issued',
}

export function view({ id, present }: RegisterRow): void {
  if (present) useRegister.getState().set({ shown: id })
}

/** Opens the print dialog with what can be printed of these: the lowest number first, as they are handed over. */
export function print(rows: readonly RegisterRow[]): void {
  openPrinting(
    rows
      .filter(can.print)
      .toReversed()
      .map(({ id }) => id),
  )
}

export const showFile = ({ id, present }: RegisterRow): Promise<void> =>
  told(async () => {
    if (present) await call('document.show', { id })
  })

/** Opens the form of a step for these documents; nothing where it cannot be done with any of them. */
export function begin(step: Step, rows: readonly RegisterRow[]): void {
  const able = step === 'signed' ? can.sign : step === 'printed' ? can.print : can.force
  const ids = rows.filter(able).map(({ id }) => id)
  if (ids.length > 0) useRegister.getState().set({ step: { step, ids }, detail: true })
}

/** To the handovers, with the body of these documents chosen and only they ticked. */
export function toHandover(rows: readonly RegisterRow[]): void {
  const [first] = rows
  if (!first) return
  const own = rows.filter(({ code, year, state }) => code === first.code && year === first.year && state === 'issued')
  if (own.length === 0) return
  useHandover.getState().choose(first.code, new Set(own.map(({ id }) => id)))
  useRegister.getState().set({ tab: 'handover' })
}

/** Letters that do something with the row at hand. Returns whether one did. */
export function rowKey(key: string, row: RegisterRow, chosen: readonly RegisterRow[]): boolean {
  const rows = chosen.length > 0 ? chosen : [row]
  const does: Record<string, () => void> = {
    l: () => {
      view(row)
    },
    p: () => {
      print(rows)
    },
    f: () => void showFile(row),
    t: () => {
      begin('signed', rows)
    },
    d: () => {
      begin('printed', rows)
    },
    s: () => {
      toHandover(rows)
    },
    g: () => {
      begin('replace', [row])
    },
    delete: () => {
      begin('revoke', [row])
    },
  }
  const run = does[key.toLowerCase()]
  run?.()
  return run !== undefined
}
