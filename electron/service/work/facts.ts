/** What the rules ask of the store, looked up once for many units. */
import type { Worker } from '../../../shared/domain/permission.ts'
import { bodyByCode } from '../../store/bodies.ts'
import { enterersOf } from '../../store/enterers.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import { persons } from '../../store/persons.ts'
import { fourEyes } from '../../store/settings.ts'
import type { Store } from '../../store/store.ts'
import type { UnitRecord } from '../../store/units.ts'
import { closedText, isClosed, stateOf, stepsOf } from '../../store/work.ts'
import { blocking, problemsOf } from '../entry/problems.ts'
import type { People } from '../people/people.ts'
import type { Facts } from './rules.ts'

/** Who works now, as the rules see it. */
export const workerOf = (store: Store, people: Pick<People, 'current'>): Worker => {
  const { current } = people.current()
  if (current !== null) return { name: current.name, role: current.role }
  return persons(store).length === 0 ? 'anyone' : 'nobody'
}

export interface ProblemCount {
  hard: number
  soft: number
}

/** Hard problems, and soft ones without a reason, by unit: of a body, a province, or all. */
export const problemCounts = (store: Store, year: number, code: string): Map<string, ProblemCount> => {
  const counts = new Map<string, ProblemCount>()
  for (const problem of problemsOf(store, year, code).filter(blocking)) {
    const count = counts.get(problem.unit) ?? { hard: 0, soft: 0 }
    count[problem.level] += 1
    counts.set(problem.unit, count)
  }
  return counts
}

/** Facts of any unit; what many units share is looked up once. */
export const factsFinder = (store: Store, worker: Worker): ((unit: UnitRecord) => Facts) => {
  const rule = fourEyes(store)
  const closed = new Map<number, string | null>()
  const instruments = new Map<number, ReturnType<typeof instrumentsOfYear>>()
  const problems = new Map<string, Map<string, ProblemCount>>()
  const closedOf = (year: number): string | null => {
    const known = closed.get(year)
    if (known !== undefined) return known
    const found = isClosed(store, year) ? closedText(year) : null
    closed.set(year, found)
    return found
  }
  const instrumentOf = ({ year, type }: UnitRecord) => {
    let known = instruments.get(year)
    if (known === undefined) instruments.set(year, (known = instrumentsOfYear(store, year)))
    return known(type)
  }
  const problemsIn = ({ year, body }: UnitRecord): Map<string, ProblemCount> => {
    // Outliers are looked for in the whole province anyway.
    const region = bodyByCode(store, body)?.province ?? body
    const key = `${year} ${region}`
    let known = problems.get(key)
    if (known === undefined) problems.set(key, (known = problemCounts(store, year, region)))
    return known
  }
  return (unit) => {
    const steps = stepsOf(store, unit.id)
    const last = (action: 'submit' | 'verify') => steps.findLast((step) => step.action === action)?.person ?? null
    return {
      state: stateOf(store, unit.id),
      closed: closedOf(unit.year),
      worker,
      fourEyes: rule,
      enterers: () => enterersOf(store, unit.id),
      submitter: last('submit'),
      verifier: last('verify'),
      problems: () => (instrumentOf(unit) === null ? null : (problemsIn(unit).get(unit.id) ?? { hard: 0, soft: 0 })),
    }
  }
}
