import { valueText } from '../../../../shared/domain/cell'
import type { Condition, InstrumentRule } from '../../../../shared/domain/instrument'
import { SegmentedControl, Select, Text } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { byFoldedName } from '../../ui/search'
import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { readValue } from './numbers'
import { changeRule, comparing, related, relations } from './rules'
import { texts } from './texts'

const words = texts.rules

interface ConditionProps {
  part: string
  condition: Condition
  indicators: { value: string; label: string }[]
  onChange: (condition: Condition) => void
}

/** 0 is a value to compare with, unlike on a scale. */
const read = (text: string): number | null => (/^0+([.,]0+)?$/.test(text.trim()) ? 0 : readValue(text))

function ConditionFields({ part, condition, indicators, onChange }: ConditionProps) {
  return (
    <fieldset className={styles.condition}>
      <legend>{part}</legend>
      <Select
        aria-label={words.indicator(part)}
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        data={indicators}
        filter={byFoldedName}
        value={condition.indicator}
        onChange={(indicator) => {
          if (indicator !== null) onChange({ ...condition, indicator })
        }}
      />
      <div className={styles.pair}>
        <Select
          aria-label={words.is(part)}
          allowDeselect={false}
          data={relations.map((is) => ({ value: is, label: words.words[is] }))}
          value={condition.is}
          onChange={(value) => {
            const is = relations.find((one) => one === value)
            if (is) onChange(related(condition, is))
          }}
        />
        {comparing(condition) && (
          <SavedText
            label={words.value(part)}
            hideLabel
            maxLength={9}
            value={valueText(condition.value ?? 0)}
            check={(text) => (read(text) === null ? texts.check.value : null)}
            onSave={(text) => {
              onChange({ ...condition, value: read(text) ?? 0 })
            }}
          />
        )}
      </div>
    </fieldset>
  )
}

/** One rule: where the first condition holds, the second must too. */
export function RuleForm({ rule, editing }: { rule: InstrumentRule; editing: Editing }) {
  const { draft, editContent } = editing
  const change = (part: Partial<InstrumentRule>): void => {
    editContent(changeRule(draft.content, rule.id, part))
  }
  const indicators = [
    ...new Map(
      draft.content.dimensions.flatMap((dimension) =>
        dimension.indicators.map(({ code, name }) => [code, { value: code, label: `${code} ${name}` }] as const),
      ),
    ).values(),
  ]
  return (
    <>
      <SavedText
        label={words.text}
        multiline
        maxLength={400}
        value={rule.text}
        check={(text) => (text === '' ? texts.check.text : null)}
        onSave={(text) => {
          change({ text })
        }}
      />
      <div>
        <Text size="sm" fw={600} id="instrument-level">
          {words.level}
        </Text>
        <SegmentedControl
          aria-labelledby="instrument-level"
          fullWidth
          data={(['hard', 'soft'] as const).map((level) => ({ value: level, label: words.levels[level] }))}
          value={rule.level}
          onChange={(level) => {
            change({ level: level === 'soft' ? 'soft' : 'hard' })
          }}
        />
      </div>
      <ConditionFields
        part={words.when}
        condition={rule.when}
        indicators={indicators}
        onChange={(when) => {
          change({ when })
        }}
      />
      <ConditionFields
        part={words.must}
        condition={rule.must}
        indicators={indicators}
        onChange={(must) => {
          change({ must })
        }}
      />
    </>
  )
}
