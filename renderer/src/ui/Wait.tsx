import { Loader, VisuallyHidden } from './kit'
import styles from './Wait.module.css'

/** Something is being made; said in words to those who do not see it turn. */
export function Wait({ label }: { label: string }) {
  return (
    <output className={styles.wait}>
      <Loader size="sm" aria-hidden />
      <VisuallyHidden>{label}</VisuallyHidden>
    </output>
  )
}
