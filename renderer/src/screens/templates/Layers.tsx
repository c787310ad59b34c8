import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconEye,
  IconEyeOff,
  IconLock,
  IconLockOpen2,
  IconTrash,
} from '@tabler/icons-react'
import type { TemplateElement } from '../../../../shared/templates/model'
import { ActionIcon, Group, Text, Title, Tooltip, UnstyledButton } from '../../ui/kit'
import { layered, patched, removed } from './edit/change'
import type { FixedEditing } from './editing'
import { elementName } from './names'
import { double } from './page-actions'
import { choose, useTemplates } from './state'
import styles from './Templates.module.css'
import { texts } from './texts'

const words = texts.layers

function Layer({ element, editing, chosen }: { element: TemplateElement; editing: FixedEditing; chosen: boolean }) {
  const { template, readOnly, edit } = editing
  const { id, hidden, locked } = element
  const name = elementName(element)
  const turn = (change: Partial<Pick<TemplateElement, 'hidden' | 'locked'>>): void => {
    edit(patched(template, new Set([id]), (one) => ({ ...one, ...change })))
  }
  return (
    <li className={styles.layer} data-chosen={chosen} data-hidden={hidden}>
      <UnstyledButton
        className={styles.layerName}
        aria-pressed={chosen}
        title={name}
        onClick={(event) => {
          const { chosen: now } = useTemplates.getState()
          if (event.shiftKey || event.ctrlKey) choose(...now.symmetricDifference(new Set([id])))
          else choose(id)
        }}
      >
        {name}
      </UnstyledButton>
      <ActionIcon
        size="sm"
        disabled={readOnly}
        aria-label={hidden ? words.show(name) : words.hide(name)}
        onClick={() => {
          turn({ hidden: !hidden })
        }}
      >
        {hidden ? <IconEyeOff size="0.875rem" aria-hidden /> : <IconEye size="0.875rem" aria-hidden />}
      </ActionIcon>
      <ActionIcon
        size="sm"
        disabled={readOnly}
        aria-label={locked ? words.unlock(name) : words.lock(name)}
        onClick={() => {
          turn({ locked: !locked })
        }}
      >
        {locked ? <IconLock size="0.875rem" aria-hidden /> : <IconLockOpen2 size="0.875rem" aria-hidden />}
      </ActionIcon>
    </li>
  )
}

/** All elements, the front one first: chosen, hidden, locked, put in order. */
export function Layers({ editing }: { editing: FixedEditing }) {
  const chosen = useTemplates((state) => state.chosen)
  const { template, readOnly, edit } = editing
  const none = readOnly || chosen.size === 0
  const tool = (label: string, key: string, Icon: typeof IconArrowUp, run: () => void) => (
    <Tooltip label={`${label} · ${key}`}>
      <ActionIcon size="sm" disabled={none} aria-label={label} onClick={run}>
        <Icon size="0.875rem" aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
  return (
    <section className={styles.layers} aria-label={words.title}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Title order={2} size="h6">
          {words.title}
        </Title>
        <Group gap={2} wrap="nowrap">
          {tool(words.up, 'PgUp', IconArrowUp, () => {
            edit(layered(template, chosen, 'up'))
          })}
          {tool(words.down, 'PgDn', IconArrowDown, () => {
            edit(layered(template, chosen, 'down'))
          })}
          {tool(words.duplicate, 'Ctrl+D', IconCopy, () => {
            double(editing)
          })}
          {tool(words.remove, 'Delete', IconTrash, () => {
            edit(removed(template, chosen))
          })}
        </Group>
      </Group>
      {template.elements.length === 0 && (
        <Text size="xs" c="dimmed">
          {words.none}
        </Text>
      )}
      <ul className={styles.layerList}>
        {template.elements.toReversed().map((element) => (
          <Layer key={element.id} element={element} editing={editing} chosen={chosen.has(element.id)} />
        ))}
      </ul>
    </section>
  )
}
