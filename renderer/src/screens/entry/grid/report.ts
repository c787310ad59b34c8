/** What became of a paste, a fill or a range that was emptied: nothing is left out silently. */
import { create } from 'zustand'
import type { EntryReport } from '../../../../../shared/entry-views'
import { offerUndo } from '../../../app/notices'
import type { How } from '../cells'
import { texts } from '../texts'

interface Outside {
  line: number
  column: number
  text: string
}
export interface GridReport extends EntryReport {
  how: How
  /** Beyond the last unit or indicator. */
  outside: Outside[]
}

const nothing: EntryReport = { batch: null, written: 0, unchanged: 0, locked: [], unreadable: [], units: [] }

export const useReport = create<{ report: GridReport | null }>()(() => ({ report: null }))

export const closeReport = (): void => {
  useReport.setState({ report: null })
}

/** Waits for the answer; says what was left out in the report, else only that it is done. */
export async function tellReport(
  how: How,
  outside: Outside[],
  writing: Promise<EntryReport | null> | null,
): Promise<void> {
  const answer = writing === null ? nothing : await writing
  if (!answer) return
  const left = answer.locked.length + answer.unreadable.length + outside.length
  if (left > 0) useReport.setState({ report: { ...answer, how, outside } })
  else {
    closeReport()
    if (how !== 'edit' && answer.written > 0) offerUndo(texts.done[how](answer.written))
  }
}
