import { ColorInput, Select } from '../../../ui/kit'
import { isOfficeColor, officeColors, readColor, writeColor } from '../edit/colors'
import styles from '../Templates.module.css'
import { texts } from '../texts'
import { NumberField } from './NumberField'

interface Props<C extends string | null> {
  label: string
  value: C
  /** Whether there may be none. */
  optional?: C extends null ? boolean : never
  disabled: boolean
  onChange: (value: C | string) => void
}

const own = 'own'
const nothing = 'none'

/** A colour of the office or one's own, and how much of it. */
export function ColorField<C extends string | null>({ label, value, optional, disabled, onChange }: Props<C>) {
  const tint = value === null ? null : readColor(value)
  const choices = [
    ...(optional === true ? [{ value: nothing, label: texts.color.none }] : []),
    ...officeColors.map((name) => ({ value: name, label: texts.colors[name] })),
    { value: own, label: texts.color.own },
  ]
  return (
    <div className={styles.colors}>
      <Select
        label={label}
        size="xs"
        disabled={disabled}
        data={choices}
        value={tint === null ? nothing : isOfficeColor(tint.base) ? tint.base : own}
        onChange={(chosen) => {
          if (chosen === nothing) onChange(null as C)
          else if (chosen !== null)
            onChange(writeColor({ base: chosen === own ? '#0f4c5c' : chosen, strength: tint?.strength ?? 100 }))
        }}
      />
      {tint && (
        <NumberField
          label={texts.color.strengthShort}
          least={1}
          most={100}
          whole
          disabled={disabled}
          value={tint.strength}
          onChange={(strength) => {
            onChange(writeColor({ ...tint, strength }))
          }}
        />
      )}
      {tint && !isOfficeColor(tint.base) && (
        <ColorInput
          aria-label={texts.color.code(label)}
          size="xs"
          className={styles.whole ?? ''}
          format="hex"
          withEyeDropper={false}
          disabled={disabled}
          value={tint.base}
          onChangeEnd={(base) => {
            if (/^#[\da-f]{6}$/i.test(base)) onChange(writeColor({ ...tint, base }))
          }}
        />
      )}
    </div>
  )
}
