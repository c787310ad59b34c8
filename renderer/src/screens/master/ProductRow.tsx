import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { OversightView } from '../../../../shared/entry-views'
import { act, problemOf } from '../../client/act'
import { ActionIcon, Switch } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import styles from './Master.module.css'
import { texts } from './texts'

const words = texts.oversight
const required = (text: string): string | null => (text === '' ? words.missing : null)

/** One oversight product; whether it is open decides clean and clear. */
export function ProductRow({ product, year, closed }: { product: OversightView; year: number; closed: boolean }) {
  // Two fields may be left before the first is read again: the second must not send back the old first.
  const sent = useRef(product)
  useEffect(() => {
    sent.current = product
  }, [product])
  const save = (change: Partial<OversightView>): Promise<string | null> => {
    const changed = { ...sent.current, ...change }
    sent.current = changed
    return problemOf('oversight.save', { ...changed, year }, words.saved(changed.kind))
  }
  const { id, kind, number, note, open } = product
  return (
    <fieldset className={styles.card} aria-label={[kind, number].filter(Boolean).join(' ')}>
      <SavedText
        label={words.kind}
        maxLength={60}
        suggestions={words.kinds}
        readOnly={closed}
        value={kind}
        check={required}
        onSave={(text) => save({ kind: text })}
      />
      <SavedText label={words.number} readOnly={closed} value={number} onSave={(text) => save({ number: text })} />
      <div className={styles.wide}>
        <SavedText
          label={words.note}
          multiline
          maxLength={1000}
          readOnly={closed}
          value={note}
          onSave={(text) => save({ note: text })}
        />
      </div>
      <div className={styles.line}>
        <Switch
          label={words.isOpen}
          aria-label={words.of(kind, words.isOpen)}
          disabled={closed}
          checked={open}
          onChange={(event) => void save({ open: event.currentTarget.checked })}
        />
        {!closed && (
          <ActionIcon
            aria-label={words.remove(kind)}
            onClick={() => void act('oversight.remove', { id }, words.removed(kind))}
          >
            <IconTrash size="1rem" aria-hidden />
          </ActionIcon>
        )}
      </div>
    </fieldset>
  )
}
