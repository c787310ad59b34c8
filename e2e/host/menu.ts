/** Electron's `Menu`: kept, clickable by id, and its accelerators are heard in the page. Nothing is drawn. */
import { app } from './app.ts'
import { near } from './parent.ts'
import { BrowserWindow } from './window.ts'

type Template = Parameters<typeof Electron.Menu.buildFromTemplate>[0]

class HostMenuItem {
  enabled: boolean
  checked: boolean
  visible: boolean
  readonly id: string
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  readonly #click: Electron.MenuItemConstructorOptions['click']
  constructor(options: Electron.MenuItemConstructorOptions) {
    this.id = options.id ?? ''
    this.label = options.label ?? options.role ?? ''
    this.role = options.role
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
    this.enabled = options.enabled ?? true
    this.checked = options.checked ?? false
    this.visible = options.visible ?? true
    this.accelerator = options.accelerator
    this.submenu = options.submenu === undefined ? undefined : Menu.buildFromTemplate(options.submenu as Template)
    this.#click = options.click
  }
  click(): void {
    if (!this.enabled) return
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.role === 'quit') app.quit()
    if (this.role === 'close') BrowserWindow.getFocusedWindow()?.close()
    this.#click?.(this as never, BrowserWindow.getFocusedWindow() as never, { triggeredByAccelerator: false })
  }
}

export class Menu {
  static #application: Menu | null = null
  static buildFromTemplate(template: Template): Menu {
    return new Menu(template.map((item) => new HostMenuItem(item as Electron.MenuItemConstructorOptions)))
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }
  readonly items: HostMenuItem[]
  constructor(items: HostMenuItem[] = []) {
    this.items = items
  }
  flat(): HostMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.flat() ?? [])])
  }
  getMenuItemById(id: string): HostMenuItem | null {
    return this.flat().find((item) => item.id === id) ?? null
  }
}

const normal = (accelerator: string): string =>
  accelerator
    .replace(/\b(CmdOrCtrl|CommandOrControl|Ctrl)\b/gi, 'Control')
    .replace(/\bOption\b/gi, 'Alt')
    .split('+')
    .map((part) => part.toLowerCase())
    .toSorted()
    .join('+')

near.key = (keys) => {
  Menu.getApplicationMenu()
    ?.flat()
    .find((item) => item.accelerator !== undefined && normal(item.accelerator) === normal(keys))
    ?.click()
}
