/** Which number a document gets next. */
import { formatNumber, outsideScope, patternOf, scopeOf } from '../../../shared/domain/register.ts'
import { documentByNumber } from '../../store/documents.ts'
import { isForeignNumber } from '../../store/merge-documents.ts'
import { blockUsedUp, freeRunnings, nextPlace } from '../../store/numbers.ts'
import { isOutsideNumber, waitingOutside } from '../../store/outside.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import type { Facts } from './scope.ts'
import type { Subject } from './subjects.ts'

/** What a document is numbered: by another system where one of its numbers waits for it, else by the office's pattern. */
export interface GivenNumber {
  scope: string
  running: number
  number: string
}

/** Whether a number in this printed form was given already: here, on another laptop, or by another system. */
export const isGiven = (store: Store, number: string): boolean =>
  documentByNumber(store, number) !== null || isForeignNumber(store, number) || isOutsideNumber(store, number)

/**
 * The number this subject would get now. Of a pattern it is the next one whose printed form was never given (after a change
 * of pattern two could look the same) and that no other system gave. Expected('refused') when a block is used up.
 */
export function freeNumber(
  { store }: Pick<Context, 'store'>,
  { settings: saved, date, year }: Pick<Facts, 'settings' | 'date' | 'year'>,
  { kind, key }: Pick<Subject, 'kind' | 'key'>,
): GivenNumber {
  const [outside] = waitingOutside(store, { year, kind, subjectKey: key })
  if (outside !== undefined) {
    const scope = outsideScope(year)
    return { scope, running: nextPlace(store, scope), number: outside.number }
  }
  const pattern = patternOf(saved, kind)
  const scope = scopeOf(saved, kind, date)
  for (const running of freeRunnings(store, scope, kind)) {
    const number = formatNumber(pattern, { running, officeCode: saved.office.code, date, kind })
    if (!isGiven(store, number)) return { scope, running, number }
  }
  throw blockUsedUp()
}
