import type { ReactNode } from 'react'
import styles from './FactTable.module.css'

export interface FactColumn<R> {
  head: string
  /** Words stand at the left; figures, as they come, at the right. */
  words?: boolean
  cell: (row: R, index: number) => ReactNode
}

interface Props<R> {
  caption?: string
  /** The first names the row. */
  columns: readonly FactColumn<R>[]
  rows: readonly R[]
  keyOf: (row: R) => string | number
}

/** A short table to be read, not worked in: no selection, no scrolling of its own. */
export function FactTable<R>({ caption, columns, rows, keyOf }: Props<R>) {
  const classOf = ({ words }: FactColumn<R>): string | undefined => (words === true ? styles.words : 'figure')
  return (
    <table className={styles.table}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={classOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={keyOf(row)}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.head} scope="row">
                  {column.cell(row, index)}
                </th>
              ) : (
                <td key={column.head} className={classOf(column)}>
                  {column.cell(row, index)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
