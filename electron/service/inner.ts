/** Calls of the main process that pages do not have: they answer with a file's content or with a path. */
import type { Input } from '../../shared/ipc.ts'
import type { Context } from './context.ts'
import { documentFile } from './documents/files.ts'
import { rankingFile } from './exchange/ranking-file.ts'
import { settingsFile } from './exchange/settings-file.ts'
import { backupTo } from './safety/copy.ts'

export interface InnerCalls {
  'inner.rankingFile': (input: Input<'ranking.export'>) => Promise<Uint8Array>
  'inner.settingsFile': (input: object) => string
  /** Writes a verified copy of the database into `folder`. */
  'inner.backup': (input: { folder: string }) => Promise<{ name: string; size: number }>
  /** Full path of a document's file in our register. */
  'inner.documentFile': (input: { id: string }) => string
}

export function createInner(ctx: Context): InnerCalls {
  return {
    'inner.rankingFile': (input) => rankingFile(ctx, input),
    'inner.settingsFile': () => settingsFile(ctx),
    'inner.backup': ({ folder }) => backupTo(ctx, folder),
    'inner.documentFile': (input) => documentFile(ctx, input),
  }
}
