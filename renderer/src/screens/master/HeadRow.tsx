import { IconAlertTriangle, IconCircleCheck, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { HeadView } from '../../../../shared/entry-views'
import { act, problemOf } from '../../client/act'
import { DayInput } from '../../ui/DayInput'
import { ActionIcon, Text } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import styles from './Master.module.css'
import type { TermNote } from './terms'
import { texts } from './texts'

const words = texts.heads
const required = (text: string): string | null => (text === '' ? words.missing : null)

const Warning = ({ text }: { text: string }) => (
  <span className={styles.warn}>
    <IconAlertTriangle size="0.875rem" aria-hidden />
    {text}
  </span>
)

/** One head: name with titles, position and term, each saved when it is left. */
export function HeadRow({ note, closed }: { note: TermNote; closed: boolean }) {
  const { head, current, gap, overlaps } = note
  const [problem, setProblem] = useState<string | null>(null)
  // Two fields may be left before the first is read again: the second must not send back the old first.
  const sent = useRef(head)
  useEffect(() => {
    sent.current = head
  }, [head])
  const save = (change: Partial<HeadView>): Promise<string | null> => {
    const changed = { ...sent.current, ...change }
    sent.current = changed
    return problemOf('head.save', changed, words.saved(changed.name))
  }
  const saveDay = async (change: Partial<HeadView>): Promise<void> => {
    setProblem(await save(change))
  }
  return (
    <fieldset
      className={`${styles.card ?? ''} ${styles.head ?? ''}`}
      data-current={current}

      aria-label={head.name}
    >
      <div className={styles.wide}>
        <SavedText
          label={words.name}
          readOnly={closed}
          value={head.name}
          check={required}
          onSave={(name) => save({ name })}
        />
      </div>
      <div className={styles.position}>
        <SavedText
          label={words.position}
          readOnly={closed}
          value={head.position}
          check={required}
          onSave={(position) => save({ position })}
        />
      </div>
      <DayInput
        label={words.from}
        disabled={closed}
        value={head.from}
        onChange={(from) => {
          if (from !== null && from !== head.from) void saveDay({ from })
        }}
      />
      <DayInput
        label={words.until}
        disabled={closed}
        clearable={!closed}
        placeholder={words.present}
        value={head.until}
        onChange={(until) => {
          if (until !== head.until) void saveDay({ until })
        }}
      />
      <div className={styles.line}>
        {current ? (
          <span className={styles.tag}>
            <IconCircleCheck size="1rem" aria-hidden />
            {words.current}
          </span>
        ) : (
          <span />
        )}
        {!closed && (
          <ActionIcon
            aria-label={words.remove(head.name)}
            onClick={() => void act('head.remove', { id: head.id }, words.removed(head.name))}
          >
            <IconTrash size="1rem" aria-hidden />
          </ActionIcon>
        )}
      </div>
      {(overlaps !== null || gap !== null || problem !== null) && (
        <div className={styles.wide}>
          {overlaps && <Warning text={words.overlaps(overlaps.name, overlaps.from, overlaps.until)} />}
          {gap && <Warning text={words.gap(gap.from, gap.until)} />}
          {problem !== null && (
            <Text role="alert" size="xs" c="red">
              {problem}
            </Text>
          )}
        </div>
      )}
    </fieldset>
  )
}
