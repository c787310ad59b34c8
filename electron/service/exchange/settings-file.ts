/** The settings of an office as a JSON file: to fill in by hand, to keep, to carry to another laptop. */
import { z } from 'zod'
import { isDay } from '../../../shared/domain/dates.ts'
import { checkFileName, defaultFileName } from '../../../shared/domain/file-name.ts'
import { checkPattern } from '../../../shared/domain/register.ts'
import { documentKinds } from '../../../shared/domain/snapshot.ts'
import { yearProblem } from '../../../shared/domain/schemes.ts'
import { Expected } from '../../../shared/errors.ts'
import type { Settings } from '../../../shared/views.ts'
import {
  fileNamePattern,
  saveSettings,
  setFileNamePattern,
  setSample,
  settings,
  type SettingsChange,
} from '../../store/settings.ts'
import { decodeText } from '../../render/tables/text.ts'
import { refuseLocked } from '../office/locked.ts'
import type { Context } from '../context.ts'

const text = (most: number) =>
  z
    .string({ error: 'harus berupa teks' })
    .trim()
    .max(most, { error: `paling panjang ${most} huruf` })
const filled = (most: number) => text(most).min(1, { error: 'tidak boleh kosong' })
const day = z
  .string({ error: 'harus tanggal seperti 2023-01-24' })
  .refine(isDay, { error: 'bukan tanggal; tulis seperti 2023-01-24' })
const color = text(9).regex(/^#[0-9a-f]{6}$/iu, { error: 'harus warna seperti #0F4C5C' })
const list = <T extends z.ZodType>(item: T, most: number) =>
  z.array(item, { error: 'harus berupa daftar [...]' }).max(most, { error: `paling banyak ${most}` })
const record = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: ({ code, ...issue }) =>
      code === 'unrecognized_keys' && 'keys' in issue && Array.isArray(issue['keys'])
        ? `berisi yang tidak dikenal: ${issue['keys'].join(', ')}`
        : 'harus berupa {...}',
  })

const signatory = record({
  name: filled(160),
  position: filled(160),
  /** Open start: null or empty. The Ombudsman was founded in 2000, so nobody signed before. */
  from: z.preprocess((value) => (value === null || value === '' ? '2000-01-01' : value), day),
  /** Open end: left out, null or empty. */
  until: z.preprocess((value) => (value === undefined || value === '' ? null : value), day.nullable()),
}).refine(({ from, until }) => until === null || !isDay(from) || !isDay(until) || from <= until, {
  error: 'lebih awal daripada from',
  path: ['until'],
})

const year = z
  .int({ error: 'harus tahun seperti 2022' })
  .refine((value) => yearProblem(value) === null, { error: 'bukan tahun penilaian' })

const patternText = text(120).superRefine((pattern, check) => {
  const problem = checkPattern(pattern)
  if (problem !== null) check.addIssue({ code: 'custom', message: problem })
})

const fileNameText = text(160).superRefine((pattern, check) => {
  const problem = checkFileName(pattern)
  if (problem !== null) check.addIssue({ code: 'custom', message: problem })
})

/** A part that is left out stays as it is. */
const file = record({
  office: record({
    name: text(200).optional(),
    code: text(40).optional(),
    city: text(100).optional(),
    address: text(300).optional(),
  }).optional(),
  signatories: list(signatory, 50).optional(),
  numberPattern: patternText.optional(),
  numberPatterns: z.partialRecord(z.enum(documentKinds, { error: 'bukan jenis dokumen' }), patternText).optional(),
  fileName: fileNameText.optional(),
  decision: list(record({ year, number: filled(160), date: day }), 100)
    .refine((all) => new Set(all.map((one) => one.year)).size === all.length, { error: 'memuat satu tahun dua kali' })
    .optional(),
  colors: record({ brand: color, accent: color }).optional(),
  sample: z.boolean({ error: 'harus true atau false' }).optional(),
})

/** `signatories[0].from`, as the file's reader would write it. */
const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((whole, key) => {
    if (typeof key === 'number') return `${whole}[${key}]`
    return whole === '' ? String(key) : `${whole}.${String(key)}`
  }, '')

const placeOf = (error: unknown): string => {
  const [, line, column] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
  return line === undefined ? 'kesalahan di dalam berkas' : `baris ${line}, huruf ke-${column}`
}

const parseJson = (bytes: Uint8Array): unknown => {
  const source = decodeText(bytes)
  try {
    if (source === null) throw new Error('bukan teks')
    return JSON.parse(source)
  } catch (error) {
    throw new Expected(
      'input',
      'Berkas pengaturan ini bukan JSON yang sah. Periksa tanda koma, kurung, dan petiknya.',
      // What JSON.parse says is English; the place in it is what helps.
      { details: [placeOf(error)] },
    )
  }
}

/** What a settings file says. @throws Expected `input`; `field` is the first wrong place, `details` lists all. */
const parse = (bytes: Uint8Array): z.infer<typeof file> => {
  const parsed = file.safeParse(parseJson(bytes))
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: pathOf(path), message }))
  const [first = { field: '', message: '' }] = problems
  const where = first.field === '' ? 'Isi berkas' : first.field
  throw new Expected('input', `Pengaturan tidak disimpan: ${where} ${first.message}.`, {
    field: first.field,
    details: problems.map(({ field, message }) => `${field === '' ? 'berkas' : field}: ${message}`),
  })
}

/**
 * Takes over a settings file as one undoable batch; what the file leaves out stays. Keys the program does not know are
 * refused rather than silently dropped.
 */
export const readSettingsFile = (ctx: Context, bytes: Uint8Array): Settings => {
  const { office, sample, fileName, ...rest } = parse(bytes)
  const { batch } = ctx.store.write({ kind: 'settings', label: 'Impor pengaturan', undoable: true }, () => {
    const given = Object.fromEntries(Object.entries(office ?? {}).filter(([, value]) => value !== undefined))
    const change: SettingsChange = { ...rest }
    if (office !== undefined) change.office = { ...settings(ctx.store).office, ...given }
    refuseLocked(ctx, change)
    saveSettings(ctx.store, change)
    if (fileName !== undefined) setFileNamePattern(ctx.store, fileName)
    if (sample !== undefined) setSample(ctx.store, sample)
  })
  if (batch !== null) ctx.emit('changed', { by: 'self' })
  return settings(ctx.store)
}

/** The colours of an office that chose none: then the file does not speak of them. */
const ordinary = { brand: '#0F4C5C', accent: '#B08D3C' }

/** The settings as `readSettingsFile` takes them back: JSON, indented, with a final line break. */
export const settingsFile = (ctx: Context): string => {
  const { office, signatories, numberPattern, numberPatterns, decision, colors, sample } = settings(ctx.store)
  const chosen = colors.brand !== ordinary.brand || colors.accent !== ordinary.accent
  const own = Object.keys(numberPatterns).length > 0
  const fileName = fileNamePattern(ctx.store)
  const named = fileName !== defaultFileName
  const more = {
    ...(own ? { numberPatterns } : {}),
    ...(named ? { fileName } : {}),
    ...(chosen ? { colors } : {}),
    ...(sample ? { sample } : {}),
  }
  return `${JSON.stringify({ office, signatories, numberPattern, decision, ...more }, null, 2)}\n`
}
