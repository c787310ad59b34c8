/** Copies, exported files and restoring as the window and the command line ask for them. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Expected } from '../../../shared/errors.ts'
import type { BackupExported, BackupInspection, BackupsView, CopyView, RestoreReport } from '../../../shared/views.ts'
import { backupsFolder } from '../../store/copies/place.ts'
import { get } from '../../store/sql.ts'
import type { Context } from '../context.ts'
import { isCurrent, type Why } from './backup/copy.ts'
import { copies, type Source, sourcePath } from './backup/list.ts'
import { elsewhere, noteElsewhere } from './elsewhere.ts'
import { type RunTask, runHere } from './tasks.ts'

type Safe = Pick<Context, 'store' | 'folder' | 'version' | 'now'> & { run?: RunTask | undefined }

/** The automatic copy that failed last, by data folder, until one succeeds. */
const failures = new Map<string, BackupsView['failure']>()

/** All copies, and whether it is time for one elsewhere. */
export const backupsView = ({ store, folder, now }: Safe): BackupsView => ({
  copies: copies(folder),
  folder: backupsFolder(folder),
  elsewhere: elsewhere(
    folder,
    get<{ at: string }>(store, 'SELECT at FROM batch ORDER BY journal_from LIMIT 1')?.at ?? null,
    now(),
  ),
  failure: failures.get(folder) ?? null,
})

/** Makes a copy now. Expected('disk'). */
export const copyNow = async ({ folder, version, now, run = runHere }: Safe, why: Why): Promise<CopyView> => {
  try {
    const copy = await run('copy', { folder, why, version, now: now() })
    failures.delete(folder)
    return copy
  } catch (error) {
    failures.set(folder, {
      at: now().toISOString(),
      message: error instanceof Expected ? error.message : 'Salinan otomatis gagal karena kesalahan program.',
    })
    throw error
  }
}

/**
 * Before something that changes much: nothing is done when the newest copy is as the data is. What follows must not go on
 * without its copy, so its fault is that of the whole. Expected('disk').
 */
export const copyBefore = async (ctx: Safe, why: 'import' | 'merge'): Promise<void> => {
  // An empty office has nothing to lose.
  if (get(ctx.store, 'SELECT 1 FROM batch LIMIT 1') === undefined || isCurrent(ctx.folder)) return
  await copyNow(ctx, why)
}

const two = (value: number): string => String(value).padStart(2, '0')
/** `Piagam 2026-01-02 0304.piagam`, local time. */
const fileName = (at: Date): string =>
  `Piagam ${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}${two(at.getMinutes())}.piagam`

const freeName = (folder: string, at: Date): string => {
  const name = fileName(at)
  let free = name
  for (let n = 2; existsSync(join(folder, free)); n += 1) free = name.replace(/\.piagam$/, ` (${n}).piagam`)
  return join(folder, free)
}

/** Writes the whole office into one file: `target`, or a new name in `into`. Expected('input' | 'disk'). */
export const exportBackup = async (
  { folder, version, now, run = runHere }: Safe,
  { password, ...place }: { password: string | null } & ({ target: string } | { into: string }),
): Promise<BackupExported> => {
  const target = 'target' in place ? place.target : freeName(place.into, now())
  const { name, size, manifest } = await run('export', { folder, target, password, version, now: now() })
  noteElsewhere(folder, target, now())
  const { count, missing } = manifest.documents
  return { name, size, sealed: password !== null, documents: { count, missing } }
}

interface Wanted {
  source: Source
  password: string | null
}

/** What is in it and what would change. Reads and checks all of it. Expected as `stage`. */
export const inspectBackup = (
  { folder, version, now, run = runHere }: Safe,
  { source, password }: Wanted,
): Promise<BackupInspection> =>
  run('inspect', { folder, source: sourcePath(folder, source), password, version, now: now() })

/** Restores it; the present state is kept first. Expected as `stage`, and ('busy'). */
export const restoreBackup = (
  { folder, version, now, run = runHere }: Safe,
  { source, password }: Wanted,
): Promise<RestoreReport> =>
  run('restore', { folder, source: sourcePath(folder, source), password, version, now: now() })
