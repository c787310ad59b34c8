/** Which kinds of document a scope asks for. */
import type { DocumentKind } from '../../../../shared/domain/snapshot.ts'
import type { IssueScope } from '../../../../shared/ipc.ts'

/** `all` are the awards of a ceremony: certificates and the ranking. */
export const kindsOf = (wanted: IssueScope['kind']): readonly DocumentKind[] =>
  wanted === 'all' ? ['certificate', 'ranking'] : [wanted]
