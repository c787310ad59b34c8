/** What other laptops issued, and how documents are found again whose unit goes by another key since two units became one. */
import type { ElsewhereRow } from '../../../shared/views.ts'
import { printedName } from '../../../shared/domain/names.ts'
import { bodies } from '../../store/bodies.ts'
import { aliases } from '../../store/merge.ts'
import { type ForeignDocument, foreignDocuments } from '../../store/merge-documents.ts'
import type { Store } from '../../store/store.ts'
import { History } from './history.ts'

interface Named {
  subjectKey: string
  unit: string | null
}

/** The register key a document has now; one of a unit that became one with another is that of the unit that stayed. */
export const presentKeys = (store: Store): ((document: Named) => string) => {
  const history = new History()
  for (const { tbl, one, other } of aliases(store)) history.join(tbl, one, other)
  return ({ subjectKey, unit }) => {
    if (unit === null) return subjectKey
    const [stays = unit] = JSON.parse(history.canonical('unit', JSON.stringify([unit]))) as string[]
    return stays === unit ? subjectKey : subjectKey.replace(unit, stays)
  }
}

/** Documents of other laptops that are in force or on their way, by register key. */
export const issuedElsewhere = (store: Store, year: number): Map<string, ForeignDocument> => {
  const keyOf = presentKeys(store)
  return new Map(
    foreignDocuments(store, year)
      .filter(({ state }) => state === 'issued' || state === 'reserved')
      .map((document) => [keyOf(document), document]),
  )
}

/** The register of other laptops, newest first. */
export const elsewhereList = (store: Store, { year }: { year?: number | undefined }): ElsewhereRow[] => {
  const names = new Map(bodies(store).map((body) => [body.code, printedName(body)]))
  return foreignDocuments(store, year)
    .map((document) => ({
      id: document.id,
      device: document.device,
      kind: document.kind,
      year: document.year,
      number: document.number,
      code: document.code,
      unit: document.unit === null ? null : document.subject,
      subject: document.subject,
      body: names.get(document.code) ?? document.subject,
      score: document.score,
      state: document.state,
      signed: document.signed,
      sha256: document.sha256 ?? '',
      at: document.issuedAt ?? document.reservedAt,
      reason: document.reason,
    }))
    .toReversed()
}
