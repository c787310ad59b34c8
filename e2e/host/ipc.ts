/** Electron's `ipcMain`. */
import { decode, encode } from './codec.ts'
import { HostWebContents } from './contents.ts'
import { guarded, HostEvent } from './emitter.ts'
import { near } from './parent.ts'
import { fromHttps } from './protocol.ts'

type Handle = Parameters<Electron.IpcMain['handle']>[1]
const handlers = new Map<string, Handle>()

export const ipcMain: Pick<Electron.IpcMain, 'handle' | 'removeHandler'> = guarded('ipcMain', {
  handle(channel: string, listener: Handle): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
  },
  removeHandler(channel: string): void {
    handlers.delete(channel)
  },
})

near.call = async (id, frame, channel, text) => {
  const event = Object.assign(new HostEvent(), {
    sender: HostWebContents.all.get(id) ?? { id },
    senderFrame: { url: fromHttps(frame.url), parent: frame.main ? null : {} },
  }) as never
  try {
    const handler = handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    const args = decode(text) as unknown[]
    return encode({ value: structuredClone(await (handler(event, ...args) as Promise<unknown>)) })
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    return encode({ error: error instanceof DOMException ? 'Error: An object could not be cloned.' : String(error) })
  }
}
