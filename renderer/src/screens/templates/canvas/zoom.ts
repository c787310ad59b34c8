/** How large the page stands on the screen. */
import type { Zoom } from '../state'

/** Pixels of a millimetre at 100 %. */
export const perMillimetre = 96 / 25.4
export const zooms = [50, 75, 100, 125, 150, 200] as const

/** Pixels of a millimetre: as chosen, or so that the whole page is seen. */
export function scaleOf(zoom: Zoom, page: { width: number; height: number }, room: { width: number; height: number }) {
  if (zoom !== 'fit') return (zoom / 100) * perMillimetre
  return Math.max(0.5, Math.min(room.width / page.width, room.height / page.height))
}

/** The next of the steps, from what is seen now. */
export function zoomStep(scale: number, by: 1 | -1): number {
  const now = (scale / perMillimetre) * 100
  const next = by > 0 ? zooms.find((one) => one > now + 1) : zooms.findLast((one) => one < now - 1)
  return next ?? (by > 0 ? 200 : 50)
}
