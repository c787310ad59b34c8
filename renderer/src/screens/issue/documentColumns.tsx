import { IconCheck, IconExternalLink, IconFolder, IconMinus, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { DocumentRow } from '../../../../shared/views'
import { openPrinting } from '../../printing/state'
import type { Column } from '../../ui/grid/types'
import { ActionIcon, Tooltip, VisuallyHidden } from '../../ui/kit'
import { dayAndClock, shortStamp } from '../../ui/time'
import styles from './Issue.module.css'
import { withDocument } from './run'
import { texts } from './texts'

interface ActionProps {
  label: string
  says: string
  row: DocumentRow
  onClick: () => void
  icon: ReactNode
}

function Action({ label, says, row, onClick, icon }: ActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="sm" tabIndex={-1} aria-label={says} disabled={!row.present} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function Signed({ row: { signed, state } }: { row: DocumentRow }) {
  if (state === 'reserved' || state === 'void') return null
  const Icon = signed ? IconCheck : IconMinus
  const says = signed ? texts.signedYes : texts.signedNo
  return (
    <span className={styles.sign} title={says}>
      <Icon size="1rem" aria-hidden />
      <VisuallyHidden>{says}</VisuallyHidden>
    </span>
  )
}

const stateText = ({ state, reason, present }: DocumentRow): string =>
  [texts.states[state], reason, state === 'issued' && !present ? texts.missingFile : null].filter(Boolean).join(' · ')

export const documentColumns: Column<DocumentRow>[] = [
  {
    id: 'number',
    header: texts.head.number,
    width: 'minmax(12rem, 1fr)',
    cell: ({ number }) => (
      <span className="ellipsis figure" title={number}>
        {number}
      </span>
    ),
  },
  {
    id: 'subject',
    header: texts.head.subject,
    width: 'minmax(9rem, 1.2fr)',
    cell: ({ subject, kind, body }) => (
      <span className={`${styles.body ?? ''} ellipsis`} title={[...new Set([subject, body])].join(', ')}>
        {kind === 'certificate' ? subject : `${texts.kindOf[kind]} ${subject}`}
      </span>
    ),
  },
  {
    id: 'state',
    header: texts.head.state,
    width: 'minmax(5.5rem, 0.6fr)',
    cell: (row) => (
      <span className="ellipsis" title={stateText(row)}>
        {stateText(row)}
      </span>
    ),
  },
  {
    id: 'signed',
    header: texts.head.signed,
    hint: texts.signedHint,
    width: '3.75rem',
    cell: (row) => <Signed row={row} />,
  },
  {
    id: 'at',
    header: texts.head.at,
    width: '7.5rem',
    cell: ({ at }) => (
      <span className={`${styles.soft ?? ''} ellipsis figure`} title={dayAndClock(at)}>
        {shortStamp(at)}
      </span>
    ),
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
          onClick={() => void withDocument('document.open', row)}
          icon={<IconExternalLink size="1rem" aria-hidden />}
        />
        <Action
          label={texts.show}
          says={texts.showOf(row.number)}
          row={row}
          onClick={() => void withDocument('document.show', row)}
          icon={<IconFolder size="1rem" aria-hidden />}
        />
        <Action
          label={texts.print}
          says={texts.printOf(row.number)}
          row={row}
          onClick={() => {
            openPrinting([row.id])
          }}
          icon={<IconPrinter size="1rem" aria-hidden />}
        />
      </>
    ),
  },
]
