import type { WorkStepView } from '../../../shared/entry-views'
import { dayAndClock } from '../ui/time'
import { texts } from './texts'
import styles from './Work.module.css'

/** What was done with a unit, the latest first. */
export function Steps({ steps }: { steps: WorkStepView[] }) {
  return (
    <section aria-label={texts.steps}>
      <h3 className={styles.heading}>{texts.steps}</h3>
      {steps.length === 0 ? (
        <p className={styles.why}>{texts.noSteps}</p>
      ) : (
        <ol className={styles.list}>
          {steps.toReversed().map(({ action, person, at, reason }) => (
            <li key={at + action}>
              <div className={styles.small}>{texts.step(action, person, dayAndClock(at))}</div>
              {reason !== null && <div className={styles.text}>{reason}</div>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
