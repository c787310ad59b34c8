import type { ExplainDimension, ExplainView } from '../../../shared/entry-views'
import { openEntry } from '../screens/entry/state'
import { UnstyledButton } from '../ui/kit'
import styles from './Explain.module.css'
import { useExplain } from './state'
import { texts } from './texts'
import { Totals } from './Totals'

/** One dimension down to its cells. The effective share is shown where "tidak berlaku" moved it. */
function Dimension({ dimension, onGoTo }: { dimension: ExplainDimension; onGoTo: (indicator: string) => void }) {
  const { head } = texts
  const moved = dimension.indicators.some(({ share, effective }) => share !== effective)
  return (
    <table className={styles.table}>
      <caption>{texts.dimension(dimension)}</caption>
      <thead>
        <tr>
          <th scope="col">{head.indicator}</th>
          <th scope="col">{head.value}</th>
          <th scope="col">{head.share}</th>
          {moved && <th scope="col">{head.effective}</th>}
          <th scope="col">{head.points}</th>
          <th scope="col">{head.most}</th>
        </tr>
      </thead>
      <tbody>
        {dimension.indicators.map((indicator) => (
          <tr key={indicator.code}>
            <th scope="row">
              <UnstyledButton
                className={styles.link}
                aria-label={texts.goTo(indicator.code, indicator.name)}
                onClick={() => {
                  onGoTo(indicator.code)
                }}
              >
                {indicator.code} {indicator.name}
              </UnstyledButton>
            </th>
            <td className="figure">{texts.valueOf(indicator)}</td>
            <td className="figure">{indicator.share} %</td>
            {moved && <td className="figure">{indicator.effective} %</td>}
            <td className="figure">{indicator.points}</td>
            <td className="figure">{indicator.most}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function UnitExplain({ view }: { view: ExplainView }) {
  const { dimensions, instrument, exact, computed, official, differs } = view
  const goTo = (indicator: string): void => {
    useExplain.getState().close()
    openEntry({ place: view.body, instrument: instrument.id, unit: view.unit, indicator })
  }
  return (
    <>
      <ul className={styles.sentences}>
        {view.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Totals
        label={texts.sum}
        exact={exact}
        computed={computed.score}
        official={official}
        partial={computed.score !== null && !computed.complete}
        differs={differs}
      />
      {dimensions.map((dimension) => (
        <Dimension key={dimension.code} dimension={dimension} onGoTo={goTo} />
      ))}
      <span className={styles.soft}>{texts.instrument(instrument.title, instrument.version, instrument.sample)}</span>
    </>
  )
}
