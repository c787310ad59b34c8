import { expect, test, vi } from 'vitest'
import type { PrefsFile } from './prefs.ts'

const made = vi.hoisted(() => [] as { webPreferences: Record<string, unknown> }[])
const loaded = vi.hoisted(() => [] as string[])
vi.mock('electron', () => ({
  BrowserWindow: class {
    constructor(options: (typeof made)[number]) {
      made.push(options)
    }
    once(): void {}
    on(): void {}
    loadURL(url: string): Promise<void> {
      loaded.push(url)
      return Promise.resolve()
    }
  },
  nativeTheme: { shouldUseDarkColors: false },
  protocol: {},
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }] },
}))
const { openWindow } = await import('./window.ts')

test('the one window is sandboxed and isolated, without Node, and every such switch is written out', () => {
  openWindow({ window: () => null } as unknown as PrefsFile, '/preload.cjs')
  expect(made).toHaveLength(1)
  expect(made[0]?.webPreferences).toEqual({
    preload: '/preload.cjs',
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
    zoomFactor: 1,
  })
  expect(loaded).toEqual(['app://bundle/index.html'])
})
