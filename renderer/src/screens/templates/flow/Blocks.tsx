import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { ActionIcon, Button, Group, Menu, Title, Tooltip, UnstyledButton } from '../../../ui/kit'
import { SavedText } from '../../../ui/SavedText'
import { focusPanel } from '../canvas/focus'
import { blockKinds, insertBlock, moveBlock, removeBlock } from '../edit/flow'
import type { FlowEditing } from '../editing'
import { blockName, partsOf } from '../names'
import { choose } from '../state'
import styles from '../Templates.module.css'
import { texts } from '../texts'

const words = texts.flow

/** Puts the focus on the block after it was moved, added or gone to. */
const focusBlock = (id: string): void => {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)?.focus(), 0)
}

const go = (id: string | undefined): void => {
  if (id === undefined) return
  choose(id)
  focusBlock(id)
}

/** The blocks in their order, the letterhead above them. */
export function Blocks({ editing, at }: { editing: FlowEditing; at: string | null }) {
  const { template, readOnly, edit } = editing
  const { blocks, kind, letterhead } = template
  const [adding, setAdding] = useState(false)
  const index = blocks.findIndex(({ id }) => id === at)
  const move = (by: 1 | -1): void => {
    if (at === null) return
    edit(moveBlock(template, at, by))
    focusBlock(at)
  }
  const remove = (): void => {
    if (at === null || blocks.length < 2) return
    edit(removeBlock(template, at))
    go((blocks[index + 1] ?? blocks[index - 1])?.id)
  }
  const keyed = (event: KeyboardEvent): void => {
    const arrow = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (arrow && event.altKey) {
      if (!readOnly) move(arrow)
    } else if (arrow) go(blocks[index + arrow]?.id)
    else if (event.key === 'Delete' && !readOnly) remove()
    else if (event.key === 'Insert' && !readOnly) setAdding(true)
    else if (event.key === 'Enter') focusPanel()
    else return
    event.preventDefault()
  }
  const tool = (label: string, disabled: boolean, Icon: typeof IconPlus, run: () => void) => (
    <Tooltip label={label}>
      <ActionIcon size="sm" aria-label={label} disabled={readOnly || disabled} onClick={run}>
        <Icon size="0.875rem" aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <section className={styles.blocks} aria-label={words.blocks}>
      <SavedText
        label={words.letterhead}
        description={words.letterheadHint}
        multiline
        readOnly={readOnly}
        maxLength={2000}
        value={letterhead.join('\n')}
        check={(text) => (text.split('\n').length > 6 ? texts.check.letterhead : null)}
        onSave={(text) => {
          edit({ ...template, letterhead: text === '' ? [] : text.split('\n') })
        }}
      />
      <Title order={2} size="h6">
        {words.blocks}
      </Title>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap={2} wrap="nowrap">
          {tool(words.up, index <= 0, IconArrowUp, () => {
            move(-1)
          })}
          {tool(words.down, index < 0 || index === blocks.length - 1, IconArrowDown, () => {
            move(1)
          })}
          {tool(words.remove, blocks.length < 2, IconTrash, remove)}
        </Group>
        <Menu position="bottom-end" opened={adding} onChange={setAdding} returnFocus={false}>
          <Menu.Target>
            <Button size="compact-sm" disabled={readOnly} leftSection={<IconPlus size="1rem" aria-hidden />}>
              {words.add}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {blockKinds
              .filter((one) => one !== 'part' || partsOf(kind).length > 0)
              .map((one) => (
                <Menu.Item
                  key={one}
                  onClick={() => {
                    const said = { text: words.newText, part: partsOf(kind)[0]?.name ?? '' }
                    const made = insertBlock(template, at, one, said)
                    edit(made.template)
                    go(made.id)
                  }}
                >
                  {words.kinds[one]}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the buttons in it */}
      <ol className={styles.layerList} onKeyDown={keyed}>
        {blocks.map((block) => (
          <li key={block.id} className={styles.layer} data-chosen={block.id === at}>
            <UnstyledButton
              className={styles.layerName}
              data-block={block.id}
              aria-pressed={block.id === at}
              tabIndex={block.id === at ? 0 : -1}
              onClick={() => {
                choose(block.id)
              }}
            >
              {blockName(block, kind)}
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>{words.keysHint}</div>
    </section>
  )
}
