/** Electron's `session`: the request filter works; the permission handlers are kept so that tests can ask them. */
import { Emitter, guarded, type HostEvent } from './emitter.ts'

/** What print.ts asks of its session; the filter and handlers of the pages stay as they are. */
class OtherSession {
  readonly protocol = { handle(): void {} }
  readonly webRequest = { onBeforeRequest(): void {} }
  setPermissionRequestHandler(): void {}
}
type OnBeforeRequest = Parameters<Electron.WebRequest['onBeforeRequest']>[0] & object
type Permissions = {
  request: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
  check: Parameters<Electron.Session['setPermissionCheckHandler']>[0]
}
let filter: ((details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void) | null = null
const permissions: Permissions = { request: null, check: null }

class HostSession extends Emitter<{ 'will-download': [HostEvent] }> {
  readonly webRequest = guarded('session.webRequest', {
    onBeforeRequest(listener: OnBeforeRequest) {
      filter = listener as never
    },
  })
  constructor() {
    super(['will-download'])
  }
  setPermissionRequestHandler(handler: Permissions['request']): void {
    permissions.request = handler
  }
  setPermissionCheckHandler(handler: Permissions['check']): void {
    permissions.check = handler
  }
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
}
export const session = {
  defaultSession: guarded('session.defaultSession', new HostSession()),
  fromPartition: () => guarded('session.fromPartition()', new OtherSession()),
}

export const mayRequest = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!filter) resolve(true)
    else
      filter({ url }, ({ cancel }) => {
        resolve(cancel !== true)
      })
  })

/** What the app's two permission handlers say; `null` where it has none. */
export async function askPermission(name: string): Promise<{ request: boolean | null; check: boolean | null }> {
  const { request, check } = permissions
  return {
    request: request
      ? await new Promise((resolve) => {
          request(null as never, name as never, resolve, null as never)
        })
      : null,
    check: check ? check(null, name as never, 'app://bundle/', {} as never) : null,
  }
}
