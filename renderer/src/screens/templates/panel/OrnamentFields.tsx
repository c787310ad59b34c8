import { ornamentShapes } from '../../../../../shared/templates/model'
import { Select } from '../../../ui/kit'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import { NumberField } from './NumberField'
import type { Of } from './kinds'

const words = texts.panel

/** A pale ornament. */
export function OrnamentFields({ element, editing: { readOnly: disabled }, onChange }: Of<'ornament'>) {
  return (
    <>
      <Select
        label={words.shape}
        size="xs"
        disabled={disabled}
        data={ornamentShapes.map((shape) => ({ value: shape, label: words.shapes[shape] }))}
        value={element.shape}
        onChange={(chosen) => {
          const shape = ornamentShapes.find((one) => one === chosen)
          if (shape) onChange({ ...element, shape })
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
      <NumberField
        label={words.strength}
        least={1}
        most={100}
        whole
        disabled={disabled}
        value={element.strength}
        onChange={(strength) => {
          onChange({ ...element, strength })
        }}
      />
    </>
  )
}
