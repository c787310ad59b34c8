import { Expected } from '../../../shared/errors'
import { useView } from '../state/view'
import { ErrorNote } from '../ui/ErrorNote'
import { focusFirst } from '../ui/focus'
import { Button, Group, Modal, Stack, Text } from '../ui/kit'
import { Wait } from '../ui/Wait'
import { merge, trustPicked } from './start'
import { useMerging } from './state'
import { Summary } from './Summary'
import { texts } from './texts'

/** A package from another laptop: read, look, take over, settle. Nothing is written before "Gabungkan". */
export function MergeDialog() {
  const { now, set } = useMerging()
  const go = useView((view) => view.go)
  const busy = now?.stage === 'reading' || now?.stage === 'writing'
  const close = (): void => {
    if (!busy) set(null)
  }
  return (
    <Modal
      opened={now !== null}
      onClose={close}
      size={now?.stage === 'preview' || now?.stage === 'done' ? 'min(60rem, 94vw)' : 'lg'}
      title={<Text fw={600}>{now && [texts.title, now.name].filter(Boolean).join(': ')}</Text>}
      withCloseButton={!busy}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {busy && (
        <Group>
          <Wait label={now.stage === 'reading' ? texts.reading : texts.writing} />
          <Text aria-hidden>{now.stage === 'reading' ? texts.reading : texts.writing}</Text>
        </Group>
      )}
      {now?.stage === 'failed' && <ErrorNote error={new Expected(now.error.code, now.error.message, now.error)} />}
      {now?.stage === 'preview' && (
        <Stack>
          <Summary report={now.preview} />
          <Text c="dimmed">{now.preview.learned === 0 ? texts.nothing : texts.nothingYet}</Text>
          <Group justify="flex-end">
            {now.preview.source.signature && (
              <Button variant="subtle" mr="auto" onClick={() => void trustPicked(now)}>
                {texts.trust}
              </Button>
            )}
            <Button variant="default" onClick={close}>
              {texts.cancel}
            </Button>
            <Button
              data-autofocus
              ref={focusFirst}
              disabled={now.preview.learned === 0 && now.preview.documents === 0}
              onClick={() => void merge(now, now.preview.preview)}
            >
              {texts.take}
            </Button>
          </Group>
        </Stack>
      )}
      {now?.stage === 'done' && (
        <Stack>
          <Text fw={600}>
            {texts.done(now.report.rows.inserted + now.report.rows.changed + now.report.rows.removed)}
          </Text>
          <Summary report={now.report} />
          <Group justify="flex-end">
            <Button variant={now.report.conflicts.length > 0 ? 'default' : 'filled'} onClick={close}>
              {texts.close}
            </Button>
            {now.report.conflicts.length > 0 && (
              <Button
                data-autofocus
                ref={focusFirst}
                onClick={() => {
                  set(null)
                  go('laptops', 'conflicts')
                }}
              >
                {texts.settle(now.report.conflicts.length)}
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
