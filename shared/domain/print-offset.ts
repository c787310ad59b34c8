/** From two distances measured on the test sheet to the offset that puts every later sheet in its place. */
import type { PrintSheet } from '../printing-views.ts'
import { formatMillimetres, parseMillimetres } from './millimetres.ts'

/** Millimetres from the edges of the paper at which the test sheet has its lines, in hundredths. */
export const shouldBe = 1000

/** Hundredths of a millimetre to be added: to the right and down. */
export interface Offset {
  x: number
  y: number
}

/**
 * The offset after a measurement. `across`: from the left edge to the upright line; `down`: from the upper edge to the lying
 * line; both in hundredths of a millimetre. `used`: what the sheet was moved by when it was printed.
 */
export const offsetAfter = (measured: { across: number; down: number }, used: Offset): Offset => ({
  x: used.x + shouldBe - measured.across,
  y: used.y + shouldBe - measured.down,
})

/** What a ruler can tell apart: half a millimetre. */
const tolerance = 50

/** Whether a sheet measured like this needs no further correction. */
export const isStraight = ({ across, down }: { across: number; down: number }): boolean =>
  Math.abs(across - shouldBe) <= tolerance && Math.abs(down - shouldBe) <= tolerance

/** What is wrong with a distance that was typed; null when it can be one. A printer is never off by more than 30 mm. */
export function distanceProblem(text: string): string | null {
  const value = parseMillimetres(text)
  if (value === null) return 'Tulis jarak dalam milimeter, misalnya 11,5'
  return value < 0 || value > 4000 ? 'Jarak harus antara 0 dan 40 mm. Ukur dari tepi kertas ke garis.' : null
}

/** Which way everything is moved: "1,5 mm ke kanan dan 2,2 mm ke atas"; null when it stays. */
export function offsetInWords({ x, y }: Offset): string | null {
  const ways = [
    x === 0 ? '' : `${formatMillimetres(Math.abs(x))} mm ke ${x > 0 ? 'kanan' : 'kiri'}`,
    y === 0 ? '' : `${formatMillimetres(Math.abs(y))} mm ke ${y > 0 ? 'bawah' : 'atas'}`,
  ].filter(Boolean)
  return ways.length === 0 ? null : ways.join(' dan ')
}

/** "F4 mendatar". */
export const sheetName = ({ paper, landscape }: PrintSheet): string => `${paper} ${landscape ? 'mendatar' : 'tegak'}`
