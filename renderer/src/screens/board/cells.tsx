import { IconAlertTriangle, IconCircleX, IconClockExclamation, IconFlag } from '@tabler/icons-react'
import { longDay } from '../../../../shared/domain/dates'
import { type BoardRow, type BoardUnit, workStates, type WorkState } from '../../../../shared/entry-views'
import { VisuallyHidden } from '../../ui/kit'
import { shortDay } from '../../ui/time'
import { none } from '../../ui/words'
import { stateIcon } from '../../work/StateChip'
import styles from './Board.module.css'
import { texts } from './texts'

/** Units by state as one bar: sign and number in each part, wide as its share. */
export function StateBar({ counts }: { counts: Record<WorkState, number> }) {
  return (
    <span className={styles.bar} title={texts.counts(counts)}>
      <VisuallyHidden>{texts.counts(counts)}</VisuallyHidden>
      {workStates
        .filter((state) => counts[state] > 0)
        .map((state) => {
          const Icon = stateIcon[state]
          return (
            <span
              key={state}
              className={styles.part}
              data-state={state}
              style={{ flexGrow: counts[state] }}
              aria-hidden
            >
              <Icon size="0.75rem" stroke={2} />
              {counts[state]}
            </span>
          )
        })}
    </span>
  )
}

export function FilledCell({ unit: { filled, required } }: { unit: BoardUnit }) {
  return (
    <span className={styles.filled} title={texts.filled(filled, required)}>
      <span className={styles.track} aria-hidden>
        <span style={{ width: `${String(required === 0 ? 0 : (100 * filled) / required)}%` }} />
      </span>
      <span className={styles.figure}>
        {filled}/{required}
      </span>
    </span>
  )
}

export function DueCell({ row: { due, overdue } }: { row: BoardRow }) {
  if (due === null) return <span className={styles.soft}>{none}</span>
  if (!overdue) return <span title={longDay(due)}>{shortDay(due)}</span>
  return (
    <span className={styles.late} title={texts.late(due)}>
      <IconClockExclamation size="0.875rem" aria-hidden />
      <span aria-hidden>{shortDay(due)}</span>
      <VisuallyHidden>{texts.late(due)}</VisuallyHidden>
    </span>
  )
}

export function ProblemsCell({ hard, soft }: { hard: number; soft: number }) {
  return (
    <span className={styles.signs} title={texts.problems(hard, soft)}>
      <VisuallyHidden>{texts.problems(hard, soft)}</VisuallyHidden>
      {hard + soft === 0 && (
        <span className={styles.soft} aria-hidden>
          {none}
        </span>
      )}
      {hard > 0 && (
        <span className={styles.hard} aria-hidden>
          <IconCircleX size="0.875rem" /> {hard}
        </span>
      )}
      {soft > 0 && (
        <span className={styles.odd} aria-hidden>
          <IconAlertTriangle size="0.875rem" /> {soft}
        </span>
      )}
    </span>
  )
}

export function RemarksCell({ count }: { count: number }) {
  return (
    <span className={count > 0 ? styles.flag : styles.soft} title={texts.remarks(count)}>
      <VisuallyHidden>{texts.remarks(count)}</VisuallyHidden>
      <span className={styles.flag} aria-hidden>
        {count > 0 && <IconFlag size="0.875rem" />}
        {count > 0 ? count : none}
      </span>
    </span>
  )
}
