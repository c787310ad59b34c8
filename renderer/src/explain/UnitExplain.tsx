import type { ExplainDimension, ExplainIndicator, ExplainView } from '../../../shared/entry-views'
import { openEntry } from '../screens/entry/state'
import { FactTable, type FactColumn } from '../ui/FactTable'
import { TextLink } from '../ui/TextLink'
import styles from './Explain.module.css'
import { useExplain } from './state'
import { texts } from './texts'
import { Totals } from './Totals'

const { head } = texts

/** The effective share is shown where "tidak berlaku" moved it. */
const columnsFor = (moved: boolean, onGoTo: (indicator: string) => void): FactColumn<ExplainIndicator>[] => [
  {
    head: head.indicator,
    cell: ({ code, name }) => (
      <TextLink
        label={texts.goTo(code, name)}
        onClick={() => {
          onGoTo(code)
        }}
      >
        {code} {name}
      </TextLink>
    ),
  },
  { head: head.value, cell: texts.valueOf },
  { head: head.share, cell: ({ share }) => `${share} %` },
  ...(moved ? [{ head: head.effective, cell: ({ effective }: ExplainIndicator) => `${effective} %` }] : []),
  { head: head.points, cell: ({ points }) => points },
  { head: head.most, cell: ({ most }) => most },
]

/** One dimension down to its cells. */
function Dimension({ dimension, onGoTo }: { dimension: ExplainDimension; onGoTo: (indicator: string) => void }) {
  const moved = dimension.indicators.some(({ share, effective }) => share !== effective)
  return (
    <FactTable
      caption={texts.dimension(dimension)}
      rows={dimension.indicators}
      keyOf={({ code }) => code}
      columns={columnsFor(moved, onGoTo)}
    />
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
