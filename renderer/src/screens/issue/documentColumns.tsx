import { IconExternalLink, IconFolder, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DocumentRow } from '../../../../shared/views'
import type { Column } from '../../ui/grid/types'
import { ActionIcon, Tooltip } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import styles from './Issue.module.css'
import { withDocument } from './run'
import { texts } from './texts'

interface ActionProps {
  label: string
  says: string
  row: DocumentRow
  what: 'document.open' | 'document.print' | 'document.show'
  icon: ReactNode
}

function Action({ label, says, row, what, icon }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        tabIndex={-1}
        aria-label={says}
        disabled={!row.present}
        onClick={() => void withDocument(what, row)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

const stateText = ({ state, reason, present }: DocumentRow): string =>
  [texts.states[state], reason, state === 'issued' && !present ? texts.missingFile : null].filter(Boolean).join(' · ')

export const documentColumns: Column<DocumentRow>[] = [
  {
    id: 'number',
    header: texts.head.number,
    width: 'minmax(10rem, 0.9fr)',
    cell: ({ number }) => (
      <span className="ellipsis figure" title={number}>
        {number}
      </span>
    ),
  },
  {
    id: 'subject',
    header: texts.head.subject,
    width: 'minmax(10rem, 1.2fr)',
    cell: ({ subject, kind }) => (
      <span className={`${styles.body ?? ''} ellipsis`} title={subject}>
        {kind === 'ranking' ? `${texts.kindOf.ranking} ${subject}` : subject}
      </span>
    ),
  },
  {
    id: 'state',
    header: texts.head.state,
    width: 'minmax(6rem, 0.8fr)',
    cell: (row) => (
      <span className="ellipsis" title={stateText(row)}>
        {stateText(row)}
      </span>
    ),
  },
  {
    id: 'signed',
    header: texts.head.signed,
    width: '9rem',
    cell: ({ signed, state }) =>
      state === 'reserved' || state === 'void' ? null : signed ? texts.signedYes : texts.signedNo,
  },
  {
    id: 'at',
    header: texts.head.at,
    width: 'minmax(8rem, 0.8fr)',
    cell: ({ at }) => <span className={`${styles.soft ?? ''} ellipsis`}>{dayAndClock(at)}</span>,
  },
  {
    id: 'actions',
    header: texts.head.actions,
    width: '6.5rem',
    cell: (row) => (
      <>
        <Action
          label={texts.open}
          says={texts.openOf(row.number)}
          row={row}
          what="document.open"
          icon={<IconExternalLink size="1rem" aria-hidden />}
        />
        <Action
          label={texts.show}
          says={texts.showOf(row.number)}
          row={row}
          what="document.show"
          icon={<IconFolder size="1rem" aria-hidden />}
        />
        <Action
          label={texts.print}
          says={texts.printOf(row.number)}
          row={row}
          what="document.print"
          icon={<IconPrinter size="1rem" aria-hidden />}
        />
      </>
    ),
  },
]
