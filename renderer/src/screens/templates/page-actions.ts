/** What is done with the chosen elements of a page, by keys or by buttons. */
import type { ElementKind } from '../../../../shared/templates/model'
import type { Dropped } from '../../ui/DropZone'
import { takePicture } from './actions'
import { focusPage } from './canvas/focus'
import { aligned, spread, type Alignment } from './edit/align'
import { dropBox, type Axis } from './edit/boxes'
import { added, boxesOf, chosenOf, freeOf, pasted, patched, removed, withBoxes } from './edit/change'
import { newElement, pageSize } from './edit/elements'
import type { Point } from './edit/gesture'
import type { FixedEditing } from './editing'
import { choose, useTemplates } from './state'
import { texts } from './texts'

const chosenNow = (): ReadonlySet<string> => useTemplates.getState().chosen

/** Puts a new element on the page and chooses it. */
export function add({ template, readOnly, edit }: FixedEditing, kind: ElementKind): void {
  if (readOnly) return
  const element = newElement(kind, template, kind === 'text' || kind === 'column' ? texts.newText : '')
  edit(added(template, element))
  choose(element.id)
}

/** Puts dropped pictures on the page; the first fills the chosen picture or background, where one is chosen. `at`: mm. */
export async function drop(editing: FixedEditing, files: readonly Dropped[], at: Point): Promise<void> {
  if (editing.readOnly) return
  for (const file of files) {
    const kept = await takePicture(file)
    if (!kept) continue
    editing.later((now) => {
      if (now.flow) return now
      const chosen = chosenOf(now, chosenNow())
      const [one] = chosen
      if (file === files[0] && chosen.length === 1 && (one?.kind === 'picture' || one?.kind === 'background'))
        return patched(now, new Set([one.id]), () => ({ ...one, picture: kept.sha256 }))
      const fresh = newElement('picture', now, '')
      if (fresh.kind !== 'picture') return now
      const element = { ...fresh, ...dropBox(kept, at, pageSize(now)), picture: kept.sha256 }
      choose(element.id)
      return added(now, element)
    })
  }
  focusPage()
}

export function copy({ template }: FixedEditing): void {
  const clipboard = chosenOf(template, chosenNow())
  if (clipboard.length > 0) useTemplates.getState().set({ clipboard })
}

export function cut(editing: FixedEditing): void {
  copy(editing)
  editing.edit(removed(editing.template, chosenNow()))
}

function put({ template, readOnly, edit }: FixedEditing, copies: ReturnType<typeof chosenOf>): void {
  if (readOnly || copies.length === 0) return
  const { template: next, ids } = pasted(template, copies)
  edit(next)
  choose(...ids)
}

export function paste(editing: FixedEditing): void {
  put(editing, [...useTemplates.getState().clipboard])
}

export function double(editing: FixedEditing): void {
  put(editing, chosenOf(editing.template, chosenNow()))
}

export function align({ template, edit }: FixedEditing, how: Alignment): void {
  edit(withBoxes(template, aligned(boxesOf(freeOf(template, chosenNow())), how, pageSize(template))))
}

export function spreadOut({ template, edit }: FixedEditing, axis: Axis): void {
  edit(withBoxes(template, spread(boxesOf(freeOf(template, chosenNow())), axis)))
}
