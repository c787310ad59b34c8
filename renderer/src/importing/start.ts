import type { SourceFile } from '../../../shared/ipc'
import type { ImportPreview } from '../../../shared/views'
import { clearNotices, offerUndo } from '../app/notices'
import { call, errorOf } from '../client/call'
import { readAgain } from '../client/queries'
import { runJob } from '../state/jobs'
import { usePrefs } from '../state/prefs'
import { useView } from '../state/view'
import type { Dropped } from '../ui/DropZone'
import { useImporting } from './state'
import { texts } from './texts'

const show = useImporting.getState().set

const failed = (file: string, thrown: unknown): void => {
  const error = errorOf(thrown)
  show(error.code === 'bug' || error.code === 'cancelled' ? null : { stage: 'failed', file, error })
}

async function read(source: SourceFile, file: string): Promise<void> {
  try {
    const preview = await runJob('import', texts.reading, (job) => {
      clearNotices()
      show({ stage: 'reading', file, job })
      return call('import.preview', { source, job })
    })
    show({ stage: 'preview', file, preview })
  } catch (thrown) {
    failed(file, thrown)
  }
}

/** Asks for a file and shows what importing it would do. */
export async function importPicked(): Promise<void> {
  try {
    const picked = await call('file.pick', { what: 'results' })
    if (picked) await read({ pick: picked.pick }, picked.name)
  } catch (thrown) {
    failed('', thrown)
  }
}

export const importDropped = ({ name, bytes }: Dropped): Promise<void> => read({ name, bytes }, name)

/** Goes where the written results are to be seen, unless they are on the screen already. */
function goToResults({ changes }: ImportPreview, scope: { year: number; region: string }): void {
  useView.getState().go('results')
  const here = changes.some(
    ({ year, code }) => year === scope.year && (scope.region === 'ID' || code.startsWith(scope.region)),
  )
  const [first] = changes
  if (here || !first) return
  const province = /^\d{2}/.exec(first.code)?.[0]
  usePrefs.getState().set({ year: first.year, ...(province ? { region: province } : {}) })
}

/** Writes what the preview showed: one batch that can be undone. */
export async function writeImport(preview: ImportPreview, scope: { year: number; region: string }): Promise<void> {
  const { file } = preview
  try {
    const report = await runJob('import', texts.writing, (job) => {
      show({ stage: 'writing', file, job })
      return call('import.apply', { preview: preview.preview, job })
    })
    show(null)
    goToResults(preview, scope)
    readAgain()
    offerUndo(texts.done(report.written, file))
  } catch (thrown) {
    failed(file, thrown)
  }
}
