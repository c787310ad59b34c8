import { useState } from 'react'
import { useCall } from '../../client/queries'
import { lockedText, useLock } from '../../state/locked'
import { Text, TextInput } from '../../ui/kit'
import { none } from '../../ui/words'
import { save } from './save'
import { Section } from './Section'
import { texts } from './texts'

const words = texts.pattern

/** The number pattern with what the next number would be, while it is typed. */
export function Pattern({ pattern }: { pattern: string }) {
  const lock = useLock('numberPattern')
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? pattern
  const { data: tried } = useCall('settings.number', { pattern: shown.trim() }, { keep: true })
  const commit = async (): Promise<void> => {
    if (typed === null) return
    if (typed.trim() === pattern) setTyped(null)
    else if (tried?.ok && (await save({ numberPattern: typed.trim() }, words.label.toLowerCase()))) setTyped(null)
  }
  return (
    <Section name="numberPattern" title={words.title} about={words.about}>
      <TextInput
        label={words.label}
        data-field="numberPattern"
        disabled={lock !== null}
        {...(lock !== null && { description: lockedText(lock) })}
        maxLength={120}
        value={shown}
        error={tried && !tried.ok ? tried.problem : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <Text>
        {words.example}: <strong className="figure">{tried?.ok ? tried.example : none}</strong>
      </Text>
    </Section>
  )
}
