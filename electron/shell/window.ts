/** The one window: where it stands, what it may do, and when it is shown. */
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Log } from '../ipc/answer.ts'
import { firstSize, reachable, smallest } from './bounds.ts'
import type { PrefsFile } from './prefs.ts'
import { startPage } from './protocol.ts'

/** As the page's own backgrounds, so that nothing flashes before it is drawn. */
const background = { light: '#f6f7f9', dark: '#16181c' }

/** Opens the window on our page, where it stood last time if that place still exists. */
export function openWindow(prefs: PrefsFile, preload: string): BrowserWindow {
  const state = prefs.window()
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const bounds = state === null ? null : reachable(state, areas)
  const window = new BrowserWindow({
    ...(bounds ?? firstSize(areas)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Piagam',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      webviewTag: false,
      spellcheck: false,
      // Ctrl+wheel would scale the page behind the back of our own text size.
      zoomFactor: 1,
    },
  })
  if (state?.maximized === true) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  rememberPlace(window, prefs)
  void window.loadURL(startPage)
  return window
}

/** A page that crashed is loaded again: everything it showed is in the database. */
export function reviveAfterCrash(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log(`window ${reason} ${exitCode}`, new Error('The page ended'))
    if (!window.isDestroyed()) window.webContents.reload()
  })
}

function rememberPlace(window: BrowserWindow, prefs: PrefsFile): void {
  let later: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(later)
    // Presenting on the projector is not where the window belongs.
    if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return
    try {
      prefs.setWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() })
    } catch {
      // A window in the wrong place next time is all that is lost.
    }
  }
  const soon = () => {
    clearTimeout(later)
    later = setTimeout(save, 500)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('close', save)
}

/** Where the sandboxed preload lies, seen from the bundle. */
export const preloadPath = (bundle: string): string => join(bundle, '../preload/preload.cjs')
