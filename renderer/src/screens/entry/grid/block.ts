/** The clipboard's form of a block of cells: lines of cells parted by tabs, as Excel and LibreOffice write it. */
import type { At, Range } from './select'

const quoted = /"(?<inner>(?:[^"]|"")*)"(?=[\t\n]|$)/y
const bare = /[^\t\n]*/y

/** Reads a block; a cell in quotes may hold tabs, line ends and doubled quotes. */
export function readBlock(text: string): string[][] {
  const body = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '')
  const lines: string[][] = [[]]
  for (let at = 0; ; at += 1) {
    quoted.lastIndex = at
    bare.lastIndex = at
    const inQuotes = body[at] === '"' ? quoted.exec(body) : null
    const found = inQuotes ?? bare.exec(body)
    lines.at(-1)?.push(inQuotes?.groups?.['inner']?.replaceAll('""', '"') ?? found?.[0] ?? '')
    at += found?.[0].length ?? 0
    if (at >= body.length) return lines
    if (body[at] === '\n') lines.push([])
  }
}

export const writeBlock = (block: readonly (readonly string[])[]): string =>
  block.map((line) => line.join('\t')).join('\r\n')

/** A text of a block and where it belongs; null for cells beyond the grid. */
export interface Placed {
  at: At | null
  text: string
  /** Line and column within what was pasted, from 1. */
  line: number
  column: number
}

/**
 * Lays a block over the units from the active cell on, or over and over into a range that it fits a whole number of
 * times. `ys`: the lines of the grid that are units, in their order.
 */
export function place(
  block: readonly (readonly string[])[],
  range: Range,
  ys: readonly number[],
  columns: number,
): Placed[] {
  const width = Math.max(...block.map((line) => line.length))
  const inside = ys.filter((y) => y >= range.y && y <= range.y1)
  const spanX = range.x1 - range.x + 1
  const fits = spanX % width === 0 && inside.length % block.length === 0
  const timesX = fits ? spanX / width : 1
  const timesY = fits ? Math.max(1, inside.length / block.length) : 1
  const first = ys.findIndex((y) => y >= range.y)
  return Array.from({ length: timesY * block.length }, (_, line) => line).flatMap((line) => {
    const cells = block[line % block.length] ?? []
    const y = first < 0 ? undefined : ys[first + line]
    return Array.from({ length: timesX }, (_, time) => time).flatMap((time) =>
      cells.map((text, column): Placed => {
        const x = range.x + time * width + column
        return { at: y === undefined || x >= columns ? null : { x, y }, text, line: line + 1, column: column + 1 }
      }),
    )
  })
}

const wrap = (index: number, length: number): number => ((index % length) + length) % length

/** What dragging the fill handle or Ctrl+D writes: the source over and over, in the cells of `target` outside it. */
export function fill(
  source: Range,
  target: Range,
  ys: readonly number[],
  textAt: (at: At) => string,
): { at: At; text: string }[] {
  const from = ys.filter((y) => y >= source.y && y <= source.y1)
  const start = ys.indexOf(from[0] ?? -1)
  if (from.length === 0) return []
  const width = source.x1 - source.x + 1
  return ys
    .filter((y) => y >= target.y && y <= target.y1)
    .flatMap((y) =>
      Array.from({ length: target.x1 - target.x + 1 }, (_, index) => target.x + index)
        .filter((x) => x < source.x || x > source.x1 || y < source.y || y > source.y1)
        .map((x) => ({
          at: { x, y },
          text: textAt({
            x: source.x + wrap(x - source.x, width),
            y: from[wrap(ys.indexOf(y) - start, from.length)] ?? source.y,
          }),
        })),
    )
}
