import { useState } from 'react'
import { Button, Modal, Stack, Switch, Text } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { nameProblem } from './checks'
import type { Editing } from './editing'
import { texts } from './texts'

const words = texts.editor

/** Title of the version, and whether it is partly made up. */
export function About({ editing }: { editing: Editing }) {
  const { draft, readOnly, edit } = editing
  const [opened, setOpened] = useState(false)
  const close = (): void => {
    setOpened(false)
  }
  return (
    <>
      <Button
        variant="default"
        onClick={() => {
          setOpened(true)
        }}
      >
        {words.about}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<Text fw={600}>{words.about}</Text>}
        closeButtonProps={{ 'aria-label': words.close }}
      >
        <Stack>
          <SavedText
            label={words.title}
            readOnly={readOnly}
            maxLength={200}
            value={draft.title}
            check={nameProblem}
            onSave={(title) => {
              edit({ title })
            }}
          />
          <Switch
            label={words.sample}
            description={words.sampleHint}
            disabled={readOnly}
            checked={draft.sample}
            onChange={(event) => {
              edit({ sample: event.currentTarget.checked })
            }}
          />
          <Button onClick={close} ml="auto">
            {words.close}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}
