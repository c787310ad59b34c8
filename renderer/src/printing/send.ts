import type { PrintSheet } from '../../../shared/printing-views'
import { call } from '../client/call'

export interface Sent extends PrintSheet {
  bytes: Uint8Array
  /** Of the file that a reader opens. */
  name: string
  printer: string | null
}

/** Through the system's dialog, at actual size. False when the person closed it without printing. */
export const sendToDialog = async ({ bytes, name, printer, paper, landscape }: Sent): Promise<boolean> =>
  (await call('print.dialog', { source: { name, bytes: new Uint8Array(bytes) }, printer, paper, landscape })).printed

/** Opens the PDF in the system's reader, which prints by itself. */
export const sendToReader = async ({ bytes, name }: Sent): Promise<void> => {
  await call('print.reader', { source: { name, bytes: new Uint8Array(bytes) } })
}
