import { useId, type ReactNode } from 'react'
import type { Chart as ChartData } from '../../../../shared/charts/chart'
import { Chart } from '../../ui/chart/Chart'
import { Button } from '../../ui/kit'
import styles from './Explore.module.css'

interface Props {
  title: string
  /** Null where there is nothing to draw. */
  chart: ChartData | null
  size: number
  /** Said in place of chart and table, with the way to what is missing. */
  missing: { text: string; open?: string; onOpen?: () => void } | null
  /** Below chart and table. */
  note?: string | undefined
  /** The table beside the chart, with the same figures. */
  children: ReactNode
}

/** One question about a body: a chart and beside it the table with the same figures. */
export function Card({ title, chart, size, missing, note, children }: Props) {
  const id = useId()
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {missing ? (
        <>
          <p className={styles.note}>{missing.text}</p>
          {missing.onOpen && (
            <div>
              <Button variant="default" onClick={missing.onOpen}>
                {missing.open}
              </Button>
            </div>
          )}
        </>
      ) : (
        <div className={styles.pair}>
          {chart && <Chart chart={chart} size={size} />}
          {children}
        </div>
      )}
      {note !== undefined && !missing && <p className={styles.note}>{note}</p>}
    </section>
  )
}
