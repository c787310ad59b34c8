import { useDebouncedValue } from '@mantine/hooks'
import { IconZoomIn } from '@tabler/icons-react'
import { useState } from 'react'
import { clearNotices } from '../../app/notices'
import { useCall } from '../../client/queries'
import { ErrorNote } from '../../ui/ErrorNote'
import { Button, Group, Modal, Text, Title } from '../../ui/kit'
import { Wait } from '../../ui/Wait'
import { PdfView } from '../../ui/pdf/PdfView'
import styles from './Issue.module.css'
import { useIssue } from './state'
import { texts } from './texts'
import type { Issuing } from './useIssuing'

/** The real PDF of the recipient at hand, marked as a preview. */
export function Preview({ issuing: { plan, scope, ready, running } }: { issuing: Issuing }) {
  const shown = useIssue((state) => state.shown)
  const [large, setLarge] = useState(false)
  const wanted =
    plan?.items.find(({ item, state }) => item === shown && state !== 'withheld') ??
    ready[0] ??
    plan?.items.find(({ state }) => state === 'exists')
  const [item] = useDebouncedValue(wanted, 150)
  const blocked = (plan?.problems.length ?? 0) > 0
  const { data, error } = useCall(
    'issue.preview',
    { scope, item: item?.item ?? '' },
    { keep: true, enabled: item !== undefined && !blocked && !running },
  )
  const label = item ? texts.previewOf(item.subject) : texts.preview
  return (
    <section className={styles.preview}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h5" className="ellipsis">
          {item ? `${texts.preview}: ${item.subject}` : texts.preview}
        </Title>
        {data && item && (
          <Button
            className={styles.enlarge ?? ''}
            variant="subtle"
            size="compact-xs"
            leftSection={<IconZoomIn size="1rem" aria-hidden />}
            onClick={() => {
              clearNotices()
              setLarge(true)
            }}
          >
            {texts.enlarge}
          </Button>
        )}
      </Group>
      {error ? (
        <ErrorNote error={error} />
      ) : data && item ? (
        <PdfView bytes={data} label={label} compact />
      ) : (
        <div className={styles.noPreview}>
          {item && !blocked ? <Wait label={texts.preview} /> : <Text c="dimmed">{texts.noPreview}</Text>}
        </div>
      )}
      <Modal
        opened={large && data !== undefined}
        onClose={() => {
          setLarge(false)
        }}
        size="min(72rem, 94vw, (100vh - 9rem) * 1.414)"
        title={<Text fw={600}>{label}</Text>}
      >
        {data && <PdfView bytes={data} label={label} />}
      </Modal>
    </section>
  )
}
