/** Electron's `BrowserWindow`. */
import { readFileSync } from 'node:fs'
import { hostRecord } from './about.ts'
import { app, hostApp, openWindows } from './app.ts'
import { HostWebContents } from './contents.ts'
import { Emitter, HostEvent } from './emitter.ts'
import { chromium, near } from './parent.ts'
import { fromHttps, toHttps } from './protocol.ts'

interface WindowEvents {
  close: [HostEvent]
  closed: []
  'ready-to-show': []
  show: []
  focus: []
  resize: []
  move: []
}
type WindowSubset = Pick<
  Electron.BrowserWindow,
  | 'id'
  | 'loadURL'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'show'
  | 'isVisible'
  | 'focus'
  | 'isMinimized'
  | 'restore'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'getTitle'
  | 'getBounds'
  | 'getNormalBounds'
  | 'setBounds'
  | 'setMenuBarVisibility'
>
let nextId = 1

export class BrowserWindow extends Emitter<WindowEvents> implements WindowSubset {
  static getAllWindows(): BrowserWindow[] {
    return [...openWindows.values()] as BrowserWindow[]
  }
  static fromId(id: number): BrowserWindow | null {
    return (openWindows.get(id) as BrowserWindow | undefined) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null
  }

  readonly id = nextId++
  readonly webContents: HostWebContents
  readonly #opened: Promise<void>
  readonly #pageless: boolean
  #bounds: Electron.Rectangle
  #destroyed = false
  #visible: boolean
  #state: 'normal' | 'maximized' | 'fullscreen' = 'normal'

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super(['close', 'closed', 'ready-to-show', 'show', 'focus', 'resize', 'move'])
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const prefs = options.webPreferences ?? {}
    if (prefs.nodeIntegration === true || prefs.contextIsolation === false || prefs.sandbox === false)
      throw new Error('The Chromium host has sandboxed, isolated windows only')
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#visible = options.show !== false
    openWindows.set(this.id, this)
    // A window for a PDF has no page here: Chromium without a head has no viewer for it.
    this.#pageless = prefs.plugins === true
    if (this.#pageless) {
      this.#opened = Promise.resolve()
      this.webContents = new HostWebContents(this.id, this.#opened)
      return
    }
    this.#opened = chromium.open(
      this.id,
      { ...(options.x === undefined ? {} : { left: x, top: y }), width, height },
      prefs.preload === undefined ? undefined : readFileSync(prefs.preload, 'utf8'),
    )
    this.#opened.catch(() => undefined)
    this.webContents = new HostWebContents(this.id, this.#opened)
    app.emit('web-contents-created', new HostEvent(), this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    if (this.#pageless) return
    const target = toHttps(url)
    this.webContents.expected.add(target)
    await this.#opened
    await chromium.goto(this.id, target)
  }
  close(): void {
    void this.tryClose()
  }
  async tryClose(): Promise<boolean> {
    const event = new HostEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    await this.#opened.then(() => chromium.close(this.id)).catch(() => undefined)
    this.gone()
    return true
  }
  destroy(): void {
    if (this.#pageless) {
      this.gone()
      return
    }
    void this.#opened.then(() => chromium.close(this.id)).catch(() => undefined)
    this.gone()
  }
  /** The page is closed, by us or by a person. */
  gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.webContents.destroyed = true
    HostWebContents.all.delete(this.id)
    openWindows.delete(this.id)
    this.emit('closed')
    hostApp.windowClosed()
  }
  isDestroyed(): boolean {
    return this.#destroyed
  }
  show(): void {
    this.#visible = true
    this.emit('show')
  }
  isVisible(): boolean {
    return this.#visible
  }
  focus(): void {
    hostRecord.focused.push(this.id)
    void this.#opened.then(() => chromium.front(this.id)).catch(() => undefined)
    this.emit('focus')
  }
  isMinimized(): boolean {
    return false
  }
  restore(): void {}
  maximize(): void {
    this.#become('maximized')
  }
  unmaximize(): void {
    this.#become('normal')
  }
  isMaximized(): boolean {
    return this.#state === 'maximized'
  }
  setFullScreen(on: boolean): void {
    this.#become(on ? 'fullscreen' : 'normal')
  }
  isFullScreen(): boolean {
    return this.#state === 'fullscreen'
  }
  #become(state: 'normal' | 'maximized' | 'fullscreen'): void {
    this.#state = state
    void this.#opened.then(() => chromium.place(this.id, { windowState: state })).catch(() => undefined)
    this.emit('resize')
  }
  getTitle(): string {
    return this.webContents.title
  }
  getBounds(): Electron.Rectangle {
    return this.#bounds
  }
  getNormalBounds(): Electron.Rectangle {
    return this.#bounds
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    const { x, y, width, height } = this.#bounds
    void this.#opened.then(() => chromium.place(this.id, { left: x, top: y, width, height })).catch(() => undefined)
    this.emit('resize')
  }
  /** A person moved or sized it. */
  placed(bounds: Electron.Rectangle): void {
    if (this.#state !== 'normal') return
    this.#bounds = bounds
    this.emit('resize')
  }
  setMenuBarVisibility(): void {}
}

near.page = (id, event, url, title) => {
  const window = BrowserWindow.fromId(id)
  if (!window) return
  if (event === 'close') {
    window.emit('close', new HostEvent())
    window.gone()
  } else if (event === 'crash') {
    window.webContents.emit('render-process-gone', new HostEvent(), { reason: 'crashed', exitCode: 1 })
  } else {
    Object.assign(window.webContents, { url, title })
    if (event === 'ready') window.webContents.emit('dom-ready', new HostEvent())
    else {
      window.webContents.emit('did-finish-load')
      window.emit('ready-to-show')
    }
  }
}
near.placed = (id, bounds) => {
  BrowserWindow.fromId(id)?.placed(bounds)
}
near.popup = (id, url) =>
  BrowserWindow.fromId(id)?.webContents.openHandler({
    url: fromHttps(url),
    frameName: '',
    features: '',
    disposition: 'new-window',
    referrer: { url: '', policy: 'default' },
  }).action ?? 'deny'
