/** The chosen theme, for the window frame, the menu and what the page hears of the system. */
import { Menu, nativeTheme } from 'electron'
import type { Prefs } from '../../shared/ipc.ts'

export function applyTheme(theme: Prefs['theme']): void {
  nativeTheme.themeSource = theme === 'auto' ? 'system' : theme
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme.${theme}`)
  if (item) item.checked = true
}
