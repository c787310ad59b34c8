/** An issue run: number, draw and sign, write, enter in the register, a chunk at a time; it can stop and go on at any point. */
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Expected } from '../../../shared/errors.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import type { IssuedDocument, IssueReport } from '../../../shared/views.ts'
import { documentHeads, type DocumentHead } from '../../store/document-heads.ts'
import { takeLease, type Lease } from '../../store/lease.ts'
import { closeDeadRuns } from '../../store/runs.ts'
import type { Store } from '../../store/store.ts'
import type { Context, Job } from '../context.ts'
import { freeName } from './file-names.ts'
import { diskTrouble, makeFolder, placeCopy, syncFolder, writeWhole } from './files.ts'
import { refuseOutside, type Held } from './keys.ts'
import { kindsOf } from './kinds/wanted.ts'
import { misfitsIn } from './misfits.ts'
import { plannedOf, type Planned } from './plan.ts'
import { readBack } from './readback.ts'
import { openJournal, type RunJournal } from './run-items.ts'
import { finishChunk, reserveChunk, voidStale, wanted, type Made, type Reserved } from './register.ts'
import { factsOf, refuseEarlier, refuseWhenIncomplete, type Facts } from './scope.ts'
import { designFor, drawnWith, refuseFaulty } from './templates/known.ts'

export interface IssueRequest {
  scope: IssueScope
  /** Plan items to issue, in the order they get their numbers; null for all of the scope as listed. */
  items: readonly string[] | null
  /** Why documents in force are to be replaced; null leaves them. */
  replace: string | null
  /** The key to sign with; null leaves documents unsigned. */
  held: Held | null
  /** Folder that gets a copy of every file; null for none. */
  folder: string | null
  /** Signed by pen and stamp: goes with `held: null` only. */
  ink?: boolean
  /** Lays every recipient out before a number is given; who does not fit is withheld and takes none. */
  fitFirst?: boolean
  /** Reads every finished file again and compares it with the data. */
  readBack?: boolean
  job: Job
  /** How long to wait for another run on this data folder, milliseconds. */
  wait?: number
}

/** Documents a transaction and a cancellation wait for. */
const chunkSize = 32
const renewEvery = 15_000
const defaultWait = 60_000

/**
 * Issues what is due in the scope. Throws before any number is given: `settings` and `input` (name the field), `key`, `busy`;
 * and `disk` when a file cannot be written: what is finished stays issued, the rest keeps its number for the next run.
 */
export async function issue(ctx: Context, request: IssueRequest): Promise<IssueReport> {
  if (request.held) refuseOutside(request.held.info, ctx.now())
  if (request.held && request.ink)
    throw new Expected('input', 'Tanda tangan basah dan tanda tangan elektronik tidak dapat dipakai sekaligus.')
  const facts = factsOf(ctx, request.scope)
  refuseWhenIncomplete(facts)
  refuseEarlier(facts)
  refuseFaultyDesigns(ctx, facts)
  const archive = join('documents', String(request.scope.year))
  await makeFolder(join(ctx.folder, archive))
  if (request.folder !== null) await makeFolder(request.folder)
  const lease = await waitForLease(ctx.store, request.wait ?? defaultWait)
  const renewal = setInterval(() => lease.renew(), renewEvery)
  try {
    return await run(ctx, request, lease, archive)
  } finally {
    clearInterval(renewal)
    release(lease)
  }
}

function refuseFaultyDesigns({ store }: Context, facts: Facts): void {
  for (const kind of kindsOf(facts.kind)) {
    const design = designFor(store, kind, facts.design)
    if (design) refuseFaulty(store, design)
  }
}

async function run(ctx: Context, request: IssueRequest, lease: Lease, archive: string): Promise<IssueReport> {
  const { scope, replace, job } = request
  const facts = factsOf(ctx, scope)
  const all = plannedOf(ctx, facts)
  voidStale(ctx, facts, all)
  closeDeadRuns(ctx.store)
  const chosen = chosenOf(all, request.items)
  const asked = chosen.filter((planned) => wanted(planned, replace))
  const misfits = request.fitFirst ? await misfitsIn(ctx, request, asked) : []
  const due = asked.filter(({ item: { item } }) => !misfits.some((misfit) => misfit.item.item === item))
  const left = chosen
    .filter(({ item, elsewhere }) => item.state === 'withheld' || (elsewhere !== null && replace === null))
    .concat(misfits)
  const report: IssueReport = {
    documents: [],
    existing: replace === null ? chosen.flatMap((planned) => standing(ctx, planned)) : [],
    withheld: left.map(({ item }) => withheldItem(item)),
    cancelled: false,
  }
  if (due.length === 0) {
    job.progress(0, 0, progressLabel)
    return report
  }
  const journal = openJournal(ctx.store, { year: scope.year, label: runLabel(facts, due.length), due, left })
  report.run = journal.id
  try {
    await makeChunks(ctx, { request, lease, archive, due, report, journal })
  } catch (error) {
    journal.break(error)
    throw error
  }
  journal.end(report.cancelled ? 'cancelled' : 'done', 'Dihentikan sebelum gilirannya.')
  if (request.readBack && report.documents.length > 0)
    report.readBack = await readBack(ctx, { run: journal.id, documents: report.documents.map(({ id }) => id), job })
  return report
}

/** The items asked for in the order asked for; each once. */
function chosenOf(all: readonly Planned[], items: readonly string[] | null): readonly Planned[] {
  if (items === null) return all
  const known = new Map(all.map((planned) => [planned.item.item, planned]))
  return [...new Set(items)].flatMap((item) => known.get(item) ?? [])
}

const runLabel = ({ results, year }: Facts, count: number): string =>
  `Terbitkan ${count} dokumen ${year}, ${results.regionName}`

interface Run {
  request: IssueRequest
  lease: Lease
  archive: string
  due: readonly Planned[]
  report: IssueReport
  journal: RunJournal
}

/** Numbers, files and register entries of what is due, a chunk at a time; what was made goes into report and journal. */
async function makeChunks(ctx: Context, { request, lease, archive, due, report, journal }: Run): Promise<void> {
  const { scope, replace, held, job } = request
  const keys = due.map(({ subject }) => subject.key)
  const taken = new Set(
    documentHeads(ctx.store, { year: scope.year }).flatMap(({ file }) => (file ? [fold(file)] : [])),
  )
  const place = { archive, taken, folder: request.folder, key: held?.key ?? null }
  let done = 0
  job.progress(0, keys.length, progressLabel)
  for (let start = 0; start < keys.length; start += chunkSize) {
    if (job.cancelled()) {
      report.cancelled = true
      return
    }
    if (!lease.renew()) throw busy()
    const chunk = reserveChunk(ctx, {
      scope,
      keys: keys.slice(start, start + chunkSize),
      replace,
      demoKey: held?.key.demo ?? false,
      ink: request.ink ?? false,
    })
    const outcome = await makeAll(ctx, chunk, place, () => job.progress((done += 1), keys.length, progressLabel))
    if (outcome.made.length > 0) await syncFolders(ctx, place)
    const records = new Map(finishChunk(ctx, outcome.made).map((record) => [record.id, record]))
    for (const { id, copy } of outcome.made) {
      const record = records.get(id)
      if (record) report.documents.push(issued(record, copy))
    }
    report.withheld.push(...outcome.refused.map(({ reserved: { subject }, reason }) => refusal(subject, reason)))
    journal.note(chunk, outcome)
    if (outcome.stop) throw outcome.stop
  }
  job.progress(keys.length, keys.length, progressLabel)
}

const refusal = ({ code, unit }: Reserved['subject'], reason: string) => ({ code, unit: unit?.name ?? null, reason })

const progressLabel = 'Menerbitkan dokumen'
const withheldItem = ({ code, unit, reason }: Planned['item']) => ({ code, unit, reason: reason ?? '' })
const fold = (file: string): string => file.toLowerCase()

interface Place {
  /** Below the data folder. */
  archive: string
  /** Files of the register, folded: names never used again. */
  taken: Set<string>
  folder: string | null
  key: Held['key'] | null
}

interface Outcome {
  made: (Made & { copy: string })[]
  /** What cannot be drawn (a name that does not fit): keeps its number until that is mended. */
  refused: { reserved: Reserved; reason: string }[]
  /** Why the run cannot go on. */
  stop: Error | null
}

/** Draws, signs and writes a chunk, a few at a time: enough to keep every render thread and the disk busy. */
async function makeAll(ctx: Context, chunk: readonly Reserved[], place: Place, step: () => void): Promise<Outcome> {
  const outcome: Outcome = { made: [], refused: [], stop: null }
  const queue = chunk.map((reserved) => ({ reserved, file: fileFor(reserved, place) }))
  const lane = async () => {
    for (let next = queue.shift(); next && !outcome.stop; next = queue.shift()) {
      try {
        outcome.made.push(await make(ctx, next.reserved, next.file, place))
        step()
      } catch (error) {
        const { record } = next.reserved
        if (error instanceof Expected && (error.value.code === 'input' || error.value.code === 'refused')) {
          const reason = `Nomor ${record.number} dipesan, tetapi berkas tidak dapat dibuat: ${error.message}`
          outcome.refused.push({ reserved: next.reserved, reason })
        } else outcome.stop ??= stopFor(error, place, ctx)
      }
    }
  }
  await Promise.all(Array.from({ length: ctx.render.width + 1 }, lane))
  const order = new Map(chunk.map(({ record }, index) => [record.id, index]))
  outcome.made.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return outcome
}

async function make(ctx: Context, reserved: Reserved, file: string, place: Place): Promise<Made & { copy: string }> {
  const { record, snapshot, resumed } = reserved
  const { pdf, sha256, signed } = await ctx.render.run('renderDocument', {
    snapshot,
    key: place.key,
    preview: false,
    ...drawnWith(ctx.store, snapshot),
  })
  const path = join(ctx.folder, file)
  await writeWhole(path, pdf, record.id)
  const since = resumed ? new Date(record.reservedAt) : null
  const copy =
    place.folder === null
      ? path
      : await placeCopy(place.folder, { id: record.id, name: basename(file, '.pdf'), bytes: pdf, sha256, since })
  return { id: record.id, file: file.replaceAll('\\', '/'), sha256, signed, copy }
}

/** The name in the archive. A document that replaces another says so. */
function fileFor({ record, name }: Reserved, { archive, taken }: Place): string {
  const suffix = record.replaces === null ? '' : 'pengganti'
  const path = (file: string) => `${archive}/${file}`.replaceAll('\\', '/')
  const file = path(freeName(name, (candidate) => taken.has(fold(path(candidate))), suffix))
  taken.add(fold(file))
  return file
}

function stopFor(error: unknown, place: Place, ctx: Context): Error {
  const folder = error instanceof Error && 'path' in error ? String(error.path) : (place.folder ?? ctx.folder)
  return diskTrouble(error, folder) ?? (error instanceof Error ? error : new Error(String(error)))
}

async function syncFolders(ctx: Context, { archive, folder }: Place): Promise<void> {
  await syncFolder(join(ctx.folder, archive))
  if (folder !== null) await syncFolder(folder)
}

function standing(ctx: Context, { item, live }: Planned): IssuedDocument[] {
  return item.state === 'exists' && live ? [issued(live, join(ctx.folder, live.file ?? ''))] : []
}

/** A register entry as a report names it; the subject of a unit's document is the unit's name. */
export const issued = (record: DocumentHead, file: string): IssuedDocument => ({
  id: record.id,
  kind: record.kind,
  number: record.number,
  code: record.code,
  unit: record.unit === null ? null : record.subject,
  subject: record.subject,
  score: record.score,
  file,
  sha256: record.sha256 ?? '',
  signed: record.signed,
})

const busy = () =>
  new Expected('busy', 'Penerbitan lain sedang berjalan pada folder data ini. Tunggu sampai selesai, lalu ulangi.')

async function waitForLease(store: Store, wait: number): Promise<Lease> {
  for (let waited = 0; ; waited += 100) {
    const lease = takeLease(store, 'issue')
    if (lease) return lease
    if (waited >= wait) throw busy()
    await sleep(100)
  }
}

function release(lease: Lease): void {
  try {
    lease.release()
  } catch {
    // A full disk refuses this too; the lease falls to the next run when this process ends or a minute passes.
  }
}
