import type { Zone } from '../../../shared/domain/types'
import { none, zoneSign, zoneWord } from './words'
import styles from './Zone.module.css'

/** Sign and word on a pale tint. */
export function ZoneChip({ zone }: { zone: Zone | null }) {
  if (!zone) return <>{none}</>
  return (
    <span className={`${styles.chip ?? ''} ${styles[zone] ?? ''}`}>
      <span aria-hidden>{zoneSign[zone]}</span>
      {zoneWord[zone]}
    </span>
  )
}
