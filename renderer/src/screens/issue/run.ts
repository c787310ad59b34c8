import { Expected } from '../../../../shared/errors'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import type { IssueScope } from '../../../../shared/ipc'
import type { PlanItem } from '../../../../shared/views'
import { needsKey, useIssue } from './state'
import { texts } from './texts'

/** Issues the items; with a reason it replaces documents in force. What was made is shown afterwards. */
export async function runIssue(scope: IssueScope, items: readonly PlanItem[], replace?: string): Promise<void> {
  const { set, signing, folder } = useIssue.getState()
  set({ error: null, replacing: false })
  try {
    const report = await runJob('issue', texts.issuing, (job) =>
      call('issue.run', {
        scope,
        items: items.map(({ item }) => item),
        sign: needsKey(signing),
        ink: signing === 'ink',
        job,
        ...(replace === undefined ? {} : { replace }),
        ...(folder ? { folder: folder.pick } : {}),
      }),
    )
    set({ fresh: report.documents.map(({ id }) => id), tab: 'fresh', picked: new Map() })
    const wrong = report.readBack?.differences ?? []
    if (wrong.length > 0) {
      const details = wrong.map(({ number, subject, message }) => `${number}, ${subject}: ${message}`)
      set({ error: new Expected('refused', texts.differs(wrong.length), { details }) })
    }
    const { length } = report.documents
    showDone(report.cancelled ? texts.cancelled(length) : texts.done(length))
  } catch (thrown) {
    if (errorOf(thrown).code !== 'bug') set({ error: thrown })
  }
  readAgain()
}

/** Opens or shows an issued document; an error is shown above the list. */
export async function withDocument(
  what: 'document.open' | 'document.show',
  { id, number }: { id: string; number: string },
): Promise<void> {
  try {
    await call(what, { id })
    if (what !== 'document.show') showDone(texts.opened(number))
  } catch (thrown) {
    if (errorOf(thrown).code !== 'bug') useIssue.getState().set({ error: thrown })
  }
}
