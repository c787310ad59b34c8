import { useEffect } from 'react'
import type { Command } from '../../../shared/ipc'
import { saveManual } from '../help/manual'
import { useHelp } from '../help/state'
import { importPicked } from '../importing/start'
import { packagePicked } from '../merging/start'
import { isLocked, lock } from '../people/work'
import { restorePicked } from '../restoring/start'
import { makeCopy } from '../screens/backup/make'
import { stepTextSize, usePrefs } from '../state/prefs'
import { screens, useView } from '../state/view'
import { spotlight } from '../ui/kit'
import { chooseInstaller } from '../updating/start'
import { redo, undo } from './notices'

/** What the screen at hand does with a command: only one listens at a time. */
const local = new Map<Command, () => void>()

/** A field that only waits for a first letter (`data-idle`) holds no text to take back. */
const inText = (): boolean => {
  const field = document.activeElement
  return (
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.dataset['idle'] === undefined
  )
}

const { go, set } = useView.getState()
const theme = (wanted: 'light' | 'dark' | 'auto') => () => {
  usePrefs.getState().set({ theme: wanted })
}

const everywhere: Partial<Record<Command, () => void>> = {
  ...Object.fromEntries(
    screens.map((screen) => [
      `go.${screen}`,
      () => {
        go(screen)
      },
    ]),
  ),
  'backup.make': () => {
    go('backup')
    void makeCopy()
  },
  'backup.export': () => {
    go('backup', 'export')
  },
  'backup.restore': () => {
    void restorePicked()
  },
  'package.import': () => {
    go('laptops')
    void packagePicked()
  },
  'package.export': () => {
    go('laptops', 'export')
  },
  person: () => {
    set({ dialog: 'person' })
  },
  lock: () => {
    void lock()
  },
  palette: () => {
    spotlight.open()
  },
  undo: () => {
    void undo()
  },
  redo: () => {
    void redo()
  },
  import: () => {
    void importPicked()
  },
  present: () => {
    go('ranking')
    set({ presenting: true })
  },
  'theme.light': theme('light'),
  'theme.dark': theme('dark'),
  'theme.auto': theme('auto'),
  'text.bigger': () => {
    stepTextSize(1)
  },
  'text.smaller': () => {
    stepTextSize(-1)
  },
  'text.normal': () => {
    stepTextSize(0)
  },
  'help.page': () => {
    useHelp.getState().openFor(useView.getState().screen)
  },
  'help.contents': () => {
    useHelp.getState().openFor('')
  },
  'help.manual': () => {
    void saveManual()
  },
  'help.keys': () => {
    set({ dialog: 'keys' })
  },
  'help.problem': () => {
    set({ dialog: 'problem' })
  },
  update: () => {
    void chooseInstaller()
  },
  'help.about': () => {
    set({ dialog: 'about' })
  },
}

/** What may be done while nobody may work; the native menu does not know. */
const whileLocked: ReadonlySet<Command> = new Set<Command>([
  'theme.light',
  'theme.dark',
  'theme.auto',
  'text.bigger',
  'text.smaller',
  'text.normal',
])

/** Does what the native menu, the palette or a button asked for. */
export function runCommand(command: Command): void {
  if (isLocked() && !whileLocked.has(command)) return
  // While a text is being typed, undo means the letters, not the last step.
  if ((command === 'undo' || command === 'redo') && inText()) document.execCommand(command)
  else (local.get(command) ?? everywhere[command])?.()
}

/** A screen's own answer to a command, as long as it is open. */
export function useCommand(command: Command, run: () => void): void {
  useEffect(() => {
    local.set(command, run)
    return () => {
      if (local.get(command) === run) local.delete(command)
    }
  })
}
