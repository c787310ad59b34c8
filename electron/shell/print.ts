/**
 * The system's print dialog for a PDF, at actual size: a window without frame shows the PDF in the browser's own viewer and
 * prints itself. What it may load is that one PDF, from memory.
 */
import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { Expected } from '../../shared/errors.ts'

export interface PrintRequest {
  bytes: Uint8Array
  /** Preselected in the dialog; null: the system's own choice. */
  printer: string | null
  paper: 'A4' | 'F4'
  landscape: boolean
}

/** Micrometres, upright, as `webContents.print` wants them. */
const sizes = { A4: { width: 210_000, height: 297_000 }, F4: { width: 215_000, height: 330_000 } } as const

/** Answers when the person printed or closed the dialog. Expected('refused') when the PDF could not be shown or printed. */
export async function printPdf(request: PrintRequest): Promise<{ printed: boolean }> {
  // In memory, and gone with the window: nothing of it reaches the session of the pages.
  const partition = `print-${randomUUID()}`
  const own = session.fromPartition(partition)
  const address = `app://print/${randomUUID()}.pdf`
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== address && !/^(chrome-extension|blob|data):/.test(url) })
  })
  own.protocol.handle('app', ({ url }) =>
    url === address
      ? new Response(new Uint8Array(request.bytes), { headers: { 'content-type': 'application/pdf' } })
      : new Response(null, { status: 404 }),
  )
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 700,
    title: 'Cetak',
    webPreferences: { partition, plugins: true, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  try {
    await window.loadURL(address)
    return await dialogOf(window, request)
  } catch (error) {
    throw new Expected(
      'refused',
      'Dialog cetak tidak dapat dibuka. Pakai "Buka di pembaca PDF", lalu cetak dengan ukuran sebenarnya (100 %).',
      { details: [String(error)] },
    )
  } finally {
    if (!window.isDestroyed()) window.destroy()
  }
}

const dialogOf = (window: BrowserWindow, { printer, paper, landscape }: PrintRequest): Promise<{ printed: boolean }> =>
  new Promise((resolve, reject) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        scaleFactor: 100,
        margins: { marginType: 'none' },
        pageSize: sizes[paper],
        landscape,
        ...(printer === null ? {} : { deviceName: printer }),
      },
      (printed, reason) => {
        if (printed || reason === '' || /cancel/i.test(reason)) resolve({ printed })
        else reject(new Error(reason))
      },
    )
  })
