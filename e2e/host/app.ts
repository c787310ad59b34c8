/** Electron's `app`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { appRoot, manifest, ownFolder, resources } from './about.ts'
import { Emitter, guarded, HostEvent } from './emitter.ts'

interface AppEvents {
  ready: []
  'window-all-closed': []
  'before-quit': [HostEvent]
  'will-quit': [HostEvent]
  quit: [HostEvent, number]
  'second-instance': [HostEvent, string[], string, unknown]
  'web-contents-created': [HostEvent, unknown]
}
const eventNames = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'web-contents-created',
] as const satisfies readonly (keyof AppEvents)[]

type AppSubset = Pick<
  Electron.App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'getVersion'
  | 'getAppPath'
  | 'isPackaged'
  | 'requestSingleInstanceLock'
  | 'enableSandbox'
  | 'setAppUserModelId'
>

/** What the app must know of a window; the windows themselves are in window.ts. */
interface Closable {
  tryClose(): Promise<boolean>
}
export const openWindows = new Map<number, Closable>()

class HostApp extends Emitter<AppEvents> implements AppSubset {
  readonly isPackaged = resources !== undefined
  readonly name = manifest.productName ?? manifest.name
  readonly #ready = Promise.withResolvers<void>()
  readonly #paths = new Map<string, string>([
    ['userData', join(ownFolder, 'data')],
    ['sessionData', join(ownFolder, 'data')],
    ['temp', tmpdir()],
    ['home', homedir()],
    ['exe', process.execPath],
  ])
  #isReady = false
  #quitting = false
  #handover: Promise<void> = Promise.resolve()

  constructor() {
    super(eventNames)
    setImmediate(() => {
      this.#isReady = true
      this.emit('ready')
      this.#ready.resolve()
    })
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }
  isReady(): boolean {
    return this.#isReady
  }
  getName(): string {
    return this.name
  }
  getVersion(): string {
    return manifest.version
  }
  getAppPath(): string {
    return appRoot
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    const path = this.#paths.get(name)
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    mkdirSync(name === 'exe' ? dirname(path) : path, { recursive: true })
    return path
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }
  enableSandbox(): void {}
  setAppUserModelId(): void {}

  /** A socket in the data folder: whoever listens is first, whoever can connect is second. */
  requestSingleInstanceLock(): boolean {
    const userData = this.getPath('userData')
    const path =
      process.platform === 'win32' ? `\\\\.\\pipe\\${userData.replace(/\W/g, '-')}` : join(userData, 'instance.sock')
    const lock = join(userData, 'instance.lock')
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
    } catch {
      if (alive(Number(readFileSync(lock, 'utf8')))) {
        this.#handover = tellFirst(path)
        return false
      }
      writeFileSync(lock, String(process.pid))
    }
    if (process.platform !== 'win32') rmSync(path, { force: true })
    process.on('exit', () => {
      rmSync(lock, { force: true })
    })
    createServer((socket) => {
      let text = ''
      socket
        .on('error', () => undefined)
        .on('data', (part) => {
          text += String(part)
        })
        .on('end', () => {
          if (text === '') return
          const { argv, cwd } = JSON.parse(text) as { argv: string[]; cwd: string }
          this.emit('second-instance', new HostEvent(), argv, cwd, undefined)
        })
    })
      .on('error', (error) => {
        console.error(`No second start will be noticed: ${error.message}`)
      })
      .listen(path)
      .unref()
    return true
  }

  quit(): void {
    if (this.#quitting) return
    const event = new HostEvent()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#quitting = true
    void (async () => {
      for (const window of openWindows.values())
        if (!(await window.tryClose())) {
          this.#quitting = false
          return
        }
      const last = new HostEvent()
      this.emit('will-quit', last)
      if (last.defaultPrevented) {
        this.#quitting = false
        return
      }
      this.emit('quit', new HostEvent(), 0)
      this.exit(0)
    })()
  }
  exit(code = 0): void {
    this.#quitting = true
    void this.#handover.then(() => {
      process.exit(code)
    })
  }
  windowClosed(): void {
    if (this.#quitting || openWindows.size > 0) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const tellFirst = (path: string): Promise<void> =>
  new Promise((done) => {
    connect(path)
      .on('close', () => {
        done()
      })
      .on('error', () => {
        done()
      })
      .end(JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
  })

export const hostApp = new HostApp()
export const app = guarded('app', hostApp)
