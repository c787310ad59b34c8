/** What kinds share: the bodies of a scope, the one subject of a region, the rows a document rests on. */
import type { DocumentKind } from '../../../../shared/domain/snapshot.ts'
import type { SourceRow } from '../../../store/documents.ts'
import type { Facts } from '../scope.ts'
import type { Subject } from '../subjects.ts'

/** Whether the scope asks for this body: all of the region, or one. */
export const inScope = ({ results, only }: Facts, { code }: { code: string }): boolean =>
  only === null ? results.rows.some((row) => row.code === code) : only === code

/** A code as a reader knows it, before a name; keys of our own (Polres, ministries) say nothing to him. */
export const shownCode = (code: string): string => (/^\d/.test(code) ? `${code} ` : '')

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
