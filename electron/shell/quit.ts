/** The end: windows first, then running jobs stop at a safe point (a batch resumes later), then the database closes. */
import { app, BrowserWindow } from 'electron'
import type { Service } from '../service/client.ts'

/** `last`: done when nothing runs any more. */
export function setupQuit(service: Pick<Service, 'close'>, last: () => void): void {
  let state: 'running' | 'closing' | 'closed' = 'running'
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.on('before-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    for (const window of BrowserWindow.getAllWindows()) window.close()
    void service.close().finally(() => {
      last()
      state = 'closed'
      app.quit()
    })
  })
}
