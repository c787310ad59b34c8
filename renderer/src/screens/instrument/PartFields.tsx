import { formatScore } from '../../../../shared/domain/number'
import type { InstrumentDimension } from '../../../../shared/domain/instrument'
import { Button } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { codeProblem, nameProblem, shareProblem } from './checks'
import type { Editing } from './editing'
import { IndicatorFields } from './IndicatorFields'
import styles from './Instrument.module.css'
import { readShare } from './numbers'
import { Origin } from './Origin'
import { changeDimension, dimensionCodes, spreadIndicators, type Line } from './parts'
import { texts } from './texts'

const words = texts.part

function DimensionFields({ editing, line: { dimension, place } }: { editing: Editing; line: Line }) {
  const { draft, editContent, readOnly } = editing
  const change = (part: Partial<Omit<InstrumentDimension, 'indicators'>>): void => {
    editContent(changeDimension(draft.content, place.dimension, part))
  }
  const others = dimensionCodes(draft.content).filter((_, index) => index !== place.dimension)
  return (
    <>
      <SavedText
        label={words.dimension}
        readOnly={readOnly}
        maxLength={200}
        multiline
        value={dimension.name}
        check={nameProblem}
        onSave={(name) => {
          change({ name })
        }}
      />
      <div className={styles.pair}>
        <SavedText
          label={words.code}
          readOnly={readOnly}
          maxLength={32}
          value={dimension.code}
          check={(text) => codeProblem(text, others)}
          onSave={(code) => {
            change({ code })
          }}
        />
        <SavedText
          label={words.weight}
          readOnly={readOnly}
          maxLength={10}
          value={formatScore(dimension.weight)}
          check={shareProblem}
          onSave={(text) => {
            change({ weight: readShare(text) ?? dimension.weight })
          }}
        />
      </div>
      {!readOnly && dimension.indicators.length > 0 && (
        <Button
          variant="default"
          onClick={() => {
            editContent(spreadIndicators(draft.content, place.dimension))
          }}
        >
          {words.spread}
        </Button>
      )}
      <Origin part={dimension} readOnly={readOnly} onChange={change} />
    </>
  )
}

/** Everything that is said of one dimension or indicator. */
export function PartFields({ editing, line }: { editing: Editing; line: Line }) {
  const { indicator, place } = line
  return indicator && place.indicator !== null ? (
    <IndicatorFields
      editing={editing}
      indicator={indicator}
      place={{ dimension: place.dimension, indicator: place.indicator }}
    />
  ) : (
    <DimensionFields editing={editing} line={line} />
  )
}
