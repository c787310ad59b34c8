import { useMemo } from 'react'
import type { ProblemView, RemarkView } from '../../../../../shared/entry-views'
import { useCall } from '../../../client/queries'

/** What is to be said at one field; `at` '' is the unit as a whole. */
export interface Said {
  problems: ProblemView[]
  remarks: RemarkView[]
}
const nothing: Said = { problems: [], remarks: [] }

/** Open remarks of the reviewer and problems of a unit, by the code of the indicator. */
export function useSaid(unit: string, problems: readonly ProblemView[]): (at: string) => Said {
  const { data: work } = useCall('work.unit', { unit })
  return useMemo(() => {
    const said = new Map<string, Said>()
    const at = (code: string): Said => {
      const known = said.get(code) ?? { problems: [], remarks: [] }
      said.set(code, known)
      return known
    }
    // what is not filled in yet is seen, and a remark is said in the words of who made it
    for (const problem of problems) {
      if (problem.unit !== unit || problem.excuse !== null) continue
      if (problem.rule !== 'required' && problem.rule !== 'remark') at(problem.indicator).problems.push(problem)
    }
    for (const remark of work?.remarks ?? []) if (remark.settledAt === null) at(remark.indicator).remarks.push(remark)
    return (code) => said.get(code) ?? nothing
  }, [unit, problems, work])
}
