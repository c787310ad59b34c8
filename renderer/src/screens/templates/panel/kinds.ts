import type { TemplateElement } from '../../../../../shared/templates/model'
import type { FixedEditing } from '../editing'

/** What the fields of one kind of element are given. */
export interface KindProps<E extends TemplateElement = TemplateElement> {
  element: E
  editing: FixedEditing
  /** `gesture`: what is typed in one go is taken back in one go. */
  onChange: (next: E, gesture?: string) => void
}
export type Of<K extends TemplateElement['kind']> = KindProps<Extract<TemplateElement, { kind: K }>>
