import type { PrintedDocument, PrintJob } from '../../../shared/printing-views'
import { kindNames } from '../../../shared/domain/kind-names'
import { FactTable, type FactColumn } from '../ui/FactTable'
import { Text } from '../ui/kit'
import styles from './Printing.module.css'
import { texts } from './texts'

const columns: FactColumn<PrintedDocument>[] = [
  { head: texts.head.number, words: true, cell: ({ number }) => <span className="figure">{number}</span> },
  { head: texts.head.subject, words: true, cell: ({ kind, subject }) => `${kindNames[kind]} ${subject}` },
  {
    head: texts.head.mark,
    words: true,
    cell: ({ mark, why }) =>
      mark === null ? null : (
        <>
          <strong className={mark === 'DICABUT' ? styles.revoked : undefined}>{mark}</strong>
          <span className={styles.why}>{why}</span>
        </>
      ),
  },
]

/** What is printed, with which mark and why; and what is not, by its reason. */
export function Listed({ job: { documents, left } }: { job: PrintJob }) {
  const reasons = [...Map.groupBy(left, ({ reason }) => reason)]
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls is scrolled by keys as well
    <section className={styles.list} aria-label={texts.list} tabIndex={0}>
      {left.length > 0 && (
        <div className={styles.left}>
          <Text fw={600}>{texts.left(left.length)}</Text>
          <ul>
            {reasons.map(([reason, some]) => (
              <li key={reason}>
                {reason}
                <span className={styles.why}>{some.map(({ number, subject }) => number || subject).join(', ')}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FactTable caption={texts.listOf(documents.length)} columns={columns} rows={documents} keyOf={({ id }) => id} />
    </section>
  )
}
