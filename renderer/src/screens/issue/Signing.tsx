import { useState } from 'react'
import { call } from '../../client/call'
import { queries, useCall } from '../../client/queries'
import { ErrorNote } from '../../ui/ErrorNote'
import { Radio, Stack, Text } from '../../ui/kit'
import styles from './Issue.module.css'
import { KeyFile } from './KeyFile'
import { KeyLines } from './KeyLines'
import { needsKey, useIssue, type Signing as Way } from './state'
import { texts } from './texts'

const words = texts.signing
const ways: readonly Way[] = ['p12', 'demo', 'ink', 'none']

/** How documents are signed. The passphrase goes to the key and nowhere else. */
export function Signing() {
  const { signing, set } = useIssue()
  const { data: key } = useCall('key.info', {})
  const [error, setError] = useState<unknown>(null)
  const choose = async (way: Way): Promise<void> => {
    set({ signing: way })
    setError(null)
    try {
      if (way === 'demo' && !key?.demo) await call('key.demo', {})
      if (way === 'p12' && key?.demo) await call('key.close', {})
    } catch (thrown) {
      setError(thrown)
    }
    await queries.invalidateQueries({ queryKey: ['key.info'] })
  }
  return (
    <section className={styles.signing}>
      <Radio.Group
        label={<Text fw={600}>{words.title}</Text>}
        value={signing}
        onChange={(value) => void choose(ways.find((way) => way === value) ?? 'p12')}
      >
        <Stack gap={6} mt="xs">
          {ways.map((way) => (
            <Radio key={way} value={way} label={words[way]} size="xs" />
          ))}
        </Stack>
      </Radio.Group>
      {error !== null && <ErrorNote error={error} />}
      {signing === 'p12' && !key && (
        <>
          <KeyFile />
          <Text size="xs">{words.needed}</Text>
        </>
      )}
      {needsKey(signing) && key && <KeyLines info={key} closable={signing === 'p12'} />}
      {signing === 'demo' && <Text size="xs">{words.demoAbout}</Text>}
      {signing === 'ink' && <Text size="xs">{words.inkAbout}</Text>}
      {signing === 'none' && <Text size="xs">{words.noneAbout}</Text>}
    </section>
  )
}
