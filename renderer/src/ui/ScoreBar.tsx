import type { Band, Hundredths, Zone } from '../../../shared/domain/types'
import styles from './Zone.module.css'

/** A score from 0 to 100 as a bar with the lower limits of the bands; the figure stands beside it. */
export function ScoreBar({ score, zone, bands }: { score: Hundredths; zone: Zone | null; bands: Band[] }) {
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.fill} data-zone={zone ?? 'none'} style={{ width: `${String(score / 100)}%` }} />
      {bands
        .filter(({ from }) => from > 0)
        .map(({ from }) => (
          <div key={from} className={styles.limit} style={{ left: `${String(from / 100)}%` }} />
        ))}
    </div>
  )
}
