import { clearNotices } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import type { IssueScope } from '../../../../shared/ipc'
import type { PlanItem } from '../../../../shared/views'
import { runJob } from '../../state/jobs'
import type { ShownPdf } from '../../ui/pdf/PdfDialog'
import { useIssue } from './state'
import { texts } from './texts'

/** Makes a PDF as a job and shows it; nothing is shown when it was stopped. */
async function make(label: string, work: (job: string) => Promise<Uint8Array>, about: Omit<ShownPdf, 'bytes'>) {
  const { set } = useIssue.getState()
  set({ error: null })
  try {
    const bytes = await runJob('proof', label, work)
    clearNotices()
    set({ pdf: { ...about, bytes } })
  } catch (thrown) {
    const { code } = errorOf(thrown)
    if (code !== 'bug' && code !== 'cancelled') set({ error: thrown })
  }
}

const upright = { paper: 'A4', landscape: false } as const

/** Miniatures of what would be issued, in this order. */
export const proofOfItems = (scope: IssueScope, items: readonly PlanItem[]): Promise<void> =>
  make(texts.proof.job, (job) => call('issue.proof', { scope, items: items.map(({ item }) => item), job }), {
    title: texts.proof.before(items.length),
    name: texts.proof.file(scope.year),
    sheet: upright,
  })

/** Miniatures of issued documents. */
export const proofOfDocuments = (year: number, documents: readonly string[]): Promise<void> =>
  make(texts.proof.job, (job) => call('issue.proof', { documents: [...documents], job }), {
    title: texts.proof.after(documents.length),
    name: texts.proof.file(year),
    sheet: upright,
  })

/** Issued documents as one PDF to print from. */
export const oneFile = (year: number, documents: readonly string[]): Promise<void> =>
  make(texts.together.job, (job) => call('issue.together', { documents: [...documents], job }), {
    title: texts.together.title(documents.length),
    name: texts.together.file(year),
    sheet: null,
  })
