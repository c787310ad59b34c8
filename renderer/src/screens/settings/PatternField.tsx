import { useState } from 'react'
import type { DocumentKind } from '../../../../shared/domain/snapshot'
import { useCall } from '../../client/queries'
import { lockedText, useLock } from '../../state/locked'
import { Text, TextInput } from '../../ui/kit'
import { none } from '../../ui/words'
import { texts } from './texts'

const words = texts.pattern

interface Props {
  label: string
  /** Whose pattern it is; null: of all kinds without one of their own. */
  kind: DocumentKind | null
  pattern: string
  /** What is followed while it is empty. */
  placeholder?: string
  onSave: (pattern: string) => Promise<boolean>
}

/** A number pattern with what the next number would be, while it is typed. */
export function PatternField({ label, kind, pattern, placeholder = '', onSave }: Props) {
  const lock = useLock(kind === null ? 'numberPattern' : 'numberPatterns')
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? pattern
  const wanted = shown.trim()
  const follows = kind !== null && wanted === ''
  const { data: tried } = useCall('settings.number', { pattern: wanted, kind }, { keep: true, enabled: !follows })
  const commit = async (): Promise<void> => {
    if (typed === null) return
    if (wanted === pattern) setTyped(null)
    else if ((follows || tried?.ok === true) && (await onSave(wanted))) setTyped(null)
  }
  return (
    <div>
      <TextInput
        label={label}
        {...(kind === null ? { 'data-field': 'numberPattern' } : {})}
        disabled={lock !== null}
        {...(lock !== null && { description: lockedText(lock) })}
        maxLength={120}
        placeholder={placeholder}
        value={shown}
        error={tried && !tried.ok && !follows ? tried.problem : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
        }}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void commit()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <Text size="xs" mt={4}>
        {follows ? (
          words.follows
        ) : (
          <>
            {words.example}: <strong className="figure">{tried?.ok ? tried.example : none}</strong>
          </>
        )}
      </Text>
    </div>
  )
}
