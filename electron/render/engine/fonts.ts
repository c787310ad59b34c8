// oxlint-disable-next-line typescript/triple-slash-reference -- a package without types has no module to import them from
/// <reference path="./untyped.d.ts" />
/**
 * The five faces of our documents, parsed once a thread. A parsed font goes into pdfmake in place of its bytes: decoding
 * the shaping tables again for every document is nearly half of the time of an unchanged pdfmake.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import { assetFolder } from '../../assets.ts'

export const faces = {
  serif: { file: 'EBGaramond-Medium.ttf', family: 'Serif', bold: false, italics: false },
  serifBold: { file: 'EBGaramond-SemiBold.ttf', family: 'Serif', bold: true, italics: false },
  serifItalic: { file: 'EBGaramond-Italic.ttf', family: 'Serif', bold: false, italics: true },
  sans: { file: 'PlusJakartaSans-Regular.ttf', family: 'Sans', bold: false, italics: false },
  sansBold: { file: 'PlusJakartaSans-SemiBold.ttf', family: 'Sans', bold: true, italics: false },
} as const
export type Face = keyof typeof faces

interface Setting {
  features: string[]
  /** Added to every blank, in thousandths of an em. */
  wordSpace: number
}

/** Figures of the sans are tabular, so that columns of scores stand in line; its blanks are too narrow for small print. */
const settings: Record<'Serif' | 'Sans', Setting> = {
  Serif: { features: [], wordSpace: 0 },
  Sans: { features: ['tnum'], wordSpace: 60 },
}
const space = 0x20
const runsKept = 4000

/** Text is shaped once a thread, not once a document. Safe to share because these fonts have 1000 units an em (no scaling in place). */
function remember(font: fontkit.Font, { features, wordSpace }: Setting): fontkit.Font {
  if (font.unitsPerEm !== 1000) throw new Error(`${font.postscriptName}: ${font.unitsPerEm} units an em`)
  const runs = new Map<string, fontkit.GlyphRun>()
  const layout = (text: string, more?: string[] | Record<string, boolean>): fontkit.GlyphRun => {
    if (more) return font.layout(text, more)
    const known = runs.get(text)
    if (known) return known
    if (runs.size >= runsKept) runs.clear()
    const run = font.layout(text, features)
    for (const [index, glyph] of run.glyphs.entries()) {
      const position = run.positions[index]
      if (position && glyph.codePoints[0] === space) position.xAdvance += wordSpace
    }
    runs.set(text, run)
    return run
  }
  return Object.create(font, { layout: { value: layout } }) as fontkit.Font
}

/**
 * fontkit keeps each glyph with the letters it was first asked for; as a part of an accented letter it is asked for without any.
 * Shared over documents that would leave later ones without those letters in their text, so every use gets its own.
 */
function keepLetters(font: fontkit.Font): void {
  const plain = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = plain(id, codePoints)
    const same = codePoints.length === 0 || codePoints.join() === glyph.codePoints.join()
    return same ? glyph : (Object.create(glyph, { codePoints: { value: codePoints } }) as fontkit.Glyph)
  }
}

const parsed = new Map<Face, fontkit.Font>()

/** The parsed font of a face. */
export function fontOf(face: Face): fontkit.Font {
  const known = parsed.get(face)
  if (known) return known
  const font = fontkit.create(readFileSync(join(assetFolder('fonts'), faces[face].file)))
  if (!('layout' in font)) throw new Error(`${faces[face].file} is a collection`)
  keepLetters(font)
  const ready = remember(font, settings[faces[face].family])
  parsed.set(face, ready)
  return ready
}

/** Letters as one counts them: code points. */
export const letterCount = (text: string): number => Array.from(text).length

/** Letters a face cannot draw, each once; it would print a box for them. */
export const missingLetters = (text: string, face: Face): string[] => [
  ...new Set(Array.from(text).filter((letter) => !fontOf(face).hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))),
]

/** pdfkit shapes a text word by word, each with the blank after it. */
const words = /[^ \t]*[ \t]|[^ \t]+/g

const widths = new WeakMap<fontkit.GlyphRun, number>()
function wordWidth(font: fontkit.Font, word: string): number {
  const run = font.layout(word)
  const known = widths.get(run)
  if (known !== undefined) return known
  const width = run.advanceWidth
  widths.set(run, width)
  return width
}

/** Width in points of a text set in one line. */
export function widthOf(text: string, face: Face, size: number, spacing = 0): number {
  let advance = 0
  for (const [word] of text.matchAll(words)) advance += wordWidth(fontOf(face), word)
  return (advance * size) / 1000 + spacing * Math.max(0, letterCount(text) - 1)
}

/** Distance in points from the top of a line of text to its baseline. */
export const ascentOf = (face: Face, size: number): number => (fontOf(face).ascent * size) / 1000
/** Height in points of a capital letter. */
export const capHeightOf = (face: Face, size: number): number => (fontOf(face).capHeight * size) / 1000
