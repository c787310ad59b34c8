/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows below are virtual, not table rows */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Tooltip, UnstyledButton } from '../kit'
import styles from './Grid.module.css'
import type { Column, Sort } from './types'

interface Props<R> {
  columns: Column<R>[]
  sort: Sort | null
  onSort?: ((column: string) => void) | undefined
}

const alignment = { right: styles.right, center: styles.center }

export function HeadRow<R>({ columns, sort, onSort }: Props<R>) {
  return (
    <div className={styles.head} role="rowgroup">
      <div className={styles.row} role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const sorted = sort?.column === column.id
          const Arrow = sort?.down ? IconArrowDown : IconArrowUp
          const name = (
            <>
              {column.header}
              {sorted && <Arrow size="0.875rem" aria-hidden />}
            </>
          )
          const content =
            column.sortable && onSort ? (
              <UnstyledButton
                className={styles.sort}
                tabIndex={-1}
                onClick={() => {
                  onSort(column.id)
                }}
              >
                {name}
              </UnstyledButton>
            ) : (
              name
            )
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}
              className={`${styles.cell ?? ''} ${column.align ? (alignment[column.align] ?? '') : ''}`}
            >
              {column.hint ? (
                <Tooltip label={column.hint}>
                  <span>{content}</span>
                </Tooltip>
              ) : (
                content
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
