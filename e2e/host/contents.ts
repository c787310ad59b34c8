/** Electron's `webContents`: one page of the Chromium that the parent process drives. */
import { hostRecord, interactive } from './about.ts'
import { encode } from './codec.ts'
import { Emitter, type HostEvent } from './emitter.ts'
import { chromium } from './parent.ts'

interface ContentsEvents {
  'will-navigate': [HostEvent & { url: string }, string]
  'will-frame-navigate': [HostEvent & { url: string }]
  'will-redirect': [HostEvent]
  'will-attach-webview': [HostEvent]
  'did-finish-load': []
  'dom-ready': [HostEvent]
  'render-process-gone': [HostEvent, { reason: string; exitCode: number }]
}
type ContentsSubset = Pick<
  Electron.WebContents,
  'id' | 'send' | 'getTitle' | 'isDestroyed' | 'reload' | 'setWindowOpenHandler' | 'print' | 'getPrintersAsync'
>
type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse

const printer = (name: string, displayName: string): Electron.PrinterInfo => ({
  name,
  displayName,
  description: '',
  options: {},
})

export class HostWebContents extends Emitter<ContentsEvents> implements ContentsSubset {
  static readonly all = new Map<number, HostWebContents>()
  /** Addresses main asked for itself: no `will-navigate` for them. */
  readonly expected = new Set<string>()
  url = ''
  title = ''
  destroyed = false
  openHandler: OpenHandler = () => ({ action: 'allow' })
  readonly id: number
  readonly #opened: Promise<void>
  constructor(id: number, opened: Promise<void>) {
    super([
      'will-navigate',
      'will-frame-navigate',
      'will-redirect',
      'will-attach-webview',
      'did-finish-load',
      'dom-ready',
      'render-process-gone',
    ])
    this.id = id
    this.#opened = opened
    HostWebContents.all.set(id, this)
  }
  getTitle(): string {
    return this.title
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  send(channel: string, ...args: unknown[]): void {
    const text = encode(structuredClone(args))
    void this.#opened.then(() => chromium.emit(this.id, channel, text)).catch(() => undefined)
  }
  /** Electron's dialog cannot be had here: a test hears what it was asked, a person uses the PDF reader. */
  print(options: Electron.WebContentsPrintOptions, done: (printed: boolean, reason: string) => void): void {
    const { deviceName = '', landscape = false, scaleFactor = 0 } = options
    hostRecord.prints.push({ printer: deviceName, landscape, scale: scaleFactor })
    setTimeout(() => {
      done(!interactive, interactive ? 'no print dialog on this host' : '')
    }, 0)
  }
  getPrintersAsync(): Promise<Electron.PrinterInfo[]> {
    return Promise.resolve(
      interactive ? [] : [printer('Uji_1', 'Pencetak uji satu'), printer('Uji_2', 'Pencetak uji dua')],
    )
  }
  reload(): void {
    this.expected.add(this.url)
    void chromium.reload(this.id).catch(() => undefined)
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
}
