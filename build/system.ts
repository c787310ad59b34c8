/** Programs of the system that the tests use: installed on Debian when we may, else named. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium, headlessShell } from '../e2e/host/chromium.ts'

/** Debian's package for each program. */
const needed: readonly { package: string; here: () => boolean }[] = [
  { package: 'chromium', here: () => findChromium() !== undefined },
  { package: 'fonts-dejavu-core', here: () => existsSync('/usr/share/fonts') },
  { package: 'xvfb', here: () => onPath('Xvfb') },
  { package: 'poppler-utils', here: () => onPath('pdfsig') && onPath('pdftotext') },
  { package: 'qpdf', here: () => onPath('qpdf') },
  { package: 'openssl', here: () => onPath('openssl') },
  { package: 'libnss3-tools', here: () => onPath('certutil') },
  // that what we write opens elsewhere with its rules
  { package: 'libreoffice-calc-nogui', here: () => onPath('soffice') },
]

function onPath(program: string): boolean {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program]
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => names.some((name) => existsSync(join(folder, name))))
}
const missing = (): string[] =>
  needed
    // On Windows Edge is always there, and the PDF tools only confirm what our own verification says.
    .filter((one) => !one.here() && (process.platform !== 'win32' || one.package === 'chromium'))
    .map((one) => one.package)

/** Installs what is missing where that is possible; the packages still missing. */
export function setupSystem(say: (text: string) => void): string[] {
  const wanted = missing()
  if (wanted.length === 0) return []
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return wanted
  say(`Installing ${wanted.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', ...args], { stdio: 'inherit', env, timeout: 300_000 })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...wanted)
  // Not in every Debian; without it the tests take Chromium itself.
  if (!existsSync(headlessShell)) apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell')
  return missing()
}
