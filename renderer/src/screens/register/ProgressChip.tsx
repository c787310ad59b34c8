import {
  IconBan,
  IconCheck,
  IconClock,
  IconFileCheck,
  IconPrinter,
  IconReplace,
  IconSignature,
  IconX,
} from '@tabler/icons-react'
import type { DocumentProgress } from '../../../../shared/register-views'
import styles from './Register.module.css'
import { texts } from './texts'

const iconOf: Record<DocumentProgress, typeof IconCheck> = {
  dipesan: IconClock,
  terbit: IconFileCheck,
  ditandatangani: IconSignature,
  dicetak: IconPrinter,
  diserahkan: IconCheck,
  diganti: IconReplace,
  dicabut: IconBan,
  batal: IconX,
}

/** Sign and word of what became of a document; the further it is, the deeper the tint. */
export function ProgressChip({ progress }: { progress: DocumentProgress }) {
  const Icon = iconOf[progress]
  return (
    <span className={styles.chip} data-progress={progress}>
      <Icon size="0.875rem" stroke={1.8} aria-hidden />
      {texts.progress[progress]}
    </span>
  )
}
