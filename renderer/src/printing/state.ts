import { create } from 'zustand'
import type { PrintSheet } from '../../../shared/printing-views'
import { clearNotices } from '../app/notices'

export interface Choices {
  /** As the system names it; null: not chosen yet, or there is none. */
  printer: string | null
  /** The paper carries frame and letterhead already. */
  bare: boolean
  /** All are printed as copies, also those that were never printed. */
  copy: boolean
}

interface Printing extends Choices {
  /** Documents to be printed, in this order; null: the dialog is closed. */
  ids: readonly string[] | null
  /** Goes up with every list, so that the dialog begins anew. */
  turn: number
  /** Printer and sheet that are measured; `printer` null: none chosen yet. */
  measuring: ({ printer: string | null } & PrintSheet) | null
  set: (change: Partial<Choices & Pick<Printing, 'measuring'>>) => void
}

/** What is being printed. The printer is remembered while the program runs. */
export const usePrinting = create<Printing>()((set) => ({
  ids: null,
  turn: 0,
  printer: null,
  bare: false,
  copy: false,
  measuring: null,
  set: (change) => {
    set(change)
  },
}))

/** Opens the print dialog for these documents; for none nothing happens. */
export function openPrinting(ids: readonly string[]): void {
  if (ids.length === 0) return
  clearNotices()
  printNext([...new Set(ids)], { bare: false, copy: false })
}

/** Goes on with these documents, with the same choices unless told; without any the dialog closes. */
export function printNext(ids: readonly string[], choices: Partial<Choices> = {}): void {
  usePrinting.setState(({ turn }) => ({ ...choices, ids: ids.length === 0 ? null : ids, turn: turn + 1 }))
}

export function closePrinting(): void {
  usePrinting.setState({ ids: null })
}

/** Opens the wizard that measures a printer. */
export function openMeasuring(wanted: { printer: string | null } & PrintSheet): void {
  clearNotices()
  usePrinting.setState({ measuring: wanted })
}
