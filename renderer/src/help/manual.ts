import { showDone, showError } from '../app/notices'
import { call, errorOf } from '../client/call'
import { texts } from './texts'

/** Saves the manual where the person wants it; the system's PDF reader opens it. */
export async function saveManual(): Promise<void> {
  try {
    const saved = await call('help.manual', {})
    if (saved) showDone(texts.manualSaved(saved.name))
  } catch (thrown) {
    const error = errorOf(thrown)
    if (error.code !== 'bug') showError(error.message)
  }
}
