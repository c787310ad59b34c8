/** What documents about a whole region share: one subject, built on every result of it. */
import type { DocumentKind } from '../../../../shared/domain/snapshot.ts'
import type { SourceRow } from '../../../store/documents.ts'
import type { Facts } from '../scope.ts'
import type { Subject } from '../subjects.ts'

/** The one document of a kind for the region. `key` is its name within the register. */
export const regionSubject = (kind: DocumentKind, { region, ranking }: Facts, key: string): Subject => ({
  item: `${kind}:${region}`,
  key,
  kind,
  code: region,
  row: null,
  unit: null,
  subject: ranking.regionName,
  body: ranking.regionName,
  score: null,
  due: true,
  reason: null,
})

export const unitRow = (id: string): SourceRow => ({ tbl: 'unit', key: [id] })
export const resultRow = (year: number, body: string): SourceRow => ({ tbl: 'result', key: [year, body] })
