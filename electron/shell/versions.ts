/** What runs here, for the log and for support. Nothing of it tells whose machine it is. */
import { release, totalmem, version } from 'node:os'
import { app } from 'electron'

export function versions(): Record<string, string> {
  const engines: Record<string, string | undefined> = process.versions
  return {
    Piagam: app.getVersion(),
    // The first two are missing where the program runs without Electron.
    Electron: engines['electron'] ?? '-',
    Chromium: engines['chrome'] ?? '-',
    'Node.js': process.versions.node,
    Sistem: `${version()} ${release()} ${process.arch}`,
    Memori: `${(totalmem() / 2 ** 30).toFixed(1)} GB`,
  }
}
