/** Restoring: look first, keep the present state, then put the copy into place, whole or not at all. */
import BetterSqlite from 'better-sqlite3'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Expected } from '../../../../shared/errors.ts'
import type { BackupInspection, RestoreReport } from '../../../../shared/views.ts'
import { backupsFolder } from '../../../store/copies/place.ts'
import { storeError } from '../../../store/errors.ts'
import { peek } from '../../../store/header.ts'
import { flushFile } from '../../../store/flush.ts'
import { restoring } from '../../../store/hold.ts'
import { type Lease, takeLease } from '../../../store/lease.ts'
import { databaseName, openStore } from '../../../store/open.ts'
import type { Store } from '../../../store/store.ts'
import { compare } from './compare.ts'
import { contentsOf, filesOf } from '../../../store/copies/contents.ts'
import { makeCopy } from './copy.ts'
import { sha256Of } from '../../../store/copies/files.ts'
import { documentPath } from './files.ts'
import { copies, copyView } from './list.ts'
import { deviceOf, prepare, previewCarry } from './prepare.ts'
import { type Staged, stage } from './stage.ts'
import { swapDamaged, swapInPlace } from './swap.ts'
import { damageOf } from '../../../store/copies/verify.ts'
import { makeFolder } from '../../../store/make-folder.ts'

export interface RestoreRequest {
  folder: string
  /** Full path of the copy or exported file. */
  source: string
  password: string | null
  version: string
  now: Date
}

/** Faults of the disk as what to do about them. */
const said = async <T>(folder: string, run: () => Promise<T>): Promise<T> => {
  try {
    return await run()
  } catch (error) {
    throw storeError(error, folder)
  }
}

/** Whether the present database can be opened and read through. Null when there is none. */
const presentState = (folder: string): 'whole' | 'damaged' | null => {
  const file = join(folder, databaseName)
  if (peek(file).kind !== 'sqlite' && copies(folder).some(({ verified }) => verified)) return 'damaged'
  if (!existsSync(file)) return null
  try {
    const store = openStore(folder)
    try {
      return damageOf(store.db).length === 0 ? 'whole' : 'damaged'
    } finally {
      store.close()
    }
  } catch (error) {
    // A newer or foreign database is not ours to overwrite; a locked one is not damaged.
    if (error instanceof Expected && (error.value.code === 'busy' || error.value.code === 'refused')) throw error
    return 'damaged'
  }
}

const contentsIn = (folder: string) => {
  const db = new BetterSqlite(join(folder, databaseName), { readonly: true, fileMustExist: true })
  try {
    return contentsOf(db)
  } finally {
    db.close()
  }
}

const madeAt = (staged: Staged, folder: string): string | null =>
  staged.manifest?.at ?? copyView(folder, staged.name)?.at ?? null

/**
 * What is in a copy or exported file, and what restoring it would change. The whole file is read and checked. Nothing is
 * changed. Expected as `stage`.
 */
export const inspect = (request: RestoreRequest): Promise<BackupInspection> => said(request.folder, () => look(request))

const look = async (request: RestoreRequest): Promise<BackupInspection> => {
  const { folder } = request
  using staged = await stage(request)
  const device = deviceOf(join(staged.home, databaseName))
  const state = presentState(folder)
  // Comparing needs both at the newest schema.
  openStore(staged.home).close()
  const both = state === 'whole' ? compare(folder, staged.home) : null
  const copy = both?.copy ?? contentsIn(staged.home)
  const carried =
    state === 'whole' ? previewCarry(staged.home, join(folder, databaseName)) : { own: true, documents: 0, lost: [] }
  const own = state === 'whole' ? device === deviceOf(join(folder, databaseName)) : true
  const missing = staged.manifest?.documents.missing ?? []
  return {
    name: staged.name,
    kind: staged.kind,
    sealed: staged.sealed,
    at: madeAt(staged, folder),
    program: staged.manifest?.program ?? null,
    device,
    own,
    copy,
    present: both?.present ?? null,
    changes: both?.changes ?? null,
    documents: { count: staged.manifest?.documents.count ?? 0, missing },
    carried: carried.documents,
    lost: carried.lost,
    warnings: [
      ...(state === 'damaged'
        ? ['Basis data sekarang rusak. Berkasnya dipindahkan ke folder "rusak", tidak dihapus.']
        : []),
      ...(own || state === null
        ? []
        : ['Cadangan ini dibuat di laptop lain. Setelah dipulihkan, data itu menjadi milik laptop ini.']),
      ...(carried.lost.length > 0
        ? [`${carried.lost.length} dokumen yang terbit di sini tidak ada dalam cadangan dan tidak dapat dibawa serta.`]
        : []),
      ...(missing.length > 0 ? [`${missing.length} berkas dokumen tidak ada dalam cadangan.`] : []),
      ...(both !== null && both.present.sample && !both.copy.sample ? ['Data sekarang adalah tahun contoh.'] : []),
    ],
  }
}

/** Keeps other processes from issuing and writing until the copy stands. Expected('busy'). */
const holdAll = (store: Store): { renew(): void; release(): void } => {
  const leases: Lease[] = []
  const release = () => {
    for (const lease of leases)
      try {
        lease.release()
      } catch {
        // The rows went with the old content, or the database is held; they fall to the next by themselves.
      }
  }
  for (const name of ['issue', restoring]) {
    const lease = takeLease(store, name)
    if (lease === null) {
      release()
      throw new Expected(
        'busy',
        'Proses lain sedang menerbitkan dokumen atau memulihkan cadangan. Tunggu sampai selesai.',
      )
    }
    leases.push(lease)
  }
  return {
    renew: () => {
      for (const lease of leases) lease.renew()
    },
    release,
  }
}

/** Puts files of documents into place that are not there, or not as they were issued. Nothing that is right is touched. */
const restoreDocuments = async (folder: string, staged: Staged, now: Date): Promise<RestoreReport['documents']> => {
  const db = new BetterSqlite(join(staged.home, databaseName), { readonly: true })
  const files = filesOf(db)
  db.close()
  const report: RestoreReport['documents'] = { written: 0, missing: [] }
  const fetched = join(staged.home, 'dokumen.pdf')
  for (const document of files) {
    const path = documentPath(folder, document.file)
    if (path === null) {
      report.missing.push(document.number)
      continue
    }
    const there = existsSync(path)
    if (there && sha256Of(path) === document.sha256) continue
    if (!(await staged.fetch(document, fetched))) {
      report.missing.push(document.number)
      continue
    }
    mkdirSync(dirname(path), { recursive: true })
    // What lies there is not what was issued; it is moved aside and never overwritten.
    if (there) renameSync(path, `${path}.rusak-${now.getTime()}`)
    flushFile(fetched)
    renameSync(fetched, path)
    report.written += 1
  }
  rmSync(fetched, { force: true })
  return report
}

/**
 * Restores a copy or exported file. The present state is kept as a copy first; restoring that one undoes this. Expected as
 * `stage`, and ('busy') when another process is at work. Whatever fails, or dies, the data is as before or as restored.
 */
export const restore = (request: RestoreRequest): Promise<RestoreReport> => said(request.folder, () => put(request))

const put = async (request: RestoreRequest): Promise<RestoreReport> => {
  const { folder, version, now } = request
  makeFolder(folder)
  using staged = await stage(request)
  const state = presentState(folder)
  // Awaited here: what is staged goes with the end of this function.
  if (state === 'damaged') return await restoreOverDamaged(request, staged)
  const live = openStore(folder)
  const hold = (() => {
    try {
      return holdAll(live)
    } catch (error) {
      live.close()
      throw error
    }
  })()
  // Large data takes longer than a lease lasts.
  const renewal = setInterval(() => hold.renew(), 15_000)
  try {
    const empty = contentsOf(live.db).batches === 0
    const kept = empty ? null : (await makeCopy({ folder, why: 'restore', version, now })).name
    hold.renew()
    const present = join(folder, databaseName)
    const { carried, lost } = prepare({
      home: staged.home,
      present,
      name: staged.name,
      madeAt: madeAt(staged, folder) ?? now.toISOString(),
      kept,
      now: () => now,
    })
    hold.renew()
    const documents = await restoreDocuments(folder, staged, now)
    hold.renew()
    await swapInPlace(staged.home, folder)
    return { name: staged.name, kept, contents: contentsIn(folder), carried, lost, documents, damaged: null }
  } finally {
    clearInterval(renewal)
    hold.release()
    live.close()
  }
}

/** The register of a damaged database, as far as it can still be read, is carried over too. */
const restoreOverDamaged = async ({ folder, now }: RestoreRequest, staged: Staged): Promise<RestoreReport> => {
  const made = madeAt(staged, folder) ?? now.toISOString()
  const about = { home: staged.home, name: staged.name, madeAt: made, kept: null, now: () => now }
  let done: { carried: number; lost: string[] }
  try {
    done = prepare({ ...about, present: join(folder, databaseName) })
  } catch {
    done = prepare({ ...about, present: null })
  }
  const documents = await restoreDocuments(folder, staged, now)
  const damaged = swapDamaged(staged.home, folder, now)
  return { name: basename(staged.name), kept: null, contents: contentsIn(folder), ...done, documents, damaged }
}

/** The newest copy that is whole; copies that are not are passed over. Expected('not-found') when there is none. */
export const restoreNewest = async (request: Omit<RestoreRequest, 'source' | 'password'>): Promise<RestoreReport> => {
  const { folder } = request
  const passed: string[] = []
  for (const { name } of copies(folder)) {
    try {
      return await restore({ ...request, source: join(backupsFolder(folder), name), password: null })
    } catch (error) {
      if (!(error instanceof Expected) || error.value.code !== 'input') throw error
      passed.push(`${name}: ${error.message}`)
    }
  }
  throw new Expected('not-found', 'Tidak ada salinan utuh di folder "backups". Pulihkan dari berkas .piagam.', {
    details: passed,
  })
}
