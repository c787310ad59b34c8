/** A package for another laptop or for head office: the history of the chosen records with their present state. */
import { printedName } from '../../../shared/domain/names.ts'
import { regionTitle } from '../../../shared/domain/regions.ts'
import { Expected } from '../../../shared/errors.ts'
import type { PackageScope } from '../../../shared/ipc.ts'
import type { PackageWritten } from '../../../shared/views.ts'
import { createHash } from 'node:crypto'
import { bodies, bodyByCode } from '../../store/bodies.ts'
import { aliases, origins } from '../../store/merge.ts'
import { foreignDocuments, ownRegister } from '../../store/merge-documents.ts'
import { migrations } from '../../store/migrations/index.ts'
import { settings } from '../../store/settings.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import type { Held } from '../documents/keys.ts'
import { cellsOfRow } from './check.ts'
import { type ChangeLine, type Contents, type StateLine, writePackage } from './format.ts'
import type { History, HistoryRecord } from './history.ts'
import { replay } from './replay.ts'
import { rowAt } from './rows.ts'
import { chosenRecords } from './scope.ts'
import { mayHold } from './seal.ts'
import { existence, specOf } from './spec.ts'

type Scope = PackageScope['scope']

/** Codes of the bodies a scope is about; null for everything, the office's own tables too. */
const codesOf = (store: Store, scope: Scope): Set<string> | null => {
  if ('region' in scope && scope.region === 'ID') return null
  const wanted = 'region' in scope ? scope.region : scope.code
  const found =
    'region' in scope ? bodies(store, scope.region).map(({ code }) => code) : bodyByCode(store, wanted) && [wanted]
  if (found === undefined || found.length === 0)
    throw new Expected('not-found', `Kode ${wanted} tidak dikenal. Periksa kode wilayah atau instansinya.`)
  return new Set(found)
}

const scopeText = (store: Store, scope: Scope): string => {
  if ('region' in scope) return scope.region === 'ID' ? 'Seluruh kantor' : regionTitle(scope.region)
  const body = bodyByCode(store, scope.code)
  return body === undefined ? scope.code : printedName(body)
}

/** The present state; what the history does not lead to was changed past the journal, and is not passed on. */
const stateOf = (store: Store, history: History, chosen: ReadonlySet<HistoryRecord>): StateLine[] => {
  const lines: StateLine[] = []
  const strange: string[] = []
  for (const record of chosen) {
    const { tbl, key } = record
    const row = rowAt(store, tbl, key)
    const cells = row === null ? null : cellsOfRow(specOf(tbl), row)
    const agrees =
      mayHold(history, record, existence, cells !== null) &&
      Object.entries(cells ?? {}).every(([cell, value]) => mayHold(history, record, cell, value))
    if (!agrees) strange.push(`${tbl} ${key}`)
    else if (cells !== null) lines.push({ tbl, key, cells })
  }
  if (strange.length > 0)
    throw new Expected(
      'refused',
      'Sebagian data tidak sesuai dengan jurnalnya, sehingga paket tidak dibuat. Periksa jurnal, atau pulihkan cadangan.',
      { details: strange.slice(0, 50) },
    )
  return lines
}

const contentsOf = (store: Store, scope: Scope): { contents: Contents; records: number } => {
  const codes = codesOf(store, scope)
  const history = replay(store)
  const chosen = chosenRecords(history, codes)
  const changes: ChangeLine[] = []
  const used = new Set<string>()
  // In the order they became known here: every change after those it builds on.
  for (const { id, origin, tbl, key, cells, parents } of history.changes.values()) {
    if (!chosen.has(history.record(tbl, key))) continue
    used.add(origin.id)
    changes.push({ id, batch: origin.id, tbl, key, cells, parents })
  }
  const documents = [...ownRegister(store), ...foreignDocuments(store)]
  return {
    records: chosen.size,
    contents: {
      batches: origins(store).filter(({ id }) => used.has(id)),
      changes,
      joined: aliases(store).flatMap(({ tbl, one, other }) =>
        chosen.has(history.record(tbl, one)) ? [{ tbl, one, other }] : [],
      ),
      state: stateOf(store, history, chosen),
      documents: codes === null ? documents : documents.filter(({ code }) => codes.has(code)),
    },
  }
}

/**
 * The bytes of a package. `held` signs it; a package for head office must be signed. Expected('not-found') for an unknown
 * code, ('key') without a key for head office, ('refused') when the tables are not what the journal says.
 */
export const exportPackage = async (
  ctx: Pick<Context, 'store' | 'render' | 'now' | 'version'>,
  { scope, forHeadOffice, held }: { scope: Scope; forHeadOffice: boolean; held: Held | null },
): Promise<{ bytes: Uint8Array; written: Omit<PackageWritten, 'name'> }> => {
  if (forHeadOffice && held === null)
    throw new Expected('key', 'Paket untuk kantor pusat harus ditandatangani. Buka berkas kunci .p12 lebih dahulu.')
  const { store, render } = ctx
  // One state of the database, whatever another process writes meanwhile.
  const { contents, records } = store.db.transaction(() => contentsOf(store, scope))()
  const bytes = await writePackage(
    {
      schema: migrations.length,
      version: ctx.version,
      device: store.device,
      office: settings(store).office.name,
      madeAt: ctx.now().toISOString(),
      scope,
      scopeText: scopeText(store, scope),
      forHeadOffice,
      devices: [...new Set(contents.batches.map(({ device }) => device))],
    },
    contents,
    held === null ? null : (manifest) => render.run('signBytes', { bytes: manifest, key: held.key }),
  )
  return {
    bytes,
    written: {
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      records,
      changes: contents.changes.length,
      documents: contents.documents.length,
      signer: held?.info.subject ?? null,
    },
  }
}
