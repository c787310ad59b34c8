/** Who could receive a document in a scope, and who does not, with the reason. */
import type { DocumentKind } from '../../../shared/domain/snapshot.ts'
import type { Hundredths } from '../../../shared/domain/types.ts'
import type { BodyRow, UnitRow } from '../../../shared/views.ts'
import type { Facts } from './scope.ts'

/** One document that could be issued; `row` and `unit` are null for the ranking. */
export interface Subject {
  /** Name within the scope: `certificate:36.74`, `certificate:36.74:<unit id>`, `ranking:36`. */
  item: string
  /** Name within the register: of one key at most one document is in force. */
  key: string
  kind: DocumentKind
  /** Code of the body, or of the region of a ranking. */
  code: string
  row: BodyRow | null
  unit: UnitRow | null
  /** As printed: body, unit or region. */
  subject: string
  /** The body a unit belongs to, as printed; else the subject itself. */
  body: string
  score: Hundredths | null
  due: boolean
  /** Why no document is due. */
  reason: string | null
}

/** Every body and unit with a score, then the ranking; what `facts.kind` does not ask for is left out. */
export function subjectsOf(facts: Facts): Subject[] {
  const certificates = facts.kind === 'ranking' ? [] : facts.results.rows.flatMap((row) => certificatesOf(facts, row))
  return facts.kind === 'certificate' ? certificates : [...certificates, ...rankings(facts)]
}

function certificatesOf({ year, only }: Facts, row: BodyRow): Subject[] {
  if (only !== null && row.code !== only) return []
  return [null, ...row.units].flatMap((unit): Subject[] => {
    const { score, award } = unit ?? row
    if (score === null) return []
    const tail = unit ? `:${unit.id}` : ''
    return [
      {
        item: `certificate:${row.code}${tail}`,
        key: `certificate:${year}:${row.code}${tail}`,
        kind: 'certificate',
        code: row.code,
        row,
        unit,
        subject: unit ? unit.name : row.name,
        body: row.name,
        score,
        due: award.due,
        reason: award.reason,
      },
    ]
  })
}

function rankings({ year, region, ranking }: Facts): Subject[] {
  if (ranking.rows.length === 0) return []
  return [
    {
      item: `ranking:${region}`,
      key: `ranking:${year}:${region}:${ranking.group}:${ranking.ties}`,
      kind: 'ranking',
      code: region,
      row: null,
      unit: null,
      subject: ranking.regionName,
      body: ranking.regionName,
      score: null,
      due: true,
      reason: null,
    },
  ]
}
