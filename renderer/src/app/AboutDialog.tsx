import { useView } from '../state/view'
import { Button, Modal, Stack, Text } from '../ui/kit'
import { chooseInstaller } from '../updating/start'
import { texts } from './texts'

export function AboutDialog({ version }: { version: string }) {
  const { dialog, set } = useView()
  return (
    <Modal
      opened={dialog === 'about'}
      onClose={() => {
        set({ dialog: null })
      }}
      title={texts.aboutTitle}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      <Stack gap="xs">
        <Text fw={600}>{texts.aboutVersion(version)}</Text>
        <Text>{texts.aboutText}</Text>
        <Text c="dimmed" size="xs">
          {texts.aboutLicences}
        </Text>
        <Button
          variant="default"
          onClick={() => {
            set({ dialog: null })
            void chooseInstaller()
          }}
        >
          {texts.aboutUpdate}
        </Button>
      </Stack>
    </Modal>
  )
}
