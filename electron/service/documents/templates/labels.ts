/** Labels of a scope as they would be drawn: one for every body that a certificate is due for. */
import type { LabelSnapshot } from '../../../../shared/domain/snapshot.ts'
import type { Store } from '../../../store/store.ts'
import { labelOf } from '../package/label.ts'
import type { Facts } from '../scope.ts'
import { subjectsOf } from '../subjects.ts'

export interface LabelSubject {
  /** Of the certificate of the body: `certificate:36.74`. */
  item: string
  subject: string
  snapshot: LabelSnapshot
}

/** `facts` of certificates; `at`: instant, ISO 8601. With what a whole set would hold: certificates and minutes. */
export function labelsOf(store: Store, facts: Facts, at: string): LabelSubject[] {
  const due = subjectsOf(facts).filter((one) => one.due)
  return [...Map.groupBy(due, ({ code }) => code)].flatMap(([code, subjects]) => {
    const row = subjects[0]?.row
    if (!row) return []
    const certificates = subjects.map(({ unit, subject }) => ({
      kind: 'certificate' as const,
      unit: unit === null ? null : subject,
    }))
    const documents = [...certificates, { kind: 'minutes' as const, unit: null }]
    const snapshot = labelOf(store, facts, row, { documents, at })
    return [{ item: `certificate:${code}`, subject: snapshot.body, snapshot }]
  })
}
