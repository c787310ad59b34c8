import type { JournalBatchView, JournalEntryView } from '../../../../shared/views'
import { formatInteger } from '../../../../shared/domain/number'
import { deviceName } from '../../ui/device'
import type { Column } from '../../ui/grid/types'
import { dayAndClock, shortStamp } from '../../ui/time'
import { none } from '../../ui/words'
import styles from './Journal.module.css'
import { texts } from './texts'

const cut = (text: string, hint = text) => (
  <span className="ellipsis" title={hint}>
    {text}
  </span>
)
const year = new Date().getFullYear()
/** This year's without the year: the column stays narrow. */
const stamp = (at: string): string => (new Date(at).getFullYear() === year ? shortStamp(at) : dayAndClock(at))

export const batchColumns: Column<JournalBatchView>[] = [
  { id: 'at', header: texts.head.at, width: '9rem', cell: ({ at }) => cut(stamp(at), dayAndClock(at)) },
  { id: 'person', header: texts.head.person, width: 'minmax(8rem, 0.6fr)', cell: ({ person }) => cut(person) },
  { id: 'kind', header: texts.head.kind, width: '9rem', cell: ({ kindText }) => cut(kindText) },
  { id: 'label', header: texts.head.label, width: 'minmax(14rem, 1.6fr)', cell: ({ label }) => cut(label) },
  { id: 'reason', header: texts.head.reason, width: 'minmax(6rem, 0.8fr)', cell: ({ reason }) => cut(reason ?? none) },
  {
    id: 'changes',
    header: texts.head.changes,
    width: '4.5rem',
    align: 'right',
    cell: ({ changes }) => formatInteger(changes),
  },
  {
    id: 'device',
    header: texts.head.device,
    width: '7.5rem',
    cell: ({ device, own }) => cut(deviceName(device, own), device),
  },
  {
    id: 'undo',
    header: texts.head.undo,
    width: '8rem',
    cell: ({ undo }) => <span className={styles.soft}>{texts.undoState[undo]}</span>,
  },
]

export const entryColumns: Column<JournalEntryView>[] = [
  { id: 'what', header: texts.entryHead.what, width: '5.5rem', cell: ({ what }) => what },
  { id: 'table', header: texts.entryHead.table, width: '9rem', cell: ({ tableText }) => cut(tableText) },
  { id: 'record', header: texts.entryHead.record, width: 'minmax(12rem, 1fr)', cell: ({ record }) => cut(record) },
  { id: 'column', header: texts.entryHead.column, width: '9rem', cell: ({ column }) => cut(column || none) },
  { id: 'old', header: texts.entryHead.old, width: 'minmax(8rem, 1fr)', cell: (entry) => cut(entry.old || none) },
  {
    id: 'new',
    header: texts.entryHead.new,
    width: 'minmax(8rem, 1fr)',
    cell: (entry) => (
      <b className="ellipsis" title={entry.new}>
        {entry.new || none}
      </b>
    ),
  },
]
