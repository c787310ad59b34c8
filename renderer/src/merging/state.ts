import { create } from 'zustand'
import type { ErrorValue } from '../../../shared/errors'
import type { SourceFile } from '../../../shared/ipc'
import type { MergePreview, MergeReport } from '../../../shared/views'

export interface Package {
  source: SourceFile
  name: string
  /** Certificate of whom to trust. */
  trust: { source: SourceFile; name: string } | null
}

export type Merging =
  | ({ stage: 'reading' | 'writing' } & Package)
  | ({ stage: 'preview'; preview: MergePreview } & Package)
  | { stage: 'done'; name: string; report: MergeReport }
  | { stage: 'failed'; name: string; error: ErrorValue }

export const useMerging = create<{ now: Merging | null; set: (now: Merging | null) => void }>()((set) => ({
  now: null,
  set: (now) => {
    set({ now })
  },
}))
