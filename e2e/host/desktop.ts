/** Electron's `dialog`, `shell`, `clipboard`, `screen` and `nativeTheme`. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { outputFolder } from '../../electron/folders.ts'
import { hostRecord, interactive } from './about.ts'
import { guarded } from './emitter.ts'
import { chromium } from './parent.ts'

const unanswered = (what: string) => (): Promise<never> =>
  Promise.reject(new Error(`${what} was called and no answer is set; stub it through evaluate`))

/** Without Electron a save goes to the person's own `Piagam` folder, under a name that is free. */
function save(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
  const options = args.at(-1) as Electron.SaveDialogOptions
  const name = basename(options.defaultPath ?? 'berkas')
  const stem = basename(name, extname(name))
  let filePath = join(outputFolder(), name)
  for (let n = 2; existsSync(filePath); n++) filePath = join(outputFolder(), `${stem} (${String(n)})${extname(name)}`)
  console.log(`Disimpan: ${filePath}`)
  return Promise.resolve({ canceled: false, filePath })
}

/** A file is chosen in Chromium's own dialog; a folder is always the `Piagam` folder. */
async function open(...args: unknown[]): Promise<Electron.OpenDialogReturnValue> {
  const { properties = [], filters = [] } = args.at(-1) as Electron.OpenDialogOptions
  if (properties.includes('openDirectory')) {
    console.log(`Folder yang dipakai: ${outputFolder()}`)
    return { canceled: false, filePaths: [outputFolder()] }
  }
  const extensions = filters.flatMap((filter) => filter.extensions)
  const path = await chromium.choose(extensions.includes('*') ? [] : extensions).catch(() => null)
  return { canceled: path === null, filePaths: path === null ? [] : [path] }
}

async function message(...args: unknown[]): Promise<Electron.MessageBoxReturnValue> {
  const options = args.at(-1) as Electron.MessageBoxOptions
  const { message: text, detail = '', buttons = ['OK'], cancelId = 0 } = options
  hostRecord.messages.push(`${text}\n${detail}`)
  console.error(`${text}\n${detail}`)
  const response = interactive
    ? await chromium.ask({ title: options.title ?? '', message: text, detail, buttons }).catch(() => null)
    : null
  return { response: response ?? cancelId, checkboxChecked: false }
}

export const dialog: Pick<Electron.Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox'> = guarded('dialog', {
  showSaveDialog: interactive ? save : unanswered('dialog.showSaveDialog'),
  showOpenDialog: interactive ? open : unanswered('dialog.showOpenDialog'),
  showMessageBox: message,
})

/** Hands a path to the desktop; '' when that went well, as Electron's `openPath` answers. */
function hand(what: string, path: string, select: boolean): Promise<string> {
  hostRecord.shell.push(`${what} ${path}`)
  if (!interactive) return Promise.resolve('')
  const [command, args] =
    process.platform === 'win32'
      ? (['explorer.exe', select ? ['/select,', path] : [path]] as const)
      : process.platform === 'darwin'
        ? (['open', select ? ['-R', path] : [path]] as const)
        : (['xdg-open', [select ? dirname(path) : path]] as const)
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.on('error', (error) => {
      resolve(error.message)
    })
    child.on('exit', (code) => {
      // Explorer answers 1 even when all went well.
      resolve(code === 0 || process.platform === 'win32' ? '' : `${command}: ${String(code)}`)
    })
    // A viewer that stays in the foreground is a viewer that runs.
    setTimeout(resolve, 3000, '').unref()
    child.unref()
  })
}
export const shell: Pick<Electron.Shell, 'openPath' | 'showItemInFolder'> = guarded('shell', {
  openPath: (path: string) => hand('openPath', path, false),
  showItemInFolder: (path: string) => {
    void hand('showItemInFolder', path, true)
  },
})

export const clipboard: Pick<Electron.Clipboard, 'writeText'> = guarded('clipboard', {
  writeText(text: string) {
    hostRecord.clipboard = text
    return Promise.resolve()
  },
})

/** The screen as the parent measured it, else a common one. */
const [x = 0, y = 0, width = 1920, height = 1080] = (process.env['HOST_SCREEN'] ?? '')
  .split(',')
  .filter(Boolean)
  .map(Number)
export const screen = guarded('screen', {
  getAllDisplays: () => [{ workArea: { x, y, width, height } }],
})

class HostTheme {
  #source: Electron.NativeTheme['themeSource'] = 'system'
  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.#source
  }
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.#source = source
    void chromium.theme(source).catch(() => undefined)
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}
export const nativeTheme: Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'> = new HostTheme()
