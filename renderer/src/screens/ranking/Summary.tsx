import { formatInteger, formatScore, formatShare } from '../../../../shared/domain/number'
import type { RankingView } from '../../../../shared/views'
import { Title } from '../../ui/kit'
import { none } from '../../ui/words'
import { ZoneChip } from '../../ui/ZoneChip'
import styles from './Ranking.module.css'
import { texts } from './texts'

const whole = 10_000

/** Counts and shares that add up, and the mean. */
export function Summary({ view }: { view: RankingView }) {
  const { counts, rows, mean, scheme } = view
  return (
    <section aria-label={texts.summary}>
      <Title order={2} size="h5">
        {texts.summary}
      </Title>
      <table className={styles.counts}>
        <thead>
          <tr>
            <th scope="col">{scheme.hasZones ? texts.band : texts.opinion}</th>
            <th scope="col" className={styles.number}>
              {texts.count}
            </th>
            <th scope="col" className={styles.number}>
              {texts.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ label, zone, count, share }) => (
            <tr key={label}>
              <th scope="row">{zone ? <ZoneChip zone={zone} /> : label}</th>
              <td className={styles.number}>{formatInteger(count)}</td>
              <td className={styles.number}>{formatShare(share)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{texts.total}</th>
            <td className={styles.number}>{formatInteger(rows.length)}</td>
            <td className={styles.number}>{formatShare(rows.length === 0 ? 0 : whole)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.mean}>
        {texts.mean}
        <strong className="figure">{mean === null ? none : formatScore(mean)}</strong>
      </p>
    </section>
  )
}
