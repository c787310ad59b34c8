import { IconAlertTriangle, IconAward, IconCheck, IconMinus, IconX } from '@tabler/icons-react'
import { formatScore } from '../../../../shared/domain/number'
import type { Clean } from '../../../../shared/domain/types'
import type { AwardView, BodyRow } from '../../../../shared/views'
import { Tooltip, VisuallyHidden } from '../../ui/kit'
import { cleanWord, none } from '../../ui/words'
import styles from './Results.module.css'
import { texts } from './texts'

/** Mean of the units; a difference from the official score is shown, never mended. */
export function ComputedCell({ body }: { body: BodyRow }) {
  if (body.computed === null) return <span className={styles.soft}>{none}</span>
  const computed = formatScore(body.computed)
  if (!body.differs || body.score === null) return <span className={styles.soft}>{computed}</span>
  const text = texts.differs(formatScore(body.score), computed)
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
