/** What stands in a workbook for entry: units of bodies with what their cells hold now. Reads only. */
import { cellText } from '../../../shared/domain/cell.ts'
import type { Instrument } from '../../../shared/domain/instrument.ts'
import { printedName } from '../../../shared/domain/names.ts'
import type { Body } from '../../../shared/domain/types.ts'
import { Expected } from '../../../shared/errors.ts'
import type { EntryBookOut } from '../../render/tasks.ts'
import { requireBody } from '../../store/bodies.ts'
import { cellsOfUnits, type UnitCells } from '../../store/cells.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import { units, type UnitRecord } from '../../store/units.ts'
import { lockOf } from '../../store/work.ts'
import { schemeFor } from '../assessment/year.ts'
import { digestOf } from './digest.ts'

interface Group {
  body: Body
  instrument: Instrument
  units: UnitRecord[]
}

/** Units of each body by the instrument they use, in the order of their names. */
const groupsOf = (store: Store, year: number, codes: readonly string[]): Group[] => {
  const instrumentFor = instrumentsOfYear(store, year)
  const groups: Group[] = []
  for (const code of codes) {
    const body = requireBody(store, code)
    // the code of a province names its own government here, not everything in it
    for (const unit of units(store, year, code).filter((one) => one.body === code)) {
      const instrument = instrumentFor(unit.type)
      if (instrument === null) continue
      const group = groups.find((one) => one.body.code === code && one.instrument.id === instrument.id)
      if (group === undefined) groups.push({ body, instrument, units: [unit] })
      else group.units.push(unit)
    }
  }
  return groups
}

const codesOf = ({ dimensions }: Instrument): string[] =>
  dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code))

const emptyBook = (year: number, names: readonly string[]): Expected =>
  new Expected(
    'refused',
    `${names.join(', ')} belum memiliki unit dengan instrumen pada tahun ${year}. Tambahkan unit dan pilih instrumennya dahulu.`,
  )

/**
 * The workbook of these bodies, a sheet for each body and instrument. Expected('not-found') for an unknown body,
 * ('refused') when none of them has a unit to be assessed.
 */
export const entryBookOf = (store: Store, year: number, codes: readonly string[]): EntryBookOut => {
  const scheme = schemeFor(year)
  const groups = groupsOf(store, year, codes)
  if (groups.length === 0)
    throw emptyBook(
      year,
      codes.map((code) => printedName(requireBody(store, code))),
    )
  const ids = groups.flatMap((group) => group.units.map(({ id }) => id))
  const cells = cellsOfUnits(store, ids)
  const cellsFor = (id: string): UnitCells => cells.get(id) ?? {}
  const severalOf = (body: string): boolean => groups.filter((group) => group.body.code === body).length > 1
  return {
    stamp: {
      year,
      scheme: scheme.id,
      made: store.now().toISOString(),
      sheets: groups.map(({ body, instrument, units: own }, i) => {
        const indicators = codesOf(instrument)
        const type = severalOf(body.code) && instrument.unitType !== '' ? ` ${instrument.unitType}` : ''
        return {
          key: `piagam:${body.code}:${i + 1}`,
          name: `${printedName(body)}${type}`,
          body: body.code,
          instrument: { id: instrument.id, version: instrument.version, digest: digestOf(instrument) },
          codes: indicators,
          units: own.map(({ id, name }) => ({
            id,
            name,
            values: indicators.map((code) => cellText(cellsFor(id)[code])),
          })),
          notes: own.flatMap(({ id }) =>
            indicators.flatMap((code) => {
              const { note = '', evidence = '' } = cellsFor(id)[code] ?? {}
              return note === '' && evidence === '' ? [] : [{ unit: id, code, note, evidence }]
            }),
          ),
        }
      }),
    },
    sheets: groups.map(({ body, instrument, units: own }) => ({
      bodyName: printedName(body),
      instrument: {
        title: instrument.title,
        version: instrument.version,
        sample: instrument.sample,
        dimensions: instrument.dimensions,
      },
      units: own.map((unit) => ({ type: unit.type, lock: lockOf(store, unit), cells: cellsFor(unit.id) })),
    })),
  }
}
