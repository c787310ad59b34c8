import type { TemplateContent } from '../../../../shared/template-views'
import type { FixedTemplate, FlowTemplate, Template } from '../../../../shared/templates/model'
import { isUnsaved } from './edit/history'
import { change, draftOf, stampOf, useTemplates, type Draft } from './state'

/** A template in the editor: what is saved, or the draft over it. */
export interface Editing<T extends Template = Template> {
  id: string
  head: TemplateContent['head']
  template: T
  pictures: Readonly<Record<string, string>>
  readOnly: boolean
  unsaved: boolean
  canUndo: boolean
  canRedo: boolean
  /** Changes with the same gesture that follow each other quickly are taken back together. */
  edit: (next: T, gesture?: string) => void
  /** Changes what is there by then: for what takes a while. */
  later: (make: (now: Template) => Template) => void
}
export type FixedEditing = Editing<FixedTemplate>
export type FlowEditing = Editing<FlowTemplate>

export function editingOf({ head, template, pictures }: TemplateContent, kept: Draft | undefined): Editing {
  const { id, shipped: readOnly } = head
  const draft = draftOf(kept, template, stampOf(head))
  return {
    id,
    head,
    template: readOnly ? template : draft.steps.now,
    pictures: { ...useTemplates.getState().pictures, ...pictures },
    readOnly,
    unsaved: !readOnly && isUnsaved(draft.steps),
    canUndo: !readOnly && draft.steps.past.length > 0,
    canRedo: !readOnly && draft.steps.future.length > 0,
    edit: (next, gesture) => {
      if (!readOnly) change(id, draft, next, gesture ?? null)
    },
    later: (make) => {
      if (readOnly) return
      const now = draftOf(useTemplates.getState().drafts[id], template, stampOf(head))
      change(id, now, make(now.steps.now), null)
    },
  }
}
