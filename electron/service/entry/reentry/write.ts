/** What the second person types: read by the same rules, kept apart from the cells that count. */
import { readCell, sameCell } from '../../../../shared/domain/cell.ts'
import { formatInteger } from '../../../../shared/domain/number.ts'
import type { ReentryView } from '../../../../shared/entry-views.ts'
import { Expected } from '../../../../shared/errors.ts'
import { persons } from '../../../store/persons.ts'
import { secondCells, setSecondCell } from '../../../store/reentries.ts'
import type { Store } from '../../../store/store.ts'
import { requireOpen } from '../../../store/work.ts'
import { writer } from '../../../store/writer.ts'
import type { TypedCell } from '../write.ts'
import { knownReentry } from './known.ts'
import { reentryView } from './view.ts'

const unreadable = (problems: readonly string[]): Expected =>
  new Expected('input', problems.length === 1 ? `${problems[0]}.` : `${problems.length} isian tidak dapat dibaca.`, {
    details: [...problems],
  })

/**
 * Writes texts as typed, all or none. Expected('input') names what cannot be read; ('refused') when it is finished, or when
 * somebody else than its second person types.
 */
export const writeReentry = (store: Store, { id, cells }: { id: string; cells: readonly TypedCell[] }): ReentryView => {
  const { record, indicators, units } = knownReentry(store, id)
  requireOpen(store, record.year)
  if (record.finishedAt !== null)
    throw new Expected('refused', 'Isian kedua ini sudah selesai dan tidak dapat diubah lagi.')
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const known = new Map(indicators.map((one) => [one.code, one]))
  const before = secondCells(store, id)
  const problems: string[] = []
  const changes = cells.flatMap(({ unit, indicator: code, text }) => {
    const [name, indicator] = [names.get(unit), known.get(code)]
    if (name === undefined || indicator === undefined)
      throw new Expected('not-found', 'Sel ini bukan bagian dari isian kedua. Muat ulang halaman.')
    const found = readCell(indicator, text)
    if (!found.ok) problems.push(`${code} ${name}: ${found.reason}`)
    return found.ok && !sameCell(before.get(unit)?.[code], found.cell)
      ? [{ place: { id, unit, indicator: code }, cell: found.cell }]
      : []
  })
  if (problems.length > 0) throw unreadable(problems)
  const [only] = changes
  const what =
    changes.length === 1 && only !== undefined
      ? `${only.place.indicator} ${names.get(only.place.unit) ?? ''}`
      : `${formatInteger(changes.length)} sel`
  store.write({ kind: 'edit', label: `Isian kedua ${what} ${record.year}`, undoable: true }, () => {
    const person = writer(store)
    if (person !== record.person && persons(store).some(({ active }) => active))
      throw new Expected('refused', `Isian kedua ini dikerjakan oleh ${record.person}. Pilih petugas itu dahulu.`)
    for (const { place, cell } of changes) setSecondCell(store, place, cell)
  })
  return reentryView(store, { id })
}
