import { IconArrowLeft, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCall } from '../client/queries'
import { ErrorNote } from '../ui/ErrorNote'
import { Button, CopyButton, Modal, Text } from '../ui/kit'
import { useReturnFocus } from '../ui/useReturnFocus'
import { Wait } from '../ui/Wait'
import { BodyExplain } from './BodyExplain'
import styles from './Explain.module.css'
import { useExplain, type Explained } from './state'
import { texts } from './texts'
import { UnitExplain } from './UnitExplain'

interface Shown {
  /** Whose score it is; empty while that is not known. */
  name: string
  sentences: readonly string[]
  error: unknown
  children: ReactNode
}

function Frame({ name, sentences, error, children }: Shown) {
  const { way, back, close } = useExplain()
  return (
    <Modal
      opened
      onClose={close}
      size="min(60rem, 94vw)"
      title={<Text fw={600}>{texts.title(name)}</Text>}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <div className={styles.body}>
        <div className={styles.head}>
          {way.length > 1 ? (
            <Button variant="default" leftSection={<IconArrowLeft size="1rem" aria-hidden />} onClick={back}>
              {texts.back}
            </Button>
          ) : (
            <span />
          )}
          <CopyButton value={sentences.join('\n')}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={<IconCopy size="1rem" aria-hidden />}
                disabled={sentences.length === 0}
                onClick={copy}
              >
                {copied ? texts.copied : texts.copy}
              </Button>
            )}
          </CopyButton>
        </div>
        {error ? <ErrorNote error={error} /> : children}
      </div>
    </Modal>
  )
}

function OfUnit({ unit }: { unit: string }) {
  const { data, error } = useCall('entry.explain', { unit })
  return (
    <Frame name={data?.unitName ?? ''} sentences={data?.sentences ?? []} error={error}>
      {data ? <UnitExplain view={data} /> : <Wait label={texts.loading} />}
    </Frame>
  )
}

function OfBody({ year, code }: { year: number; code: string }) {
  const { data, error } = useCall('entry.explainBody', { year, code })
  return (
    <Frame name={data?.bodyName ?? ''} sentences={data?.sentences ?? []} error={error}>
      {data ? <BodyExplain view={data} /> : <Wait label={texts.loading} />}
    </Frame>
  )
}

/** How a score came about, over whatever screen asked for it. */
export function ExplainDialog() {
  const shown = useExplain(({ way }) => way.at(-1))
  return shown ? <Shown shown={shown} /> : null
}

function Shown({ shown }: { shown: Explained }) {
  useReturnFocus()
  return 'unit' in shown ? <OfUnit unit={shown.unit} /> : <OfBody year={shown.year} code={shown.code} />
}
