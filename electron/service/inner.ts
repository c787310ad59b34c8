/** Calls of the main process that pages do not have: they answer with a file's content or with a path. */
import { join } from 'node:path'
import type { Input } from '../../shared/ipc.ts'
import type { PackageWritten } from '../../shared/views.ts'
import type { Context } from './context.ts'
import { documentFile } from './documents/files.ts'
import { runFile } from './documents/run-journal.ts'
import type { KeyHolder } from './documents/keys.ts'
import { templateFile } from './documents/templates/file.ts'
import { rankingFile } from './exchange/ranking-file.ts'
import { settingsFile } from './exchange/settings-file.ts'
import { instrumentFile } from './instrument/file.ts'
import { exportPackage } from './merge/export.ts'
import { backupTo } from './safety/copy.ts'
import { noteElsewhere } from './safety/elsewhere.ts'
import { journalFile } from './safety/journal-file.ts'
import { registerFile } from './register/register-file.ts'
import { workbookFile, workbookFolder } from './workbook/export.ts'

export interface InnerCalls {
  'inner.rankingFile': (input: Input<'ranking.export'>) => Promise<Uint8Array>
  'inner.workbookFile': (input: { year: number; codes: string[] }) => Promise<{ name: string; bytes: Uint8Array }>
  'inner.workbookFolder': (input: {
    year: number
    codes: string[]
    folder: string
    job: string
  }) => Promise<{ names: string[]; cancelled: boolean }>
  'inner.settingsFile': (input: object) => string
  'inner.packageFile': (
    input: Input<'package.export'>,
  ) => Promise<{ bytes: Uint8Array; written: Omit<PackageWritten, 'name'> }>
  'inner.instrumentFile': (input: Input<'instrument.export'>) => Promise<{ bytes: Uint8Array; name: string }>
  'inner.registerFile': (input: Input<'register.export'>) => Promise<{ bytes: Uint8Array; lines: number }>
  'inner.templateFile': (input: Input<'template.export'>) => { bytes: Uint8Array; name: string }
  'inner.journalFile': (input: Input<'journal.export'>) => Promise<{ bytes: Uint8Array; lines: number }>
  /** Writes a verified copy of the database into `folder`. */
  'inner.backup': (input: { folder: string }) => Promise<{ name: string; size: number }>
  /** The manual of this version as a PDF. */
  'inner.manual': (input: object) => Promise<Uint8Array>
  /** The journal of an issue run as a table. */
  'inner.runFile': (input: Input<'issue.journalFile'>) => Promise<{ name: string; bytes: Uint8Array }>
  /** Full path of a document's file in our register. */
  'inner.documentFile': (input: { id: string }) => string
}

export function createInner(ctx: Context, keys: KeyHolder): InnerCalls {
  return {
    'inner.rankingFile': (input) => rankingFile(ctx, input),
    'inner.workbookFile': (input) => workbookFile(ctx, input),
    'inner.workbookFolder': (input) => workbookFolder(ctx, input),
    'inner.settingsFile': () => settingsFile(ctx),
    'inner.packageFile': async ({ scope, sign, forHeadOffice }) =>
      exportPackage(ctx, { scope, forHeadOffice, held: sign ? keys.forSigning() : null }),
    'inner.instrumentFile': (input) => instrumentFile(ctx, input),
    'inner.registerFile': (input) => registerFile(ctx, input),
    'inner.templateFile': (input) => templateFile(ctx, input),
    'inner.journalFile': (input) => journalFile(ctx, input),
    'inner.backup': async ({ folder }) => {
      const written = await backupTo(ctx, folder)
      noteElsewhere(ctx.folder, join(folder, written.name), ctx.now())
      return written
    },
    'inner.manual': () => ctx.render.run('drawManual', { version: ctx.version, at: ctx.now().toISOString() }),
    'inner.runFile': (input) => runFile(ctx, input),
    'inner.documentFile': (input) => documentFile(ctx, input),
  }
}
