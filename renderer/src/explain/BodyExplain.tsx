import { formatScore } from '../../../shared/domain/number'
import type { ExplainBodyView } from '../../../shared/entry-views'
import { UnstyledButton } from '../ui/kit'
import { none } from '../ui/words'
import styles from './Explain.module.css'
import { useExplain } from './state'
import { texts } from './texts'
import { Totals } from './Totals'

/** The mean of a body, unit by unit; a unit with cells leads to its own way. */
export function BodyExplain({ view }: { view: ExplainBodyView }) {
  const { units, sentences, exact, computed, official, differs } = view
  const { head } = texts
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
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head.unit}</th>
            <th scope="col">{head.exact}</th>
            <th scope="col">{head.rounded}</th>
            <th scope="col">{head.counts}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">
                {unit.computed === null ? (
                  unit.name
                ) : (
                  <UnstyledButton
                    className={styles.link}
                    aria-label={texts.unitOf(unit.name)}
                    onClick={() => {
                      useExplain.getState().into({ unit: unit.id })
                    }}
                  >
                    {unit.name}
                  </UnstyledButton>
                )}
              </th>
              <td className="figure">{unit.exact ?? none}</td>
              <td className="figure">{unit.computed === null ? none : formatScore(unit.computed)}</td>
              <td>{texts.counts[unit.counts ?? 'none']}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
