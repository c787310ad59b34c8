/** Texts set by hand into a width of their own: a name over some lines, a line made small enough. */
import { textWidth, type Type } from '../engine/typeset.ts'
import { fitText, type Fitted } from './fixed/fit-text.ts'

/**
 * Fits a recipient's name into at most three lines of `width` by shrinking to 60 % of `type.size`.
 * @throws Expected 'refused' when it does not fit or has letters the face lacks; the message names the recipient.
 */
export const fitName = (name: string, { face, size, color, spacing = 0 }: Type, width: number): Fitted => {
  const type = {
    face,
    size,
    least: 0.6,
    color,
    spacing,
    leading: 1.1,
    capitals: false,
    align: 'center',
    lines: 3,
  } as const
  return fitText({ text: name, type, width, isName: true }, () => color)
}

/** A type small enough for a text to stand in one line of `width`. */
export function fitLine(text: string, type: Type, width: number): Type {
  const wide = textWidth(text, type)
  if (wide <= width) return type
  const share = width / wide
  return { ...type, size: type.size * share, spacing: (type.spacing ?? 0) * share }
}
