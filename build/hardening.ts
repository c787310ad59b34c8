/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security), point by point: where it is done and
 * which tests prove it. A test fails when a place or a test named here does not exist.
 */

export interface Point {
  /** Number in the list; letters for what the list does not have and we do. */
  point: string
  title: string
  /** What we do. */
  answer: string
  /** Files in which it is done. */
  where: readonly string[]
  /** `file: name of the test`, as it stands in the file. */
  proof: readonly string[]
}

const filter = 'electron/shell/security.test.ts: a request to %s is cancelled before it is made'
const stays =
  'electron/shell/security.test.ts: the page does not leave for %s, by link, frame or redirect, and opens no window on it'
const policy = 'electron/shell/bundle.test.ts: the policy starts from nothing and allows no inline code'
const switches =
  'electron/shell/window.test.ts: the one window is sandboxed and isolated, without Node, and every such switch is written out'
const sources = 'build/hardening.test.ts: no source file holds %s'
const fuses = 'build/fuses.test.ts: all nine fuses are decided and stand in the program afterwards'
const noWebview =
  'electron/shell/security.test.ts: no webview is attached, nothing is downloaded, no dictionary is fetched'

export const hardening: readonly Point[] = [
  {
    point: '1',
    title: 'Only load secure content',
    answer: 'All pages are our own, from app://bundle; every request elsewhere is cancelled.',
    where: ['electron/shell/protocol.ts', 'electron/shell/security.ts'],
    proof: [filter, 'e2e/network.spec.ts: neither a page nor a thread opens a connection, whatever is done'],
  },
  {
    point: '2',
    title: 'Do not enable Node.js integration for remote content',
    answer: 'Off for pages, workers and frames; there is no remote content.',
    where: ['electron/shell/window.ts'],
    proof: [switches],
  },
  {
    point: '3',
    title: 'Enable context isolation',
    answer: 'On, written out.',
    where: ['electron/shell/window.ts'],
    proof: [switches],
  },
  {
    point: '4',
    title: 'Enable process sandboxing',
    answer: 'On for the window and, by app.enableSandbox(), for whatever else may come.',
    where: ['electron/main.ts', 'electron/shell/window.ts'],
    proof: [switches, 'build/hardening.test.ts: the program asks for the sandbox before it is ready'],
  },
  {
    point: '5',
    title: 'Handle session permission requests from remote content',
    answer: 'Requests, checks and devices are all refused.',
    where: ['electron/shell/security.ts'],
    proof: [
      'electron/shell/security.test.ts: the permission %s is refused',
      'e2e/shell.spec.ts: permissions are refused, and a member the host lacks is named',
    ],
  },
  {
    point: '6',
    title: 'Do not disable webSecurity',
    answer: 'Written out as on.',
    where: ['electron/shell/window.ts'],
    proof: [switches, sources],
  },
  {
    point: '7',
    title: 'Define a Content Security Policy',
    answer: "A header on every response, from default-src 'none', with a nonce for styles.",
    where: ['electron/shell/bundle.ts', 'electron/shell/protocol.ts'],
    proof: [
      policy,
      'e2e/shell.spec.ts: a page stays where it is: no foreign page, no second window, no frame, no inline script',
      'e2e/shell.spec.ts: styles made at run time pass with the nonce of the page, which is new in every response',
    ],
  },
  {
    point: '8',
    title: 'Do not set allowRunningInsecureContent',
    answer: 'Written out as off.',
    where: ['electron/shell/window.ts'],
    proof: [switches, sources],
  },
  {
    point: '9',
    title: 'Do not enable experimental features',
    answer: 'Written out as off.',
    where: ['electron/shell/window.ts'],
    proof: [switches, sources],
  },
  {
    point: '10',
    title: 'Do not use enableBlinkFeatures',
    answer: 'Never set.',
    where: ['electron/shell/window.ts'],
    proof: [switches, sources],
  },
  {
    point: '11',
    title: 'Do not use allowpopups for WebViews',
    answer: 'There are no webviews.',
    where: ['electron/shell/security.ts'],
    proof: [noWebview, sources],
  },
  {
    point: '12',
    title: 'Verify WebView options before creation',
    answer: 'No webview is ever attached.',
    where: ['electron/shell/security.ts'],
    proof: [noWebview],
  },
  {
    point: '13',
    title: 'Disable or limit navigation',
    answer: 'The one page never leaves, not even for itself.',
    where: ['electron/shell/security.ts'],
    proof: [
      stays,
      'e2e/shell.spec.ts: a page stays where it is: no foreign page, no second window, no frame, no inline script',
    ],
  },
  {
    point: '14',
    title: 'Disable or limit creation of new windows',
    answer: 'Denied.',
    where: ['electron/shell/security.ts'],
    proof: [stays],
  },
  {
    point: '15',
    title: 'Do not use shell.openExternal with untrusted content',
    answer:
      'Not used at all. openPath gets our own folders, documents and sheets for the printer, and an inspected installer, never a name from a page.',
    where: ['electron/shell/calls.ts'],
    proof: [sources, 'build/hardening.test.ts: files are opened from four places only, by paths no page can name'],
  },
  {
    point: '16',
    title: 'Use a current version of Electron',
    answer: 'One exact version; advisories are asked for in the Windows workflow.',
    where: ['package.json', 'build/audit.ts'],
    proof: ['build/electron-builder.test.ts: Electron is one exact version of the three that are kept up'],
  },
  {
    point: '17',
    title: 'Validate the sender of all IPC messages',
    answer: 'Main frame of our window on our page, then the schema of the call, then the call.',
    where: ['electron/ipc/sender.ts', 'electron/ipc/answer.ts', 'electron/ipc/register.ts'],
    proof: [
      'electron/ipc/sender.test.ts: a call is answered for the main frame of our window on our page only',
      'electron/ipc/answer.test.ts: nothing is parsed or called for a foreign sender',
      'e2e/shell.spec.ts: only our own window may call',
    ],
  },
  {
    point: '18',
    title: 'Avoid the file:// protocol, use a custom one',
    answer: 'app:// with names of a fixed alphabet below one folder.',
    where: ['electron/shell/protocol.ts', 'electron/shell/bundle.ts'],
    proof: [
      'electron/shell/bundle.test.ts: %s is no file of the bundle',
      'e2e/shell.spec.ts: the scheme serves the bundle and nothing beside it',
    ],
  },
  {
    point: '19',
    title: 'Check which fuses you can change',
    answer: 'All nine are decided; one that is not stops the build; read back from the package.',
    where: ['build/fuses.ts', 'build/check-package.ts'],
    proof: [
      fuses,
      'build/fuses.test.ts: a fuse nobody decided stops the build and changes nothing',
      'build/fuses.test.ts: an Electron with a tenth fuse stops the build',
    ],
  },
  {
    point: '20',
    title: 'Do not expose Electron APIs to untrusted web content',
    answer: 'Two functions: call by a name of the contract, listen to an event of the contract.',
    where: ['electron/preload.ts'],
    proof: [
      'build/hardening.test.ts: the page gets two functions and nothing of Electron',
      'electron/ipc/answer.test.ts: a call that does not exist is refused, also by names every object has',
    ],
  },
  {
    point: 'a',
    title: 'Any input on any call',
    answer: 'Schema first; a refused call changes nothing; a bug is an envelope too.',
    where: ['electron/ipc/answer.ts', 'shared/ipc.ts'],
    proof: [
      'electron/fuzz/channels.test.ts: a call never crashes, never writes what it refuses, and always answers in the envelope',
      'electron/fuzz/channels.test.ts: a foreign sender gets nothing and changes nothing, on any call',
    ],
  },
  {
    point: 'b',
    title: 'Files made to do harm',
    answer: 'Read in a thread with limits of memory and time; one that hangs is ended and replaced.',
    where: ['electron/render/pool.ts', 'electron/render/tables/limits.ts', 'electron/render/documents/picture.ts'],
    proof: [
      'electron/render/hostile-files.test.ts: after all of them the thread still reads an honest file',
      'electron/render/pool.test.ts: a thread that hangs is ended, its task refused in words, and the next task gets a new one',
      'electron/render/verify/hostile.test.ts: never crashes, hangs or believes',
      'electron/service/safety/backup/hostile.test.ts: a part that unpacks to more than it says, or to absurdly much, is refused',
      'electron/service/merge/package.test.ts: a package cut anywhere is refused',
    ],
  },
  {
    point: 'c',
    title: 'Formulas in exported tables',
    answer: 'One function writes every CSV; workbooks hold text as text.',
    where: ['electron/render/tables/csv-adapter.ts', 'electron/render/tables/write.ts'],
    proof: [
      'electron/render/tables/write.test.ts: the name %j is text in a CSV and in a workbook, wherever it stands',
      'build/hardening.test.ts: every CSV is written by the one function that leaves nothing a spreadsheet would run',
    ],
  },
  {
    point: 'd',
    title: 'Code of others',
    answer: 'Licences on a list, what ships is listed (CycloneDX), advisories asked for.',
    where: ['build/licences.ts', 'build/artifacts.ts', 'build/audit.ts'],
    proof: [
      'build/licences.test.ts: every package in the lock file has a licence we may use',
      'build/artifacts.test.ts: beside an installer lie the list of its parts and the checksums of both',
    ],
  },
  {
    point: 'e',
    title: 'Updates without internet',
    answer:
      'Version, checksum and signature shown; damaged or older ones refused; a copy of what was inspected is started.',
    where: ['electron/shell/update/installer.ts', 'electron/shell/update/pe.ts'],
    proof: [
      'electron/shell/update/installer.test.ts: what is started is a copy of what was inspected; one that was changed meanwhile is not',
      'electron/shell/update/pe.test.ts: a program cut anywhere or changed anywhere is read or refused, in no time',
    ],
  },
  {
    point: 'f',
    title: 'A locked window',
    answer:
      'Behind the lock no call is answered but those of the lock screen, no job is cancelled and the menu opens no folder; forgotten PINs go only with a copy and a notice.',
    where: [
      'shared/while-locked.ts',
      'electron/service/people/gate.ts',
      'electron/service/client.ts',
      'electron/ipc/answer.ts',
      'electron/main.ts',
      'electron/service/people/reset-pins.ts',
    ],
    proof: [
      'electron/service/people/gate.test.ts: behind the lock every other call is refused, of pages and of the main process, whatever it is given',
      'electron/ipc/answer.test.ts: while locked the main process answers only what the lock screen needs',
      'electron/service/client.test.ts: behind the lock no job is cancelled',
      'e2e/people.spec.ts: a locked window shows nothing and does nothing until a PIN opens it; wrong ones must wait',
      'electron/service/people/reset-pins.test.ts: when all PINs are forgotten they go: a copy first, a line in the journal, and everybody is told for a month',
    ],
  },
]
