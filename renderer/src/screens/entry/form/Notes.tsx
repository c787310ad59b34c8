import type { EntryUnit } from '../../../../../shared/entry-views'
import { NoteFields } from '../NoteFields'
import styles from './Form.module.css'
import { texts } from './texts'

interface Props {
  id: string
  year: number
  unit: EntryUnit
  indicator: string
}

/** Note and evidence of an indicator, below it. */
export function Notes({ id, year, unit, indicator }: Props) {
  return (
    <div id={id} className={styles.notes}>
      <NoteFields
        year={year}
        unit={unit}
        indicator={indicator}
        labels={{ note: `${texts.note} ${indicator}`, evidence: texts.evidence }}
        rows={{ min: 2, max: 8 }}
      />
    </div>
  )
}
