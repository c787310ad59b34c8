/** What a grid or a form shows: the units of a place that use one instrument. */
import type { Instrument } from '../../../shared/domain/instrument.ts'
import type { EntryView } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { cellsOf } from '../../store/cells.ts'
import { instrumentById, instrumentsOfYear } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import { units, type UnitRecord } from '../../store/units.ts'
import { isClosed } from '../../store/work.ts'
import { schemeFor } from '../assessment/year.ts'
import { entryUnits, instrumentShown } from './units.ts'

const noInstrument = (year: number): Expected =>
  new Expected(
    'not-found',
    `Tahun ${year} belum memiliki instrumen. Buat atau impor instrumen, lalu pilih sebagai instrumen tahun itu.`,
  )

/**
 * Units of a body or of all bodies of a province. Without `instrument`: the one that most of them use. Expected('not-found')
 * where the year has no instrument, or not the one asked for.
 */
export const entryView = (
  store: Store,
  { year, code, instrument: wanted }: { year: number; code: string; instrument?: string | undefined },
): EntryView => {
  schemeFor(year)
  const instrumentFor = instrumentsOfYear(store, year)
  const groups = new Map<string, { instrument: Instrument; units: UnitRecord[] }>()
  for (const unit of units(store, year, code)) {
    const instrument = instrumentFor(unit.type)
    if (instrument === null) continue
    const group = groups.get(instrument.id)
    if (group === undefined) groups.set(instrument.id, { instrument, units: [unit] })
    else group.units.push(unit)
  }
  const byUse = [...groups.values()].toSorted((a, b) => b.units.length - a.units.length)
  const shown = wanted === undefined ? (byUse[0]?.instrument ?? instrumentFor('')) : instrumentById(store, wanted)
  if (shown === null) throw noInstrument(year)
  return {
    year,
    code,
    instrument: instrumentShown(store, shown),
    instruments: byUse.map(({ instrument, units: own }) => ({
      id: instrument.id,
      title: instrument.title,
      units: own.length,
    })),
    units: entryUnits(store, year, groups.get(shown.id)?.units ?? [], cellsOf(store, year, code)),
    closed: isClosed(store, year),
  }
}
