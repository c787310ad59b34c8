/** What of a workbook's stamp still holds: its year, its scheme, and for each unit whether its instrument is the same. */
import type { Indicator, Instrument } from '../../../shared/domain/instrument.ts'
import { Expected } from '../../../shared/errors.ts'
import type { EntryStamp, EntryStampSheet } from '../../render/tasks.ts'
import { instrumentById, instrumentsOfYear } from '../../store/instruments.ts'
import { period } from '../../store/periods.ts'
import type { Store } from '../../store/store.ts'
import { findUnit, unitById, type UnitRecord } from '../../store/units.ts'
import { lockOf } from '../../store/work.ts'
import { digestOf } from './digest.ts'

export interface MatchedUnit {
  unit: UnitRecord
  /** As it was named when the workbook was made. */
  stamp: EntryStampSheet['units'][number]
  sheet: EntryStampSheet
  lock: string | null
  indicators: ReadonlyMap<string, Indicator>
}
interface Matched {
  /** By the key of the sheet and the unit's id in the stamp. */
  units: Map<string, MatchedUnit>
  /** Units that are not read, with the reason. */
  refused: { sheet: string; unit: string; reason: string }[]
  notes: string[]
}

export const matchKey = (sheet: string, unit: string): string => `${sheet} ${unit}`

const again = 'Ekspor buku kerja baru, lalu salin isiannya ke sana.'

/** Expected('refused') for another year than the one wanted, a year that is not here, or one with another scheme. */
const requireYear = (store: Store, { year, scheme }: EntryStamp, wanted: number | undefined): void => {
  if (wanted !== undefined && wanted !== year) {
    throw new Expected(
      'refused',
      `Buku kerja ini untuk tahun ${year}, bukan ${wanted}. Pilih tahun ${year}, atau pilih buku kerja tahun ${wanted}.`,
    )
  }
  const known = period(store, year)
  if (known === null) {
    throw new Expected('refused', `Buku kerja ini untuk tahun ${year}, yang belum ada di Piagam ini.`)
  }
  if (known.scheme !== scheme) {
    throw new Expected('refused', `Skema penilaian tahun ${year} berubah sejak buku kerja ini dibuat. ${again}`)
  }
}

/** Why the values of a sheet cannot be taken as values of the instrument a unit has now; null when they can. */
const instrumentProblem = (
  store: Store,
  { instrument: was }: EntryStampSheet,
  now: Instrument | null,
): string | null => {
  if (now === null) return 'Unit ini tidak lagi memiliki instrumen.'
  if (now.id !== was.id) {
    const title = instrumentById(store, was.id)?.title ?? was.id
    return `Buku kerja ini memakai instrumen “${title}” versi ${was.version}; unit ini kini dinilai dengan “${now.title}” versi ${now.version}. ${again}`
  }
  if (digestOf(now) !== was.digest) {
    return `Skala instrumen “${now.title}” berubah sejak buku kerja ini dibuat. ${again}`
  }
  return null
}

/** The unit of the stamp: by its id, else by its name, as when the workbook comes from another laptop. */
const unitOf = (
  store: Store,
  year: number,
  body: string,
  { id, name }: { id: string; name: string },
): { unit: UnitRecord; byName: boolean } | null => {
  const own = unitById(store, id)
  if (own !== undefined) return own.year === year && own.body === body ? { unit: own, byName: false } : null
  const named = findUnit(store, year, body, name)
  return named === undefined ? null : { unit: named, byName: true }
}

/**
 * Every unit of the stamp as it is now. Expected('refused') with the reason when nothing of the workbook can be read:
 * another year, another office, a changed instrument.
 */
export const matchStamp = (store: Store, stamp: EntryStamp, wanted: number | undefined): Matched => {
  requireYear(store, stamp, wanted)
  const instrumentFor = instrumentsOfYear(store, stamp.year)
  const indicatorsOf = new Map<string, Map<string, Indicator>>()
  const found: Matched = { units: new Map(), refused: [], notes: [] }
  const byName: string[] = []
  for (const sheet of stamp.sheets) {
    for (const one of sheet.units) {
      const refuse = (reason: string): void => void found.refused.push({ sheet: sheet.key, unit: one.id, reason })
      const match = unitOf(store, stamp.year, sheet.body, one)
      if (match === null) {
        refuse('Unit ini tidak ada (lagi) di Piagam ini.')
        continue
      }
      const instrument = instrumentFor(match.unit.type)
      const problem = instrumentProblem(store, sheet, instrument)
      if (problem !== null || instrument === null) {
        refuse(problem ?? '')
        continue
      }
      let indicators = indicatorsOf.get(instrument.id)
      if (indicators === undefined) {
        const all = instrument.dimensions.flatMap((dimension) => dimension.indicators)
        indicatorsOf.set(instrument.id, (indicators = new Map(all.map((indicator) => [indicator.code, indicator]))))
      }
      if (match.byName) byName.push(one.name)
      const { unit } = match
      found.units.set(matchKey(sheet.key, one.id), { unit, stamp: one, sheet, lock: lockOf(store, unit), indicators })
    }
  }
  const [first] = found.refused
  if (found.units.size === 0 && first !== undefined) {
    throw new Expected(
      'refused',
      found.refused.every(({ reason }) => reason === first.reason) && !first.reason.startsWith('Unit')
        ? first.reason
        : `Tidak ada unit di buku kerja ini yang dikenal di Piagam ini; mungkin dibuat oleh kantor lain. ${again}`,
    )
  }
  if (byName.length > 0) {
    found.notes.push(
      `Buku kerja ini dibuat di laptop lain; ${byName.length === 1 ? 'satu unit dikenali' : `${byName.length} unit dikenali`} dari namanya.`,
    )
  }
  return found
}
