/** Theme, text size, last year and region, and the window's place: a small file of its own, outside the database. */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Expected } from '../../shared/errors.ts'
import type { Locked } from '../locked.ts'
import { z } from 'zod'
import { entryPlace, type Prefs } from '../../shared/ipc.ts'

const stored = z.object({
  theme: z.enum(['light', 'dark', 'auto']).catch('auto'),
  textSize: z.number().int().min(80).max(200).catch(100),
  year: z.number().int().min(2000).max(2100).nullable().catch(null),
  region: z
    .string()
    .regex(/^(ID|\d{2})$/)
    .nullable()
    .catch(null),
  lockAfter: z.number().int().min(0).max(240).catch(0),
  advance: z.boolean().catch(false),
  entry: entryPlace.nullable().catch(null),
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(200).max(20_000),
      height: z.number().int().min(200).max(20_000),
      maximized: z.boolean(),
    })
    .nullable()
    .catch(null),
})
type Stored = z.infer<typeof stored>
type WindowState = NonNullable<Stored['window']>

export interface PrefsFile {
  get(): Prefs
  set(change: Partial<Prefs>): Prefs
  window(): WindowState | null
  setWindow(state: WindowState): void
}

/**
 * Opens `prefs.json` in the data folder. A missing, damaged or foreign file means defaults, field by field. What is locked
 * stands, and is refused otherwise.
 */
export function openPrefs(folder: string, locked: Locked | null = null): PrefsFile {
  const file = join(folder, 'prefs.json')
  let current = stored.parse(read(file))
  const fixed = fixedBy(locked)
  const save = (change: Partial<Stored>) => {
    current = { ...current, ...change }
    write(file, JSON.stringify(current, null, 2))
  }
  const prefs = (): Prefs => {
    const { window: _place, ...rest } = current
    return { ...rest, ...fixed }
  }
  return {
    get: prefs,
    set(change) {
      for (const [name, value] of Object.entries(fixed))
        if (change[name as keyof Prefs] !== undefined && change[name as keyof Prefs] !== value)
          throw new Expected('refused', `Pengaturan ini dikunci: ${locked?.reason ?? ''}.`, { field: name })
      save(change)
      return prefs()
    },
    window: () => current.window,
    setWindow(state) {
      if (JSON.stringify(state) !== JSON.stringify(current.window)) save({ window: state })
    },
  }
}

/** The preferences that a locked file fixes. */
function fixedBy(locked: Locked | null): Partial<Prefs> {
  const { theme, textSize, idleMinutes } = locked ?? {}
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(textSize === undefined ? {} : { textSize }),
    ...(idleMinutes === undefined ? {} : { lockAfter: idleMinutes }),
  }
}

function read(file: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  } catch {
    return {}
  }
}

/** The old file or the new one, never half of it: power loss on an unflushed rename leaves a file of zero bytes. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const fresh = `${file}.new`
  const handle = openSync(fresh, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(fresh, file)
}
