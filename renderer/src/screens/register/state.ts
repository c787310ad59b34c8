import { create } from 'zustand'
import type { DocumentKind } from '../../../../shared/domain/snapshot'
import type { Cell } from '../../ui/grid/types'
import type { DocumentProgress } from '../../../../shared/register-views'

export const tabs = ['documents', 'numbers', 'handover'] as const
export type Tab = (typeof tabs)[number]

export interface Filter {
  search: string
  kind: DocumentKind | null
  progress: DocumentProgress | null
  /** Else the year that is chosen for the whole program. */
  allYears: boolean
}
export const noFilter: Filter = { search: '', kind: null, progress: null, allYears: false }

/** What is being done to the documents at hand, and asks something first. */
export type Step = 'signed' | 'printed' | 'revoke' | 'replace'

interface RegisterState {
  tab: Tab
  filter: Filter
  /** Document at hand, by id. */
  active: string | null
  chosen: ReadonlySet<string>
  /** Whether one document is told of beside the table. */
  detail: boolean
  step: { step: Step; ids: readonly string[] } | null
  /** Document whose PDF is shown. */
  shown: string | null
  goTo: Cell | null
  set: (change: Partial<Omit<RegisterState, 'set'>>) => void
}

/** View state of the register; kept while other screens are open. */
export const useRegister = create<RegisterState>()((set) => ({
  tab: 'documents',
  filter: noFilter,
  active: null,
  chosen: new Set(),
  detail: true,
  step: null,
  shown: null,
  goTo: null,
  set: (change) => {
    set(change)
  },
}))
