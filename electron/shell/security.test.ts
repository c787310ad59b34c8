import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { hostileAddresses } from '../ipc/testing.ts'

type Answer = (allowed: boolean) => void
type Filter = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void

/** What the program told Electron, kept so that it can be asked. */
const { told, app, own } = vi.hoisted(() => {
  const kept: Record<string, unknown> = {}
  const keep =
    (name: string) =>
    (value: unknown): void => {
      kept[name] = value
    }
  const listeners: Record<string, (...given: never[]) => void> = {}
  const on = (name: string, listener: (...given: never[]) => void): void => {
    listeners[name] = listener
  }
  return {
    told: kept,
    app: { on, listeners },
    own: {
      on,
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setSpellCheckerEnabled: keep('spelling'),
      webRequest: { onBeforeRequest: keep('filter') },
    },
  }
})
vi.mock('electron', () => ({ app, session: { defaultSession: own } }))
const { setupSecurity } = await import('./security.ts')

class Contents extends EventEmitter {
  opened: ((details: { url: string }) => { action: string }) | null = null
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.opened = handler
  }
}
let contents: Contents
beforeEach(() => {
  setupSecurity()
  contents = new Contents()
  app.listeners['web-contents-created']?.({} as never, contents as never)
})
const event = () => ({ preventDefault: vi.fn<() => void>() })

const permissions = ['media', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'openExternal', 'fileSystem']
test.each([...permissions, 'hid', 'serial', 'usb', 'anything new'])('the permission %s is refused', (name) => {
  const answer = vi.fn<Answer>()
  ;(told['request'] as (contents: null, name: string, answer: Answer) => void)(null, name, answer)
  expect(answer.mock.calls).toEqual([[false]])
  expect((told['check'] as (contents: null, name: string) => boolean)(null, name)).toBe(false)
  expect((told['device'] as (details: object) => boolean)({ deviceType: name })).toBe(false)
})

test.each([...hostileAddresses, 'app://bundle/index.html'])(
  'the page does not leave for %s, by link, frame or redirect, and opens no window on it',
  (url) => {
    for (const way of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const one = event()
      contents.emit(way, { ...one, url }, url)
      expect(one.preventDefault, way).toHaveBeenCalledTimes(1)
    }
    expect(contents.opened?.({ url })).toEqual({ action: 'deny' })
  },
)

test.each(hostileAddresses)('a request to %s is cancelled before it is made', (url) => {
  const answers: boolean[] = []
  ;(told['filter'] as Filter)({ url }, ({ cancel }) => answers.push(cancel))
  expect(answers).toEqual([true])
})

test('our own pages pass the filter', () => {
  const answers: boolean[] = []
  ;(told['filter'] as Filter)({ url: 'app://bundle/index.html' }, ({ cancel }) => answers.push(cancel))
  expect(answers).toEqual([false])
})

test('no webview is attached, nothing is downloaded, no dictionary is fetched', () => {
  const [webview, download] = [event(), event()]
  contents.emit('will-attach-webview', webview, {}, {})
  app.listeners['will-download']?.(download as never)
  expect(webview.preventDefault).toHaveBeenCalledTimes(1)
  expect(download.preventDefault).toHaveBeenCalledTimes(1)
  expect(told['spelling']).toBe(false)
})
