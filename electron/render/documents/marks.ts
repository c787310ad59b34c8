/** Signs of the zones, drawn: they must read without colour and without a font that has them. */
import type { Zone } from '../../../shared/domain/types.ts'
import { polygon, rectangle, type Step } from '../engine/drawing.ts'

export const zoneColors: Record<Zone, string> = { hijau: '#1E7B45', kuning: '#B7860B', merah: '#B3261E' }

/** ▲ green, ■ yellow, ▼ red, in a square of `size` with its upper left corner at `x`, `y`. */
export function zoneSign(zone: Zone, x: number, y: number, size: number): Step[] {
  const low = y + size * 0.93
  const high = y + size * 0.07
  if (zone === 'kuning') return rectangle(x + size * 0.08, y + size * 0.08, size * 0.84, size * 0.84)
  return zone === 'hijau'
    ? polygon([
        [x + size / 2, high],
        [x + size, low],
        [x, low],
      ])
    : polygon([
        [x, high],
        [x + size, high],
        [x + size / 2, low],
      ])
}
