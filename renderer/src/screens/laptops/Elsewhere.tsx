import { IconFileCertificate } from '@tabler/icons-react'
import type { ElsewhereRow } from '../../../../shared/views'
import { useCall } from '../../client/queries'
import { deviceName } from '../../ui/device'
import { EmptyState } from '../../ui/EmptyState'
import { Grid } from '../../ui/grid/Grid'
import type { Column } from '../../ui/grid/types'
import { dayAndClock } from '../../ui/time'
import { texts as issueTexts } from '../issue/texts'
import styles from './Laptops.module.css'
import { texts } from './texts'

const words = texts.documents

const cut = (text: string) => (
  <span className="ellipsis" title={text}>
    {text}
  </span>
)
const columns: Column<ElsewhereRow>[] = [
  { id: 'number', header: words.head.number, width: 'minmax(12rem, 1fr)', cell: ({ number }) => cut(number) },
  { id: 'subject', header: words.head.subject, width: 'minmax(12rem, 1.2fr)', cell: ({ subject }) => cut(subject) },
  { id: 'kind', header: words.head.kind, width: '9rem', cell: ({ kind }) => issueTexts.kindOf[kind] },
  {
    id: 'state',
    header: words.head.state,
    width: 'minmax(8rem, 0.7fr)',
    cell: ({ state, reason }) => cut([issueTexts.states[state], reason].filter(Boolean).join(' · ')),
  },
  {
    id: 'laptop',
    header: words.head.laptop,
    width: '8rem',
    cell: ({ device }) => <span title={device}>{deviceName(device, false)}</span>,
  },
  { id: 'at', header: words.head.at, width: '14rem', cell: ({ at }) => cut(dayAndClock(at)) },
]

/** The registers of other laptops, as far as they came here: to be read. */
export function Elsewhere() {
  const { data: rows } = useCall('document.elsewhere', {})
  if (!rows) return null
  if (rows.length === 0)
    return (
      <EmptyState
        icon={<IconFileCertificate size="2.5rem" stroke={1.4} />}
        title={words.empty.title}
        text={words.empty.text}
      />
    )
  return (
    <div className={styles.fill}>
      <Grid label={words.list} columns={columns} rows={rows} keyOf={({ id }) => id} />
    </div>
  )
}
