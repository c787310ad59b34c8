/** The only place that touches Electron's IPC. */
import { ipcMain, type WebContents } from 'electron'
import type { Events } from '../../shared/ipc.ts'
import type { Answer } from './answer.ts'
import { callChannel } from './channel.ts'

export function registerCalls(answer: Answer): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame
    return answer(
      { contents: event.sender.id, frame: frame === null ? null : { url: frame.url, main: frame.parent === null } },
      name,
      input,
    )
  })
}

export function sendEvent<E extends keyof Events>(contents: WebContents, event: E, payload: Events[E]): void {
  if (!contents.isDestroyed()) contents.send(event, payload)
}
