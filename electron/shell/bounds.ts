/** Where the window may be restored. Screens are unplugged and their scaling changes between two starts. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Fits 1366x768 at 125 %. */
export const smallest = { width: 960, height: 560 }
const usual = { width: 1280, height: 800 }

/** The size of a window that was never placed: the usual one, or what the first screen has. */
export function firstSize(areas: readonly Rectangle[]): { width: number; height: number } {
  const [area] = areas
  return area ? { width: Math.min(usual.width, area.width), height: Math.min(usual.height, area.height) } : usual
}

/** How much of the title bar must be reachable to move the window. */
const grip = { width: 120, height: 24 }

/**
 * The remembered bounds when a person can still reach them on one of the screens' work areas, shrunk to that screen;
 * null means: let the system choose.
 */
export function reachable(wanted: Rectangle, areas: readonly Rectangle[]): Rectangle | null {
  const area = areas.find(
    ({ x, y, width, height }) =>
      Math.min(wanted.x + wanted.width, x + width) - Math.max(wanted.x, x) >= grip.width &&
      wanted.y >= y - grip.height &&
      wanted.y <= y + height - grip.height,
  )
  if (!area) return null
  return {
    x: wanted.x,
    y: Math.max(wanted.y, area.y),
    width: Math.max(smallest.width, Math.min(wanted.width, area.width)),
    height: Math.max(smallest.height, Math.min(wanted.height, area.height)),
  }
}
