/* oxlint-disable jsx-a11y/prefer-tag-over-role -- columns, not a picture file */
import { formatScore } from '../../../../shared/domain/number'
import type { RankingView } from '../../../../shared/views'
import { Title } from '../../ui/kit'
import styles from './Ranking.module.css'
import { texts } from './texts'

/** Every score as a column, best first, over the lower limits of the bands. The table beside it has the figures. */
export function Chart({ view: { rows, scheme } }: { view: RankingView }) {
  const [best, worst] = [rows[0], rows.at(-1)]
  if (!best || !worst) return null
  const gap: Record<string, string> = { '--gap': rows.length > 60 ? '0px' : '0.1875rem' }
  return (
    <section className={styles.chart}>
      <Title order={2} size="h5">
        {texts.chart}
      </Title>
      <div
        className={styles.plot}
        style={gap}
        role="img"
        aria-label={texts.chartSays(rows.length, formatScore(best.score), formatScore(worst.score))}
      >
        {rows.map(({ code, score, zone, name }) => (
          <div
            key={code}
            className={styles.column}
            data-zone={zone ?? 'none'}
            style={{ height: `${String(score / 100)}%` }}
            title={`${name}: ${formatScore(score)}`}
          />
        ))}
        {scheme.bands
          .filter(({ from }) => from > 0)
          .map(({ from }) => (
            <div key={from} className={styles.limit} style={{ bottom: `${String(from / 100)}%` }}>
              <span>{formatScore(from)}</span>
            </div>
          ))}
      </div>
    </section>
  )
}
