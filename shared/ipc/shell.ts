/** Files, windows, help and support: what the shell does. */
import type { Events, Prefs } from './events.ts'
import type { InstallerView } from '../update-views.ts'
import type { FirstStep, ProblemReport, UndoReport } from '../views.ts'
import { z } from 'zod'
import { entryPlace, nothing, region, service, shell, sourceFile, text, year } from './parts.ts'

export const shellCalls = {
  // the shell
  'file.pick': shell<{ pick: string; name: string; size: number } | null>()(
    z
      .object({
        what: z.enum([
          'results',
          'instrument',
          'template',
          'picture',
          'workbook',
          'key',
          'pdf',
          'logo',
          'photo',
          'settings',
          'certificate',
          'package',
          'backup',
          'installer',
          'folder',
        ]),
      })
      .strict(),
  ),
  /** Keeps the bytes of a dropped file until the program ends, for calls that take a token of a file. */
  'file.keep': shell<{ pick: string; name: string; size: number }>()(
    z.object({ name: text(255).min(1), bytes: z.instanceof(Uint8Array) }).strict(),
  ),
  /** What is in a chosen PNG or JPEG, so that the page can make it smaller; refused for every other file. */
  'file.picture': shell<{ name: string; bytes: Uint8Array<ArrayBuffer> }>()(z.object({ source: sourceFile }).strict()),
  /** The backup the program was started with by double click; once. Later ones come as the event `openFile`. */
  'file.opened': shell<Events['openFile'] | null>()(nothing),
  /** Looks at an installer by its token from `file.pick`; starts nothing. */
  'update.inspect': shell<InstallerView>()(z.object({ file: text(64) }).strict()),
  /** Makes a copy of the data, starts the installer that was inspected (`sha256`), and ends the program. */
  'update.start': shell<null>()(z.object({ file: text(64), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict()),
  'prefs.get': shell<Prefs>()(nothing),
  'prefs.set': shell<Prefs>()(
    z
      .object({
        theme: z.enum(['light', 'dark', 'auto']),
        textSize: z.number().int().min(80).max(200),
        year: year.nullable(),
        region: region.nullable(),
        advance: z.boolean(),
        entry: entryPlace.nullable(),
        lockAfter: z.number().int().min(0).max(240),
      })
      .partial()
      .strict(),
  ),
  // help and support
  /** What an office does once, in order; shown until all is done. */
  'office.steps': service<FirstStep[]>()(nothing),
  /** The sample office as it began, undoable; refused in an office with data of its own. */
  'sample.reset': service<UndoReport>()(nothing),
  /** Asks where to save the manual, and opens it; null when cancelled. */
  'help.manual': shell<{ name: string } | null>()(nothing),
  /** What "Kirim laporan masalah" would save, to be read first. */
  'problem.prepare': shell<ProblemReport>()(nothing),
  /** Asks where to save the ZIP: the files that were shown, and what the person wrote; null when cancelled. */
  'problem.save': shell<{ name: string } | null>()(
    z.object({ report: text(64), story: z.string().max(20_000) }).strict(),
  ),
  /** A bug of the page, for the log: kind and places in the code only. */
  'problem.note': shell<null>()(z.object({ name: text(80), stack: z.string().max(50_000) }).strict()),
  'window.present': shell<null>()(z.object({ on: z.boolean() }).strict()),
  /** Opens a folder that was chosen by `file.pick`. */
  'folder.open': shell<null>()(z.object({ folder: text(64) }).strict()),
  'folder.show': shell<null>()(z.object({ what: z.enum(['data', 'output', 'backups']) }).strict()),
} as const
