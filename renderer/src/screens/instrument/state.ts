import { create } from 'zustand'
import type { Cell } from '../../ui/grid/types'
import { back, begin, changed, forward, type Draft, type Drafting } from './draft'

export const tabs = ['part', 'rules', 'problems'] as const
export type Tab = (typeof tabs)[number]

interface InstrumentState {
  /** The version in the editor; null shows the list. */
  open: string | null
  /** What is not saved yet, by version; kept while other screens are open. */
  drafts: Readonly<Record<string, Drafting>>
  /** Key of the line the details are about. */
  at: string
  tab: Tab
  /** Id of the rule in the form. */
  rule: string
  goTo: Cell | null
  /** The line whose weight is being typed, and what was typed first. */
  weighing: { key: string; typed: string | null } | null
  /** Counts the wishes to go into the details. */
  wish: number
  /** The version a new one is made from. */
  deriving: string | null
  set: (part: Partial<Omit<InstrumentState, 'set'>>) => void
}

/** View state of the screen; kept while other screens are open. */
export const useInstrument = create<InstrumentState>()((set) => ({
  open: null,
  drafts: {},
  at: '0',
  tab: 'part',
  rule: '',
  goTo: null,
  weighing: null,
  wish: 0,
  deriving: null,
  set: (part) => {
    set(part)
  },
}))

const { getState, setState } = useInstrument

export function openVersion(id: string): void {
  setState({ open: id, at: '0', tab: 'part', rule: '', goTo: { row: '0', column: 'name' }, weighing: null })
}

/** Puts the focus into the details of the line. */
export function toDetails(): void {
  setState(({ wish }) => ({ wish: wish + 1, tab: 'part' }))
}

/** Takes a change of `saved` into the draft of the version. */
export function change(id: string, saved: Draft, next: Draft): void {
  const { drafts } = getState()
  setState({ drafts: { ...drafts, [id]: changed(drafts[id] ?? begin(saved), next) } })
}

const stepped = (id: string, step: (drafting: Drafting) => Drafting): void => {
  const { drafts } = getState()
  const drafting = drafts[id]
  if (drafting) setState({ drafts: { ...drafts, [id]: step(drafting) }, weighing: null })
}
export const stepBack = (id: string): void => {
  stepped(id, back)
}
export const stepForward = (id: string): void => {
  stepped(id, forward)
}

export function forgetDraft(id: string): void {
  const { [id]: _, ...drafts } = getState().drafts
  setState({ drafts })
}
