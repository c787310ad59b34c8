import type { HandoverFields } from '../../../../shared/ipc/register'
import type { HandoverView } from '../../../../shared/register-views'
import { showDone, showError } from '../../app/notices'
import { call, errorOf } from '../../client/call'
import { readAgain } from '../../client/queries'
import { texts } from './texts'

const words = texts.form

/** Marks documents as handed over, by a new handover or one that is there. Gives what is wrong, or null. */
export async function deliver(
  fields: HandoverFields,
  changed: HandoverView | null,
  edited: boolean,
  documents: readonly { id: string }[],
): Promise<string | null> {
  try {
    if (changed && edited) await call('handover.save', { id: changed.id, fields })
    const { done, refused } = await call('register.deliver', {
      ids: documents.map(({ id }) => id),
      handover: changed?.id ?? fields,
      note: fields.note.slice(0, 500),
    })
    if (done > 0) showDone(words.done(done))
    if (refused.length > 0)
      showError(
        [words.refused(refused.length), ...refused.map(({ number, reason }) => `${number}: ${reason}`)].join('\n'),
      )
    return null
  } catch (thrown) {
    const { message, details = [] } = errorOf(thrown)
    return [message, ...details].join('\n')
  } finally {
    readAgain()
  }
}
