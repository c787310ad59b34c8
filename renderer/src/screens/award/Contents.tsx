import { kindNames } from '../../../../shared/domain/kind-names'
import { formatInteger } from '../../../../shared/domain/number'
import type { AwardPlan, AwardPlanItem } from '../../../../shared/register-views'
import { FactTable } from '../../ui/FactTable'
import { Text } from '../../ui/kit'
import styles from './Award.module.css'
import { texts } from './texts'

type Set = AwardPlan['sets'][number]

interface Line {
  id: string
  document: string
  state: string
  reason: string
  number: string
}

const lineOf = ({ kind, subject, state, number, reason }: AwardPlanItem, index: number): Line => ({
  id: String(index),
  document: `${kindNames[kind]} ${subject}`,
  state: texts.states[state],
  reason,
  number: number ?? '',
})

const stateOf = ({ state, reason }: Line) => (
  <>
    {state}
    {reason !== '' && (
      <Text size="xs" c="dimmed">
        {reason}
      </Text>
    )}
  </>
)

/** Every document of one body. */
const Items = ({ set }: { set: Set }) => (
  <FactTable
    caption={texts.contents}
    rows={[
      ...set.items.map(lineOf),
      { id: 'label', document: texts.label, state: texts.labelState, reason: '', number: texts.noNumber },
    ]}
    keyOf={({ id }) => id}
    columns={[
      { head: texts.head.document, cell: ({ document }) => document },
      { head: texts.head.state, words: true, cell: stateOf },
      { head: texts.head.number, words: true, cell: ({ number }) => number },
    ]}
  />
)

const count = ({ items }: Set, ...states: readonly AwardPlanItem['state'][]): string =>
  formatInteger(items.filter(({ state }) => states.includes(state)).length)

/** A line for each body. */
const Sets = ({ sets }: { sets: readonly Set[] }) => (
  <FactTable
    caption={texts.contents}
    rows={sets}
    keyOf={({ code }) => code}
    columns={[
      { head: texts.many.head.name, cell: ({ name }) => name },
      { head: texts.many.head.ready, cell: (set) => count(set, 'ready') },
      { head: texts.many.head.exists, cell: (set) => count(set, 'exists', 'outdated') },
      { head: texts.many.head.withheld, cell: (set) => count(set, 'withheld') },
    ]}
  />
)

/** What will be in the sets, before anything is made. */
export function Contents({ plan: { sets } }: { plan: AwardPlan }) {
  const [first, ...more] = sets
  if (!first) return <Text>{texts.nothing}</Text>
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls
    <section className={styles.contents} aria-label={texts.contents} tabIndex={0}>
      {more.length === 0 ? <Items set={first} /> : <Sets sets={sets} />}
    </section>
  )
}
