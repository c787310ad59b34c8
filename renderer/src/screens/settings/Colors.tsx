import { useState } from 'react'
import type { Settings } from '../../../../shared/views'
import { lockedText, useLock } from '../../state/locked'
import { ColorInput } from '../../ui/kit'
import { save } from './save'
import { Section } from './Section'
import styles from './Settings.module.css'
import { texts } from './texts'

const words = texts.colors
const names = ['brand', 'accent'] as const

export function Colors({ colors }: { colors: Settings['colors'] }) {
  const lock = useLock('colors')
  const [typed, setTyped] = useState<Partial<Settings['colors']>>({})
  return (
    <Section name="colors" title={words.title} about={words.about}>
      <div className={styles.two}>
        {names.map((name) => (
          <ColorInput
            key={name}
            label={words[name]}
            format="hex"
            withEyeDropper={false}
            disabled={lock !== null}
            {...(lock !== null && { description: lockedText(lock) })}
            value={typed[name] ?? colors[name]}
            onChange={(value) => {
              setTyped({ ...typed, [name]: value })
            }}
            onBlur={() => {
              const value = typed[name]
              setTyped({})
              if (value && /^#[\da-f]{6}$/i.test(value) && value !== colors[name])
                void save({ colors: { ...colors, [name]: value } }, words[name].toLowerCase())
            }}
          />
        ))}
      </div>
    </Section>
  )
}
