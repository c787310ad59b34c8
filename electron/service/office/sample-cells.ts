/** Made-up cells for units of the sample year, so that a score has a way to be shown. */
import { z } from 'zod'
import { readCell } from '../../../shared/domain/cell.ts'
import { setCell } from '../../store/cells.ts'
import { instrumentsOfYear } from '../../store/instruments.ts'
import type { Store } from '../../store/store.ts'
import { findUnit } from '../../store/units.ts'

const shape = z.strictObject({
  /** Says CONTOH to whoever opens the file. */
  note: z.string(),
  year: z.int(),
  body: z.string(),
  units: z.array(z.strictObject({ name: z.string(), cells: z.record(z.string(), z.string()) })),
})

/** Fills in `shared/samples/isian-contoh.json` as one batch. A file that does not fit the sample instrument is a bug. */
export function enterSampleCells(store: Store, bytes: Uint8Array): void {
  const { year, body, units } = shape.parse(JSON.parse(new TextDecoder().decode(bytes)))
  const instrumentOf = instrumentsOfYear(store, year)
  store.write({ kind: 'begin', label: `Isian CONTOH ${year}`, undoable: false }, () => {
    for (const { name, cells } of units) {
      const unit = findUnit(store, year, body, name)
      const instrument = unit === undefined ? null : instrumentOf(unit.type)
      if (unit === undefined || instrument === null) throw new Error(`sample cells of an unknown unit: ${name}`)
      const indicators = new Map(
        instrument.dimensions.flatMap((one) => one.indicators.map((each) => [each.code, each])),
      )
      for (const [code, text] of Object.entries(cells)) {
        const indicator = indicators.get(code)
        const read = indicator === undefined ? null : readCell(indicator, text)
        if (read?.ok !== true) throw new Error(`sample cell ${name} ${code} "${text}": ${read?.reason ?? 'unknown'}`)
        setCell(store, unit.id, code, { cell: read.cell })
      }
    }
  })
}
