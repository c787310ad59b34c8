import { showDone } from '../app/notices'
import { useCall } from '../client/queries'
import { useView } from '../state/view'
import { Button, Modal, Stack, Text } from '../ui/kit'
import { Chooser } from './Chooser'
import { texts } from './texts'
import { show } from './work'

function Choice({ onDone }: { onDone: () => void }) {
  const { data: persons } = useCall('person.list', {})
  const { data: who } = useCall('person.current', {})
  const active = persons?.filter((person) => person.active)
  const go = useView((view) => view.go)
  if (!active) return null
  if (active.length === 0)
    return (
      <Stack gap="sm" align="flex-start">
        <Text>{texts.noPersonsAbout}</Text>
        <Button
          data-autofocus
          onClick={() => {
            onDone()
            go('people')
          }}
        >
          {texts.toPeople}
        </Button>
      </Stack>
    )
  return (
    <Stack gap="sm">
      <Text c="dimmed">{texts.whoAbout}</Text>
      <Chooser
        persons={active}
        current={who?.current?.id ?? null}
        onChosen={(state) => {
          onDone()
          show(state)
          if (state.current) showDone(texts.chosen(state.current.name))
        }}
      />
    </Stack>
  )
}

/** Ctrl+U: who works from now on. */
export function PersonDialog() {
  const { dialog, set } = useView()
  const close = (): void => {
    set({ dialog: null })
  }
  return (
    <Modal
      opened={dialog === 'person'}
      onClose={close}
      title={<Text fw={600}>{texts.who}</Text>}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {dialog === 'person' && <Choice onDone={close} />}
    </Modal>
  )
}
