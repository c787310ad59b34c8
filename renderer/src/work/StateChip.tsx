import { IconCheck, IconChecks, IconPencil, IconSend } from '@tabler/icons-react'
import type { WorkState } from '../../../shared/entry-views'
import { stateWord } from './texts'
import styles from './Work.module.css'

/** The sign of each state, the same wherever states are shown. */
export const stateIcon: Record<WorkState, typeof IconCheck> = {
  draf: IconPencil,
  diajukan: IconSend,
  diverifikasi: IconCheck,
  disahkan: IconChecks,
}

/** Sign and word of a state; the further it is, the deeper the tint. */
export function StateChip({ state }: { state: WorkState }) {
  const Icon = stateIcon[state]
  return (
    <span className={`${styles.chip ?? ''} ${styles[state] ?? ''}`}>
      <Icon size="0.875rem" stroke={1.8} aria-hidden />
      {stateWord[state]}
    </span>
  )
}
