/** What is issued, signed and verified. */
import type { DocumentRow, IssuePlan, IssueReport, KeyInfo, VerifiedFile } from '../views.ts'
import { z } from 'zod'
import { issueScope, nothing, service, shell, sourceFile, text, year } from './parts.ts'

export const documentCalls = {
  'issue.plan': service<IssuePlan>()(issueScope),
  /** The real PDF of one recipient without number and signature, marked PRATINJAU. */
  'issue.preview': service<Uint8Array>()(z.object({ scope: issueScope, item: text(120) }).strict()),
  'issue.run': service<IssueReport>()(
    z
      .object({
        scope: issueScope,
        /** In the order they get their numbers. */
        items: z.array(text(120)).min(1).max(5000),
        replace: text(300).min(1).optional(),
        sign: z.boolean(),
        /** To be signed by pen: no electronic signature, more room. */
        ink: z.boolean().optional(),
        /** A folder token from `file.pick`; the data folder keeps its own copy anyway. */
        folder: text(64).optional(),
        job: text(40),
      })
      .strict(),
  ),
  'job.cancel': service<null>()(z.object({ job: text(40) }).strict()),
  'key.open': service<KeyInfo>()(z.object({ source: sourceFile, passphrase: z.string().max(1024) }).strict()),
  'key.demo': service<KeyInfo>()(nothing),
  'key.info': service<KeyInfo | null>()(nothing),
  'key.close': service<null>()(nothing),
  'document.list': service<DocumentRow[]>()(z.object({ year: year.optional() }).strict()),
  'document.bytes': service<Uint8Array>()(z.object({ id: text(64) }).strict()),
  'document.open': shell<null>()(z.object({ id: text(64) }).strict()),
  'document.show': shell<null>()(z.object({ id: text(64) }).strict()),
  'verify.file': service<VerifiedFile>()(z.object({ source: sourceFile, trust: sourceFile.optional() }).strict()),
} as const
