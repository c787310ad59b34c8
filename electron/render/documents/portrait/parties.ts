/** Two who sign side by side: who receives at the left, who gives at the right, as official letters have it. */
import { longDay } from '../../../../shared/domain/dates.ts'
import type { MinutesSnapshot } from '../../../../shared/domain/snapshot.ts'
import { mm } from '../../engine/drawing.ts'
import type { Type } from '../../engine/typeset.ts'
import type { Sheet } from '../sheet.ts'
import { nameLines, type Box } from '../signature-block.ts'
import { wrapBalanced } from '../text.ts'
import { left, right } from './layout.ts'
import { dotted } from './terms.ts'

const wide = mm(70)
/** For a pen, or the visible signature. */
const penAlone = mm(19)
/** Less than a certificate has: both sides sign here, and the sheet is to stay one. */
const penAndStamp = mm(28)
const leading = 12.5

interface Side {
  x: number
  when: string
  role: string
  position: string[]
  /** No lines: not known, dotted. */
  name: { lines: string[]; type: Type }
}

const sides = ({ giver, receiver, handover, colors }: MinutesSnapshot, plain: Type): Side[] => {
  const name: Type = { face: 'serifBold', size: 13, color: colors.ink }
  const side = (x: number, role: string, when: string, party: MinutesSnapshot['receiver']): Side => ({
    x,
    when,
    role,
    position: party?.position ? wrapBalanced(party.position, plain, wide) : [],
    name: party?.name ? nameLines(party.name, name, wide) : { lines: [], type: name },
  })
  return [
    side(left, 'PIHAK KEDUA,', '', receiver),
    side(right - wide, 'PIHAK PERTAMA,', `${handover.place}, ${longDay(handover.day)}`, giver),
  ]
}

export interface Parties {
  height: number
  /** Draws both with their upper edge at `y`. Gives the place of the visible signature, at the giver's side. */
  draw: (sheet: Sheet, y: number) => Box
}

export function parties(snapshot: MinutesSnapshot): Parties {
  const { ink } = snapshot.colors
  const room = snapshot.ink ? penAndStamp : penAlone
  const plain: Type = { face: 'sans', size: 9, color: ink }
  const strong: Type = { face: 'sansBold', size: 9, color: ink, spacing: 0.5 }
  const both = sides(snapshot, plain)
  const most = (lines: (side: Side) => string[]): number => Math.max(1, ...both.map((side) => lines(side).length))
  const head = 2 * leading + most(({ position }) => position) * leading
  const names = most(({ name }) => name.lines)
  return {
    height: head + room + names * 15,
    draw: (sheet, y) => {
      for (const { x, when, role, position, name } of both) {
        const middle = x + wide / 2
        const put = (text: string, type: Type, baseline: number): void => {
          sheet.lines.push({ text, type, x: middle, align: 'center', baseline })
        }
        const blank = (baseline: number): void => {
          sheet.drawing.push(dotted(x + mm(8), x + wide - mm(8), baseline))
        }
        if (when) put(when, plain, y + 9)
        put(role, strong, y + 9 + leading)
        if (position.length === 0) blank(y + 9 + 2 * leading)
        for (const [at, text] of position.entries()) put(text, plain, y + 9 + (2 + at) * leading)
        const baseline = y + head + room + 11
        if (name.lines.length === 0) blank(baseline)
        for (const [at, text] of name.lines.entries()) put(text, name.type, baseline + at * 15)
      }
      return { x: right - wide, y: y + head + 2, width: wide, height: room - mm(2) }
    },
  }
}
