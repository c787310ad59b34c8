import { formatScore } from '../../../../shared/domain/number'
import type { BodyStory } from '../../../../shared/entry-views'
import type { BodyRow, ResultsView } from '../../../../shared/views'
import { bodyTypeWord, none } from '../../ui/words'
import { ZoneChip } from '../../ui/ZoneChip'
import styles from './Explore.module.css'
import { meanAndMedian } from './peers'
import { texts } from './texts'

/** What one asks first: score, what it means, rank, and how it lies among its peers. */
export function Facts({ row, story, results }: { row: BodyRow; story: BodyStory; results: ResultsView }) {
  const { score, computed, zone, category, opinion, quality } = row
  const now = story.trend.find(({ year }) => year === story.year)
  const peers = meanAndMedian(results.rows, row)
  return (
    <div className={styles.facts}>
      <div>
        <div className={styles.label}>{texts.score}</div>
        <div className={`${styles.score ?? ''} figure`}>{score === null ? none : formatScore(score)}</div>
      </div>
      <div className={styles.lines}>
        <div className={styles.verdict}>
          {zone && <ZoneChip zone={zone} />}
          <span>{[category, opinion, quality].filter(Boolean).join(' · ')}</span>
        </div>
        {computed !== null && <span className={styles.label}>{texts.computed(formatScore(computed))}</span>}
      </div>
      <div className={styles.lines}>
        <span>
          {now && now.rank !== null
            ? texts.rank(now.rank, now.of, now.scopeText)
            : score === null
              ? texts.noScore
              : texts.noRank}
        </span>
        {peers && score !== null && (
          <span className={styles.label}>
            {texts.peers(
              bodyTypeWord[row.type],
              results.regionName,
              formatScore(peers.mean),
              texts.difference(score - peers.mean),
            )}
            {' · '}
            {texts.median(formatScore(peers.median))}
          </span>
        )}
      </div>
    </div>
  )
}
