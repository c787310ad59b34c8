/* oxlint-disable jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role -- the grid keeps the focus; rows are virtual */
import styles from './Grid.module.css'
import type { Branch, Column } from './types'

interface Props<R> {
  id: string
  row: R
  index: number
  top: number
  columns: Column<R>[]
  branch: Branch | null
  selected: boolean | null
  muted: boolean
  activeColumn: string | null
  onPoint: (column: string, twice: boolean) => void
}

const alignment = { right: styles.right, center: styles.center }

export function BodyRow<R>(props: Props<R>) {
  const { id, row, index, top, columns, branch, selected, muted, activeColumn, onPoint } = props
  return (
    <div
      role="row"
      className={`${styles.row ?? ''} ${muted ? (styles.muted ?? '') : ''}`}
      aria-rowindex={index + 2}
      aria-level={branch?.level}
      aria-expanded={branch?.open ?? undefined}
      aria-selected={selected ?? undefined}
      style={{ transform: `translateY(${String(top)}px)` }}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          id={`${id}-${column.id}`}
          role="gridcell"
          aria-label={column.say?.(row)}
          className={[
            styles.cell,
            column.align ? alignment[column.align] : '',
            activeColumn === column.id ? styles.active : '',
          ].join(' ')}
          onMouseDown={(event) => {
            onPoint(column.id, event.detail === 2)
          }}
        >
          {column.cell(row)}
        </div>
      ))}
    </div>
  )
}
