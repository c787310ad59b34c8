import type { ReactNode } from 'react'
import { formatInteger } from '../../../shared/domain/number'
import { Grid } from '../ui/grid/Grid'
import type { Column, GridProps } from '../ui/grid/types'
import { Tabs, Text } from '../ui/kit'
import styles from './Importing.module.css'

/** One figure of a preview, tinted when there is any. */
export function Count({ value, label, tone }: { value: number; label: string; tone?: string | undefined }) {
  return (
    <div className={`${styles.count ?? ''} ${value > 0 ? (tone ?? '') : ''}`}>
      <strong className="figure">{formatInteger(value)}</strong>
      {label}
    </div>
  )
}

interface PanelProps<R> extends Pick<GridProps<R>, 'onKey'> {
  name: string
  label: string
  rows: R[]
  columns: Column<R>[]
  empty: string
  about?: ReactNode
}

/** One table of a preview behind its tab. */
export function Panel<R>({ name, label, rows, columns, empty, about, ...more }: PanelProps<R>) {
  // What was read never changes: its place is its name.
  const keys = new Map(rows.map((row, index) => [row, String(index)]))
  return (
    <Tabs.Panel value={name}>
      <div className={styles.panel}>
        <Text c="dimmed" size="xs" component="div">
          {rows.length === 0 ? empty : about}
        </Text>
        {rows.length > 0 && (
          <div className={styles.fill}>
            <Grid label={label} columns={columns} rows={rows} keyOf={(row) => keys.get(row) ?? ''} {...more} />
          </div>
        )}
      </div>
    </Tabs.Panel>
  )
}
