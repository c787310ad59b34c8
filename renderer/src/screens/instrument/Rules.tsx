import { IconAlertTriangle, IconCircleX, IconPlus, IconTrash } from '@tabler/icons-react'
import { Button, Text, UnstyledButton } from '../../ui/kit'
import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { RuleForm } from './RuleForm'
import { addRule, conditionText, removeRule } from './rules'
import { useInstrument } from './state'
import { texts } from './texts'

const words = texts.rules

/** Rules between indicators: each opens to be changed. */
export function Rules({ editing }: { editing: Editing }) {
  const { draft, editContent, readOnly } = editing
  const { rule: chosen, wish, set } = useInstrument()
  const { rules } = draft.content
  const add = (): void => {
    const made = addRule(draft.content, words.newText)
    if (!made) return
    editContent(made.content)
    set({ rule: made.id, wish: wish + 1 })
  }
  return (
    <>
      {rules.length === 0 && <Text c="dimmed">{words.none}</Text>}
      <ul className={styles.choices} aria-label={words.list}>
        {rules.map((rule) => {
          const { id, level, text, when, must } = rule
          const open = id === chosen
          const Icon = level === 'hard' ? IconCircleX : IconAlertTriangle
          return (
            <li key={id}>
              <UnstyledButton
                className={styles.choice}
                aria-expanded={readOnly ? undefined : open}
                onClick={() => {
                  set({ rule: open ? '' : id })
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
              {open && !readOnly && (
                <div className={styles.form}>
                  <RuleForm rule={rule} editing={editing} />
                  <Button
                    variant="subtle"
                    color="red"
                    leftSection={<IconTrash size="1rem" aria-hidden />}
                    onClick={() => {
                      editContent(removeRule(draft.content, id))
                    }}
                  >
                    {words.remove}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {!readOnly && (
        <Button
          variant="default"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={draft.content.dimensions.every(({ indicators }) => indicators.length === 0)}
          onClick={add}
        >
          {words.add}
        </Button>
      )}
    </>
  )
}
