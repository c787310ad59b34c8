import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { formatScore, formatShare } from '../../../../shared/domain/number'
import type { Column } from '../../ui/grid/types'
import { CellInput } from '../results/CellInput'
import type { Editing } from './editing'
import styles from './Instrument.module.css'
import { readShare, scaleText, sumOf, sumText } from './numbers'
import { changeDimension, changeIndicator, whole, type Line } from './parts'
import { useInstrument } from './state'
import { texts } from './texts'

const words = texts.parts

/** A sum of weights with its sign; never told by colour alone. */
export function Sum({ sum, text }: { sum: number; text: (sum: string) => string }) {
  const right = sum === whole
  const Icon = right ? IconCircleCheck : IconAlertTriangle
  return (
    <span className={styles.sum} data-right={right} title={text(sumText(sum))}>
      <Icon size="0.875rem" stroke={1.75} aria-hidden />
      <span className="ellipsis">{text(sumText(sum))}</span>
    </span>
  )
}

/** Sets the weight of a line. */
export function weigh({ draft, editContent }: Editing, { place }: Line, weight: number): void {
  const { dimension, indicator } = place
  editContent(
    indicator === null
      ? changeDimension(draft.content, dimension, { weight })
      : changeIndicator(draft.content, { dimension, indicator }, { weight }),
  )
}

function Weight({ line, editing, below }: { line: Line; editing: Editing; below: (line: Line) => string }) {
  const { weighing, set } = useInstrument()
  const { code, name, weight } = line.indicator ?? line.dimension
  if (weighing?.key !== line.key)
    return line.indicator?.kind === 'count' ? (
      <span className={styles.soft}>{words.counted}</span>
    ) : (
      <span className={line.indicator ? undefined : styles.strong}>{formatShare(weight)}</span>
    )
  return (
    <CellInput
      label={words.weightOf(`${code} ${name}`)}
      align="right"
      start={weighing.typed ?? formatScore(weight)}
      select={weighing.typed === null}
      onCommit={(text) => {
        const share = readShare(text)
        if (share === null) return Promise.resolve(texts.check.share)
        if (share !== weight) weigh(editing, line, share)
        return Promise.resolve(null)
      }}
      onLeave={(why) => {
        const row = why === 'done' ? below(line) : line.key
        set({ weighing: null, ...(why === 'left' ? {} : { at: row, goTo: { row, column: 'weight' } }) })
      }}
    />
  )
}

const cut = (text: string) => (
  <span className="ellipsis" title={text}>
    {text}
  </span>
)

export const partColumns = (editing: Editing, below: (line: Line) => string): Column<Line>[] => [
  {
    id: 'name',
    header: words.head.name,
    width: 'minmax(14rem, 2fr)',
    cell: ({ indicator, dimension }) => (
      <span className={indicator ? styles.indicator : styles.dimension}>
        <span className={styles.code}>{(indicator ?? dimension).code}</span>
        {cut((indicator ?? dimension).name)}
      </span>
    ),
  },
  {
    id: 'variable',
    header: words.head.variable,
    width: 'minmax(11.5rem, 1fr)',
    cell: ({ indicator, dimension }) =>
      indicator ? (
        cut(indicator.variable)
      ) : dimension.indicators.length > 0 ? (
        <Sum sum={sumOf(dimension.indicators)} text={words.sum} />
      ) : null,
  },
  {
    id: 'weight',
    header: words.head.weight,
    hint: words.weightHint,
    width: '6rem',
    align: 'right',
    cell: (line) => <Weight line={line} editing={editing} below={below} />,
  },
  {
    id: 'scale',
    header: words.head.scale,
    width: '5.5rem',
    cell: ({ indicator }) => (indicator ? cut(scaleText(indicator)) : null),
  },
  {
    id: 'flags',
    header: words.head.flags,
    width: '5.5rem',
    cell: ({ indicator }) =>
      indicator
        ? cut([indicator.required && words.required, indicator.naAllowed && words.na].filter(Boolean).join(', '))
        : null,
  },
]
