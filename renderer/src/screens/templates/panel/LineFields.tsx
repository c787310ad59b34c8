import { Switch } from '../../../ui/kit'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import { NumberField } from './NumberField'
import type { Of } from './kinds'

const words = texts.panel

/** Colour and weight of a line. */
export function LineFields({ element, editing: { readOnly: disabled }, onChange }: Of<'line'>) {
  return (
    <>
      <ColorField
        label={words.color}
        disabled={disabled}
        value={element.color}
        onChange={(color) => {
          onChange({ ...element, color })
        }}
      />
      <NumberField
        label={words.weight}
        least={0}
        most={40}
        step={0.5}
        disabled={disabled}
        value={element.stroke}
        onChange={(stroke) => {
          onChange({ ...element, stroke })
        }}
      />
      <Switch
        size="xs"
        label={words.dash}
        disabled={disabled}
        checked={element.dash}
        onChange={(event) => {
          onChange({ ...element, dash: event.currentTarget.checked })
        }}
      />
    </>
  )
}
