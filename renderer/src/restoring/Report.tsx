import { IconCircleCheck } from '@tabler/icons-react'
import type { RestoreReport } from '../../../shared/views'
import { Text } from '../ui/kit'
import styles from './Restoring.module.css'
import { texts } from './texts'

/** What was restored, and what became of the rest. */
export function Report({ name, report }: { name: string; report: RestoreReport }) {
  const { kept, carried, lost, documents, damaged } = report
  const lines = [
    texts.doneAbout,
    carried > 0 ? texts.doneCarried(carried) : '',
    documents.written > 0 ? texts.doneWritten(documents.written) : '',
    documents.missing.length > 0 ? `${texts.doneMissing}: ${documents.missing.join('; ')}` : '',
    lost.length > 0 ? `${texts.lostDocuments}: ${lost.join('; ')}` : '',
    kept === null ? '' : texts.doneKept(kept),
    damaged === null ? '' : texts.doneDamaged(damaged),
  ].filter(Boolean)
  return (
    <div className={styles.done}>
      <IconCircleCheck size="2.25rem" stroke={1.5} aria-hidden />
      <div>
        <Text fw={600} size="md">
          {texts.done(name)}
        </Text>
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
