/** What is done with the chosen elements of a page, by keys or by buttons. */
import type { ElementKind } from '../../../../shared/templates/model'
import { aligned, spread, type Alignment } from './edit/align'
import type { Axis } from './edit/boxes'
import { added, boxesOf, chosenOf, freeOf, pasted, removed, withBoxes } from './edit/change'
import { newElement, pageSize } from './edit/elements'
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
