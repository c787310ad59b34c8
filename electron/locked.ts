/** Settings that IT staff fix for a laptop: a JSON file that the program only reads. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { checkPattern } from '../shared/domain/register.ts'
import { documentKinds } from '../shared/domain/snapshot.ts'

const text = (most: number) => z.string().trim().max(most)
const color = z.string().regex(/^#[0-9a-f]{6}$/iu)
const pattern = text(120).refine((written) => checkPattern(written) === null)
const shape = z.strictObject({
  /** Shown beside every locked setting. */
  reason: text(300).default('ditetapkan oleh kantor'),
  office: z
    .strictObject({ name: text(200), code: text(40), city: text(100), address: text(300) })
    .partial()
    .optional(),
  numberPattern: pattern.optional(),
  /** All of them: a kind that is left out follows `numberPattern`. */
  numberPatterns: z.partialRecord(z.enum(documentKinds), pattern).optional(),
  colors: z.strictObject({ brand: color, accent: color }).optional(),
  theme: z.enum(['light', 'dark', 'auto']).optional(),
  textSize: z.number().int().min(80).max(200).optional(),
  /** Minutes without input after which the window locks. */
  idleMinutes: z.number().int().min(1).max(240).optional(),
  /** Where the dialog for copies to another place begins. */
  backupFolder: text(500).min(1).optional(),
})

export type Locked = z.infer<typeof shape> & { file: string }
export interface LockedFile {
  locked: Locked | null
  /** Indonesian: why a file that is there is not used. */
  problem: string | null
}

const fileName = 'piagam-terkunci.json'

/** Where the file may lie; the first one that is there counts. `beside`: the program. */
export const lockedPlaces = ({
  env = process.env,
  beside = dirname(process.execPath),
}: { env?: Record<string, string | undefined>; beside?: string } = {}): string[] => [
  ...(env['PIAGAM_LOCKED'] ? [env['PIAGAM_LOCKED']] : []),
  ...(env['ProgramData'] ? [join(env['ProgramData'], 'Piagam', fileName)] : []),
  join(beside, fileName),
]

/** Reads the first file that is there. One that is wrong in any place is not used at all, and says why. */
export function readLocked(places: readonly string[] = lockedPlaces()): LockedFile {
  for (const file of places) {
    let source: string
    try {
      source = readFileSync(file, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && /^(ENOENT|ENOTDIR)$/.test(String(error.code))) continue
      return { locked: null, problem: `Berkas pengaturan terkunci ${file} tidak dapat dibaca.` }
    }
    try {
      return { locked: { ...shape.parse(JSON.parse(source.replace(/^\uFEFF/, ''))), file }, problem: null }
    } catch (error) {
      const where = error instanceof z.ZodError ? error.issues[0]?.path.join('.') : undefined
      const what = where === undefined ? 'bukan JSON yang sah' : `salah pada ${where === '' ? 'isinya' : where}`
      return { locked: null, problem: `Berkas pengaturan terkunci ${file} ${what} dan tidak dipakai.` }
    }
  }
  return { locked: null, problem: null }
}
