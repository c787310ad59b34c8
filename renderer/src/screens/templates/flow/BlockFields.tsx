import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { FlowBlock } from '../../../../../shared/templates/model'
import { ActionIcon, Button, SegmentedControl, Select, Switch, Title } from '../../../ui/kit'
import { SavedText } from '../../../ui/SavedText'
import { changeBlock } from '../edit/flow'
import type { FlowEditing } from '../editing'
import { blockName, partsOf } from '../names'
import { ConditionField } from '../panel/ConditionField'
import { FieldText } from '../panel/FieldText'
import { NumberField } from '../panel/NumberField'
import styles from '../Templates.module.css'
import { texts } from '../texts'

const words = texts.flow

interface Props<B extends FlowBlock = FlowBlock> {
  block: B
  editing: FlowEditing
  onChange: (next: FlowBlock, gesture?: string) => void
}
type Of<K extends FlowBlock['block']> = Props<Extract<FlowBlock, { block: K }>>

function TextBlock({ block, editing, onChange }: Of<'heading'> | Of<'paragraph'>) {
  const { readOnly: disabled, template } = editing
  return (
    <>
      <FieldText
        label={texts.panel.text}
        kind={template.kind}
        main
        disabled={disabled}
        value={block.text}
        onChange={(text) => {
          onChange({ ...block, text }, `text ${block.id}`)
        }}
      />
      {block.block === 'heading' ? (
        <SegmentedControl
          aria-label={words.level}
          fullWidth
          disabled={disabled}
          data={([1, 2] as const).map((level) => ({ value: String(level), label: words.levels[level] }))}
          value={String(block.level)}
          onChange={(level) => {
            onChange({ ...block, level: level === '1' ? 1 : 2 })
          }}
        />
      ) : (
        <>
          <SegmentedControl
            aria-label={texts.panel.align}
            fullWidth
            disabled={disabled}
            data={(['left', 'center'] as const).map((align) => ({ value: align, label: texts.panel.aligns[align] }))}
            value={block.align}
            onChange={(align) => {
              onChange({ ...block, align })
            }}
          />
          <Switch
            size="xs"
            label={words.italic}
            disabled={disabled}
            checked={block.italic}
            onChange={(event) => {
              onChange({ ...block, italic: event.currentTarget.checked })
            }}
          />
        </>
      )}
    </>
  )
}

function Terms({ block, editing: { readOnly, template }, onChange }: Of<'terms'>) {
  const { rows } = block
  return (
    <>
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has nothing of its own but its place
        <div key={index} className={styles.term}>
          <div className={styles.partHead}>
            <div className={styles.grow}>
              <SavedText
                label={words.term(index + 1)}
                readOnly={readOnly}
                maxLength={80}
                value={row.label}
                onSave={(label) => {
                  onChange({ ...block, rows: rows.with(index, { ...row, label }) })
                }}
              />
            </div>
            <ActionIcon
              aria-label={words.removeTerm(index + 1)}
              disabled={readOnly}
              onClick={() => {
                onChange({ ...block, rows: rows.toSpliced(index, 1) })
              }}
            >
              <IconTrash size="1rem" aria-hidden />
            </ActionIcon>
          </div>
          <FieldText
            label={words.termText(index + 1)}
            kind={template.kind}
            disabled={readOnly}
            value={row.text}
            onChange={(text) => {
              onChange({ ...block, rows: rows.with(index, { ...row, text }) }, `term ${block.id} ${String(index)}`)
            }}
          />
        </div>
      ))}
      {!readOnly && rows.length < 40 && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => {
            onChange({ ...block, rows: [...rows, { label: '', text: '' }] })
          }}
        >
          {words.addTerm}
        </Button>
      )}
    </>
  )
}

function Own({ block, editing, onChange }: Props) {
  const { readOnly: disabled, template } = editing
  switch (block.block) {
    case 'heading':
      return <TextBlock block={block} editing={editing} onChange={onChange} />
    case 'paragraph':
      return <TextBlock block={block} editing={editing} onChange={onChange} />
    case 'terms':
      return <Terms block={block} editing={editing} onChange={onChange} />
    case 'part':
      return (
        <Select
          label={words.part}
          size="xs"
          disabled={disabled}
          data={partsOf(template.kind).map(({ name, label }) => ({ value: name, label }))}
          value={block.part}
          onChange={(part) => {
            if (part !== null) onChange({ ...block, part })
          }}
        />
      )
    case 'signature':
      return (
        <SegmentedControl
          aria-label={words.who}
          fullWidth
          disabled={disabled}
          data={(['office', 'both'] as const).map((who) => ({ value: who, label: words.whos[who] }))}
          value={block.who}
          onChange={(who) => {
            onChange({ ...block, who })
          }}
        />
      )
    case 'space':
      return (
        <NumberField
          label={words.height}
          least={0}
          most={250}
          disabled={disabled}
          value={block.height}
          onChange={(height) => {
            onChange({ ...block, height })
          }}
        />
      )
    case 'break':
      break
  }
  return null
}

/** What is said of one block. */
export function BlockFields({ block, editing }: { block: FlowBlock; editing: FlowEditing }) {
  const { template, readOnly, edit } = editing
  const change = (next: FlowBlock, gesture?: string): void => {
    edit(changeBlock(template, block.id, next), gesture)
  }
  return (
    <section className={styles.blockFields} aria-label={texts.panel.title} data-panel>
      <Title order={2} size="h6" className="ellipsis">
        {blockName(block, template.kind)}
      </Title>
      <Own block={block} editing={editing} onChange={change} />
      <ConditionField
        kind={template.kind}
        disabled={readOnly}
        value={block.when}
        onChange={(when) => {
          change({ ...block, when })
        }}
      />
    </section>
  )
}
