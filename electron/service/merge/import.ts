/** A package from another laptop: checked, tried, and taken over as one undoable batch. */
import { Expected } from '../../../shared/errors.ts'
import type { ConflictView, MergePreview, MergeReport, PackageSource } from '../../../shared/views.ts'
import { openConflicts } from '../../store/conflicts.ts'
import { addAlias, addLearned, addOrigin } from '../../store/merge.ts'
import { doubledNumbers, takeForeign } from '../../store/merge-documents.ts'
import { migrations } from '../../store/migrations/index.ts'
import type { Store } from '../../store/store.ts'
import { uuidv7 } from '../../store/uuidv7.ts'
import type { Context } from '../context.ts'
import { carryOut } from './carry-out.ts'
import { checkContents } from './check.ts'
import { guardClosed } from './closed.ts'
import { describe, noteAll, openRecords } from './conflicts.ts'
import { type Contents, type Opened, readPackage } from './format.ts'
import type { Change, History, HistoryRecord } from './history.ts'
import { replay } from './replay.ts'
import { sealedRecords } from './seal.ts'
import { keepUsed } from './used.ts'
import { recordText } from './words.ts'

interface Read {
  source: PackageSource
  contents: Contents
}

interface Source {
  name: string
  bytes: Uint8Array
}

interface Trust {
  /** PEM of whom to trust. */
  roots: string | null
  requireSigned: boolean
}

const signatureOf = async (
  { render, now }: Pick<Context, 'render' | 'now'>,
  { manifest, signed }: Opened,
  { roots, requireSigned }: Trust,
): Promise<PackageSource['signature']> => {
  if (signed === null) {
    if (manifest.forHeadOffice || requireSigned)
      throw new Expected(
        'input',
        'Paket ini tidak ditandatangani dan tidak dibaca. Minta paket yang ditandatangani dengan kunci kantor.',
      )
    return null
  }
  const found = await render.run('verifyBytes', {
    bytes: signed.manifest,
    signature: signed.signature,
    roots,
    at: now().toISOString(),
  })
  if (!found.holds)
    throw new Expected(
      'input',
      'Tanda tangan paket ini tidak sah; isinya tidak dibaca. Minta paket baru dari pembuatnya.',
    )
  if (found.trusted === false)
    throw new Expected(
      'input',
      `Paket ditandatangani oleh ${found.signer}, tetapi sertifikatnya tidak berasal dari penerbit tepercaya. Isinya tidak dibaca.`,
    )
  return { signer: found.signer, trusted: found.trusted, demo: found.demo }
}

const open = async (ctx: Pick<Context, 'render' | 'now'>, file: Source, trust: Trust): Promise<Read> => {
  const opened = readPackage(file.bytes, migrations.length)
  const signature = await signatureOf(ctx, opened, trust)
  checkContents(opened.contents)
  const { device, office, madeAt, version, scopeText, forHeadOffice } = opened.manifest
  return {
    source: { file: file.name, device, office, madeAt, version, scope: scopeText, forHeadOffice, signature },
    contents: opened.contents,
  }
}

/** Adds what is new to the history and to the tables of what was learned; returns the records concerned. */
const learn = (store: Store, history: History, { batches, changes, joined }: Contents) => {
  const records = new Set<HistoryRecord>()
  const origins = new Map(batches.map((batch) => [batch.id, batch]))
  const noted = new Set<string>()
  const fresh: Change[] = []
  for (const alias of joined) {
    addAlias(store, alias)
    for (const record of history.join(alias.tbl, alias.one, alias.other)) records.add(record)
  }
  for (const { id, batch, tbl, key, cells, parents } of changes) {
    const known = history.changes.get(id)
    const origin = origins.get(batch)
    if (origin === undefined) throw new Error('an unchecked package')
    if (known !== undefined) {
      if (JSON.stringify(known.cells) !== JSON.stringify(cells) || known.key !== key || known.tbl !== tbl)
        throw new Expected(
          'input',
          'Paket ini menceritakan perubahan yang sudah ada di sini dengan isi lain, sehingga tidak dibaca. Periksa jurnal di kedua laptop.',
          { details: [`${tbl} ${key}`] },
        )
      continue
    }
    if (!noted.has(batch)) addOrigin(store, origin)
    noted.add(batch)
    addLearned(store, {
      id,
      origin: batch,
      tbl,
      key,
      cells: JSON.stringify(cells),
      parents: JSON.stringify(parents),
    })
    const change: Change = { id, origin, tbl, key, cells, parents }
    const record = history.add(change)
    if (record !== null) records.add(record)
    fresh.push(change)
  }
  return { records, fresh }
}

/** Everything an import does. Inside a write. */
const takeOver = (store: Store, { source, contents }: Read): MergeReport => {
  const history = replay(store)
  const checkClosed = guardClosed(store, history)
  const { records, fresh } = learn(store, history, contents)
  const kept = keepUsed(store, history, records)
  const wanted = [...records, ...sealedRecords(history, records), ...openRecords(store, history)]
  const done = carryOut(store, history, wanted)
  checkClosed(done, records, fresh)
  const settled = noteAll(store, history, done.disagreements, done.seen)
  const documents = contents.documents.filter((document) => takeForeign(store, document)).length
  const opened = new Map(openConflicts(store).map((one) => [`${one.tbl}${one.key}${one.cell}`, one]))
  const conflicts = done.disagreements.flatMap((found): ConflictView[] => {
    const noted = opened.get(`${found.record.tbl}${found.record.key}${found.cell}`)
    return noted ? [{ id: noted.id, ...describe(store, history, found), openedAt: noted.openedAt }] : []
  })
  const { inserted, changed, removed } = done
  return {
    source,
    changes: contents.changes.length,
    learned: fresh.length,
    rows: { inserted, changed, removed },
    conflicts,
    settled,
    returned: done.returned.map(({ tbl, key, changes }) => recordText(store, tbl, key, changes)),
    kept: kept.map(({ tbl, key, changes }) => recordText(store, tbl, key, changes)),
    documents,
    doubledNumbers: doubledNumbers(store),
  }
}

/** A package whose values SQLite refuses is a wrong package. */
const refusing = <T>(run: () => T): T => {
  try {
    return run()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('SQLITE_CONSTRAINT')) throw error
    throw new Expected('input', 'Paket memuat nilai yang tidak dapat disimpan, sehingga tidak ada yang diubah.', {
      details: [code],
    })
  }
}

class Rehearsed extends Error {
  readonly report: MergeReport
  constructor(report: MergeReport) {
    super('rehearsal')
    this.report = report
  }
}

const batchOf = (file: string) => ({ kind: 'merge', label: `Impor paket ${file}`, undoable: true })

const rehearse = (store: Store, read: Read): MergeReport => {
  try {
    store.write(batchOf(read.source.file), () => {
      throw new Rehearsed(takeOver(store, read))
    })
  } catch (error) {
    if (error instanceof Rehearsed) return error.report
    throw error
  }
  throw new Error('a rehearsal came to an end')
}

const apply = (ctx: Context, read: Read): MergeReport => {
  const { value, batch } = refusing(() => ctx.store.write(batchOf(read.source.file), () => takeOver(ctx.store, read)))
  if (batch !== null) ctx.emit('changed', { by: 'self' })
  return value
}

/** Packages looked at and not yet decided about; the oldest is forgotten. */
const kept = 2
const previews = new WeakMap<Store, Map<string, Read>>()

/**
 * What importing the package would do; nothing is written. Expected('input') for a broken, altered, contradictory or wrongly
 * signed package, ('refused') for one of a newer program.
 */
export const previewPackage = async (ctx: Context, file: Source, trust: Trust): Promise<MergePreview> => {
  const read = await open(ctx, file, trust)
  const report = refusing(() => rehearse(ctx.store, read))
  const mine = previews.get(ctx.store) ?? new Map<string, Read>()
  previews.set(ctx.store, mine)
  const preview = uuidv7(ctx.now().getTime())
  mine.set(preview, read)
  for (const old of [...mine.keys()].slice(0, -kept)) mine.delete(old)
  return { ...report, preview }
}

/** Takes a previewed package over, as one undoable batch. Expected('not-found') when the preview is gone. */
export const applyPackage = (ctx: Context, preview: string): MergeReport => {
  const read = previews.get(ctx.store)?.get(preview)
  if (read === undefined)
    throw new Expected('not-found', 'Pratinjau paket ini sudah tidak ada. Pilih berkasnya sekali lagi.')
  const report = apply(ctx, read)
  previews.get(ctx.store)?.delete(preview)
  return report
}

/** Reads and takes over in one go, or only tries it; for the command line. */
export const importPackage = async (
  ctx: Context,
  file: Source,
  { dryRun, ...trust }: Trust & { dryRun: boolean },
): Promise<MergeReport> => {
  const read = await open(ctx, file, trust)
  return dryRun ? refusing(() => rehearse(ctx.store, read)) : apply(ctx, read)
}
