/** The office's settings: saved by parts, with the logo as a picture and the number pattern tried out. */
import { today } from '../../../shared/domain/dates.ts'
import { checkPattern, defaultPattern, formatNumber, numberScope } from '../../../shared/domain/register.ts'
import type { DocumentKind } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { Settings } from '../../../shared/views.ts'
import { nextRunning } from '../../store/numbers.ts'
import { saveSettings, setLogo, settings, type SettingsChange } from '../../store/settings.ts'
import { refuseLocked } from './locked.ts'
import type { Context } from '../context.ts'

/** Saves what is given as one undoable batch. Throws `settings` for a number pattern that cannot give numbers. */
export function changeSettings(ctx: Context, change: SettingsChange): Settings {
  const given = Object.entries(change.numberPatterns ?? {}).map(([kind, pattern]): [string, string] => [
    `numberPatterns.${kind}`,
    pattern,
  ])
  for (const [field, pattern] of [...given, ['numberPattern', change.numberPattern ?? defaultPattern] as const]) {
    const problem = checkPattern(pattern)
    if (problem) throw new Expected('settings', `${problem}.`, { field })
  }
  const backwards = change.signatories?.find(({ from, until }) => until !== null && until < from)
  if (backwards) {
    const message = `Masa jabatan ${backwards.name} berakhir sebelum dimulai. Perbaiki tanggalnya.`
    throw new Expected('settings', message, { field: 'signatories' })
  }
  refuseLocked(ctx, change)
  ctx.store.write({ kind: 'settings', label: labelOf(change), undoable: true }, () => saveSettings(ctx.store, change))
  return settings(ctx.store)
}

const parts: Record<keyof SettingsChange, string> = {
  office: 'kantor',
  signatories: 'penanda tangan',
  numberPattern: 'pola nomor',
  numberPatterns: 'pola nomor per jenis',
  decision: 'keputusan',
  colors: 'warna',
}
function labelOf(change: SettingsChange): string {
  const named = (Object.keys(parts) as (keyof SettingsChange)[]).filter((key) => change[key] !== undefined)
  return `Pengaturan: ${named.map((key) => parts[key]).join(', ')}`
}

/** `kind`: of one that counts for itself. What a number by `pattern` would look like today, or what is wrong with the pattern. */
export function tryPattern(
  ctx: Context,
  { pattern, kind }: { pattern: string; kind?: DocumentKind | null | undefined },
) {
  const problem = checkPattern(pattern)
  if (problem) return { ok: false, example: '', problem }
  const date = today(ctx.now())
  const running = nextRunning(ctx.store, numberScope(pattern, date, kind ?? null), kind ?? 'certificate')
  const officeCode = settings(ctx.store).office.code || 'KODE'
  return {
    ok: true,
    example: formatNumber(pattern, { running, officeCode, date, kind: kind ?? 'certificate' }),
    problem: '',
  }
}

/** Every document carries the logo in its snapshot, so it must stay small. */
const largestLogo = 300 * 1024

/** Takes a PNG, JPEG or SVG as the office's logo; null removes it. Throws `input` or `settings` for anything else. */
export async function changeLogo(
  ctx: Context,
  { source }: { source: { name: string; bytes: Uint8Array } | null },
): Promise<null> {
  if (source && source.bytes.length > largestLogo)
    throw new Expected('input', `Logo ${source.name} lebih besar dari 300 KB. Perkecil gambarnya, lalu coba lagi.`)
  const url = source && (await ctx.render.run('checkLogo', source))
  const label = url === null ? 'Hapus logo kantor' : 'Logo kantor'
  ctx.store.write({ kind: 'settings', label, undoable: true }, () => setLogo(ctx.store, url))
  return null
}
