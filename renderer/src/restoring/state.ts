import { create } from 'zustand'
import type { ErrorValue } from '../../../shared/errors'
import type { Input } from '../../../shared/ipc'
import type { BackupInspection, RestoreReport } from '../../../shared/views'

export interface Wanted {
  source: Input<'backup.restore'>['source']
  name: string
  /** In memory only, until the dialog closes. */
  password: string | null
}

export type Restoring =
  | ({ stage: 'looking' | 'restoring' } & Wanted)
  | ({ stage: 'password'; problem: string | null } & Wanted)
  | ({ stage: 'preview'; inspection: BackupInspection } & Wanted)
  | { stage: 'done'; name: string; report: RestoreReport }
  | { stage: 'failed'; name: string; error: ErrorValue }

export const useRestoring = create<{ now: Restoring | null; set: (now: Restoring | null) => void }>()((set) => ({
  now: null,
  set: (now) => {
    set({ now })
  },
}))
