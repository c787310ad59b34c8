/** The largest size at which a name stands in few enough lines. */
import { Expected } from '../../../shared/errors.ts'
import { letterCount, missingLetters } from '../engine/fonts.ts'
import { textWidth, type Type } from '../engine/typeset.ts'
import { fits, tieTitles, wrapBalanced } from './text.ts'

/** Tried in this order: fewer lines first, as long as the name stays large. */
const attempts = [
  { lines: 1, from: 1, to: 0.79 },
  { lines: 2, from: 0.84, to: 0.68 },
  { lines: 1, from: 0.79, to: 0.68 },
  { lines: 3, from: 0.68, to: 0.6 },
] as const

export interface Fitted {
  lines: string[]
  type: Type
}

/**
 * Fits a recipient's name into at most three lines of `width` by shrinking to 60 % of `type.size`.
 * @throws Expected 'refused' when it does not fit or has letters the face lacks; the message names the recipient.
 */
export function fitName(name: string, type: Type, width: number): Fitted {
  const text = tieTitles(name.trim().replaceAll(/\s+/g, ' '))
  const missing = missingLetters(text, type.face)
  if (missing.length > 0)
    throw new Expected(
      'refused',
      `Nama penerima "${name}" memuat huruf yang tidak ada pada jenis huruf piagam: ${missing.join(' ')}. Ganti huruf itu, lalu terbitkan lagi.`,
      { field: 'recipient', details: missing },
    )
  for (const { lines: most, from, to } of attempts)
    for (let share = from; share >= to - 0.001; share -= 0.02) {
      const smaller = { ...type, size: Math.round(type.size * share * 4) / 4 }
      const lines = wrapBalanced(text, smaller, width)
      if (lines.length <= most && fits(lines, smaller, width)) return { lines, type: smaller }
    }
  throw new Expected(
    'refused',
    `Nama penerima "${name}" terlalu panjang untuk piagam (paling banyak tiga baris). Singkat nama itu, lalu terbitkan lagi.`,
    { field: 'recipient', details: [`${letterCount(name)} huruf`] },
  )
}

/** A type small enough for a text to stand in one line of `width`. */
export function fitLine(text: string, type: Type, width: number): Type {
  const wide = textWidth(text, type)
  if (wide <= width) return type
  const share = width / wide
  return { ...type, size: type.size * share, spacing: (type.spacing ?? 0) * share }
}
