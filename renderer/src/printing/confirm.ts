import type { PrintedDocument, PrintJob } from '../../../shared/printing-views'
import { showDone, showError } from '../app/notices'
import { call, errorOf } from '../client/call'
import { readAgain } from '../client/queries'
import { printNext } from './state'
import { texts } from './texts'

const words = texts.confirm

/** Sheets of one document; of a document with many pages, copies. */
export interface Count {
  good: number
  spoiled: number
}

/**
 * Enters what came out. Well: what is good is marked as printed, and the dialog goes on with what is not, and with what did not
 * go with this job. Not well: spoiled sheets alone are kept. Gives what is wrong, or null.
 */
export async function confirmPrinted(
  { documents, left }: PrintJob,
  countOf: (document: PrintedDocument) => Count,
  well: boolean,
): Promise<string | null> {
  const told = documents.map((document) => {
    const { good, spoiled } = countOf(document)
    return { id: document.id, sheets: well ? good : 0, spoiled, copy: document.mark !== null }
  })
  const good = told.filter(({ sheets }) => sheets > 0)
  if (well && good.length === 0) return words.nothing
  try {
    if (told.some(({ sheets, spoiled }) => sheets + spoiled > 0)) {
      const { refused } = await call('print.confirm', { documents: told })
      readAgain()
      const marked = good.length - refused.length
      showDone(
        words.done(
          marked,
          told.reduce((sum, { spoiled }) => sum + spoiled, 0),
        ),
      )
      if (refused.length > 0)
        showError(
          [words.refused(refused.length), ...refused.map(({ number, reason }) => `${number}: ${reason}`)].join('\n'),
        )
    }
  } catch (thrown) {
    const { code, message, details = [] } = errorOf(thrown)
    return code === 'bug' ? null : [message, ...details].join('\n')
  }
  if (well) {
    const bad = told.filter(({ sheets }) => sheets === 0)
    printNext([...bad, ...left.filter(({ again }) => again)].map(({ id }) => id))
  }
  return null
}
