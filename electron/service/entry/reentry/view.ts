/** A second entry as its list and its blind form show it. */
import { isEmpty } from '../../../../shared/domain/cell.ts'
import type { ReentryRow, ReentryView } from '../../../../shared/entry-views.ts'
import { Expected } from '../../../../shared/errors.ts'
import { reentries, secondCells } from '../../../store/reentries.ts'
import type { Store } from '../../../store/store.ts'
import { bodyNames, instrumentShown } from '../units.ts'
import { differencesOf } from './differences.ts'
import { type KnownReentry, knownReentry } from './known.ts'

export const reentryRow = (store: Store, known: KnownReentry): ReentryRow => {
  const { record, indicators, units } = known
  const second = secondCells(store, record.id)
  return {
    id: record.id,
    title: record.title,
    person: record.person,
    at: record.at,
    finishedAt: record.finishedAt,
    units: units.length,
    filled: [...second.values()].reduce((sum, cells) => sum + Object.keys(cells).length, 0),
    total: units.length * indicators.length,
    differences:
      record.finishedAt === null ? null : differencesOf(store, known).filter(({ settled }) => !settled).length,
  }
}

/** Second entries of a year, the newest first; one whose instrument is gone is left out. */
export const reentryList = (store: Store, { year }: { year: number }): ReentryRow[] =>
  reentries(store, year).flatMap(({ id }) => {
    try {
      return reentryRow(store, knownReentry(store, id))
    } catch (error) {
      if (error instanceof Expected && error.value.code === 'not-found') return []
      throw error
    }
  })

/** Blind: nothing of what the first person entered is in it. */
export const reentryView = (store: Store, { id }: { id: string }): ReentryView => {
  const known = knownReentry(store, id)
  const second = secondCells(store, id)
  const bodyName = bodyNames(store)
  return {
    ...reentryRow(store, known),
    year: known.record.year,
    instrument: instrumentShown(store, known.instrument),
    rows: known.units.map((unit) => ({
      unit: unit.id,
      unitName: unit.name,
      bodyName: bodyName(unit.body),
      cells: Object.fromEntries(
        Object.entries(second.get(unit.id) ?? {})
          .filter(([, cell]) => !isEmpty(cell))
          .map(([code, { value, na }]) => [code, { value, na }]),
      ),
    })),
  }
}
