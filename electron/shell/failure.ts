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
