import { Expected } from '../../../../shared/errors'
import type { IssueScope } from '../../../../shared/ipc'
import type { IssueReport, PlanItem } from '../../../../shared/views'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { queries, readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { needsKey, useIssue } from './state'
import { texts } from './texts'

const keysOf = (items: readonly PlanItem[]): string[] => items.map(({ item }) => item)

/** An expected error stands above the list. */
function show(thrown: unknown): void {
  if (errorOf(thrown).code !== 'bug') useIssue.getState().set({ error: thrown })
}

/** Looks at the check list once more: a choice of the last moment may not be on it yet. False, and shows it, when something blocks. */
async function mayStart(scope: IssueScope, items: readonly PlanItem[]): Promise<boolean> {
  const { lines } = await call('issue.checks', { scope, items: keysOf(items) })
  if (lines.every(({ weight }) => weight !== 'fault')) return true
  useIssue.getState().set({ tab: 'checks' })
  return false
}

/** What is due and what was issued, read again while the run still counts as running: nothing is offered a second time. */
async function readLists(scope: IssueScope): Promise<void> {
  const plan = { queryKey: ['issue.plan', scope], queryFn: () => call('issue.plan', scope), staleTime: 0 }
  await Promise.all([queries.fetchQuery(plan), queries.invalidateQueries({ queryKey: ['document.list'] })])
}

/** What was made is shown; of a run that was stopped also what was not. */
function finished({ documents, cancelled, readBack }: IssueReport, items: readonly PlanItem[], year: number): void {
  const made = new Set(documents.map(({ code, unit, kind }) => `${kind} ${code} ${unit ?? ''}`))
  const left = items.filter(({ code, unit, kind }) => !made.has(`${kind} ${code} ${unit ?? ''}`))
  const { picked, set } = useIssue.getState()
  set({
    fresh: documents.map(({ id }) => id),
    tab: documents.length === 0 ? 'ready' : 'fresh',
    readBack: readBack ?? null,
    stopped: cancelled ? { year, items: keysOf(left) } : null,
    picked: cancelled ? picked : new Map(),
  })
  const wrong = readBack?.differences ?? []
  if (wrong.length > 0) {
    const details = wrong.map(({ number, subject, message }) => `${number}, ${subject}: ${message}`)
    set({ error: new Expected('refused', texts.differs(wrong.length), { details }) })
  }
  showDone(cancelled ? texts.cancelled(documents.length) : texts.done(documents.length))
}

/** Issues the items in this order; with a reason it replaces documents in force. What was made is shown afterwards. */
export async function runIssue(scope: IssueScope, items: readonly PlanItem[], replace?: string): Promise<void> {
  const { set, signing, folder } = useIssue.getState()
  set({ error: null, replacing: false, stopped: null })
  try {
    // The last look belongs to the run: a second click while it is taken would begin another.
    const report = await runJob('issue', texts.issuing, async (job) => {
      if (!(await mayStart(scope, items))) return null
      const made = await call('issue.run', {
        scope,
        items: keysOf(items),
        sign: needsKey(signing),
        ink: signing === 'ink',
        job,
        ...(replace === undefined ? {} : { replace }),
        ...(folder ? { folder: folder.pick } : {}),
      })
      await readLists(scope)
      return made
    })
    if (report) finished(report, items, scope.year)
  } catch (thrown) {
    show(thrown)
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
    show(thrown)
  }
}
