/** Paket Penghargaan: what is due for a body is issued, then everything in force of it is put together as one set. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { Expected } from '../../../../shared/errors.ts'
import type { AwardPackageReport, PackageForm } from '../../../../shared/register-views.ts'
import type { DocumentHead } from '../../../store/document-heads.ts'
import type { Context, Job } from '../../context.ts'
import { markOf } from '../../printing/rendition.ts'
import { issue, issued, type IssueRequest } from '../batch.ts'
import { safeName } from '../file-names.ts'
import { makeFolder } from '../files.ts'
import { shownCode } from '../kinds/region.ts'
import { documentBytes } from '../list.ts'
import { plannedOf } from '../plan.ts'
import { factsOf, refuseWhenIncomplete, type Facts } from '../scope.ts'
import { designFor, drawnWith, refuseFaulty } from '../templates/known.ts'
import { labelOf } from './label.ts'
import { awardPlan, packageKinds, setsOf, untrue, type AwardSet, type PackageScope } from './sets.ts'
import { onDisk, tryFolder, writeFiles, writeOne, writeZip, type SetFile } from './write.ts'

export interface AwardRequest extends Pick<IssueRequest, 'held' | 'ink' | 'wait'> {
  scope: PackageScope
  /** Why documents in force get new ones: all of them, or those that are no longer true. */
  replace: { reason: string; which: 'all' | 'outdated' } | null
  folder: string
  as: PackageForm
  job: Job
}

/**
 * Sets of a body, or of every body of a region. Throws before any number is given: `settings`, `key`, `busy`, `disk` for a folder
 * that takes no files; and `disk` in between: what is issued stays, and the next run goes on with the same numbers.
 */
export async function award(ctx: Context, request: AwardRequest): Promise<AwardPackageReport> {
  const { scope, folder } = request
  for (const kind of packageKinds) refuseWhenIncomplete(factsOf(ctx, { ...scope, kind }))
  const design = designFor(ctx.store, 'label', factsOf(ctx, { ...scope, kind: 'certificate' }).design)
  if (design) refuseFaulty(ctx.store, design)
  await makeFolder(folder)
  await tryFolder(folder)
  const job = onward(request.job, stepsOf(ctx, request))
  const report: AwardPackageReport = {
    documents: [],
    existing: [],
    withheld: [],
    cancelled: false,
    packages: [],
    outdated: [],
  }
  for (const kind of packageKinds) {
    const part = await issue(ctx, {
      scope: { ...scope, kind },
      items: chosenItems(ctx, request, kind),
      replace: request.replace?.reason ?? null,
      held: request.held,
      ink: request.ink ?? false,
      folder: null,
      fitFirst: true,
      readBack: true,
      job,
      ...(request.wait !== undefined && { wait: request.wait }),
    })
    report.documents.push(...part.documents)
    report.withheld.push(...part.withheld)
    if (part.run !== undefined) report.run ??= part.run
    if (part.readBack) {
      report.readBack ??= { read: 0, differences: [] }
      report.readBack.read += part.readBack.read
      report.readBack.differences.push(...part.readBack.differences)
    }
    if (part.cancelled) return { ...report, cancelled: true }
  }
  return putSets(ctx, request, job, report)
}

/** Items an issue run may take: all, or all but those in force that are still true. */
function chosenItems(
  ctx: Context,
  { scope, replace }: AwardRequest,
  kind: (typeof packageKinds)[number],
): readonly string[] | null {
  if (replace?.which !== 'outdated') return null
  const facts = factsOf(ctx, { ...scope, kind })
  return plannedOf(ctx, facts)
    .filter((planned) => planned.item.state !== 'exists' || untrue(ctx, facts, planned) !== null)
    .map(({ item }) => item.item)
}

/** Every document is drawn and read back, every set written. */
function stepsOf(ctx: Context, { scope, replace }: AwardRequest): number {
  const { sets } = awardPlan(ctx, scope)
  const made = sets.flatMap(({ items }) =>
    items.filter(
      ({ state }) => state === 'ready' || (replace !== null && (state === 'outdated' || replace.which === 'all')),
    ),
  )
  return made.length * 2 + sets.length
}

/** One count over all parts of the work, each of which begins at nought. */
function onward(job: Job, total: number): Job {
  let base = 0
  let last = 0
  return {
    cancelled: () => job.cancelled(),
    progress(done, _, label) {
      if (done < last) base += last
      last = done
      job.progress(Math.min(base + done, total), total, label)
    },
  }
}

const label = 'Menyusun paket'

async function putSets(
  ctx: Context,
  request: AwardRequest,
  job: Job,
  report: AwardPackageReport,
): Promise<AwardPackageReport> {
  const facts = factsOf(ctx, { ...request.scope, kind: 'certificate' })
  const sets = setsOf(ctx, facts)
  const fresh = new Map(report.documents.map((document) => [document.id, document]))
  const names = new Set<string>()
  job.progress(0, sets.length, label)
  for (const [index, set] of sets.entries()) {
    if (job.cancelled()) return { ...report, cancelled: true }
    const name = setName(facts, set, names)
    const files = await onDisk(request.folder, () => writeSet(ctx, request, facts, { set, name }))
    report.packages.push({
      code: set.row.code,
      name: set.row.name,
      files,
      numbers: set.documents.map(({ number }) => number),
    })
    for (const [place, head] of set.documents.entries()) {
      const file = files.length === 1 ? files[0] : files[place]
      const known = fresh.get(head.id)
      if (known) known.file = file ?? known.file
      else report.existing.push(issued(head, file ?? ''))
    }
    job.progress(index + 1, sets.length, label)
  }
  report.outdated = packageKinds.flatMap((kind) => {
    const own = factsOf(ctx, { ...request.scope, kind })
    return plannedOf(ctx, own).flatMap((planned) => untrue(ctx, own, planned) ?? [])
  })
  return report
}

/** Letters of a set's name: together with the name of a file in it a path on Windows stays short enough. */
const longestName = 80

function setName({ year }: Facts, { row: { code, name } }: AwardSet, taken: Set<string>): string {
  const plain = safeName(`Paket Penghargaan ${year} - ${shownCode(code)}${name}`, longestName)
  for (let count = 1; ; count += 1) {
    const one = count === 1 ? plain : `${plain} (${count})`
    if (taken.has(one.toLowerCase())) continue
    taken.add(one.toLowerCase())
    return one
  }
}

interface Named {
  set: AwardSet
  name: string
}

/** Full paths of what was written: one for each document and the label, or the one file of all. */
async function writeSet(
  ctx: Context,
  { as, folder, held }: AwardRequest,
  facts: Facts,
  { set, name }: Named,
): Promise<string[]> {
  // Of the newest document: the same set makes the same bytes, today and tomorrow.
  const at = set.documents.map(({ reservedAt }) => reservedAt).reduce((a, b) => (a > b ? a : b))
  const pdfs = await Promise.all(set.documents.map((head) => bytesOf(ctx, head)))
  const sheet = await drawLabel(ctx, facts, set, { at, sample: held?.key.demo ?? false })
  if (as === 'pdf') {
    const { pdf } = await ctx.render.run('putTogether', {
      files: [...pdfs, sheet].map((bytes, index) => {
        const head = set.documents[index]
        return { pdf: bytes, mark: head ? markOf(ctx.store, head, null).mark : null, shift: { x: 0, y: 0 } }
      }),
      title: `Paket Penghargaan ${facts.year}, ${set.row.name} (untuk dicetak, tanpa tanda tangan elektronik)`,
      at,
    })
    return [await writeOne(folder, { name: `${name} - untuk dicetak`, ending: 'pdf', bytes: pdf })]
  }
  const labelName = safeName(`Label ${facts.year} - ${shownCode(set.row.code)}${set.row.name}`)
  const files: SetFile[] = [
    ...set.documents.map(({ file }, index) => ({ name: basename(file ?? ''), bytes: pdfs[index] ?? new Uint8Array() })),
    { name: `${labelName}.pdf`, bytes: sheet },
  ]
  return as === 'zip' ? [await writeZip(folder, name, files)] : writeFiles(folder, name, files)
}

/** The file of the register, as it was issued. Expected('refused') for one that was changed since. */
async function bytesOf(ctx: Context, { id, sha256, number }: DocumentHead): Promise<Uint8Array> {
  const bytes = await documentBytes(ctx, { id })
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
  throw new Expected(
    'refused',
    `Berkas dokumen nomor ${number} tidak lagi sama dengan yang diterbitkan, jadi paket tidak dibuat. Pulihkan dari cadangan, atau ganti dokumennya di Register.`,
  )
}

async function drawLabel(
  ctx: Context,
  facts: Facts,
  { row, documents }: AwardSet,
  { at, sample }: { at: string; sample: boolean },
): Promise<Uint8Array> {
  const made = labelOf(ctx.store, facts, row, {
    documents: documents.map(({ kind, unit, subject }) => ({ kind, unit: unit === null ? null : subject })),
    at,
  })
  const snapshot = { ...made, sample: made.sample || sample }
  const { pdf } = await ctx.render.run('renderDocument', {
    snapshot,
    key: null,
    preview: false,
    ...drawnWith(ctx.store, snapshot),
  })
  return pdf
}
