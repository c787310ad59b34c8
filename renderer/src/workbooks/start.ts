import type { SourceFile } from '../../../shared/ipc'
import type { WorkbookPreview } from '../../../shared/entry-views'
import { clearNotices, offerUndo, showDone } from '../app/notices'
import { call, errorOf } from '../client/call'
import { readAgain } from '../client/queries'
import { runJob } from '../state/jobs'
import { useWorkbooks } from './state'
import { texts } from './texts'

const { show } = useWorkbooks.getState()

const failed = (file: string, thrown: unknown): void => {
  const error = errorOf(thrown)
  show(error.code === 'bug' || error.code === 'cancelled' ? null : { stage: 'failed', file, error })
}

/** Makes the workbooks where the person says; nothing happens when he cancels the question. */
export async function exportBooks(input: { year: number; codes: string[]; together: boolean }): Promise<void> {
  try {
    const made = await runJob('workbook', texts.exporting, (job) => {
      show({ stage: 'exporting', job })
      return call('workbook.export', { ...input, job })
    })
    show(null)
    if (made) showDone(made.cancelled ? texts.stopped(made.names.length) : texts.exported(made.names))
  } catch (thrown) {
    failed(texts.exportTitle, thrown)
  }
}

async function read(source: SourceFile, file: string, year: number): Promise<void> {
  try {
    clearNotices()
    show({ stage: 'reading', file })
    show({ stage: 'preview', preview: await call('workbook.preview', { source, year }) })
  } catch (thrown) {
    failed(file, thrown)
  }
}

/** Asks for a workbook and shows what reading it would change. */
export async function readPicked(year: number): Promise<void> {
  try {
    const picked = await call('file.pick', { what: 'workbook' })
    if (picked) await read({ pick: picked.pick }, picked.name, year)
  } catch (thrown) {
    failed('', thrown)
  }
}

/** Writes what the preview showed, with the conflicts that were chosen: one batch that can be undone. */
export async function writeBook({ preview, file }: WorkbookPreview, take: string[]): Promise<void> {
  try {
    show({ stage: 'writing', file })
    const { written, conflicts } = await call('workbook.apply', { preview, take })
    show(null)
    readAgain()
    const left = conflicts.length === 0 ? '' : ` ${texts.left(conflicts.length)}`
    offerUndo(`${texts.done(written, file)}.${left}`)
  } catch (thrown) {
    failed(file, thrown)
  }
}
