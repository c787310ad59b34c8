/**
 * Who says so and when: place and date, position, room for the signature, name. Signed, the room is the visible signature
 * field; unsigned, it stays empty for pen and stamp and claims nothing.
 */
import { longDay } from '../../../shared/domain/dates.ts'
import type { Snapshot } from '../../../shared/domain/snapshot.ts'
import { mm } from '../engine/drawing.ts'
import type { Line, Type } from '../engine/typeset.ts'
import { fits, tieTitles, wrap, wrapBalanced, wrapTight } from './text.ts'

/** A rectangle from the upper left corner of the page, in points. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where the visible signature goes, and how its text stands in it: centred unless told. */
export interface Field extends Box {
  align?: 'left' | 'center' | undefined
}
/** On a page, counted from 0. */
export interface FieldPlace extends Field {
  page: number
}

export interface SignatureBlock {
  lines: Line[]
  /** Where the signature field goes. */
  field: Field
  top: number
}

const leading = 12.5
const room = mm(17)
/** A pen and a round stamp of 30 mm want more than a field. */
const penRoom = mm(31)

/** Most lines and share of the size a name is tried with, one after the other. */
const nameTries = [
  [1, 1],
  [1, 0.85],
  [2, 0.85],
  [2, 0.7],
  [3, 0.6],
] as const

/** A name on one line, else on more and smaller. Titles stay with it as long as they can; nothing of it is ever lost. */
export const nameLines = (name: string, type: Type, width: number): { lines: string[]; type: Type } => {
  const tied = tieTitles(name)
  for (const [most, share] of nameTries) {
    const smaller = { ...type, size: type.size * share }
    const lines = wrapBalanced(tied, smaller, width)
    if (lines.length <= most && fits(lines, smaller, width)) return { lines, type: smaller }
  }
  const smallest = { ...type, size: type.size * 0.6 }
  return { lines: wrapTight(name, smallest, width), type: smallest }
}

/** The block in a column `width` wide at `x`, ending at `bottom`; centred, or flush left. */
export function signatureBlock(
  { place, date, signatory, colors, ink }: Pick<Snapshot, 'place' | 'date' | 'signatory' | 'colors' | 'ink'>,
  { x, width, bottom, align = 'center' }: { x: number; width: number; bottom: number; align?: 'left' | 'center' },
): SignatureBlock {
  const anchor = align === 'center' ? x + width / 2 : x
  const plain: Type = { face: 'sans', size: 9, color: colors.ink }
  const capitals: Type = { face: 'sansBold', size: 8.5, color: colors.ink, spacing: 0.5 }
  const name = nameLines(signatory.name, { face: 'serifBold', size: 13, color: colors.ink }, width)
  const text = `${signatory.position.toUpperCase().replace(/,$/, '')},`
  const balanced = wrapBalanced(text, capitals, width)
  const small: Type = { ...capitals, size: 7 }
  const position = fits(balanced, capitals, width)
    ? { lines: balanced, type: capitals }
    : { lines: wrap(text, small, width), type: small }

  const lines: Line[] = []
  let baseline = bottom
  for (const line of name.lines.toReversed()) {
    lines.push({ text: line, type: name.type, x: anchor, align, baseline })
    baseline -= 15
  }
  const high = ink ? penRoom : room
  const field = { x, y: baseline + 15 - name.type.size - 1 - high, width, height: high - mm(1), align }
  baseline = field.y - mm(2.3)
  for (const line of position.lines.toReversed()) {
    lines.push({ text: line, type: position.type, x: anchor, align, baseline })
    baseline -= leading
  }
  const when = place ? `${place}, ${longDay(date)}` : longDay(date)
  lines.push({ text: when, type: plain, x: anchor, align, baseline: baseline - 1 })
  // From top to bottom, as it is read aloud or copied.
  return { lines: lines.toReversed(), field, top: baseline - 1 - plain.size }
}
