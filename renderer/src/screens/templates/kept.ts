/** Drafts that outlive the program: in the page's own store, until they are saved or thrown away. */
import { readTemplate } from '../../../../shared/templates/check'
import type { Template } from '../../../../shared/templates/model'
import { isUnsaved, resumed, type Steps } from './edit/history'

interface Draft {
  steps: Steps<Template>
  stamp: string
}
type Drafts = Readonly<Record<string, Draft>>

const place = 'desain-belum-disimpan'
/** Milliseconds without a change before it is written. */
const rest = 300

function readDraft(value: unknown): Draft | null {
  if (typeof value !== 'object' || value === null) return null
  const { stamp, saved, now } = value as Record<string, unknown>
  const [before, after] = [readTemplate(saved), readTemplate(now)]
  if (typeof stamp !== 'string' || 'refused' in before || 'refused' in after) return null
  return { stamp, steps: resumed(before.template, after.template) }
}

/** What was not saved when the program ended, each with one step back to what was. */
export function keptDrafts(store: Pick<Storage, 'getItem'> = localStorage): Drafts {
  try {
    const kept: unknown = JSON.parse(store.getItem(place) ?? '{}')
    return Object.fromEntries(
      Object.entries(kept ?? {}).flatMap(([id, value]) => {
        const draft = readDraft(value)
        return draft ? [[id, draft]] : []
      }),
    )
  } catch {
    return {}
  }
}

/** Only what is not saved. */
export function keepDrafts(drafts: Drafts, store: Pick<Storage, 'setItem'> = localStorage): void {
  const unsaved = Object.entries(drafts).filter(([, { steps }]) => isUnsaved(steps))
  const kept = unsaved.map(
    ([
      id,
      {
        stamp,
        steps: { saved, now },
      },
    ]) => [id, { stamp, saved, now }] as const,
  )
  try {
    store.setItem(place, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // A full store keeps nothing; the draft is still on the screen.
  }
}

/** Writes them shortly after each change, and at once when the window goes. */
export function keepFrom(subscribe: (listen: (drafts: Drafts) => void) => void): void {
  let waiting: Drafts | null = null
  let timer = 0
  const write = (): void => {
    clearTimeout(timer)
    if (waiting) keepDrafts(waiting)
    waiting = null
  }
  subscribe((drafts) => {
    waiting = drafts
    clearTimeout(timer)
    timer = window.setTimeout(write, rest)
  })
  window.addEventListener('pagehide', write)
}
