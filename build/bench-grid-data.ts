/** A data folder with more to scroll than any office has: as many units as there are regencies, in one province. */
import { block, codesOf, enterUnits, largeInstrument, useInstrument } from '../electron/service/entry/fixture.ts'
import { writeCells } from '../electron/service/entry/write.ts'
import { office, prepare, year } from './soak/office.ts'

export const large = { units: 514, indicators: 60, body: '36.74' }
const unitType = 'ukur'

/** The sample office, and beside its units those of `large`, all filled. */
export async function prepareLarge(folder: string): Promise<void> {
  await prepare(folder)
  const { store } = office(folder)
  const content = largeInstrument(large.indicators)
  useInstrument(store, content, { year, unitType })
  const names = Array.from({ length: large.units }, (_, at) => `Unit ukur ${at + 1}`)
  const units = enterUnits(store, names, { year, body: large.body, type: unitType })
  writeCells(store, { year, how: 'paste', cells: block(units, codesOf(content)) })
  store.close()
}
