import { SegmentedControl } from '../../../ui/kit'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import type { Of } from './kinds'

const words = texts.panel

/** The score as a medallion, or the zone as a seal. */
export function MarkFields({ element, editing: { readOnly: disabled }, onChange }: Of<'mark'>) {
  return (
    <>
      <SegmentedControl
        aria-label={words.mark}
        fullWidth
        disabled={disabled}
        data={(['score', 'zone'] as const).map((mark) => ({ value: mark, label: words.marks[mark] }))}
        value={element.mark}
        onChange={(mark) => {
          onChange({ ...element, mark })
        }}
      />
      <ColorField
        label={words.color}
        disabled={disabled}
        value={element.color}
        onChange={(color) => {
          onChange({ ...element, color })
        }}
      />
    </>
  )
}
