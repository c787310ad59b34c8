import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import type { ColumnPart, TemplateElement } from '../../../../../shared/templates/model'
import { ActionIcon, Button, Group, Menu, Switch, UnstyledButton } from '../../../ui/kit'
import { SavedText } from '../../../ui/SavedText'
import { swapped } from '../edit/change'
import { freshId, idsOf, newPart, partKinds } from '../edit/elements'
import { figure, readFigure } from '../edit/figures'
import type { FixedEditing } from '../editing'
import { partName } from '../names'
import { useTemplates } from '../state'
import styles from '../Templates.module.css'
import { texts } from '../texts'
import { ColorField } from './ColorField'
import { ConditionField } from './ConditionField'
import { FieldText } from './FieldText'
import { NumberField } from './NumberField'
import { TypeFields } from './TypeFields'

const words = texts.parts
type Column = Extract<TemplateElement, { kind: 'column' }>

interface PartProps {
  part: ColumnPart
  editing: FixedEditing
  onChange: (next: ColumnPart, gesture?: string) => void
}

const widthProblem = (text: string): string | null => {
  const width = readFigure(text)
  return text === '' || (width !== null && width >= 1 && width <= 500) ? null : texts.check.number('1', '500')
}

function PartFields({ part, editing: { template, readOnly: disabled }, onChange }: PartProps) {
  const { kind } = template
  return (
    <div className={styles.part}>
      {part.part === 'text' && (
        <>
          <FieldText
            label={texts.panel.text}
            kind={kind}
            main
            disabled={disabled}
            value={part.text}
            onChange={(text) => {
              onChange({ ...part, text }, `text ${part.id}`)
            }}
          />
          <TypeFields
            type={part.type}
            disabled={disabled}
            onChange={(change) => {
              onChange({ ...part, type: { ...part.type, ...change } })
            }}
          />
          <SavedText
            label={words.width}
            description={words.widthHint}
            readOnly={disabled}
            maxLength={8}
            value={part.width === null ? '' : figure(part.width)}
            check={widthProblem}
            onSave={(text) => {
              onChange({ ...part, width: readFigure(text) })
            }}
          />
        </>
      )}
      {part.part === 'rule' && (
        <>
          <ColorField
            label={texts.panel.color}
            disabled={disabled}
            value={part.color}
            onChange={(color) => {
              onChange({ ...part, color })
            }}
          />
          <NumberField
            label={words.width}
            least={1}
            most={500}
            disabled={disabled}
            value={part.width}
            onChange={(width) => {
              onChange({ ...part, width })
            }}
          />
          <Switch
            size="xs"
            label={words.lozenge}
            disabled={disabled}
            checked={part.lozenge}
            onChange={(event) => {
              onChange({ ...part, lozenge: event.currentTarget.checked })
            }}
          />
        </>
      )}
      {part.part === 'facts' && (
        <NumberField
          label={texts.panel.size}
          least={8}
          most={72}
          disabled={disabled}
          value={part.size}
          onChange={(size) => {
            onChange({ ...part, size })
          }}
        />
      )}
      {part.part === 'logo' && (
        <NumberField
          label={words.height}
          least={1}
          most={200}
          disabled={disabled}
          value={part.height}
          onChange={(height) => {
            onChange({ ...part, height })
          }}
        />
      )}
      <NumberField
        label={words.gap}
        least={0}
        most={200}
        disabled={disabled}
        value={part.gap}
        onChange={(gap) => {
          onChange({ ...part, gap })
        }}
      />
      <ConditionField
        kind={kind}
        disabled={disabled}
        value={part.when}
        onChange={(when) => {
          onChange({ ...part, when })
        }}
      />
    </div>
  )
}

interface Props {
  element: Column
  editing: FixedEditing
  onChange: (next: Column, gesture?: string) => void
}

/** The parts of a column in their order; the one at hand is open. */
export function ColumnFields({ element, editing, onChange }: Props) {
  const { readOnly, template } = editing
  const { part: at, set } = useTemplates()
  const { parts } = element
  const open = parts.find(({ id }) => id === at)?.id ?? parts[0]?.id
  const move = (index: number, by: 1 | -1): void => {
    onChange({ ...element, parts: swapped(parts, index, by) })
  }
  return (
    <section aria-label={words.title} className={styles.parts}>
      <div className={styles.sub}>{words.title}</div>
      {parts.map((part, index) => {
        const name = partName(part)
        return (
          <div key={part.id}>
            <div className={styles.partHead}>
              <UnstyledButton
                className={styles.partName}
                aria-expanded={part.id === open}
                onClick={() => {
                  set({ part: part.id })
                }}
              >
                {name}
              </UnstyledButton>
              {!readOnly && (
                <>
                  <ActionIcon
                    size="sm"
                    aria-label={words.up(name)}
                    disabled={index === 0}
                    onClick={() => {
                      move(index, -1)
                    }}
                  >
                    <IconArrowUp size="0.875rem" aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={words.down(name)}
                    disabled={index === parts.length - 1}
                    onClick={() => {
                      move(index, 1)
                    }}
                  >
                    <IconArrowDown size="0.875rem" aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={words.remove(name)}
                    disabled={parts.length === 1}
                    onClick={() => {
                      onChange({ ...element, parts: parts.filter(({ id }) => id !== part.id) })
                    }}
                  >
                    <IconTrash size="0.875rem" aria-hidden />
                  </ActionIcon>
                </>
              )}
            </div>
            {part.id === open && (
              <PartFields
                part={part}
                editing={editing}
                onChange={(next, gesture) => {
                  onChange({ ...element, parts: parts.with(index, next) }, gesture)
                }}
              />
            )}
          </div>
        )
      })}
      {!readOnly && (
        <Group>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" size="compact-sm" leftSection={<IconPlus size="1rem" aria-hidden />}>
                {words.add}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {partKinds.map((kind) => (
                <Menu.Item
                  key={kind}
                  onClick={() => {
                    const id = freshId('part', idsOf(template.elements))
                    onChange({ ...element, parts: [...parts, newPart(kind, id, texts.newText)] })
                    set({ part: id })
                  }}
                >
                  {words.kinds[kind]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </Group>
      )}
    </section>
  )
}
