/** The columns as RevoGrid takes them: the unit at the left, its indicators by dimension, its figures at the right. */
import type { ColumnGrouping, ColumnRegular, VNode } from '@revolist/revogrid'
import { cellText, isEmpty, valueText } from '../../../../../shared/domain/cell'
import type { Indicator, InstrumentDimension } from '../../../../../shared/domain/instrument'
import { formatShare } from '../../../../../shared/domain/number'
import { texts } from '../texts'
import { element, lineOf, rowOf, type Draw } from './draw'
import { figures } from './figures'
import styles from './Grid.module.css'
import { faultOf, hasNote, hasRemark, type RowModel } from './model'

/** What a column's heading says when one stays on it. */
const aboutIndicator = (indicator: Indicator): string => {
  const { code, name, variable, scale, labels, kind, weight, method, required, naAllowed } = indicator
  return [
    `${code} ${name}`,
    ...(variable === '' ? [] : [variable]),
    [texts.scale(valueText(scale.max), scale.step / 100), ...(naAllowed ? [texts.naAllowed] : [])].join(' · '),
    ...labels.map((label, index) => `${valueText(index * scale.step)} = ${label}`),
    [
      kind === 'count' ? texts.countOnly : texts.share(formatShare(weight)),
      ...(method === '' ? [] : [method]),
      required ? texts.required : texts.optional,
    ].join(' · '),
  ].join('\n')
}

/** Few steps, one digit: shown in the middle and typed with one key. */
export const isDigit = ({ scale }: Indicator): boolean => scale.step === 100 && scale.max < 1000

const unitColumn = (rem: number): ColumnRegular => ({
  prop: 'unit',
  name: texts.head.unit,
  pin: 'colPinStart',
  size: Math.round(14 * rem),
  columnProperties: () => ({ role: 'columnheader', class: styles['headLeft'] ?? '' }),
  cellProperties: (cell) => {
    const line = lineOf(cell)
    return {
      role: 'rowheader',
      title: line.kind === 'unit' ? line.unit.name : line.name,
      class: styles[line.kind] ?? '',
    }
  },
  cellTemplate: (_h, cell) => {
    const line = lineOf(cell)
    return line.kind === 'unit' ? line.unit.name : line.name
  },
})

const signs = (draw: Draw, { line, marks }: RowModel, code: string): VNode[] => {
  if (line.kind === 'body') return []
  const sign = (kind: string, text: string): VNode =>
    element(draw, 'span', { class: `${styles['sign'] ?? ''} ${styles[kind] ?? ''}`, 'aria-hidden': 'true' }, [text])
  const level = marks.get(code)?.level
  return [
    ...(level === 'hard' ? [sign('hard', '!')] : level === 'soft' ? [sign('doubt', '?')] : []),
    ...(level === 'remark' || hasRemark(line.unit, code) ? [sign('remark', '⚑')] : []),
    ...(hasNote(line.unit.cells[code]) ? [sign('note', '')] : []),
  ]
}

const indicatorColumn = (indicator: Indicator, index: number, rem: number): ColumnRegular => {
  const { code } = indicator
  const digit = isDigit(indicator)
  return {
    prop: code,
    name: code,
    size: Math.round((digit ? 3.5 : 4.5) * rem),
    columnProperties: () => ({
      role: 'columnheader',
      'aria-colindex': String(index + 2),
      title: aboutIndicator(indicator),
      class: indicator.required ? '' : (styles['headOptional'] ?? ''),
    }),
    cellProperties: (shown) => {
      const line = lineOf(shown)
      if (line.kind === 'body') return { role: 'gridcell', class: styles['body'] ?? '' }
      const cell = line.unit.cells[code]
      const classes: [string, boolean][] = [
        ['value', true],
        ['digit', digit],
        ['locked', line.unit.lock !== null],
        ['na', cell?.na === true],
        ['missing', indicator.required && isEmpty(cell)],
        ['invalid', faultOf(indicator, cell) !== null],
      ]
      return {
        role: 'gridcell',
        class: Object.fromEntries(classes.map(([name, on]) => [styles[name] ?? name, on])),
      }
    },
    cellTemplate: (draw, shown) => {
      const row = rowOf(shown)
      return row.line.kind === 'body' ? '' : [cellText(row.line.unit.cells[code]), ...signs(draw as Draw, row, code)]
    },
  }
}

/** All columns of an instrument, as wide as the text is big; `rem` in pixels. */
export function columnsOf(dimensions: readonly InstrumentDimension[], rem: number): (ColumnRegular | ColumnGrouping)[] {
  let index = 0
  const groups = dimensions.map(({ name, weight, indicators }): ColumnGrouping => {
    const children = indicators.map((indicator, offset) => indicatorColumn(indicator, index + offset, rem))
    index += indicators.length
    return { name: `${name} · ${formatShare(weight)}`, children }
  })
  return [unitColumn(rem), ...groups, ...figures(index + 2, rem)]
}
