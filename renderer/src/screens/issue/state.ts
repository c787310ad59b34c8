import { create } from 'zustand'
import { documentKinds } from '../../../../shared/domain/snapshot'
import type { PlanItem } from '../../../../shared/views'

export const kinds = ['all', ...documentKinds] as const
type Kind = (typeof kinds)[number]
export type Signing = 'p12' | 'demo' | 'ink' | 'none'
/** Ways that need a key. */
export const needsKey = (signing: Signing): boolean => signing === 'p12' || signing === 'demo'
export type Tab = 'fresh' | 'ready' | 'withheld'

interface IssueState {
  kind: Kind
  /** Null: what the plan proposes. */
  date: string | null
  place: string | null
  signing: Signing
  /** Choices that differ from the proposal, by item. */
  picked: ReadonlyMap<string, boolean>
  /** Item whose document is shown. */
  shown: string | null
  tab: Tab
  /** Ids of the documents of the last run. */
  fresh: readonly string[]
  /** Where copies go as well. */
  folder: { pick: string; name: string } | null
  replacing: boolean
  error: unknown
  set: (change: Partial<Omit<IssueState, 'set' | 'pick'>>) => void
  pick: (items: readonly PlanItem[], on: boolean) => void
}

export const useIssue = create<IssueState>()((set) => ({
  kind: 'all',
  date: null,
  place: null,
  signing: 'p12',
  picked: new Map(),
  shown: null,
  tab: 'ready',
  fresh: [],
  folder: null,
  replacing: false,
  error: null,
  set: (change) => {
    set(change)
  },
  pick: (items, on) => {
    set(({ picked }) => ({ picked: new Map([...picked, ...items.map(({ item }) => [item, on] as const)]) }))
  },
}))

/** All that is ready is chosen unless told otherwise; what exists only when told so. */
export const isChosen = (item: PlanItem, picked: ReadonlyMap<string, boolean>): boolean =>
  item.state !== 'withheld' && (picked.get(item.item) ?? item.state !== 'exists')
