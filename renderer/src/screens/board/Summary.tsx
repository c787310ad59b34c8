import { IconClockExclamation, IconEye, IconEyeOff, IconLock } from '@tabler/icons-react'
import { type BoardView, workStates } from '../../../../shared/entry-views'
import { dayAndClock } from '../../ui/time'
import { stateIcon } from '../../work/StateChip'
import styles from './Board.module.css'
import { StateBar } from './cells'
import { texts } from './texts'

/** Where the region stands at one glance; a closed year says so first. */
export function Summary({ view }: { view: BoardView }) {
  const { counts, rows, closed, year, fourEyes } = view
  const late = rows.filter(({ overdue }) => overdue).length
  const units = workStates.reduce((sum, state) => sum + counts[state], 0)
  const Eye = fourEyes ? IconEye : IconEyeOff
  return (
    <section className={styles.summary} aria-label={texts.summary}>
      {closed && (
        <p className={styles.closed}>
          <IconLock size="1rem" aria-hidden />
          {texts.closed(year, closed.person, dayAndClock(closed.at))}
        </p>
      )}
      {units > 0 && <StateBar counts={counts} />}
      <div className={styles.legend}>
        {workStates.map((state) => {
          const Icon = stateIcon[state]
          return (
            <span key={state} className={styles.key}>
              <span className={styles.swatch} data-state={state} aria-hidden>
                <Icon size="0.75rem" stroke={2} />
              </span>
              {texts.stateCount(state, counts[state])}
            </span>
          )
        })}
        <span className={styles.spacer} />
        <span className={late > 0 ? styles.late : styles.key}>
          <IconClockExclamation size="0.875rem" aria-hidden />
          {texts.overdue(late)}
        </span>
        <span className={styles.key}>
          <Eye size="0.875rem" aria-hidden />
          {texts.fourEyes(fourEyes)}
        </span>
      </div>
    </section>
  )
}
