import { create } from 'zustand'
import type { AwardPackageReport, PackageForm } from '../../../../shared/register-views'

/** Whom the sets are for: a body, or a region. */
export interface Target {
  year: number
  code: string
  name: string
}

interface AwardState {
  as: PackageForm
  folder: { pick: string; name: string } | null
  /** What the last run made, and for whom: it may end while its dialog is closed, or that of another is open. */
  made: { target: Target; report: AwardPackageReport } | null
  set: (change: Partial<Omit<AwardState, 'set'>>) => void
}

/** Form and folder are kept from one package to the next. */
export const useAward = create<AwardState>()((set) => ({
  as: 'files',
  folder: null,
  made: null,
  set: (change) => {
    set(change)
  },
}))
