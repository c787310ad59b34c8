/** When a copy last went to another place than this disk: the best copies do not help when the laptop is gone. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { backupsFolder } from '../../store/copies/place.ts'
import type { BackupsView } from '../../../shared/views.ts'

/** After this many days without a copy elsewhere people are reminded. */
export const remindAfter = 14
const file = (folder: string): string => join(backupsFolder(folder), 'di-luar.json')
const shape = z.object({ at: z.iso.datetime(), name: z.string(), sameDisk: z.boolean() })

/** Notes that `target` was written. Its failure harms nothing but the reminder. */
export const noteElsewhere = (folder: string, target: string, now: Date): void => {
  try {
    const sameDisk = statSync(dirname(target)).dev === statSync(folder).dev
    mkdirSync(backupsFolder(folder), { recursive: true })
    writeFileSync(file(folder), JSON.stringify({ at: now.toISOString(), name: basename(target), sameDisk }))
  } catch {
    // See above.
  }
}

/** The last copy elsewhere, and whether to remind. `began`: when the first change was made, null for an empty office. */
export const elsewhere = (folder: string, began: string | null, now: Date): BackupsView['elsewhere'] => {
  let last: z.infer<typeof shape> | null = null
  try {
    last = shape.parse(JSON.parse(readFileSync(file(folder), 'utf8')))
  } catch {
    // Never noted, or the note is damaged: then there is none that we know of.
  }
  const since = last?.at ?? began
  const days = since === null ? 0 : Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / 86_400_000))
  return { last, days, remind: since !== null && days >= remindAfter, after: remindAfter }
}
