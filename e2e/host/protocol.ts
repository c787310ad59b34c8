/** Custom schemes and requests: app://bundle/x is https://bundle.app.test/x in the page. */
import { hostRecord } from './about.ts'
import { app } from './app.ts'
import { guarded, HostEvent } from './emitter.ts'
import { near } from './parent.ts'
import { mayRequest } from './session.ts'
import { HostWebContents } from './contents.ts'

type Handler = (request: Request) => Response | Promise<Response>
const schemes = new Map<string, Handler>()

export const toHttps = (url: string): string => {
  const [, scheme, host, rest] = /^([a-z-]+):\/\/([^/?#]*)(.*)$/.exec(url) ?? []
  return scheme !== undefined && schemes.has(scheme) ? `https://${String(host)}.${scheme}.test${String(rest)}` : url
}
export const fromHttps = (url: string): string => {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]+)\.([a-z-]+)\.test(?::443)?(.*)$/.exec(url) ?? []
  return scheme !== undefined && schemes.has(scheme) ? `${scheme}://${String(host)}${String(rest)}` : url
}

export const protocol: Pick<
  Electron.Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'
> = guarded('protocol', {
  registerSchemesAsPrivileged(custom: Electron.CustomScheme[]) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    void custom
  },
  handle(scheme: string, handler: Handler) {
    schemes.set(scheme, handler)
  },
  unhandle(scheme: string) {
    schemes.delete(scheme)
  },
  isProtocolHandled: (scheme: string) => schemes.has(scheme),
})

/** Every request the pages make: what the app lets pass and its scheme answers; the rest is refused and noted. */
near.request = async (id, { url: asked, method, headers, body, navigates }) => {
  const url = fromHttps(asked)
  const contents = id === undefined ? undefined : HostWebContents.all.get(id)
  if (navigates !== 'no' && contents && !contents.expected.delete(asked)) {
    const event = Object.assign(new HostEvent(), { url })
    if (navigates === 'window') contents.emit('will-navigate', event, url)
    contents.emit('will-frame-navigate', event)
    if (event.defaultPrevented) return 'abort'
  }
  const handler = schemes.get(new URL(url).protocol.slice(0, -1))
  if (!handler || !(await mayRequest(url))) {
    hostRecord.blocked.push(url)
    return 'block'
  }
  const response = await handler(new Request(url, { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) }))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}
