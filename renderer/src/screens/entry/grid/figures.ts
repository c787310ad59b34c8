/** The frozen columns at the right: what the values of a unit come to. */
import type { ColumnRegular, VNode } from '@revolist/revogrid'
import { formatScore } from '../../../../../shared/domain/number'
import type { EntryUnit } from '../../../../../shared/entry-views'
import { none, zoneSign, zoneWord } from '../../../ui/words'
import chips from '../../../ui/Zone.module.css'
import { stateWord } from '../../../work/texts'
import { texts } from '../texts'
import { element, lineOf, type Draw } from './draw'
import styles from './Grid.module.css'

interface Figure {
  prop: keyof typeof texts.head
  /** In rem. */
  width: number
  style: 'figure' | 'word'
  cell: (draw: Draw, unit: EntryUnit) => (VNode | string)[]
  hint?: (unit: EntryUnit) => string | null
}

const all: readonly Figure[] = [
  {
    prop: 'score',
    width: 4,
    style: 'figure',
    cell: (draw, { computed: { score, complete } }) => [
      score === null ? none : element(draw, 'span', { class: complete ? '' : styles['soFar'] }, [formatScore(score)]),
    ],
    hint: ({ computed: { problem, complete, score } }) => problem ?? (score !== null && !complete ? texts.soFar : null),
  },
  {
    prop: 'zone',
    width: 5.75,
    style: 'word',
    cell: (draw, { computed: { zone, complete } }) => [
      zone === null || !complete
        ? none
        : element(draw, 'span', { class: `${chips['chip'] ?? ''} ${chips[zone] ?? ''}` }, [
            element(draw, 'span', { 'aria-hidden': 'true' }, [zoneSign[zone]]),
            zoneWord[zone],
          ]),
    ],
  },
  {
    prop: 'progress',
    width: 4.25,
    style: 'figure',
    cell: (draw, { computed: { filled, required } }) => [
      element(
        draw,
        'span',
        {
          class: styles['bar'],
          'aria-hidden': 'true',
          style: { width: `${String(required === 0 ? 0 : Math.round((filled / required) * 100))}%` },
        },
        [],
      ),
      `${String(filled)}/${String(required)}`,
    ],
  },
  {
    prop: 'state',
    width: 6.75,
    style: 'word',
    cell: (draw, { state, lock }) => [
      ...(lock === null ? [] : [element(draw, 'span', { class: styles['lock'], 'aria-hidden': 'true' }, [])]),
      stateWord[state],
    ],
    hint: ({ lock }) => lock,
  },
]

/** `from`: number of the first of them among all columns. */
export const figures = (from: number, rem: number): ColumnRegular[] =>
  all.map(({ prop, width, style, cell, hint }, index) => ({
    prop,
    name: texts.head[prop],
    pin: 'colPinEnd',
    size: Math.round(width * rem),
    columnProperties: () => ({
      role: 'columnheader',
      'aria-colindex': String(from + index),
      class: styles[style === 'word' ? 'headLeft' : 'headRight'] ?? '',
    }),
    cellProperties: (shown) => {
      const line = lineOf(shown)
      if (line.kind === 'body') return { role: 'gridcell', class: styles['body'] ?? '' }
      const title = hint?.(line.unit) ?? null
      return { role: 'gridcell', class: styles[style] ?? '', ...(title === null ? {} : { title }) }
    },
    cellTemplate: (draw, shown) => {
      const line = lineOf(shown)
      return line.kind === 'body' ? '' : cell(draw as Draw, line.unit)
    },
  }))
