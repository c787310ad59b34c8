import { none } from '../../ui/words'
import styles from './Issue.module.css'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

/** The next number and who signs. */
export function Facts({ issuing: { plan } }: { issuing: Issuing }) {
  const { signatory } = plan ?? {}
  const name = signatory ? `${signatory.name}, ${signatory.position}` : none
  return (
    <dl className={styles.facts}>
      <dt>{texts.next}</dt>
      <dd className="figure ellipsis">{plan?.nextNumber || none}</dd>
      <dt>{texts.signatory}</dt>
      <dd className="ellipsis" title={name}>
        {name}
      </dd>
    </dl>
  )
}
