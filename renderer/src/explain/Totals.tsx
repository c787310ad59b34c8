import { formatScore } from '../../../shared/domain/number'
import type { Hundredths } from '../../../shared/domain/types'
import { none } from '../ui/words'
import styles from './Explain.module.css'
import { texts } from './texts'

interface Props {
  /** What `exact` is: a sum or a mean. */
  label: string
  /** Text with six places; null where there is none. */
  exact: string | null
  computed: Hundredths | null
  official: Hundredths | null
  partial: boolean
  differs: boolean
}

/** The end of the way: before rounding, rounded once, and the official score beside it. */
export function Totals({ label, exact, computed, official, partial, differs }: Props) {
  const lines = [
    { term: label, value: exact ?? none, note: '' },
    { term: texts.computed, value: computed === null ? none : formatScore(computed), note: partial ? texts.soFar : '' },
    {
      term: texts.official,
      value: official === null ? none : formatScore(official),
      note: differs ? texts.differs : '',
    },
  ]
  return (
    <dl className={styles.totals}>
      {lines.map(({ term, value, note }) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt>{term}</dt>
          <dd className="figure">{value}</dd>
          <dd className={`${styles.note ?? ''} ${styles.soft ?? ''}`}>{note}</dd>
        </div>
      ))}
    </dl>
  )
}
