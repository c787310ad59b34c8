import { showError } from '../app/notices'
import { errorOf } from '../client/call'

/** Does something of the shell; an expected error is said as a notice, with its details. */
export async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (thrown) {
    const { code, message, details } = errorOf(thrown)
    if (code !== 'bug' && code !== 'cancelled') showError([message, ...(details ?? [])].join('\n'))
  }
}
