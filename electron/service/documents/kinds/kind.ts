/** What differs from one kind of document to the next; numbers, files, signatures and the register do not. */
import type { DocumentKind, Snapshot } from '../../../../shared/domain/snapshot.ts'
import type { DocumentHead } from '../../../store/document-heads.ts'
import type { SourceRow } from '../../../store/documents.ts'
import type { Context } from '../../context.ts'
import type { Facts } from '../scope.ts'
import type { Subject } from '../subjects.ts'

/** What every snapshot has, whatever its kind. */
type CommonKey =
  | 'version'
  | 'template'
  | 'sample'
  | 'ink'
  | 'year'
  | 'scheme'
  | 'number'
  | 'at'
  | 'chain'
  | 'date'
  | 'place'
  | 'office'
  | 'logo'
  | 'colors'
  | 'signatory'
  | 'decision'
/** What a snapshot has of its own. */
export type Content<K extends DocumentKind> = Omit<Extract<Snapshot, { kind: K }>, CommonKey>

export interface Kind<K extends DocumentKind = DocumentKind> {
  /** Who or what of the scope could get one; also those that do not, with the reason. */
  subjects: (facts: Facts) => Subject[]
  content: (ctx: Context, facts: Facts, subject: Subject) => Content<K>
  /** The rows whose undoing would make the document untrue. */
  rows: (ctx: Context, facts: Facts, subject: Subject) => SourceRow[]
  /** File name without the ending, before it is made safe. */
  fileName: (facts: Facts, subject: Subject) => string
  /** What the document in force no longer says rightly; null while it does. `frozen` is its snapshot, read when asked for. */
  outdated: (
    ctx: Context,
    facts: Facts,
    subject: Subject,
    live: DocumentHead,
    frozen: () => Partial<Snapshot>,
  ) => string | null
  /** Whether a number that was given earlier and never used belongs to this scope. */
  owns: (facts: Facts, head: DocumentHead) => boolean
}
