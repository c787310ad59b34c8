import { IconFolderPlus, IconX } from '@tabler/icons-react'
import { call } from '../../client/call'
import { ActionIcon, Button, Group, Text, Tooltip } from '../../ui/kit'
import { useIssue } from './state'
import { texts } from './texts'

/** A folder that gets a copy of every file; the data folder keeps its own anyway. */
export function FolderChoice() {
  const { folder, set } = useIssue()
  const pick = async (): Promise<void> => {
    const picked = await call('file.pick', { what: 'folder' })
    if (picked) set({ folder: picked })
  }
  if (!folder)
    return (
      <Button
        variant="subtle"
        leftSection={<IconFolderPlus size="1rem" aria-hidden />}
        onClick={() => {
          pick().catch((error: unknown) => {
            set({ error })
          })
        }}
      >
        {texts.folder.pick}
      </Button>
    )
  return (
    <Group gap={4} wrap="nowrap" miw={0}>
      <Text size="xs" className="ellipsis" maw="14rem" title={folder.name}>
        {texts.folder.chosen(folder.name)}
      </Text>
      <Tooltip label={texts.folder.remove}>
        <ActionIcon
          size="sm"
          aria-label={texts.folder.remove}
          onClick={() => {
            set({ folder: null })
          }}
        >
          <IconX size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
