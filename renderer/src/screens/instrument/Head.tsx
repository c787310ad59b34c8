import { IconArrowLeft, IconCopyPlus, IconDeviceFloppy, IconDotsVertical } from '@tabler/icons-react'
import { ActionIcon, Button, Menu, Text, Tooltip } from '../../ui/kit'
import { exportVersion, nameOf, removeVersion } from './actions'
import type { Editing } from './editing'
import { forgetDraft, useInstrument } from './state'
import { texts } from './texts'

const words = texts.editor

interface Props {
  editing: Editing
  year: number
  /** The year uses it already. */
  used: boolean
  /** It is made for the scheme of the year. */
  canUse: boolean
  onRename: () => void
  onSave: () => void
  onUse: () => void
}

/** What can be done with the version in the editor; the main action last. */
export function Head({ editing, year, used, canUse, onRename, onSave, onUse }: Props) {
  const { view, unsaved, readOnly } = editing
  const set = useInstrument((state) => state.set)
  const derive = (): void => {
    set({ deriving: view.id })
  }
  return (
    <>
      {used && <Text size="xs">{words.usedNow(year)}</Text>}
      <Button
        variant="default"
        leftSection={<IconArrowLeft size="1rem" aria-hidden />}
        onClick={() => {
          set({ open: null })
        }}
      >
        {words.back}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label={texts.actions.menuOf(nameOf(view))}>
            <IconDotsVertical size="1rem" aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={derive}>{texts.actions.derive}</Menu.Item>
          <Menu.Item onClick={onRename}>{words.rename}</Menu.Item>
          <Menu.Item onClick={() => void exportVersion(view)}>{texts.actions.export}</Menu.Item>
          <Menu.Item
            disabled={!unsaved}
            onClick={() => {
              forgetDraft(view.id)
            }}
          >
            {words.discard}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={readOnly} onClick={() => void removeVersion(view)}>
            {texts.actions.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {!used && canUse && (
        <Button variant="default" onClick={onUse}>
          {words.use(year)}
        </Button>
      )}
      {readOnly ? (
        <Button leftSection={<IconCopyPlus size="1rem" aria-hidden />} onClick={derive}>
          {words.derive}
        </Button>
      ) : (
        <Tooltip label={words.saveKey}>
          <Button
            variant={unsaved ? 'filled' : 'default'}
            leftSection={<IconDeviceFloppy size="1rem" aria-hidden />}
            onClick={onSave}
          >
            {unsaved ? words.save : words.saved}
          </Button>
        </Tooltip>
      )}
    </>
  )
}
