import { searched } from '../../../../shared/domain/search'
import type { ProblemView } from '../../../../shared/entry-views'

export const filters = ['open', 'hard', 'soft', 'excused', 'all'] as const
export type Filter = (typeof filters)[number]

/** How a problem stands: a soft one with a reason is settled. */
export const standing = ({ level, excuse }: Pick<ProblemView, 'level' | 'excuse'>): 'hard' | 'soft' | 'excused' =>
  level === 'hard' ? 'hard' : excuse === null ? 'soft' : 'excused'

/** What a problem is known by. */
export const keyOf = ({ unit, rule, indicator }: ProblemView): string => `${unit} ${rule} ${indicator}`

const passes = (problem: ProblemView, filter: Filter): boolean => {
  const how = standing(problem)
  return filter === 'all' || (filter === 'open' ? how !== 'excused' : how === filter)
}

/** The problems of the filter in which the search is found, in the order they came in. */
export const arrange = (
  problems: readonly ProblemView[],
  { search, filter }: { search: string; filter: Filter },
): ProblemView[] => {
  const passing = problems.filter((problem) => passes(problem, filter))
  return searched(search, (match) =>
    passing.filter(({ bodyName, unitName, indicator, text }) => match([bodyName, unitName, indicator, text].join(' '))),
  )
}
