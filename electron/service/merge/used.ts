/**
 * Versions of instruments that cells were entered with here are locked, and so are designs that documents were issued with here.
 * What another laptop changed in one, or that it removed it, stands against what is here until somebody decides: this laptop
 * says once more what it has, and that travels.
 */
import { Expected } from '../../../shared/errors.ts'
import { usedInstruments } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import { templateUses } from '../../store/templates.ts'
import { decide } from './carry-out.ts'
import type { History, HistoryRecord } from './history.ts'
import { resolve } from './resolve.ts'
import { decided } from './seal.ts'
import { cellOf, existence, type Json, type Row, same, specOf } from './spec.ts'

/** Of each table whose records are locked by use: which of its rows are. */
const usedIn: Readonly<Record<string, (store: Store) => (row: Row) => boolean>> = {
  instrument: (store) => {
    const used = usedInstruments(store)
    return ({ id }) => used.has(String(id))
  },
  template: (store) => {
    const uses = templateUses(store)
    return ({ id, version }) => uses.has(`${String(id)}@${String(version)}`)
  },
}

/** Whether the cell would lose the shown value by what somebody changed; what was decided is followed. */
const loses = (history: History, record: HistoryRecord, cell: string, shown: Json): boolean => {
  const alternatives = history.alternatives(record, cell)
  return (
    alternatives.length > 0 &&
    !alternatives.some(({ value }) => same(value, shown)) &&
    alternatives.some(({ heads }) => !heads.every(decided))
  )
}

const keep = (store: Store, history: History, record: HistoryRecord, isUsed: (row: Row) => boolean): boolean => {
  const { present, row } = resolve(store, history, record)
  const shown = present[0]?.row
  if (shown === undefined || !isUsed(shown)) return false
  const removed = loses(history, record, existence, true)
  if (row === null && !removed) return false
  const values = Object.entries(specOf(record.tbl).cells).map(([name, cell]) => [name, cellOf(cell, shown)] as const)
  const lost = values.filter(([name, value]) => loses(history, record, name, value))
  if (!removed && lost.length === 0) return false
  // Beside a removal, not after it; and beside every change: a value that both sides began with would give way.
  const before = removed
    ? history.heads(record, existence).flatMap(({ parents }) => parents[existence] ?? [])
    : history.cameAfter(record, existence, true)
  decide(store, history, {
    tbl: record.tbl,
    key: record.key,
    // A record that begins tells every cell.
    cells: { [existence]: true, ...Object.fromEntries(before.length === 0 ? values : lost) },
    parents: { [existence]: [...new Set(before)] },
  })
  return true
}

/** To be asked after a package was learned and before it is carried out; returns what stays as it is. Inside a write. */
export const keepUsed = (store: Store, history: History, records: Iterable<HistoryRecord>): HistoryRecord[] => {
  const byTable = Map.groupBy(records, ({ tbl }) => tbl)
  return Object.entries(usedIn).flatMap(([tbl, usedBy]) => {
    const coming = byTable.get(tbl) ?? []
    if (coming.length === 0) return []
    const isUsed = usedBy(store)
    return coming.filter((record) => keep(store, history, record, isUsed))
  })
}

/**
 * An issued document keeps its design for ever: a decision that would take it away is refused. Instruments may be decided
 * about; what was entered with one is checked again by the one that stays.
 */
export const refuseUsedDesign = (store: Store, history: History, record: HistoryRecord): void => {
  const shown = record.tbl === 'template' ? resolve(store, history, record).present[0]?.row : undefined
  if (shown && usedIn['template']?.(store)(shown))
    throw new Expected(
      'refused',
      'Dokumen sudah terbit di laptop ini dengan desain ini, jadi desain ini tetap. Pilih yang di sini; desain dari laptop lain dapat dibawa dengan ekspor dan impor desain.',
    )
}
