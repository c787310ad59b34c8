/** What is selected, and how keys move it: as in Excel. Columns are indicators; lines that are headings are passed over. */
export interface At {
  x: number
  y: number
}
export interface Selection {
  /** Typed into. */
  active: At
  /** The corners of the range; `anchor` stays when it is extended. */
  anchor: At
  end: At
}
export interface Range {
  x: number
  y: number
  x1: number
  y1: number
}
export interface Shape {
  columns: number
  lines: number
  /** False for headings. */
  isUnit: (y: number) => boolean
  isFilled: (at: At) => boolean
}

export const single = (at: At): Selection => ({ active: at, anchor: at, end: at })
export const rangeOf = ({ anchor, end }: Selection): Range => ({
  x: Math.min(anchor.x, end.x),
  y: Math.min(anchor.y, end.y),
  x1: Math.max(anchor.x, end.x),
  y1: Math.max(anchor.y, end.y),
})
export const isSingle = ({ anchor, end }: Selection): boolean => anchor.x === end.x && anchor.y === end.y
export const sameAt = (a: At, b: At): boolean => a.x === b.x && a.y === b.y

/** The lines of a range that are units. */
export const unitLines = ({ y, y1 }: Range, { isUnit }: Pick<Shape, 'isUnit'>): number[] =>
  Array.from({ length: y1 - y + 1 }, (_, index) => y + index).filter(isUnit)

const next = (at: At, dx: number, dy: number, shape: Shape): At | null => {
  const x = at.x + dx
  let y = at.y + dy
  while (y >= 0 && y < shape.lines && !shape.isUnit(y)) y += dy === 0 ? 1 : dy
  return x < 0 || x >= shape.columns || y < 0 || y >= shape.lines ? null : { x, y }
}

/** Ctrl+arrow: to the end of what is filled, or to the next that is. */
const edge = (from: At, dx: number, dy: number, shape: Shape): At => {
  let at = from
  const ahead = next(at, dx, dy, shape)
  const inside = ahead !== null && shape.isFilled(at) && shape.isFilled(ahead)
  for (;;) {
    const following = next(at, dx, dy, shape)
    if (following === null || (inside && !shape.isFilled(following))) return at
    at = following
    if (!inside && shape.isFilled(at)) return at
  }
}

/** The first or last cell that is a unit's. */
export const corner = (shape: Shape, last: boolean): At => {
  const ys = Array.from({ length: shape.lines }, (_, y) => y)
  const y = last ? ys.findLast(shape.isUnit) : ys.find(shape.isUnit)
  return { x: last ? Math.max(0, shape.columns - 1) : 0, y: y ?? 0 }
}

/** An arrow: moves, or extends the range; `toEdge` as with Ctrl. */
export function move(
  selection: Selection,
  shape: Shape,
  { dx = 0, dy = 0 }: { dx?: number; dy?: number },
  { extend = false, toEdge = false }: { extend?: boolean; toEdge?: boolean } = {},
): Selection {
  const from = extend ? selection.end : selection.active
  const to = toEdge ? edge(from, dx, dy, shape) : (next(from, dx, dy, shape) ?? from)
  return extend ? { active: selection.anchor, anchor: selection.anchor, end: to } : single(to)
}

/** A page of lines up or down. */
export function page(selection: Selection, shape: Shape, lines: number, extend: boolean): Selection {
  const step = Math.sign(lines)
  let at = extend ? selection.end : selection.active
  for (let passed = 0; passed < Math.abs(lines); passed += 1) at = next(at, 0, step, shape) ?? at
  return extend ? { active: selection.anchor, anchor: selection.anchor, end: at } : single(at)
}

/** Jumps there, or extends the range up to there. */
export const jump = (selection: Selection, to: At, extend: boolean): Selection =>
  extend ? { active: selection.anchor, anchor: selection.anchor, end: to } : single(to)

/** Enter (down) and Tab (right) inside a range go round in it; null where the selection is one cell. */
export function round(selection: Selection, shape: Shape, by: 'line' | 'column', back: boolean): Selection | null {
  if (isSingle(selection)) return null
  const range = rangeOf(selection)
  const ys = unitLines(range, shape)
  const width = range.x1 - range.x + 1
  const cells = ys.length * width
  if (cells === 0) return null
  const [column, line] = [selection.active.x - range.x, Math.max(0, ys.indexOf(selection.active.y))]
  const now = by === 'line' ? column * ys.length + line : line * width + column
  const index = (now + (back ? -1 : 1) + cells) % cells
  const [x, y] =
    by === 'line'
      ? [range.x + Math.floor(index / ys.length), ys[index % ys.length]]
      : [range.x + (index % width), ys[Math.floor(index / width)]]
  return y === undefined ? null : { ...selection, active: { x, y } }
}
