/** Texts of a template set into their width: broken, shrunk as far as their type allows, then refused with their words. */
import { Expected } from '../../../../shared/errors.ts'
import type { TextType } from '../../../../shared/templates/model.ts'
import { capHeightOf, letterCount, missingLetters } from '../../engine/fonts.ts'
import type { Type } from '../../engine/typeset.ts'
import { fits, tieTitles, wrap, wrapBalanced } from '../text.ts'
import type { ColorOf } from './color.ts'

export interface Fitted {
  lines: string[]
  type: Type
  /** Distance of baselines, points. */
  leading: number
}

export interface Asked {
  /** Filled. */
  text: string
  type: TextType
  width: number
  /** Highest it may be, from capital to last baseline; none: any. */
  height?: number
  /** The recipient, whose name is treated and refused as such. */
  isName: boolean
}

/** Fewer lines first, as long as the text stays large: lines, and sizes from and to as shares. */
const attempts = [
  { lines: 1, from: 1, to: 0.79 },
  { lines: 2, from: 0.84, to: 0.68 },
  { lines: 1, from: 0.79, to: 0.68 },
  { lines: 3, from: 0.68, to: 0.6 },
] as const
const step = 0.02
/** Up to here a text is a heading of some lines; above, it is a paragraph that keeps its size as long as it can. */
const fewLines = 3

const quote = (text: string): string => `"${letterCount(text) > 120 ? `${text.slice(0, 120)}…` : text}"`

const tooLong = ({ text, isName, type }: Asked): Expected =>
  isName
    ? new Expected(
        'refused',
        `Nama penerima "${text}" terlalu panjang untuk piagam (paling banyak ${['', 'satu', 'dua', 'tiga'][type.lines] ?? type.lines} baris). Singkat nama itu, lalu terbitkan lagi.`,
        { field: 'recipient', details: [`${letterCount(text)} huruf`] },
      )
    : new Expected(
        'refused',
        `Teks ${quote(text)} tidak muat pada tempatnya. Singkat teks itu, atau perbesar tempatnya pada desain.`,
        { field: 'template', details: [`${letterCount(text)} huruf`] },
      )

function refuseMissing({ text, isName, type }: Asked): void {
  const missing = missingLetters(text.replaceAll('\n', ' '), type.face)
  if (missing.length === 0) return
  const what = isName ? `Nama penerima "${text}"` : `Teks ${quote(text)}`
  throw new Expected(
    'refused',
    `${what} memuat huruf yang tidak ada pada jenis huruf piagam: ${missing.join(' ')}. Ganti huruf itu, lalu terbitkan lagi.`,
    { field: isName ? 'recipient' : 'template', details: missing },
  )
}

/** Lines of a text at one size; breaks that were typed stay. */
function broken(text: string, type: Type, width: number, balanced: boolean): string[] {
  const cut = balanced ? wrapBalanced : wrap
  return text.split('\n').flatMap((paragraph) => cut(paragraph, type, width))
}

/** @throws Expected 'refused' when it does not fit or has letters the face lacks; names the text */
export function fitText(asked: Asked, colorOf: ColorOf, scale = 1): Fitted {
  const { type, width, height = Infinity, isName } = asked
  const clean = asked.text
    .split('\n')
    .map((line) => line.trim().replaceAll(/[ \t]+/g, ' '))
    .join('\n')
    .trim()
  refuseMissing({ ...asked, text: clean })
  const tied = isName ? tieTitles(clean) : clean
  const text = type.capitals ? tied.toLocaleUpperCase('id') : tied
  const full: Type = {
    face: type.face,
    size: type.size * scale,
    color: colorOf(type.color),
    ...(type.spacing !== 0 && { spacing: type.spacing * scale }),
  }
  const balanced = type.align === 'center' || type.lines <= fewLines
  const at = (share: number, lines: number): Fitted | null => {
    const size = isName ? Math.round(full.size * share * 4) / 4 : full.size * share
    const set: Type = { ...full, size, ...(full.spacing !== undefined && { spacing: full.spacing * share }) }
    const leading = size * type.leading
    const found = broken(text, set, width, balanced)
    const high = capHeightOf(type.face, size) + leading * (found.length - 1)
    const fitting = found.length <= lines && fits(found, set, width + 0.01) && (found.length === 1 || high <= height)
    return fitting ? { lines: found, type: set, leading } : null
  }
  const tries =
    type.lines <= fewLines && type.lines > 1 && type.least < 1
      ? [...attempts.filter(({ lines }) => lines <= type.lines), { lines: type.lines, from: 0.68, to: type.least }]
      : [{ lines: type.lines, from: 1, to: type.least }]
  for (const { lines, from, to } of tries)
    for (let share = from; share >= Math.max(to, type.least) - 0.001; share -= step) {
      const found = at(share, lines)
      if (found) return found
    }
  const smallest = at(type.least, type.lines)
  if (smallest) return smallest
  throw tooLong({ ...asked, text: clean })
}
