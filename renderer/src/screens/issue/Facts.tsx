import { useView } from '../../state/view'
import { TextLink } from '../../ui/TextLink'
import { none } from '../../ui/words'
import { Designs } from './Designs'
import styles from './Issue.module.css'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

/** The next number, who signs, with which design, and how files are named. */
export function Facts({ issuing: { plan } }: { issuing: Issuing }) {
  const go = useView((view) => view.go)
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
      <Designs />
      <dt>{texts.fileName.label}</dt>
      <dd>
        <TextLink
          label={texts.fileName.change}
          onClick={() => {
            go('settings', 'fileName')
          }}
        >
          {texts.fileName.change}
        </TextLink>
      </dd>
    </dl>
  )
}
