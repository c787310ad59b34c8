import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import type { VerifiedFile } from '../../../../shared/views'
import { Text, Title } from '../../ui/kit'
import { dayAndClock } from '../../ui/time'
import { none } from '../../ui/words'
import { texts } from './texts'
import { toneOf, verdictOf } from './verdict'
import styles from './Verify.module.css'

const icons = { good: IconCircleCheck, warn: IconAlertTriangle, bad: IconCircleX }

const factsOf = (file: VerifiedFile): [string, string][] => {
  const { facts } = texts
  const kind = file.timestamped ? facts.stamped : facts.claimed
  const trust = file.trusted === null ? facts.trust.unknown : file.trusted ? facts.trust.yes : facts.trust.no
  const signature: [string, string][] = [
    [facts.signer, file.signer ?? none],
    [facts.signedAt, file.signedAt ? `${dayAndClock(file.signedAt)} (${kind})` : none],
    [facts.trusted, trust],
  ]
  return [
    ...(file.signed ? signature : []),
    [facts.number, file.number ?? none],
    [facts.register, file.registered ? facts.registered : facts.notRegistered],
  ]
}

/** What was found about one file: first the verdict in words, then the facts. */
export function Verdict({ file }: { file: VerifiedFile }) {
  const verdict = verdictOf(file)
  const tone = toneOf[verdict]
  const Icon = icons[tone]
  return (
    <article className={styles.card} data-tone={tone} aria-label={file.file}>
      <Icon className={styles.icon} size="2.5rem" stroke={1.5} aria-hidden />
      <div className={styles.words}>
        <Title order={2} size="h4">
          {texts.verdict[verdict]}
        </Title>
        <Text className="ellipsis" title={file.file}>
          {file.file}
        </Text>
        <Text>{texts.verdict[`${verdict}Text`]}</Text>
        <dl className={styles.facts}>
          {factsOf(file).map(([name, value]) => (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {file.notes.length > 0 && (
          <ul className={styles.notes}>
            {file.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
    </article>
  )
}
