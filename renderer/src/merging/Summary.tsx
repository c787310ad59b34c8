import { IconAlertTriangle } from '@tabler/icons-react'
import { formatInteger } from '../../../shared/domain/number'
import type { ConflictView, MergeReport } from '../../../shared/views'
import { deviceName } from '../ui/device'
import { Grid } from '../ui/grid/Grid'
import type { Column } from '../ui/grid/types'
import { Alert, Text, Title } from '../ui/kit'
import { dayAndClock } from '../ui/time'
import { none } from '../ui/words'
import styles from './Merging.module.css'
import { texts } from './texts'

const cut = (text: string) => (
  <span className="ellipsis" title={text}>
    {text}
  </span>
)
const columns: Column<ConflictView>[] = [
  { id: 'record', header: texts.head.record, width: 'minmax(14rem, 2.2fr)', cell: ({ record }) => cut(record) },
  { id: 'cell', header: texts.head.cell, width: '8rem', cell: ({ cell }) => cut(cell) },
  { id: 'mine', header: texts.head.mine, width: 'minmax(6rem, 1fr)', cell: ({ mine }) => cut(mine.text) },
  { id: 'theirs', header: texts.head.theirs, width: 'minmax(6rem, 1fr)', cell: ({ theirs }) => cut(theirs.text) },
  {
    id: 'common',
    header: texts.head.common,
    width: 'minmax(6rem, 1fr)',
    cell: ({ common }) => cut(common?.text ?? none),
  },
]

function Facts({ source }: { source: MergeReport['source'] }) {
  const { office, device, madeAt, version, scope, forHeadOffice, signature } = source
  const facts: [string, string][] = [
    [texts.source, texts.sourceText(office, deviceName(device, false))],
    [texts.made, `${dayAndClock(madeAt)}, Piagam ${version}`],
    [texts.scope, [scope, forHeadOffice ? texts.forHeadOffice : ''].filter(Boolean).join(', ')],
    [texts.signature, signature ? texts.signed(signature.signer, signature.trusted, signature.demo) : texts.unsigned],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What went another way than the package alone would have it. */
function Named({ names, title, about }: { names: readonly string[]; title: string; about: string }) {
  if (names.length === 0) return null
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Text c="var(--ink)">{about}</Text>
      {names.map((name) => (
        <Text key={name} c="var(--ink)">
          {name}
        </Text>
      ))}
    </Alert>
  )
}

/** Where a package comes from and what it does here. */
export function Summary({ report }: { report: MergeReport }) {
  const { rows, conflicts, learned, settled, returned, kept, documents, doubledNumbers } = report
  const counts = { learned, ...rows, conflicts: conflicts.length, settled, documents }
  return (
    <>
      <Facts source={report.source} />
      <div className={styles.counts}>
        {(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
          <div key={name} className={styles.count} data-odd={name === 'conflicts' && counts[name] > 0}>
            <strong className="figure">{formatInteger(counts[name])}</strong>
            {texts.counts[name]}
          </div>
        ))}
      </div>
      <Named names={returned} title={texts.returned} about={texts.returnedAbout} />
      <Named names={kept} title={texts.kept} about={texts.keptAbout} />
      {doubledNumbers.length > 0 && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={texts.doubled}>
          {doubledNumbers.map(({ number, own, foreign, device }) => (
            <Text key={number} c="var(--ink)">
              {texts.doubledLine(number, own, foreign, deviceName(device, false))}
            </Text>
          ))}
        </Alert>
      )}
      {conflicts.length > 0 && (
        <section className={styles.conflicts} aria-label={texts.conflicts}>
          <Title order={3} size="h6">
            {texts.conflicts}
          </Title>
          <Text size="xs" c="dimmed">
            {texts.conflictsAbout}
          </Text>
          <div className={styles.fill}>
            <Grid
              label={texts.conflicts}
              columns={columns}
              rows={conflicts}
              keyOf={({ record, cell }) => `${record}${cell}`}
            />
          </div>
        </section>
      )}
    </>
  )
}
