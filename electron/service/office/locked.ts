/** Settings locked by a file: what they fix is written once, and cannot be changed after. */
import { isDeepStrictEqual } from 'node:util'
import { Expected } from '../../../shared/errors.ts'
import type { LockedView, Settings } from '../../../shared/views.ts'
import type { Locked } from '../../locked.ts'
import { get } from '../../store/sql.ts'
import { saveSettings, settings, type SettingsChange } from '../../store/settings.ts'
import type { Context } from '../context.ts'

type Office = Settings['office']
const offices = ['name', 'code', 'city', 'address'] as const

/** Settings that are locked as a whole. */
const wholes = ['numberPattern', 'numberPatterns', 'colors'] as const

/** The locked settings in force. The sample office is nobody's, so nothing is fixed there. */
const inForce = ({ store, locked }: Pick<Context, 'store' | 'locked'>): Locked | null =>
  settings(store).sample ? null : (locked?.locked ?? null)

/** What of the office's settings is locked, by the names of the settings file. */
const lockedParts = (locked: Locked): { field: string; wanted: unknown; of: (change: SettingsChange) => unknown }[] => [
  ...offices.flatMap((name) =>
    locked.office?.[name] === undefined
      ? []
      : [{ field: `office.${name}`, wanted: locked.office[name], of: ({ office }: SettingsChange) => office?.[name] }],
  ),
  ...wholes.flatMap((field) =>
    locked[field] === undefined
      ? []
      : [{ field, wanted: locked[field], of: (change: SettingsChange): unknown => change[field] }],
  ),
]

/** Throws Expected('refused') when a change would set a locked setting to something else. */
export function refuseLocked(ctx: Pick<Context, 'store' | 'locked'>, change: SettingsChange): void {
  const locked = inForce(ctx)
  if (locked === null) return
  for (const { field, wanted, of } of lockedParts(locked)) {
    const value = of(change)
    if (value !== undefined && !isDeepStrictEqual(value, wanted))
      throw new Expected('refused', `Pengaturan ini dikunci: ${locked.reason}. Hubungi staf TI untuk mengubahnya.`, {
        field,
        details: [locked.file],
      })
  }
}

/** Brings the office in line with the file; nothing is written where it is, or before anything was begun. */
export function applyLocked(ctx: Pick<Context, 'store' | 'locked'>): void {
  const { store } = ctx
  const locked = inForce(ctx)
  if (locked === null || get(store, 'SELECT 1 FROM batch LIMIT 1') === undefined) return
  const now = settings(store)
  const office: Office = { ...now.office }
  for (const name of offices) office[name] = locked.office?.[name] ?? office[name]
  const change = {
    office,
    numberPattern: locked.numberPattern ?? now.numberPattern,
    numberPatterns: locked.numberPatterns ?? now.numberPatterns,
    colors: locked.colors ?? now.colors,
  }
  store.write({ kind: 'settings', label: 'Pengaturan terkunci', undoable: false }, () => saveSettings(store, change))
}

/** What is locked and why, for the screens. */
export function lockedView(ctx: Pick<Context, 'store' | 'locked'>): LockedView {
  const file = ctx.locked?.locked ?? null
  const office = inForce(ctx)
  const own = { theme: file?.theme, textSize: file?.textSize, lockAfter: file?.idleMinutes }
  return {
    file: file?.file ?? null,
    reason: file?.reason ?? '',
    fields: [
      ...(office === null ? [] : lockedParts(office).map(({ field }) => field)),
      ...Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [name])),
    ],
    problem: ctx.locked?.problem ?? null,
  }
}
