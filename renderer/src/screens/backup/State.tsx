import { IconAlertTriangle } from '@tabler/icons-react'
import type { BackupsView } from '../../../../shared/views'
import { call } from '../../client/call'
import { Alert, Text, UnstyledButton } from '../../ui/kit'
import { clock, dayAndClock } from '../../ui/time'
import { told } from '../../ui/told'
import styles from './Backup.module.css'
import { texts } from './texts'

const showFolder = (): Promise<void> =>
  told(async () => {
    await call('folder.show', { what: 'backups' })
  })

/** How things stand: the last copy, the last one elsewhere, and what is wrong. */
export function State({ view: { copies, elsewhere, failure, folder } }: { view: BackupsView }) {
  const [latest] = copies
  const { last, days, remind } = elsewhere
  return (
    <>
      {failure && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} role="alert">
          <Text c="var(--ink)">{texts.failed(clock(failure.at), failure.message)}</Text>
        </Alert>
      )}
      {remind && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          <Text c="var(--ink)">{texts.old(days)}</Text>
        </Alert>
      )}
      <dl className={styles.state}>
        <div>
          <dt>{texts.latest}</dt>
          <dd>{latest ? `${dayAndClock(latest.at)}, ${latest.whyText}` : texts.never}</dd>
        </div>
        <div>
          <dt>{texts.elsewhere}</dt>
          <dd className="ellipsis" title={last?.name}>
            {last ? texts.elsewhereAt(dayAndClock(last.at), last.name) : texts.elsewhereNever(days)}
          </dd>
          {last?.sameDisk && <dd className={styles.soft}>{texts.sameDisk}</dd>}
        </div>
        <div>
          <dt>{texts.folder}</dt>
          <dd className="ellipsis">
            <UnstyledButton className={styles.link} title={folder} onClick={() => void showFolder()}>
              {texts.openFolder}
            </UnstyledButton>
          </dd>
        </div>
      </dl>
    </>
  )
}
