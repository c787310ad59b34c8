import { create } from 'zustand'
import { picturesIn } from '../../../../shared/templates/check'
import type { Template, TemplateElement } from '../../../../shared/templates/model'
import type { TemplateHead } from '../../../../shared/template-views'
import { call } from '../../client/call'
import { back, begin, changed, forward, isUnsaved, kept, type Steps } from './edit/history'
import type { Marks } from './edit/snap'
import { keepFrom, keptDrafts } from './kept'

/** Whose data the preview shows: made up, the longest name, or an item of the plan. */
export type Shown = 'sample' | 'longest' | { item: string }
export type Zoom = 'fit' | number

/** The steps of one template, and which of its versions they began with. */
export interface Draft {
  steps: Steps<Template>
  stamp: string
}

interface TemplatesState {
  /** The template in the editor; null shows the list. */
  open: string | null
  /** What was changed since it was opened, by template; kept while other screens are open. */
  drafts: Readonly<Record<string, Draft>>
  /** Ids of the chosen elements, or of the block of a flowing template. */
  chosen: ReadonlySet<string>
  /** The part of a column in the panel. */
  part: string | null
  zoom: Zoom
  shown: Shown
  /** Copied elements, for this and other templates. */
  clipboard: readonly TemplateElement[]
  /** Lines of one's own to lay things out by: seen here only, not saved. */
  guides: Readonly<Record<string, Marks>>
  /** Data URLs of pictures that were added since the template was read, by SHA-256. */
  pictures: Readonly<Record<string, string>>
  leaving: boolean
  copying: TemplateHead | null
  fitting: TemplateHead | null
  set: (part: Partial<Omit<TemplatesState, 'set'>>) => void
}

/** View state of the screen; kept while other screens are open. */
export const useTemplates = create<TemplatesState>()((set) => ({
  open: null,
  drafts: keptDrafts(),
  chosen: new Set(),
  part: null,
  zoom: 'fit',
  shown: 'longest',
  clipboard: [],
  guides: {},
  pictures: {},
  leaving: false,
  copying: null,
  fitting: null,
  set: (part) => {
    set(part)
  },
}))

const { getState, setState, subscribe } = useTemplates

keepFrom((listen) => {
  subscribe(({ drafts }, before) => {
    if (drafts !== before.drafts) listen(drafts)
  })
})

/** Tells one saved state of a template from another. */
export const stampOf = ({ version, at }: Pick<TemplateHead, 'version' | 'at'>): string =>
  `${String(version)} ${at ?? ''}`

export function openTemplate(id: string): void {
  setState({ open: id, chosen: new Set(), part: null, leaving: false, zoom: 'fit' })
  void showPictures(id)
}

/** Pictures of a draft that outlived the program are not among those of the saved template. */
async function showPictures(id: string): Promise<void> {
  const template = getState().drafts[id]?.steps.now
  const lost = template ? picturesIn(template).filter((sha256) => !(sha256 in getState().pictures)) : []
  if (!template || lost.length === 0) return
  // Without them the preview is still whole; only the panel shows none.
  const found = await call('template.pictures', { template }).catch(() => ({}))
  setState(({ pictures }) => ({ pictures: { ...pictures, ...found } }))
}

export function closeTemplate(): void {
  setState({ open: null, chosen: new Set(), part: null, leaving: false })
}

export const choose = (...ids: string[]): void => {
  setState({ chosen: new Set(ids), part: null })
}

/** What the editor shows of a template: its draft, unless that is clean and the store has something newer. */
export function draftOf(draft: Draft | undefined, saved: Template, stamp: string): Draft {
  const stale = draft !== undefined && draft.stamp !== stamp && !isUnsaved(draft.steps)
  return draft === undefined || stale ? { steps: begin(saved), stamp } : draft
}

export const isDirty = (draft: Draft | undefined): boolean => draft !== undefined && isUnsaved(draft.steps)

/** Takes a change into the draft; `gesture` joins it with the change before, where that had the same. */
export function change(id: string, draft: Draft, next: Template, gesture: string | null): void {
  const steps = changed(draft.steps, next, gesture === null ? null : { key: gesture, at: performance.now() })
  setState(({ drafts }) => ({ drafts: { ...drafts, [id]: { ...draft, steps } } }))
}

function stepped(id: string, step: (steps: Steps<Template>) => Steps<Template>): void {
  const draft = getState().drafts[id]
  if (!draft) return
  setState(({ drafts }) => ({ drafts: { ...drafts, [id]: { ...draft, steps: step(draft.steps) } } }))
}
export const stepBack = (id: string): void => {
  stepped(id, back)
}
export const stepForward = (id: string): void => {
  stepped(id, forward)
}

/** After `written` was saved as the version `stamp` tells of. */
export function keepDraft(id: string, written: Template, stamp: string): void {
  const draft = getState().drafts[id]
  if (draft) setState(({ drafts }) => ({ drafts: { ...drafts, [id]: { steps: kept(draft.steps, written), stamp } } }))
}

export function forgetDraft(id: string): void {
  const { [id]: _, ...drafts } = getState().drafts
  setState({ drafts })
}
