/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- Esc leads back to the table from any field */
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { InstrumentProblem } from '../../../../shared/domain/instrument-problems'
import { Tabs, Text, UnstyledButton } from '../../ui/kit'
import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { PartFields } from './PartFields'
import { lineAt, linesOf } from './parts'
import { Rules } from './Rules'
import { tabs, useInstrument } from './state'
import { texts } from './texts'

/** Goes to what a problem is about. */
function jump({ at }: InstrumentProblem, { draft }: Editing): void {
  const { set } = useInstrument.getState()
  const line = lineAt(draft.content, at)
  if (draft.content.rules.some(({ id }) => id === at)) set({ tab: 'rules', rule: at })
  else set({ at: line?.key ?? '0', goTo: { row: line?.key ?? '0', column: 'weight' } })
}

function Problems({ editing }: { editing: Editing }) {
  const { problems } = editing
  if (problems.length === 0) return <Text c="dimmed">{texts.problems.none}</Text>
  return (
    <>
      <Text size="xs" c="dimmed">
        {texts.problems.about}
      </Text>
      <ul className={styles.choices} aria-label={texts.problems.list}>
        {problems.map((problem) => (
          <li key={`${problem.at} ${problem.text}`}>
            <UnstyledButton
              className={styles.choice}
              onClick={() => {
                jump(problem, editing)
              }}
            >
              <IconAlertTriangle size="1rem" stroke={1.75} aria-hidden />
              <span>{problem.text}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Beside the table: the chosen part, the rules, and what is wrong. */
export function Details({ editing }: { editing: Editing }) {
  const { at, tab, wish, set } = useInstrument()
  const panel = useRef<HTMLElement>(null)
  const seen = useRef(wish)
  useEffect(() => {
    if (seen.current === wish) return
    seen.current = wish
    const field = panel.current?.querySelector<HTMLInputElement>('[role="tabpanel"] :is(textarea, input)')
    field?.focus()
    field?.select()
  }, [wish])
  const lines = linesOf(editing.draft.content)
  const line = lines.find(({ key }) => key === at) ?? lines[0]
  const labels = {
    part: texts.tabs.part,
    rules: texts.tabs.rules(editing.draft.content.rules.length),
    problems: texts.tabs.problems(editing.problems.length),
  }
  return (
    <aside
      ref={panel}
      className={styles.details}
      aria-label={texts.tabs.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !(event.target instanceof Element)) return
        // Lists of a field close by themselves first.
        if (event.target.getAttribute('aria-expanded') === 'true') return
        set({ goTo: { row: line?.key ?? '0', column: 'name' } })
      }}
    >
      <Tabs
        className={styles.tabs ?? ''}
        value={tab}
        keepMounted={false}
        onChange={(value) => {
          set({ tab: tabs.find((one) => one === value) ?? 'part' })
        }}
      >
        <Tabs.List>
          {tabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {labels[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="part" className={styles.fields ?? ''}>
          {line ? (
            <PartFields key={line.key} editing={editing} line={line} />
          ) : (
            <Text c="dimmed">{texts.part.nothing}</Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="rules" className={styles.fields ?? ''}>
          <Rules editing={editing} />
        </Tabs.Panel>
        <Tabs.Panel value="problems" className={styles.fields ?? ''}>
          <Problems editing={editing} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
