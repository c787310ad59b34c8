/** What no page may do, whatever gets into it: leave, open windows, ask for devices, reach the network. */
import { app, session, type WebContents } from 'electron'
import { isLocal } from '../ipc/sender.ts'

/** Before any window is made. */
export function setupSecurity(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.setSpellCheckerEnabled(false)
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url) })
  })
  own.on('will-download', (event) => {
    event.preventDefault()
  })
  app.on('web-contents-created', (_event, contents) => {
    confine(contents)
  })
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // The window of the print dialog shows one PDF in a session of its own (print.ts), whose viewer moves in its own frames.
  if ('session' in contents && contents.session !== session.defaultSession) return
  // There is one page and it never leaves; starting it again comes from here, not from the page.
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
}
