/** Letters that no page may carry: where the face has none, paper would show a box in place of a name. */
import { Expected } from '../../../../shared/errors.ts'
import { missingLetters, type Face } from '../../engine/fonts.ts'
import type { Sheet } from '../sheet.ts'

const mostTexts = 10
/** What no face has to have: these print nothing, or a plain space. */
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}\u{a0}]/u

/** @throws Expected 'refused' when a text of the pages has letters its face lacks; names the texts and the letters */
export function refuseMissingLetters(sheets: readonly Sheet[]): void {
  const lines = sheets.flatMap((sheet) => sheet.lines)
  const letters = new Map<Face, Set<string>>()
  for (const { text, type } of lines) {
    const known = letters.get(type.face) ?? new Set()
    letters.set(type.face, known)
    for (const letter of text) if (!unseen.test(letter)) known.add(letter)
  }
  const missing = new Set([...letters].flatMap(([face, known]) => missingLetters([...known].join(''), face)))
  if (missing.size === 0) return
  const texts = new Set(
    lines.map(({ text }) => text).filter((text) => Array.from(text).some((letter) => missing.has(letter))),
  )
  const [first = ''] = texts
  throw new Expected(
    'refused',
    `Teks "${first}" memuat huruf yang tidak ada pada jenis huruf dokumen: ${[...missing].join(' ')}. Ganti huruf itu dalam data, lalu terbitkan lagi.`,
    { field: 'recipient', details: [...texts].slice(0, mostTexts) },
  )
}
