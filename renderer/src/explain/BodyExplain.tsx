import { formatScore } from '../../../shared/domain/number'
import type { ExplainBodyView } from '../../../shared/entry-views'
import { FactTable, type FactColumn } from '../ui/FactTable'
import { TextLink } from '../ui/TextLink'
import { none } from '../ui/words'
import styles from './Explain.module.css'
import { useExplain } from './state'
import { texts } from './texts'
import { Totals } from './Totals'

function UnitName({ id, name, computed }: ExplainBodyView['units'][number]) {
  if (computed === null) return <>{name}</>
  return (
    <TextLink
      label={texts.unitOf(name)}
      onClick={() => {
        useExplain.getState().into({ unit: id })
      }}
    >
      {name}
    </TextLink>
  )
}

const { head } = texts
const columns: FactColumn<ExplainBodyView['units'][number]>[] = [
  { head: head.unit, cell: (unit) => <UnitName {...unit} /> },
  { head: head.exact, cell: ({ exact }) => exact ?? none },
  { head: head.rounded, cell: ({ computed }) => (computed === null ? none : formatScore(computed)) },
  { head: head.counts, words: true, cell: ({ counts }) => texts.counts[counts ?? 'none'] },
]

/** The mean of a body, unit by unit; a unit with cells leads to its own way. */
export function BodyExplain({ view }: { view: ExplainBodyView }) {
  const { units, sentences, exact, computed, official, differs } = view
  return (
    <>
      <ul className={styles.sentences}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Totals
        label={texts.mean}
        exact={exact}
        computed={computed}
        official={official}
        partial={units.some(({ counts }) => counts === null)}
        differs={differs}
      />
      <FactTable rows={units} keyOf={({ id }) => id} columns={columns} />
    </>
  )
}
