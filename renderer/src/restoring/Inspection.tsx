import type { ReactNode } from 'react'
import type { BackupInspection, CopyContents, RestoreChanges } from '../../../shared/views'
import { formatInteger } from '../../../shared/domain/number'
import { Alert, Text, Title } from '../ui/kit'
import { dayAndClock } from '../ui/time'
import { none } from '../ui/words'
import styles from './Restoring.module.css'
import { texts } from './texts'

const yearsOf = ({ years }: CopyContents): ReactNode =>
  years.length === 0
    ? texts.noYears
    : years.toReversed().map(({ year, bodies, units }) => <div key={year}>{texts.year(year, bodies, units)}</div>)

const facts: [string, (contents: CopyContents) => ReactNode][] = [
  [texts.rows.office, ({ office }) => office || texts.noOffice],
  [texts.rows.years, yearsOf],
  [texts.rows.documents, ({ documents }) => formatInteger(documents)],
  [texts.rows.changes, ({ batches }) => formatInteger(batches)],
  [texts.rows.last, ({ last }) => (last ? texts.lastChange(last.label, last.person, dayAndClock(last.at)) : none)],
]

const some = ({ added, removed, changed }: RestoreChanges['scores']): boolean => added + removed + changed > 0

/** What restoring would do, in sentences. */
function changeLines({ changes, carried }: BackupInspection): string[] {
  if (!changes) return []
  const { changesLost, changesGained, scores, units, settings } = changes
  return [
    changesLost > 0 ? texts.lost(changesLost) : '',
    changesGained > 0 ? texts.gained(changesGained) : '',
    some(scores) ? texts.difference(texts.scores, scores) : '',
    some(units) ? texts.difference(texts.units, units) : '',
    settings > 0 ? texts.settings(settings) : '',
    carried > 0 ? texts.carried(carried) : '',
    changes.earlier ? '' : texts.foreign,
  ].filter(Boolean)
}

/** What is inside beside what is here, and what restoring would change. */
export function Inspection({ inspection }: { inspection: BackupInspection }) {
  const { copy, present, at, program, warnings, lost } = inspection
  const made = at ? [dayAndClock(at), program ? `Piagam ${program}` : ''].filter(Boolean).join(', ') : null
  const lines = changeLines(inspection)
  return (
    <>
      <table className={styles.compare}>
        <thead>
          <tr>
            <th scope="col">{texts.what}</th>
            <th scope="col">{texts.now}</th>
            <th scope="col">{texts.inCopy}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{present ? of(present) : texts.nothingHere}</td>
              <td>{of(copy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {made !== null && <Text>{`${texts.made} ${made}`}</Text>}
      {inspection.changes && (
        <section>
          <Title order={3} size="h6">
            {texts.changes}
          </Title>
          {lines.length === 0 ? (
            <Text>{texts.same}</Text>
          ) : (
            <ul className={styles.lines}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      {warnings.length > 0 && (
        <Alert color="yellow" variant="light" className={styles.warning ?? ''}>
          {warnings.map((warning) => (
            <Text key={warning}>{warning}</Text>
          ))}
          {lost.length > 0 && <Text size="xs">{`${texts.lostDocuments}: ${lost.join('; ')}`}</Text>}
        </Alert>
      )}
      <Text c="dimmed">{present ? texts.nothingChanged : texts.damagedKept}</Text>
    </>
  )
}
