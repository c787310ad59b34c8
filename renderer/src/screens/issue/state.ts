import { create } from 'zustand'
import { documentKinds, type DocumentKind } from '../../../../shared/domain/snapshot'
import type { ReadBack } from '../../../../shared/printing-views'
import type { PlanItem } from '../../../../shared/views'
import type { ShownPdf } from '../../ui/pdf/PdfDialog'
import type { Fit } from './fit'
import { moved, type Order } from './order'

export const kinds = ['all', ...documentKinds] as const
type Kind = (typeof kinds)[number]
/** Kinds of document a choice stands for. */
export const kindsIn = (kind: Kind): readonly DocumentKind[] => (kind === 'all' ? ['certificate', 'ranking'] : [kind])
export type Signing = 'p12' | 'demo' | 'ink' | 'none'
/** Ways that need a key. */
export const needsKey = (signing: Signing): boolean => signing === 'p12' || signing === 'demo'
export type Tab = 'fresh' | 'ready' | 'withheld' | 'checks'

interface IssueState {
  kind: Kind
  /** Null: what the plan proposes. */
  date: string | null
  place: string | null
  signing: Signing
  /** Choices that differ from the proposal, by item. */
  picked: ReadonlyMap<string, boolean>
  order: Order
  /** Items as somebody put them, for the order `hand`. */
  hand: readonly string[]
  /** What was found when all names were tried; null: not yet. */
  fit: Fit | null
  /** Item whose document is shown. */
  shown: string | null
  tab: Tab
  /** Ids of the documents of the last run. */
  fresh: readonly string[]
  /** What its finished files were found to say; null: they were not read. */
  readBack: ReadBack | null
  /** Items of a run that was stopped, which still wait for theirs; another year has items of the same names. */
  stopped: { year: number; items: readonly string[] } | null
  /** A proof sheet, or many documents as one PDF, to be looked at. */
  pdf: ShownPdf | null
  /** The journal of runs is open. */
  journal: boolean
  /** Where copies go as well. */
  folder: { pick: string; name: string } | null
  replacing: boolean
  error: unknown
  set: (change: Partial<Omit<IssueState, 'set' | 'pick' | 'move'>>) => void
  pick: (items: readonly PlanItem[], on: boolean) => void
  /** Puts one of `items` further down (or up), and from then on the order is that of the hand. */
  move: (items: readonly PlanItem[], item: string, by: number) => void
}

export const useIssue = create<IssueState>()((set) => ({
  kind: 'all',
  date: null,
  place: null,
  signing: 'p12',
  picked: new Map(),
  order: 'listed',
  hand: [],
  fit: null,
  shown: null,
  tab: 'ready',
  fresh: [],
  readBack: null,
  stopped: null,
  pdf: null,
  journal: false,
  folder: null,
  replacing: false,
  error: null,
  set: (change) => {
    set(change)
  },
  pick: (items, on) => {
    set(({ picked }) => ({ picked: new Map([...picked, ...items.map(({ item }) => [item, on] as const)]) }))
  },
  move: (items, item, by) => {
    const keys = items.map((one) => one.item)
    set({ order: 'hand', hand: moved(keys, item, by) })
  },
}))

/** All that is ready is chosen unless told otherwise; what exists only when told so. */
export const isChosen = (item: PlanItem, picked: ReadonlyMap<string, boolean>): boolean =>
  item.state !== 'withheld' && (picked.get(item.item) ?? item.state !== 'exists')
