/** Whether the journal is as it was written: chain, tables, and the heads noted in documents and copies. */
import type { JournalCheckView, JournalFault } from '../../../shared/views.ts'
import { type ChainFault, type ChainResult, checkChain } from '../../store/chain-check.ts'
import { checkReplay, type ReplayFault } from '../../store/replay.ts'
import { all, get } from '../../store/sql.ts'
import type { Store } from '../../store/store.ts'
import { tableText } from './describe.ts'
import { rowName } from './names.ts'

const named = ({ batch, seq, label }: ChainFault): string =>
  batch === null ? `Perubahan nomor urut ${seq}` : `Perubahan nomor urut ${seq} "${label}"`
const rowsText = ({ rows }: ChainFault): string => (rows.length === 0 ? '' : ` (baris ${rows.join(', ')})`)

const faultText = (found: ChainFault): string => {
  if (found.fault === 'altered') return `${named(found)} tidak lagi seperti saat ditulis.`
  if (found.fault === 'removed')
    return found.batch === null
      ? `${named(found)} hilang dari jurnal.`
      : `Baris dari ${named(found)} hilang dari jurnal${rowsText(found)}.`
  return found.batch === null
    ? `Ada baris jurnal yang bukan milik perubahan mana pun${rowsText(found)}.`
    : `${named(found)} memuat isi yang tidak ditulis oleh program${rowsText(found)}.`
}
const faultView = (found: ChainFault): JournalFault => ({
  fault: found.fault,
  text: faultText(found),
  batch: found.batch,
  seq: found.seq,
})

const columnPart = (col: string | null): string => (col === null ? '' : `, kolom ${col}`)
const differenceText = (store: Store, { tbl, key, col, fault }: ReplayFault): string => {
  const name = rowName(store, tbl, key)
  const record = name === tbl ? `${tableText(tbl)} ${key}` : name
  if (fault === 'altered') return `${record}${columnPart(col)}: isinya bukan yang terakhir dicatat jurnal.`
  return fault === 'missing'
    ? `${record}: hilang, padahal menurut jurnal masih ada.`
    : `${record}: ada, padahal jurnal tidak mencatatnya.`
}

/** A head of the chain that was noted elsewhere. */
export interface Anchor {
  /** Indonesian: where it was noted. */
  where: string
  hash: string
}

/** Heads printed into the documents of the register. */
const documentAnchors = (store: Store): Anchor[] =>
  all<{ number: string; chain: string }>(
    store,
    `SELECT number, json_extract(snapshot, '$.chain') AS chain FROM document
     WHERE json_extract(snapshot, '$.chain') IS NOT NULL`,
  ).map(({ number, chain }) => ({ where: `dokumen ${number}`, hash: chain }))

/** Hashes of a history that was left when a copy was restored: documents carried over and copies from then name them. */
export const leftHashes = (store: Pick<Store, 'db'>): Set<string> =>
  new Set(
    all<{ hashes: string }>(store, 'SELECT left_hashes AS hashes FROM restoration').flatMap(
      ({ hashes }) => JSON.parse(hashes) as string[],
    ),
  )

const checkAnchors = (store: Store, { hashes }: ChainResult, anchors: readonly Anchor[]) => {
  const left = leftHashes(store)
  const missing = anchors.filter(({ hash }) => !hashes.has(hash) && !left.has(hash))
  return {
    checked: anchors.length,
    missing: missing.map(({ where }) => `Kepala rantai yang dicatat di ${where} tidak ada lagi dalam jurnal.`),
  }
}

/** Reads the whole journal and all tables. `anchors`: heads noted outside this database, for instance in copies. */
export const journalCheck = (store: Store, anchors: readonly Anchor[] = []): JournalCheckView => {
  const chain = checkChain(store.db)
  const differences = checkReplay(store.db).map((found) => differenceText(store, found))
  const checked = checkAnchors(store, chain, [...documentAnchors(store), ...anchors])
  const at = get<{ at: string }>(store, 'SELECT at FROM batch WHERE id = ?', chain.head?.batch ?? '')?.at ?? ''
  return {
    ok: chain.faults.length === 0 && differences.length === 0 && checked.missing.length === 0,
    batches: chain.batches,
    entries: chain.entries,
    faults: chain.faults.map(faultView),
    differences,
    anchors: checked,
    head: chain.head && { seq: chain.head.seq, hash: chain.head.hash, at },
  }
}
