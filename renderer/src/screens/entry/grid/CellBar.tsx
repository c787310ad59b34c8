import { cellText, isEmpty, valueText } from '../../../../../shared/domain/cell'
import type { Indicator } from '../../../../../shared/domain/instrument'
import { formatShare } from '../../../../../shared/domain/number'
import type { CellView, EntryUnit } from '../../../../../shared/entry-views'
import { texts } from '../texts'
import styles from './Grid.module.css'
import { faultOf, hasRemark, type Mark } from './model'

interface Props {
  unit: EntryUnit | undefined
  indicator: Indicator | undefined
  mark: Mark | undefined
}

/** "2 Cukup", "tidak berlaku", "kosong". */
function valueOf({ labels, scale }: Indicator, cell: CellView | undefined): string {
  if (isEmpty(cell)) return texts.empty
  if (cell?.na === true) return texts.na
  const label = cell?.value === null || cell === undefined ? undefined : labels[cell.value / scale.step]
  return [cellText(cell), ...(label === undefined ? [] : [label])].join(' – ')
}

const scaleOf = ({ scale, labels, naAllowed }: Indicator): string =>
  [
    labels.length > 0
      ? labels.map((label, index) => `${valueText(index * scale.step)} ${label}`).join(', ')
      : texts.scale(valueText(scale.max), scale.step / 100),
    ...(naAllowed ? [texts.naAllowed] : []),
  ].join(' · ')

/** What stands at the active cell in words, and why it cannot be typed into: Excel's formula bar, said aloud as well. */
export function CellBar({ unit, indicator, mark }: Props) {
  if (!unit || !indicator)
    return (
      <div className={styles.cellBar} id="cell-bar">
        <div className={styles.soft}>{texts.unitTotals}</div>
      </div>
    )
  const cell = unit.cells[indicator.code]
  const fault = faultOf(indicator, cell)
  const alarms = [
    ...(unit.lock === null ? [] : [texts.locked(unit.lock)]),
    ...(fault === null ? [] : [fault]),
    ...(mark?.texts ?? []),
    ...(hasRemark(unit, indicator.code) && mark?.level !== 'remark' ? [texts.remark] : []),
  ]
  const said = [
    ...(cell?.note ? [texts.note(cell.note)] : []),
    ...(cell?.evidence ? [texts.evidence(cell.evidence)] : []),
  ]
  const about = [
    indicator.kind === 'count' ? texts.countOnly : texts.share(formatShare(indicator.weight)),
    scaleOf(indicator),
    ...(indicator.method === '' ? [] : [indicator.method]),
  ].join(' · ')
  return (
    <output className={styles.cellBar} id="cell-bar">
      <div className={styles.cellNames}>
        <span className={styles.cellUnit} title={unit.name}>
          {unit.name}
        </span>
        <span className="ellipsis" title={indicator.name}>
          {indicator.code} {indicator.name}
        </span>
        <strong className={styles.cellValue}>{valueOf(indicator, cell)}</strong>
      </div>
      <div
        className={styles.cellSaid}
        data-alarm={alarms.length > 0 || undefined}
        title={[...alarms, ...said, about].join('\n')}
      >
        {[...alarms, ...said].join(' · ') || about}
      </div>
    </output>
  )
}
