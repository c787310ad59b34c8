/** A second entry with its units and instrument. */
import { indicatorsOf } from '../../../../shared/domain/checks/finding.ts'
import type { Indicator, Instrument } from '../../../../shared/domain/instrument.ts'
import { Expected } from '../../../../shared/errors.ts'
import { instrumentsOfYear } from '../../../store/instruments.ts'
import { type ReentryRecord, reentryById, unitsOfReentry } from '../../../store/reentries.ts'
import type { Store } from '../../../store/store.ts'
import { type UnitRecord, unitsById } from '../../../store/units.ts'

export interface KnownReentry {
  record: ReentryRecord
  instrument: Instrument
  indicators: Indicator[]
  units: UnitRecord[]
}

/** Expected('not-found') when it was removed, or when nothing of its instrument is left. */
export const knownReentry = (store: Store, id: string): KnownReentry => {
  const record = reentryById(store, id)
  if (record === null) throw new Expected('not-found', 'Isian kedua ini sudah tidak ada. Muat ulang daftarnya.')
  const units = unitsById(store, unitsOfReentry(store, id))
  const instrument = instrumentsOfYear(store, record.year)(units[0]?.type ?? '')
  if (instrument === null) throw new Expected('not-found', `Tahun ${record.year} tidak lagi memiliki instrumen.`)
  return { record, instrument, indicators: indicatorsOf(instrument), units }
}
