import { IconAlertTriangle, IconAward, IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { formatScore } from '../../../../shared/domain/number'
import type { Clean } from '../../../../shared/domain/types'
import type { AwardView, UnitRow } from '../../../../shared/views'
import { Tooltip, VisuallyHidden } from '../../ui/kit'
import { cleanWord, none } from '../../ui/words'
import styles from './Results.module.css'
import { texts } from './texts'

/** Computed from cells, of a body the mean of its units; a difference from the official score is shown, never mended. */
export function ComputedCell({ row }: { row: Pick<UnitRow, 'score' | 'computed' | 'partial' | 'differs'> }) {
  if (row.computed === null) return <span className={styles.soft}>{none}</span>
  const computed = formatScore(row.computed)
  if (row.partial)
    return (
      <Tooltip label={texts.partial}>
        <span className={styles.soft}>
          {computed}
          <span aria-hidden> …</span>
          <VisuallyHidden>{texts.partial}</VisuallyHidden>
        </span>
      </Tooltip>
    )
  if (!row.differs || row.score === null) return <span className={styles.soft}>{computed}</span>
  const text = texts.differs(formatScore(row.score), computed)
  return (
    <Tooltip label={text}>
      <span className={styles.warn}>
        <IconAlertTriangle size="0.875rem" aria-hidden />
        {computed}
        <VisuallyHidden>{text}</VisuallyHidden>
      </span>
    </Tooltip>
  )
}

const cleanIcon: Record<Clean, typeof IconCheck> = { ya: IconCheck, tidak: IconX, belum: IconMinus }

export function CleanCell({ clean }: { clean: Clean }) {
  const Icon = cleanIcon[clean]
  return (
    <span className={`${styles.clean ?? ''} ${clean === 'belum' ? (styles.soft ?? '') : ''}`}>
      <Icon size="0.875rem" aria-hidden />
      {cleanWord[clean]}
    </span>
  )
}

/** Whether an award is due, else why not. */
export function AwardCell({ award }: { award: AwardView }) {
  if (award.due)
    return (
      <span className={styles.due}>
        <IconAward size="1rem" aria-hidden />
        {texts.due}
      </span>
    )
  return (
    <span className={`${styles.soft ?? ''} ellipsis`} title={award.reason ?? undefined}>
      {award.reason}
    </span>
  )
}
