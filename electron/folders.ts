/** Where the program keeps its data, and where files go that the user asked for. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Expected } from '../shared/errors.ts'
import { makeFolder } from './store/make-folder.ts'

type Variables = Record<string, string | undefined>

export interface Machine {
  platform: NodeJS.Platform
  home: string
  env: Variables
}

const machine = (): Machine => ({ platform: process.platform, home: homedir(), env: process.env })
const set = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value)

/** The rule for the data folder. Always local, never roaming: SQLite must not lie on a synchronised or network drive. */
export const dataFolderOn = ({ platform, home, env }: Machine): string => {
  const chosen = set(env.PIAGAM_DATA)
  if (chosen !== null) return chosen
  if (platform === 'win32') return join(set(env.LOCALAPPDATA) ?? join(home, 'AppData', 'Local'), 'Piagam')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Piagam')
  return join(set(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), 'piagam')
}

/** The Documents folder as the desktop names it (xdg-user-dirs), or as it is usually called. */
const documentsOn = ({ platform, home, env }: Machine): string | null => {
  if (platform === 'linux') {
    const file = join(set(env.XDG_CONFIG_HOME) ?? join(home, '.config'), 'user-dirs.dirs')
    const line = existsSync(file) ? /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined
    const named = line?.replace(/^\$HOME/, home)
    if (named !== undefined && existsSync(named)) return named
  }
  return ['Documents', 'Dokumen'].map((name) => join(home, name)).find((folder) => existsSync(folder)) ?? null
}

/** The rule for the output folder: `Piagam` in Documents, or in the home folder where there is none. */
export const outputFolderOn = (on: Machine): string =>
  set(on.env.PIAGAM_OUTPUT) ?? join(documentsOn(on) ?? on.home, 'Piagam')

const made = (folder: string): string => {
  try {
    makeFolder(folder)
    return folder
  } catch {
    throw new Expected('disk', `Folder ${folder} tidak dapat dibuat. Periksa izin folder di atasnya.`)
  }
}

/** The program's data folder, created when missing. `PIAGAM_DATA` names another. Expected('disk'). */
export const dataFolder = (): string => made(dataFolderOn(machine()))

/** The folder for files the user asked for, created when missing. `PIAGAM_OUTPUT` names another. Expected('disk'). */
export const outputFolder = (): string => made(outputFolderOn(machine()))
