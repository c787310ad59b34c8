/** When the program cannot start: say what happened and what to do, offer the folder, and change nothing. */
import { clipboard, dialog, shell } from 'electron'
import { Expected } from '../../shared/errors.ts'

/** What is told about a start that failed. */
function failureText(error: unknown, folder: string): { message: string; detail: string } {
  const rows = error instanceof Expected ? (error.value.details ?? []) : [String(error)]
  return {
    message:
      error instanceof Expected
        ? error.value.message
        : 'Piagam tidak dapat dibuka karena kesalahan di dalam program. Data Anda tidak diubah.',
    detail: [...(folder === '' ? [] : [`Folder data: ${folder}`]), ...rows].join('\n'),
  }
}

/** Held by another program, or a disk that comes back: the next try may go well. */
const passes = (error: unknown): boolean =>
  error instanceof Expected && (error.value.code === 'busy' || error.value.code === 'disk')

/**
 * Runs `start` until it goes well or the person gives up, which gives null: what another program holds now it lets go in a
 * moment. Faults that no second try mends are thrown.
 */
export async function startPatiently<T>(start: () => Promise<T>, folder: string): Promise<T | null> {
  for (;;)
    try {
      return await start()
    } catch (error) {
      if (!passes(error)) throw error
      if (!(await askAgain(error, folder))) return null
    }
}

/** Whether to try again. Closing the dialog ends the program. */
async function askAgain(error: unknown, folder: string): Promise<boolean> {
  const { message, detail } = failureText(error, folder)
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Piagam belum dapat dibuka',
    message,
    detail,
    buttons: ['Coba lagi', 'Tutup'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Returns when the person has read it. The safe button comes first; none of them deletes anything. */
export async function showStartFailure(error: unknown, folder: string): Promise<void> {
  const { message, detail } = failureText(error, folder)
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Piagam tidak dapat dibuka',
    message,
    detail,
    buttons: ['Tutup', 'Buka folder data', 'Salin rincian'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1 && folder !== '') await shell.openPath(folder)
  if (response === 2) await clipboard.writeText(`${message}\n${detail}`)
}
