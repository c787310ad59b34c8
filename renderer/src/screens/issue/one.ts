import type { IssueScope } from '../../../../shared/ipc'
import { showDone } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { runJob } from '../../state/jobs'
import { needsKey, useIssue } from './state'

interface One {
  scope: IssueScope
  item: string
  /** Why the document in force goes. */
  replace?: string | undefined
}

/** What is said while it works, when it is done, and when there is nothing to issue. */
interface Words {
  working: string
  done: (number: string) => string
  nothing: string
}

/** Issues one item outside Terbitkan, signed as chosen there. Gives the new document, or what is wrong. */
export async function issueOne(
  { scope, item, replace }: One,
  words: Words,
): Promise<{ id: string; number: string } | { problem: string }> {
  const { signing } = useIssue.getState()
  try {
    const report = await runJob('issue', words.working, (job) =>
      call('issue.run', {
        scope,
        items: [item],
        sign: needsKey(signing),
        ink: signing === 'ink',
        job,
        ...(replace !== undefined && { replace }),
      }),
    )
    const [made] = report.documents
    if (!made) return { problem: report.withheld[0]?.reason ?? words.nothing }
    const [wrong] = report.readBack?.differences ?? []
    if (wrong) return { problem: `${wrong.number}: ${wrong.message}` }
    showDone(words.done(made.number))
    return { id: made.id, number: made.number }
  } catch (thrown) {
    const { message, details = [] } = errorOf(thrown)
    return { problem: [message, ...details].join('\n') }
  } finally {
    readAgain()
  }
}
