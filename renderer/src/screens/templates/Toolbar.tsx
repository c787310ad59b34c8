import {
  IconAlignBoxCenterMiddle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconPlus,
} from '@tabler/icons-react'
import { ActionIcon, Button, Menu, Select, Tooltip } from '../../ui/kit'
import { alignments, type Alignment } from './edit/align'
import { elementKinds } from './edit/elements'
import type { FixedEditing } from './editing'
import { focusPage } from './canvas/focus'
import { zooms } from './canvas/zoom'
import { add, align, spreadOut } from './page-actions'
import { PreviewChoice } from './PreviewChoice'
import { stepBack, stepForward, useTemplates } from './state'
import styles from './Templates.module.css'
import { texts } from './texts'

const words = texts.editor

const alignIcons: Record<Alignment, typeof IconPlus> = {
  left: IconLayoutAlignLeft,
  center: IconLayoutAlignCenter,
  right: IconLayoutAlignRight,
  top: IconLayoutAlignTop,
  middle: IconLayoutAlignMiddle,
  bottom: IconLayoutAlignBottom,
}

function AlignMenu({ editing }: { editing: FixedEditing }) {
  const chosen = useTemplates((state) => state.chosen)
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          disabled={editing.readOnly || chosen.size === 0}
          leftSection={<IconAlignBoxCenterMiddle size="1rem" aria-hidden />}
        >
          {words.arrange}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {alignments.map((how) => {
          const Icon = alignIcons[how]
          return (
            <Menu.Item
              key={how}
              leftSection={<Icon size="1rem" aria-hidden />}
              onClick={() => {
                align(editing, how)
                focusPage()
              }}
            >
              {texts.align[how]}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        {(['x', 'y'] as const).map((axis) => {
          const Icon = axis === 'x' ? IconLayoutDistributeVertical : IconLayoutDistributeHorizontal
          return (
            <Menu.Item
              key={axis}
              disabled={chosen.size < 3}
              leftSection={<Icon size="1rem" aria-hidden />}
              onClick={() => {
                spreadOut(editing, axis)
                focusPage()
              }}
            >
              {texts.spread[axis]}
            </Menu.Item>
          )
        })}
        <Menu.Label>{texts.alignHint}</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}

interface Props {
  editing: FixedEditing
  adding: boolean
  onAdding: (open: boolean) => void
}

/** Adding, aligning, steps back, size on the screen, and whose data is seen. */
export function Toolbar({ editing, adding, onAdding }: Props) {
  const { id, readOnly, canUndo, canRedo, template } = editing
  const { zoom, guides, set } = useTemplates()
  const pulled = (guides[id]?.x.length ?? 0) + (guides[id]?.y.length ?? 0) > 0
  return (
    <div className={styles.toolbar}>
      <Menu position="bottom-start" opened={adding} onChange={onAdding} returnFocus={false}>
        <Menu.Target>
          <Button size="compact-sm" disabled={readOnly} leftSection={<IconPlus size="1rem" aria-hidden />}>
            {words.add}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {elementKinds.map((kind) => (
            <Menu.Item
              key={kind}
              title={texts.elementHints[kind]}
              onClick={() => {
                add(editing, kind)
                focusPage()
              }}
            >
              {texts.elements[kind]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <AlignMenu editing={editing} />
      <Tooltip label={`${words.undo} · Ctrl+Z`}>
        <ActionIcon
          aria-label={words.undo}
          disabled={!canUndo}
          onClick={() => {
            stepBack(id)
          }}
        >
          <IconArrowBackUp size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${words.redo} · Ctrl+Y`}>
        <ActionIcon
          aria-label={words.redo}
          disabled={!canRedo}
          onClick={() => {
            stepForward(id)
          }}
        >
          <IconArrowForwardUp size="1rem" aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Select
        aria-label={texts.canvas.zoom}
        size="xs"
        w="6rem"
        data={[
          { value: 'fit', label: texts.canvas.fit },
          ...zooms.map((percent) => ({ value: String(percent), label: texts.canvas.percent(percent) })),
        ]}
        value={String(zoom)}
        onChange={(chosen) => {
          set({ zoom: chosen === null || chosen === 'fit' ? 'fit' : Number(chosen) })
        }}
      />
      {pulled && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            const { [id]: _, ...others } = guides
            set({ guides: others })
          }}
        >
          {texts.canvas.guides}
        </Button>
      )}
      <div className={styles.spacer} />
      <PreviewChoice kind={template.kind} />
    </div>
  )
}
