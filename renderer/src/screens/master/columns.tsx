import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Day } from '../../../../shared/domain/types'
import { NameBelow, TreeName } from '../../ui/grid/TreeName'
import type { Column } from '../../ui/grid/types'
import { none } from '../../ui/words'
import type { Line } from './arrange'
import styles from './Master.module.css'
import { inOffice } from './terms'
import { texts } from './texts'

function OversightCell({ line: { body, unit } }: { line: Line }) {
  const products = (unit ?? body).oversight
  const open = products.filter((product) => product.open).length
  if (products.length === 0) return <span className={styles.soft}>{none}</span>
  return open > 0 ? (
    <span className={styles.openSign}>
      <IconAlertTriangle size="0.875rem" aria-hidden />
      {texts.stillOpen(open)}
    </span>
  ) : (
    <span className={styles.tag}>
      <IconCircleCheck size="0.875rem" aria-hidden />
      {texts.settled}
    </span>
  )
}

interface Wiring {
  day: Day
  isOpen: (code: string) => boolean
  onToggle: (code: string) => void
}

export const columnsFor = ({ day, isOpen, onToggle }: Wiring): Column<Line>[] => [
  {
    id: 'name',
    header: texts.head.name,
    width: 'minmax(12rem, 3fr)',
    cell: ({ body, unit }) =>
      unit ? (
        <NameBelow name={unit.name} />
      ) : (
        <TreeName
          name={body.name}
          count={body.units.length}
          open={isOpen(body.code)}
          label={isOpen(body.code) ? texts.closeUnits(body.name) : texts.openUnits(body.name)}
          onToggle={() => {
            onToggle(body.code)
          }}
        />
      ),
  },
  {
    id: 'head',
    header: texts.head.head,
    width: 'minmax(7rem, 2fr)',
    cell: ({ body, unit }) => {
      const name = inOffice((unit ?? body).heads, day)?.name
      return (
        <span className={`${name === undefined ? (styles.soft ?? '') : ''} ellipsis`} title={name}>
          {name ?? none}
        </span>
      )
    },
  },
  {
    id: 'oversight',
    header: texts.head.oversight,
    hint: texts.hint.oversight,
    width: '6.5rem',
    cell: (line) => <OversightCell line={line} />,
  },
]
