import { valueText } from '../../../../../shared/domain/cell'
import type { Indicator, InstrumentDimension } from '../../../../../shared/domain/instrument'
import type { EntryUnit, EntryView } from '../../../../../shared/entry-views'
import { isFilled } from '../cells'
import { Field } from './Field'
import styles from './Form.module.css'
import { texts } from './texts'
import type { Said } from './useSaid'

interface Props {
  view: EntryView
  unit: EntryUnit
  dimension: InstrumentDimension
  said: (at: string) => Said
}

/** Neighbours of the same variable, in the order of the instrument. */
function variablesOf(indicators: readonly Indicator[]): { variable: string; indicators: Indicator[] }[] {
  const groups: { variable: string; indicators: Indicator[] }[] = []
  for (const indicator of indicators) {
    const last = groups.at(-1)
    if (last?.variable === indicator.variable) last.indicators.push(indicator)
    else groups.push({ variable: indicator.variable, indicators: [indicator] })
  }
  return groups
}

export function Dimension({ view, unit, dimension, said }: Props) {
  const { name, weight, indicators } = dimension
  const filled = indicators.filter((indicator) => isFilled(unit, indicator.code)).length
  return (
    <fieldset className={styles.dimension}>
      <legend>
        <span>{texts.dimension(name, valueText(weight))}</span>
        <span className={styles.filled}>{texts.filled(filled, indicators.length)}</span>
      </legend>
      {variablesOf(indicators).map(({ variable, indicators: own }) => (
        <fieldset key={own[0]?.code} className={styles.variable}>
          <legend>{variable}</legend>
          {own.map((indicator) => (
            <Field
              key={indicator.code}
              year={view.year}
              view={view}
              unit={unit}
              indicator={indicator}
              said={said(indicator.code)}
            />
          ))}
        </fieldset>
      ))}
    </fieldset>
  )
}
