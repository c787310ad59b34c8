import { aligns, faces, type TextType } from '../../../../../shared/templates/model'
import { SegmentedControl, Select, Switch } from '../../../ui/kit'
import styles from '../Templates.module.css'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import { NumberField } from './NumberField'

const words = texts.panel

interface Props {
  type: TextType
  disabled: boolean
  onChange: (change: Partial<TextType>) => void
}

/** How a text is set. */
export function TypeFields({ type, disabled, onChange }: Props) {
  return (
    <>
      <Select
        label={words.face}
        size="xs"
        disabled={disabled}
        data={faces.map((face) => ({ value: face, label: words.faces[face] }))}
        value={type.face}
        onChange={(chosen) => {
          const face = faces.find((one) => one === chosen)
          if (face) onChange({ face })
        }}
      />
      <div className={styles.pair}>
        <NumberField
          label={words.size}
          least={3}
          most={144}
          disabled={disabled}
          value={type.size}
          onChange={(size) => {
            onChange({ size })
          }}
        />
        <NumberField
          label={words.lines}
          least={1}
          most={60}
          whole
          disabled={disabled}
          value={type.lines}
          onChange={(lines) => {
            onChange({ lines })
          }}
        />
      </div>
      <NumberField
        label={words.least}
        least={30}
        most={100}
        whole
        disabled={disabled}
        value={Math.round(type.least * 100)}
        onChange={(least) => {
          onChange({ least: least / 100 })
        }}
      />
      <SegmentedControl
        aria-label={words.align}
        fullWidth
        disabled={disabled}
        data={aligns.map((align) => ({ value: align, label: words.aligns[align] }))}
        value={type.align}
        onChange={(align) => {
          onChange({ align })
        }}
      />
      <ColorField
        label={words.color}
        disabled={disabled}
        value={type.color}
        onChange={(color) => {
          onChange({ color })
        }}
      />
      <div className={styles.pair}>
        <NumberField
          label={words.leading}
          least={0.8}
          most={3}
          step={0.1}
          disabled={disabled}
          value={type.leading}
          onChange={(leading) => {
            onChange({ leading })
          }}
        />
        <NumberField
          label={words.spacing}
          least={-2}
          most={40}
          step={0.5}
          disabled={disabled}
          value={type.spacing}
          onChange={(spacing) => {
            onChange({ spacing })
          }}
        />
      </div>
      <Switch
        size="xs"
        label={words.capitals}
        disabled={disabled}
        checked={type.capitals}
        onChange={(event) => {
          onChange({ capitals: event.currentTarget.checked })
        }}
      />
    </>
  )
}
