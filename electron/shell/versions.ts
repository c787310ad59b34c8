/** What runs here, for the log and for support. Nothing of it tells whose machine it is. */
import { release, totalmem, version } from 'node:os'
import { app } from 'electron'

export function versions(): Record<string, string> {
  const { electron, chrome, node } = process.versions
  return {
    Piagam: app.getVersion(),
    Electron: electron,
    Chromium: chrome,
    'Node.js': node,
    Sistem: `${version()} ${release()} ${process.arch}`,
    Memori: `${(totalmem() / 2 ** 30).toFixed(1)} GB`,
  }
}
