import { create } from 'zustand'
import type { ErrorValue } from '../../../shared/errors'
import type { ImportPreview } from '../../../shared/views'

export type Importing =
  | { stage: 'reading' | 'writing'; file: string; job: string }
  | { stage: 'preview'; file: string; preview: ImportPreview }
  | { stage: 'failed'; file: string; error: ErrorValue }

export const useImporting = create<{ now: Importing | null; set: (now: Importing | null) => void }>()((set) => ({
  now: null,
  set: (now) => {
    set({ now })
  },
}))
