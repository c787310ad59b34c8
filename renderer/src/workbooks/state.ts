import { create } from 'zustand'
import type { ErrorValue } from '../../../shared/errors'
import type { WorkbookPreview } from '../../../shared/entry-views'

/** Workbooks for entry: going out, or coming back. Nothing is written before the preview was seen. */
export type Workbooks =
  | { stage: 'export'; year: number; place: string | null }
  | { stage: 'exporting'; job: string }
  | { stage: 'reading' | 'writing'; file: string }
  | { stage: 'preview'; preview: WorkbookPreview }
  | { stage: 'failed'; file: string; error: ErrorValue }

export const useWorkbooks = create<{ now: Workbooks | null; show: (now: Workbooks | null) => void }>()((set) => ({
  now: null,
  show: (now) => {
    set({ now })
  },
}))
