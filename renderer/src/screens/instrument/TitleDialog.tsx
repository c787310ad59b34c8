import { Button, Modal, Stack, Switch, Text } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { nameProblem } from './checks'
import type { Editing } from './editing'
import { texts } from './texts'

const words = texts.editor

/** Title of the version, and whether it is partly made up. */
export function TitleDialog({ editing, opened, onClose }: { editing: Editing; opened: boolean; onClose: () => void }) {
  const { draft, readOnly, edit } = editing
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={<Text fw={600}>{words.rename}</Text>}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack>
        <SavedText
          label={words.title}
          multiline
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
        <Button onClick={onClose} ml="auto">
          {words.close}
        </Button>
      </Stack>
    </Modal>
  )
}
