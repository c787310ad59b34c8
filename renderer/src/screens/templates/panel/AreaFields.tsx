import styles from '../Templates.module.css'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import { NumberField } from './NumberField'
import type { Of } from './kinds'

const words = texts.panel

/** What fills a box, and its edge. */
export function AreaFields({ element, editing: { readOnly: disabled }, onChange }: Of<'area'>) {
  return (
    <>
      {(['fill', 'stroke'] as const).map((name) => (
        <ColorField<string | null>
          key={name}
          label={words[name]}
          optional
          disabled={disabled}
          value={element[name]}
          onChange={(color) => {
            onChange({ ...element, [name]: color })
          }}
        />
      ))}
      <div className={styles.pair}>
        <NumberField
          label={words.weight}
          least={0}
          most={40}
          step={0.5}
          disabled={disabled}
          value={element.weight}
          onChange={(weight) => {
            onChange({ ...element, weight })
          }}
        />
        <NumberField
          label={words.radius}
          least={0}
          most={100}
          disabled={disabled}
          value={element.radius}
          onChange={(radius) => {
            onChange({ ...element, radius })
          }}
        />
      </div>
    </>
  )
}
