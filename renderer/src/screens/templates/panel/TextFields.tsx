import { SegmentedControl } from '../../../ui/kit'
import { texts } from '../texts'
import { FieldText } from './FieldText'
import { TypeFields } from './TypeFields'
import type { Of } from './kinds'

const words = texts.panel

/** Words with fields, their type, and where they stand in the box. */
export function TextFields({ element, editing, onChange }: Of<'text'>) {
  const { readOnly: disabled, template } = editing
  return (
    <>
      <FieldText
        label={words.text}
        kind={template.kind}
        main
        disabled={disabled}
        value={element.text}
        onChange={(text) => {
          onChange({ ...element, text }, `text ${element.id}`)
        }}
      />
      <TypeFields
        type={element.type}
        disabled={disabled}
        onChange={(change) => {
          onChange({ ...element, type: { ...element.type, ...change } })
        }}
      />
      <SegmentedControl
        aria-label={words.vertical}
        fullWidth
        disabled={disabled}
        data={(['top', 'middle', 'bottom'] as const).map((value) => ({ value, label: words.verticals[value] }))}
        value={element.vertical}
        onChange={(vertical) => {
          onChange({ ...element, vertical })
        }}
      />
    </>
  )
}
