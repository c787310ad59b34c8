import { formatScore } from '../../../../shared/domain/number'
import type { RankingView } from '../../../../shared/views'
import { zoneSign, zoneWord } from '../../ui/words'
import styles from './Presentation.module.css'
import { texts } from './texts'

/** The one that was just revealed, as large as the screen allows. */
export function Podium({ row, view }: { row: RankingView['rows'][number] | undefined; view: RankingView }) {
  if (!row)
    return (
      <div className={styles.podium}>
        <p className={styles.who}>{texts.presentation.label}</p>
        <p className={styles.place}>{texts.presentation.start}</p>
      </div>
    )
  const facts = [
    row.zone && `${zoneSign[row.zone]} Zona ${zoneWord[row.zone].toLowerCase()}`,
    view.scheme.hasCategories && row.category && `Kategori ${row.category}`,
    row.opinion && `Opini ${row.opinion}`,
  ].filter(Boolean)
  return (
    <div className={styles.podium} data-zone={row.zone ?? 'none'}>
      <p className={styles.place}>{texts.presentation.rank(row.rank)}</p>
      <p className={styles.who}>{row.name}</p>
      <p className={styles.figure}>{formatScore(row.score)}</p>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={String(fact)}>{fact}</li>
        ))}
      </ul>
    </div>
  )
}
