/** The main process: a list of small set-ups. It routes and owns the window; all work is done in threads. */
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import type { Command, Events } from '../shared/ipc.ts'
import { readLocked } from './locked.ts'
import { bugValue, createAnswer } from './ipc/answer.ts'
import { createFiles } from './ipc/files.ts'
import { registerCalls, sendEvent } from './ipc/register.ts'
import { mayCall } from './ipc/sender.ts'
import { startGuarded } from './service/guarded.ts'
import { runInThread } from './service/safety/thread.ts'
import { shellCalls, showFolder } from './shell/calls.ts'
import { showStartFailure, startPatiently } from './shell/failure.ts'
import { folderFrom, setupFolders } from './shell/folders.ts'
import { createLog } from './shell/log.ts'
import { setupMenu } from './shell/menu.ts'
import { backupFrom, createOpened, type Opened } from './shell/opened.ts'
import { openPrefs } from './shell/prefs.ts'
import { createProblems } from './shell/problem.ts'
import { registerScheme, setupProtocol } from './shell/protocol.ts'
import { setupQuit } from './shell/quit.ts'
import { resetPinsAtStart, tellResetNeedsStart, wantsPinReset } from './shell/reset.ts'
import { setupSecurity } from './shell/security.ts'
import { applyTheme } from './shell/theme.ts'
import { versions } from './shell/versions.ts'
import { openWindow, preloadPath, reviveAfterCrash } from './shell/window.ts'

let window: BrowserWindow | null = null
let opened: Opened | null = null
const send = <E extends keyof Events>(event: E, payload: Events[E]) => {
  if (window) sendEvent(window.webContents, event, payload)
}

async function start(folder: string): Promise<void> {
  const log = createLog(folder)
  log.note(`start ${Object.values(versions()).join(', ')}`)
  app.on('will-quit', () => {
    log.note('end')
  })
  const { locked } = readLocked()
  const prefs = openPrefs(folder, locked)
  applyTheme(prefs.get().theme)
  setupSecurity()
  setupProtocol(join(import.meta.dirname, '../renderer'))

  const service = await startPatiently(async () => {
    await resetPinsAtStart(process.argv, () =>
      runInThread('resetPins', { folder, version: app.getVersion(), now: new Date() }),
    )
    return startGuarded(
      {
        folder,
        version: app.getVersion(),
        onEvent: send,
        onDeath(error) {
          log.error('service', error)
          send('bug', bugValue(error))
        },
      },
      runInThread,
    )
  }, folder)
  if (service === null) {
    app.exit(1)
    return
  }
  const files = createFiles()
  setupQuit(service, () => {
    files.forget()
  })
  opened = createOpened(files, (chosen) => {
    send('openFile', chosen)
  })
  await opened.open(backupFrom(process.argv, process.cwd()))
  const problems = createProblems({
    versions: versions(),
    examine: () => service.call('doctor.run', {}),
    log,
    now: () => new Date(),
  })
  registerCalls(
    createAnswer({
      allowed: (sender) => mayCall(sender, window?.webContents.id ?? null),
      service,
      shell: shellCalls({
        folder,
        service,
        files,
        opened,
        prefs,
        log,
        problems,
        backupFolder: locked?.backupFolder,
        window: () => window,
      }),
      files,
      locked: () => service.locked(),
      log: log.error,
    }),
  )
  setupMenu({
    theme: prefs.get().theme,
    command(command: Command) {
      send('command', command)
    },
    showFolder(what) {
      const open = async () => {
        if (!(await service.locked())) await showFolder(folder, what)
      }
      open().catch((error: unknown) => {
        log.error('folder', error)
      })
    },
  })
  window = openWindow(prefs, preloadPath(import.meta.dirname))
  window.on('closed', () => {
    window = null
  })
  reviveAfterCrash(window, log.error)
}

async function run(): Promise<void> {
  let folder = folderFrom(process.argv) ?? ''
  try {
    folder = setupFolders()
    if (!app.requestSingleInstanceLock()) {
      app.quit()
      return
    }
    registerScheme()
    app.enableSandbox()
    app.setAppUserModelId('id.piagam.app')
    app.on('second-instance', (_event, args, from) => {
      if (window?.isMinimized() === true) window.restore()
      window?.focus()
      if (wantsPinReset(args)) void tellResetNeedsStart()
      // A file that is gone again: the window has come forward, there is nothing more to show.
      opened?.open(backupFrom(args, from)).catch(() => undefined)
    })
    await app.whenReady()
    await start(folder)
  } catch (error) {
    await app.whenReady()
    await showStartFailure(error, folder)
    app.exit(1)
  }
}
void run()
