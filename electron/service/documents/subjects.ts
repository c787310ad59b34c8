/** Who could receive a document in a scope, and who does not, with the reason. */
import type { DocumentKind } from '../../../shared/domain/snapshot.ts'
import type { Hundredths } from '../../../shared/domain/types.ts'
import type { BodyRow, UnitRow } from '../../../shared/views.ts'
import { kinds } from './kinds/index.ts'
import { kindsOf } from './kinds/wanted.ts'
import type { Facts } from './scope.ts'

/** One document that could be issued; `row` and `unit` are null for a document about a region. */
export interface Subject {
  /** Name within the scope: `certificate:36.74`, `certificate:36.74:<unit id>`, `ranking:36`. */
  item: string
  /** Name within the register: of one key at most one document is in force. */
  key: string
  kind: DocumentKind
  /** Code of the body or region. */
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

/** Subjects of every kind the scope asks for. */
export const subjectsOf = (facts: Facts): Subject[] =>
  kindsOf(facts.kind).flatMap((kind) => kinds[kind].subjects(facts))
