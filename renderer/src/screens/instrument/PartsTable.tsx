import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconLock,
  IconPlus,
  IconRulerMeasure,
  IconTrash,
} from '@tabler/icons-react'
import { weightSum } from '../../../../shared/domain/instrument-problems'
import { EmptyState } from '../../ui/EmptyState'
import { Grid } from '../../ui/grid/Grid'
import { ActionIcon, Button, Menu, Tooltip } from '../../ui/kit'
import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { partColumns, Sum } from './partColumns'
import { partActions, partKey } from './partKeys'
import { linesOf, spreadDimensions, type Line } from './parts'
import { useInstrument } from './state'
import { texts } from './texts'

const words = texts.parts

function Tools({ editing, line, toDetails }: { editing: Editing; line: Line | undefined; toDetails: () => void }) {
  const actions = partActions(editing, line, toDetails)
  const icons = [
    {
      label: words.up,
      Icon: IconArrowUp,
      run: () => {
        actions.move(-1)
      },
    },
    {
      label: words.down,
      Icon: IconArrowDown,
      run: () => {
        actions.move(1)
      },
    },
    { label: words.remove, Icon: IconTrash, run: actions.remove },
  ]
  return (
    <>
      <Button
        variant="default"
        size="xs"
        disabled={!line}
        leftSection={<IconPlus size="0.875rem" aria-hidden />}
        onClick={actions.addIndicator}
      >
        {words.addIndicator}
      </Button>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size="0.875rem" aria-hidden />}
        onClick={actions.addDimension}
      >
        {words.addDimension}
      </Button>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            disabled={!line}
            rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
          >
            {words.spread}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={actions.spread}>{words.spreadIndicators}</Menu.Item>
          <Menu.Item
            onClick={() => {
              editing.editContent(spreadDimensions(editing.draft.content))
            }}
          >
            {words.spreadDimensions}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {icons.map(({ label, Icon, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon aria-label={label} disabled={!line} onClick={run}>
            <Icon size="1rem" aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  )
}

/** Dimensions and their indicators, with what can be done with them. */
export function PartsTable({ editing, toDetails }: { editing: Editing; toDetails: () => void }) {
  const { at, goTo, set } = useInstrument()
  const lines = linesOf(editing.draft.content)
  const line = lines.find(({ key }) => key === at) ?? lines[0]
  const below = (one: Line): string => lines[lines.findIndex(({ key }) => key === one.key) + 1]?.key ?? one.key
  return (
    <div className={styles.stack}>
      <div className={styles.tools}>
        {editing.readOnly ? (
          <span className={styles.closed}>
            <IconLock size="1rem" stroke={1.75} aria-hidden />
            {editing.view.shipped ? texts.editor.readOnly.shipped : texts.editor.readOnly.locked}
          </span>
        ) : (
          <Tools editing={editing} line={line} toDetails={toDetails} />
        )}
        <div className={styles.spacer} />
        {lines.length > 0 && <Sum sum={weightSum(editing.draft.content.dimensions)} text={words.overall} />}
      </div>
      <div className={styles.fill}>
        {lines.length === 0 ? (
          <EmptyState
            icon={<IconRulerMeasure size="2.5rem" stroke={1.4} />}
            title={texts.empty.title}
            text={texts.empty.text}
          />
        ) : (
          <Grid
            label={texts.editor.table}
            columns={partColumns(editing, below)}
            rows={lines}
            keyOf={({ key }) => key}
            branchOf={({ indicator }) => ({ level: indicator ? 2 : 1, open: null })}
            goTo={goTo}
            onActive={({ key }) => {
              set({ at: key, tab: 'part' })
            }}
            onOpen={({ key, indicator }, column) => {
              if (column === 'weight' && !editing.readOnly && indicator?.kind !== 'count')
                set({ weighing: { key, typed: null }, goTo: null })
              else toDetails()
            }}
            onKey={(event, one, column) => partKey(event, { line: one, column, editing, toDetails })}
          />
        )}
      </div>
      <div className={styles.foot}>{editing.readOnly ? '' : words.keysHint}</div>
    </div>
  )
}
