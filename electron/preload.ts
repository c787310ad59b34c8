/** Puts one typed object on the page's window. Runs sandboxed, so it is one file without the contract's schemas. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Result } from '../shared/errors.ts'
import type { Events, PiagamApi } from '../shared/ipc.ts'
import { callChannel } from './ipc/channel.ts'

/** As the contract lists them; a missing or wrong name does not compile. */
const events: Record<keyof Events, true> = { progress: true, changed: true, command: true, bug: true, openFile: true }

const api: PiagamApi = {
  async call(name, input) {
    try {
      return (await ipcRenderer.invoke(callChannel, name, input)) as never
    } catch (error) {
      const details = [error instanceof Error ? error.message : String(error)]
      const message = 'Permintaan ini tidak dapat diteruskan ke program. Coba lagi; bila terulang, buka ulang Piagam.'
      return { ok: false, error: { code: 'bug', message, details } } satisfies Result<never>
    }
  },
  on(event, listener) {
    if (!Object.hasOwn(events, event)) throw new Error(`No such event: ${event}`)
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => {
      listener(payload)
    }
    ipcRenderer.on(event, forward)
    return () => {
      ipcRenderer.removeListener(event, forward)
    }
  },
}

contextBridge.exposeInMainWorld('piagam', api)
