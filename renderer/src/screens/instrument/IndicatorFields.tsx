import type { Indicator } from '../../../../shared/domain/instrument'
import { formatScore } from '../../../../shared/domain/number'
import { SegmentedControl, Switch, Text } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { codeProblem, nameProblem, shareProblem, wholeProblem } from './checks'
import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { readShare, readWhole } from './numbers'
import { Origin } from './Origin'
import { changeIndicator, indicatorCodes } from './parts'
import { ScaleFields } from './ScaleFields'
import { texts } from './texts'

const words = texts.part

interface Props {
  editing: Editing
  indicator: Indicator
  place: { dimension: number; indicator: number }
}

/** Everything that is said of one indicator. */
export function IndicatorFields({ editing, indicator, place }: Props) {
  const { draft, editContent, readOnly } = editing
  const change = (part: Partial<Indicator>): void => {
    editContent(changeIndicator(draft.content, place, part))
  }
  const before = draft.content.dimensions
    .slice(0, place.dimension)
    .reduce((sum, { indicators }) => sum + indicators.length, 0)
  const others = indicatorCodes(draft.content).toSpliced(before + place.indicator, 1)
  return (
    <>
      <SavedText
        label={words.indicator}
        readOnly={readOnly}
        maxLength={400}
        multiline
        value={indicator.name}
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
          value={indicator.code}
          check={(text) => codeProblem(text, others)}
          onSave={(code) => {
            change({ code })
          }}
        />
        {indicator.kind === 'score' && (
          <SavedText
            label={words.weight}
            readOnly={readOnly}
            maxLength={10}
            value={formatScore(indicator.weight)}
            check={shareProblem}
            onSave={(text) => {
              change({ weight: readShare(text) ?? indicator.weight })
            }}
          />
        )}
      </div>
      <SavedText
        label={words.variable}
        readOnly={readOnly}
        maxLength={200}
        value={indicator.variable}
        onSave={(variable) => {
          change({ variable })
        }}
      />
      <div>
        <Text size="sm" fw={600} id="instrument-kind">
          {words.kind}
        </Text>
        <SegmentedControl
          aria-labelledby="instrument-kind"
          fullWidth
          readOnly={readOnly}
          data={(['score', 'count'] as const).map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={indicator.kind}
          onChange={(kind) => {
            change(kind === 'count' ? { kind: 'count', weight: 0 } : { kind: 'score', expected: null })
          }}
        />
      </div>
      <ScaleFields indicator={indicator} readOnly={readOnly} onChange={change} />
      {indicator.kind === 'count' && (
        <SavedText
          label={words.expected}
          description={words.expectedHint}
          readOnly={readOnly}
          maxLength={6}
          value={indicator.expected === null ? '' : String(indicator.expected)}
          check={wholeProblem}
          onSave={(text) => {
            change({ expected: readWhole(text) ?? null })
          }}
        />
      )}
      <Switch
        label={words.required}
        disabled={readOnly}
        checked={indicator.required}
        onChange={(event) => {
          change({ required: event.currentTarget.checked })
        }}
      />
      <Switch
        label={words.naAllowed}
        disabled={readOnly}
        checked={indicator.naAllowed}
        onChange={(event) => {
          change({ naAllowed: event.currentTarget.checked })
        }}
      />
      <SavedText
        label={words.method}
        description={words.methodHint}
        readOnly={readOnly}
        maxLength={200}
        value={indicator.method}
        onSave={(method) => {
          change({ method })
        }}
      />
      <Origin part={indicator} readOnly={readOnly} onChange={change} />
    </>
  )
}
