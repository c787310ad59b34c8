/** What the page remembers of the person, and what comes to it unasked. */
import type { ErrorValue } from '../errors.ts'
import type { Progress } from '../views.ts'
import type { z } from 'zod'
import type { Command } from './commands.ts'
import type { entryPlace } from './parts.ts'

export interface Prefs {
  theme: 'light' | 'dark' | 'auto'
  /** Percent of the normal size. */
  textSize: number
  year: number | null
  region: string | null
  /** In the entry grid a digit chooses the next cell without Enter. */
  advance: boolean
  entry: z.infer<typeof entryPlace> | null
  /** Minutes without input after which the window locks; 0: never. */
  lockAfter: number
}

export interface Events {
  progress: Progress
  /** Something was written, here or by another process: read again. */
  changed: { by: 'self' | 'other' }
  command: Command
  /** A bug in a background thread, to be shown in the error screen. */
  bug: ErrorValue
  /** A backup was opened by double click: to be looked into by `backup.inspect`. */
  openFile: { pick: string; name: string }
}
export const eventNames = [
  'progress',
  'changed',
  'command',
  'bug',
  'openFile',
] as const satisfies readonly (keyof Events)[]
