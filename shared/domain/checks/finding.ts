/** What a check finds about one unit. */
import type { ProblemView } from '../../entry-views.ts'
import type { CellValue, Indicator, InstrumentContent } from '../instrument.ts'

export type Finding = Pick<ProblemView, 'rule' | 'level' | 'indicator' | 'text'>
export type Cells = Readonly<Record<string, CellValue>>

/** All indicators in the order of the instrument. */
export const indicatorsOf = ({ dimensions }: Pick<InstrumentContent, 'dimensions'>): Indicator[] =>
  dimensions.flatMap(({ indicators }) => indicators)
