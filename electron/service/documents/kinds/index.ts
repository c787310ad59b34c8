/** Every kind of document the program can issue. */
import type { DocumentKind } from '../../../../shared/domain/snapshot.ts'
import { certificate } from './certificate.ts'
import type { Kind } from './kind.ts'
import { minutes } from './minutes.ts'
import { ranking } from './ranking.ts'
import { recap } from './recap.ts'
import { report } from './report.ts'

export const kinds: { readonly [K in DocumentKind]: Kind<K> } = { certificate, ranking, report, recap, minutes }
