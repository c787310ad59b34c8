import { useState, type ReactNode } from 'react'
import type { InstrumentRow, InstrumentUses } from '../../../../shared/entry-views'
import { useCall } from '../../client/queries'
import { useScope } from '../../state/scope'
import { ErrorNote } from '../../ui/ErrorNote'
import { Alert, Select, Text, Title } from '../../ui/kit'
import { nameOf, use } from './actions'
import styles from './Instrument.module.css'
import { texts } from './texts'

const words = texts.uses

type Row = InstrumentUses['rows'][number]
/** Stands for "none of its own": a choice cannot be null. */
const like = 'like'

function Choice({
  year,
  row,
  versions,
  onError,
}: {
  year: number
  row: Row
  versions: readonly InstrumentRow[]
  onError: (message: string | null) => void
}) {
  const who = row.unitType === '' ? words.others : row.unitType
  return (
    <Select
      size="xs"
      aria-label={words.of(who)}
      allowDeselect={false}
      data={[
        { value: like, label: row.unitType === '' ? words.shipped : words.like },
        ...versions.map((version) => ({
          value: version.id,
          label: version.problems > 0 ? words.bad(nameOf(version)) : nameOf(version),
          disabled: version.problems > 0,
        })),
      ]}
      value={row.own ? (row.instrument?.id ?? like) : like}
      onChange={(value) => {
        onError(null)
        if (value !== null) void use(year, row.unitType, value === like ? null : value, onError)
      }}
    />
  )
}

/** Which instrument the year uses: for all units, and for the types that have one of their own. */
export function Uses({ versions, icon }: { versions: readonly InstrumentRow[]; icon: ReactNode }) {
  const { year } = useScope()
  const { data: uses, error } = useCall('instrument.uses', { year }, { keep: true })
  const [problem, setProblem] = useState<string | null>(null)
  if (error) return <ErrorNote error={error} />
  if (!uses) return null
  const fitting = versions.filter(({ scheme, shipped }) => scheme === uses.scheme && !shipped)
  return (
    <section className={styles.uses} aria-labelledby="instrument-uses">
      <Title order={2} size="h5" id="instrument-uses" className={styles.usesTitle}>
        {icon}
        {words.title(year)}
      </Title>
      {problem !== null && (
        <Alert color="red" variant="light" role="alert">
          <Text className={styles.lines}>{problem}</Text>
        </Alert>
      )}
      {uses.rows.every(({ instrument }) => instrument === null) && fitting.length === 0 ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.head.type}</th>
              <th scope="col">{words.head.instrument}</th>
              <th scope="col" className={styles.number}>
                {words.head.units}
              </th>
              <th scope="col" className={styles.number}>
                {words.head.entered}
              </th>
            </tr>
          </thead>
          <tbody>
            {uses.rows.map((row) => (
              <tr key={row.unitType}>
                <th scope="row">{row.unitType === '' ? words.others : row.unitType}</th>
                <td>
                  <Choice year={year} row={row} versions={fitting} onError={setProblem} />
                </td>
                <td className={styles.number}>{row.units}</td>
                <td className={styles.number}>{row.entered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
