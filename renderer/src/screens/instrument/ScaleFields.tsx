import { valueText } from '../../../../shared/domain/cell'
import type { Indicator } from '../../../../shared/domain/instrument'
import { Textarea } from '../../ui/kit'
import { SavedText } from '../../ui/SavedText'
import { useState } from 'react'
import { labelsProblem, valueProblem } from './checks'
import styles from './Instrument.module.css'
import { readValue } from './numbers'
import { texts } from './texts'

const words = texts.part

interface Props {
  indicator: Indicator
  readOnly: boolean
  onChange: (change: Pick<Indicator, 'scale'> | Pick<Indicator, 'labels'>) => void
}

/** What the values mean, one a line: Enter begins the next. */
function Labels({ indicator: { labels }, readOnly, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? labels.join('\n')
  const problem = typed === null ? null : labelsProblem(typed)
  const save = (): void => {
    if (typed === null || problem !== null) return
    const lines =
      typed.trim() === ''
        ? []
        : typed
            .trimEnd()
            .split('\n')
            .map((line) => line.trim())
    if (lines.join('\n') !== labels.join('\n')) onChange({ labels: lines })
    setTyped(null)
  }
  return (
    <Textarea
      label={words.labels}
      description={words.labelsHint}
      autosize
      minRows={2}
      maxRows={6}
      readOnly={readOnly}
      value={text}
      error={problem}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}

/** From 0 to what, in which steps, and what the values mean. */
export function ScaleFields({ indicator, readOnly, onChange }: Props) {
  const { scale } = indicator
  return (
    <>
      <div className={styles.pair}>
        <SavedText
          label={words.max}
          readOnly={readOnly}
          maxLength={9}
          value={valueText(scale.max)}
          check={valueProblem}
          onSave={(text) => {
            onChange({ scale: { ...scale, max: readValue(text) ?? scale.max } })
          }}
        />
        <SavedText
          label={words.step}
          readOnly={readOnly}
          maxLength={9}
          value={valueText(scale.step)}
          check={valueProblem}
          onSave={(text) => {
            onChange({ scale: { ...scale, step: readValue(text) ?? scale.step } })
          }}
        />
      </div>
      <Labels indicator={indicator} readOnly={readOnly} onChange={onChange} />
    </>
  )
}
