import { IconAlertTriangle, IconCircleX, IconPlus, IconTrash } from '@tabler/icons-react'
import { Button, Group, Text, UnstyledButton } from '../../ui/kit'
import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { RuleForm } from './RuleForm'
import { addRule, conditionText, removeRule } from './rules'
import { useInstrument } from './state'
import { texts } from './texts'

const words = texts.rules

/** Rules between indicators: the list, and the chosen one to be changed. */
export function Rules({ editing }: { editing: Editing }) {
  const { draft, editContent, readOnly } = editing
  const { rule: chosen, set } = useInstrument()
  const { rules } = draft.content
  const rule = rules.find(({ id }) => id === chosen) ?? rules[0]
  const add = (): void => {
    const made = addRule(draft.content, words.newText)
    if (!made) return
    editContent(made.content)
    set({ rule: made.id })
  }
  return (
    <>
      {rules.length === 0 && <Text c="dimmed">{words.none}</Text>}
      <ul className={styles.choices} aria-label={words.list}>
        {rules.map(({ id, level, text, when, must }) => {
          const Icon = level === 'hard' ? IconCircleX : IconAlertTriangle
          return (
            <li key={id}>
              <UnstyledButton
                className={styles.choice}
                aria-pressed={id === rule?.id}
                onClick={() => {
                  set({ rule: id })
                }}
              >
                <Icon size="1rem" stroke={1.75} aria-label={words.levels[level]} />
                <span>
                  {text}
                  <span className={styles.soft}>
                    {`${words.when} ${conditionText(when)}, ${words.must} ${conditionText(must)}`}
                  </span>
                </span>
              </UnstyledButton>
            </li>
          )
        })}
      </ul>
      {!readOnly && (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size="1rem" aria-hidden />}
            disabled={draft.content.dimensions.every(({ indicators }) => indicators.length === 0)}
            onClick={add}
          >
            {words.add}
          </Button>
          {rule && (
            <Button
              variant="subtle"
              leftSection={<IconTrash size="1rem" aria-hidden />}
              onClick={() => {
                editContent(removeRule(draft.content, rule.id))
              }}
            >
              {words.remove}
            </Button>
          )}
        </Group>
      )}
      {rule && !readOnly && <RuleForm key={rule.id} rule={rule} editing={editing} />}
    </>
  )
}
