import { create } from 'zustand'
import type { ErrorValue } from '../../../shared/errors'
import type { InstallerView } from '../../../shared/update-views'

export type Updating =
  | { stage: 'looking'; name: string }
  | { stage: 'judged' | 'starting'; name: string; pick: string; installer: InstallerView }
  | { stage: 'failed'; name: string; error: ErrorValue }

export const useUpdating = create<{ now: Updating | null; set: (now: Updating | null) => void }>()((set) => ({
  now: null,
  set: (now) => {
    set({ now })
  },
}))
