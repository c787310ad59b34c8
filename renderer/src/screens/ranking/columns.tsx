import { formatScore } from '../../../../shared/domain/number'
import type { RankingView, SchemeView } from '../../../../shared/views'
import type { Column } from '../../ui/grid/types'
import { ScoreBar } from '../../ui/ScoreBar'
import { none } from '../../ui/words'
import { ZoneChip } from '../../ui/ZoneChip'
import styles from './Ranking.module.css'
import { texts } from './texts'

type Row = RankingView['rows'][number]

export function columnsFor({ hasZones, hasCategories, bands }: SchemeView): Column<Row>[] {
  const { head } = texts
  const columns: (Column<Row> | false)[] = [
    {
      id: 'rank',
      header: head.rank,
      width: '5.25rem',
      align: 'right',
      cell: ({ rank }) => <span className={styles.rank}>{rank}</span>,
    },
    {
      id: 'name',
      header: head.name,
      width: 'minmax(12rem, 1.4fr)',
      cell: ({ name }) => (
        <span className={`${styles.name ?? ''} ellipsis`} title={name}>
          {name}
        </span>
      ),
    },
    {
      id: 'score',
      header: head.score,
      width: '4.75rem',
      align: 'right',
      cell: ({ score }) => <span className={styles.score}>{formatScore(score)}</span>,
    },
    {
      id: 'bar',
      header: head.bar,
      width: 'minmax(6rem, 1fr)',
      cell: ({ score, zone }) => <ScoreBar score={score} zone={zone} bands={bands} />,
    },
    hasZones && { id: 'zone', header: head.zone, width: '6rem', cell: ({ zone }) => <ZoneChip zone={zone} /> },
    hasCategories && {
      id: 'category',
      header: head.category,
      width: '5rem',
      align: 'center',
      cell: ({ category }) => category ?? none,
    },
    {
      id: 'opinion',
      header: head.opinion,
      width: hasZones ? 'minmax(9rem, 0.8fr)' : 'minmax(14rem, 0.8fr)',
      cell: ({ opinion, quality }) => (
        <span className="ellipsis">{[opinion, quality].filter(Boolean).join(' · ')}</span>
      ),
    },
  ]
  return columns.filter((column) => column !== false)
}
