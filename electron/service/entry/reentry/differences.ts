/** Where the second person says something else, and how that is settled. */
import { cellText, emptyCell, sameCell } from '../../../../shared/domain/cell.ts'
import type { ReentryDifference } from '../../../../shared/entry-views.ts'
import { Expected } from '../../../../shared/errors.ts'
import { cellsOfUnits } from '../../../store/cells.ts'
import { secondCells, settleSecondCell } from '../../../store/reentries.ts'
import type { Store } from '../../../store/store.ts'
import { bodyNames } from '../units.ts'
import { writeCells } from '../write.ts'
import { type KnownReentry, knownReentry } from './known.ts'

/**
 * Cells that differ or were settled, by unit and place in the instrument. A cell the second person left empty was not
 * entered a second time, so there is nothing to compare.
 */
export const differencesOf = (store: Store, { record, indicators, units }: KnownReentry): ReentryDifference[] => {
  const second = secondCells(store, record.id)
  const first = cellsOfUnits(
    store,
    units.map(({ id }) => id),
  )
  const bodyName = bodyNames(store)
  return units.flatMap((unit) =>
    indicators.flatMap(({ code, name }): ReentryDifference[] => {
      const theirs = second.get(unit.id)?.[code]
      if (theirs === undefined) return []
      const { value, na } = first.get(unit.id)?.[code] ?? emptyCell
      if (sameCell({ value, na }, theirs) && !theirs.settled) return []
      return [
        {
          unit: unit.id,
          unitName: unit.name,
          bodyName: bodyName(unit.body),
          indicator: code,
          indicatorName: name,
          first: { value, na },
          second: { value: theirs.value, na: theirs.na },
          settled: theirs.settled,
        },
      ]
    }),
  )
}

/** Expected('refused') while it is still blind. */
const seen = (store: Store, id: string): KnownReentry => {
  const known = knownReentry(store, id)
  if (known.record.finishedAt === null)
    throw new Expected('refused', 'Selisih baru terlihat setelah isian kedua diselesaikan.')
  return known
}

export const differences = (store: Store, { id }: { id: string }): ReentryDifference[] =>
  differencesOf(store, seen(store, id))

/**
 * Keeps the first value, or takes the second one over by the same way as everything that is typed; either is one undoable
 * batch. Expected('refused') when the unit is locked, ('not-found') when there is no such difference.
 */
export const settleDifference = (
  store: Store,
  { id, unit, indicator, take }: { id: string; unit: string; indicator: string; take: 'first' | 'second' },
): ReentryDifference[] => {
  const known = seen(store, id)
  const found = differencesOf(store, known).find((one) => one.unit === unit && one.indicator === indicator)
  if (found === undefined || found.settled)
    throw new Expected('not-found', 'Selisih ini sudah diselesaikan. Muat ulang daftarnya.')
  const { year } = known.record
  const settle = () => {
    settleSecondCell(store, id, unit, indicator)
  }
  if (take === 'first') {
    const label = `Tetap isian pertama ${indicator} ${found.unitName} ${year}`
    store.write({ kind: 'edit', label, undoable: true }, settle)
  } else {
    const cells = [{ unit, indicator, text: cellText(found.second) }]
    writeCells(store, {
      year,
      how: 'reentry',
      cells,
      also: ({ locked, unreadable }) => {
        const reason = locked[0]?.reason ?? unreadable[0]?.reason
        if (reason !== undefined)
          throw new Expected('refused', `Isian ${indicator} ${found.unitName} tidak dapat diganti. ${reason}`)
        settle()
      },
    })
  }
  return differencesOf(store, known)
}
