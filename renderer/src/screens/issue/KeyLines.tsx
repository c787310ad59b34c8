import { longDay } from '../../../../shared/domain/dates'
import type { KeyInfo } from '../../../../shared/views'
import { call } from '../../client/call'
import { queries } from '../../client/queries'
import { Button, Text } from '../../ui/kit'
import styles from './Issue.module.css'
import { texts } from './texts'

const words = texts.signing

const close = async (): Promise<void> => {
  await call('key.close', {})
  await queries.invalidateQueries({ queryKey: ['key.info'] })
}

/** Whose key is open, and until when. */
export function KeyLines({ info, closable }: { info: KeyInfo; closable: boolean }) {
  const day = longDay(info.until.slice(0, 10))
  return (
    <div className={styles.key}>
      <Text fw={600} className="ellipsis" title={info.subject}>
        {info.subject}
      </Text>
      <Text size="xs" className="ellipsis" title={info.issuer}>
        {words.issuer(info.issuer)}
      </Text>
      <Text size="xs" {...(info.expired ? { c: 'red', fw: 600 } : {})}>
        {info.expired ? words.expired(day) : words.until(day)}
      </Text>
      {closable && (
        <Button variant="subtle" size="compact-xs" onClick={() => void close()}>
          {words.close}
        </Button>
      )}
    </div>
  )
}
