/** The number of a document: an editable pattern of plain text and words in braces. */
import { romanMonth, yearOfDay } from './dates.ts'
import type { DocumentKind } from './snapshot.ts'
import type { Day } from './types.ts'

const aliases = {
  nomor: ['nomor', 'no', 'n', 'number', 'seq', 'running', 'runningnumber', 'urut', 'nomorurut', 'nourut'],
  kantor: ['kantor', 'kode', 'kodekantor', 'officecode', 'office', 'code'],
  bulan: ['bulan', 'bulanromawi', 'romawi', 'roman', 'romanmonth', 'month'],
  tahun: ['tahun', 'year', 'yyyy'],
  jenis: ['jenis', 'kind', 'klasifikasi', 'classification', 'kodeklasifikasi'],
} as const
type Word = keyof typeof aliases
const words = Object.keys(aliases) as Word[]
const wordOf = new Map(words.flatMap((word) => aliases[word].map((alias): [string, Word] => [alias, word])))

/** What `{jenis}` prints. */
const kindCodes: Record<DocumentKind, string> = {
  certificate: 'PIAGAM',
  ranking: 'PERINGKAT',
  report: 'RAPOR',
  recap: 'REKAP',
  minutes: 'BA',
}

/** "001/PIAGAM/CTH/I/2023". An office puts its own classification in place of `{jenis}`. */
export const defaultPattern = '{nomor:3}/{jenis}/{kantor}/{bulan}/{tahun}'

type Piece = { text: string } | { name: string; word: Word | undefined; width: string | undefined }

const pieces = (pattern: string): Piece[] =>
  pattern
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^\{([^{}]*)\}$/.exec(part)
      if (!found) return { text: part }
      const [name = '', ...width] = (found[1] ?? '').split(':')
      const word = wordOf.get(name.toLowerCase().replaceAll(/[\s_-]/g, ''))
      return { name: name.trim(), word, width: width.length > 0 ? width.join(':').trim() : undefined }
    })

/** Digits a number is filled up to: "3", or as a picture of it, "003" or "000". Null when it says neither. */
const widthOf = (text: string): number | null => {
  if (/^[1-9]$/.test(text)) return Number(text)
  return /^0\d{1,8}$/.test(text) ? text.length : null
}

const pieceProblem = (piece: Piece): string | null => {
  if ('text' in piece) {
    if (/[{}]/.test(piece.text)) return 'Kurung kurawal tidak berpasangan'
    return /\p{C}/u.test(piece.text) ? 'Ada karakter yang tidak dapat dicetak' : null
  }
  const { name, word, width } = piece
  if (!word) return `{${name}} tidak dikenal; yang ada: {nomor}, {kantor}, {bulan}, {tahun}, {jenis}`
  if (width === undefined) return null
  if (word !== 'nomor') return `{${name}} tidak memakai jumlah angka`
  return widthOf(width) !== null ? null : `Jumlah angka pada {${name}:${width}} harus 1 sampai 9`
}

/** What is wrong with a pattern, as a sentence; null when numbers can be given by it. */
export const checkPattern = (pattern: string): string | null => {
  if (pattern.trim() === '') return 'Pola nomor kosong'
  if (pattern.length > 120) return 'Pola nomor lebih dari 120 huruf'
  const list = pieces(pattern)
  const problem = list.map(pieceProblem).find((found) => found !== null)
  if (problem) return problem
  const runs = list.filter((piece) => 'word' in piece && piece.word === 'nomor').length
  if (runs === 0) return 'Pola harus memuat nomor urut {nomor}'
  return runs > 1 ? 'Nomor urut {nomor} cukup satu kali' : null
}

const prints = (pattern: string, word: Word): boolean =>
  pieces(pattern).some((piece) => 'word' in piece && piece.word === word)

/** Whether the pattern needs the office code, which must then be set. */
export const printsOfficeCode = (pattern: string): boolean => prints(pattern, 'kantor')

/** The number itself. `date` is the day on the document. The pattern must have passed `checkPattern`. */
export const formatNumber = (
  pattern: string,
  parts: { running: number; officeCode: string; date: Day; kind: DocumentKind },
): string => {
  const values: Record<Word, string> = {
    nomor: String(parts.running),
    kantor: parts.officeCode,
    bulan: romanMonth(parts.date),
    tahun: String(yearOfDay(parts.date)),
    jenis: kindCodes[parts.kind],
  }
  const print = (piece: Piece): string => {
    if ('text' in piece) return piece.text
    if (!piece.word) throw new Error(`pattern was not checked: ${pattern}`)
    return values[piece.word].padStart(widthOf(piece.width ?? '1') ?? 1, '0')
  }
  return pieces(pattern).map(print).join('').trim()
}

/** The office's pattern, and those of kinds that have one of their own. */
export interface Patterns {
  numberPattern: string
  numberPatterns: Partial<Record<DocumentKind, string>>
}
const ownPattern = ({ numberPatterns }: Patterns, kind: DocumentKind): string | null =>
  (numberPatterns[kind] ?? '').trim() || null

/** The pattern a kind is numbered by. */
export const patternOf = (patterns: Patterns, kind: DocumentKind): string =>
  ownPattern(patterns, kind) ?? patterns.numberPattern

/** Whether a kind counts for itself, and the setting that says how. */
export const patternField = (patterns: Patterns, kind: DocumentKind): string =>
  ownPattern(patterns, kind) === null ? 'numberPattern' : `numberPatterns.${kind}`

/**
 * Where running numbers count from 1: in a year when the pattern prints the year (two years then never make the same
 * number), else over all years. Kinds share one count, so that a pattern without `{jenis}` stays unique; with `own` a
 * kind that has a pattern of its own counts for itself: "minutes:2023".
 */
export const numberScope = (pattern: string, date: Day, own: DocumentKind | null = null): string => {
  const years = prints(pattern, 'tahun') ? String(yearOfDay(date)) : 'all'
  return own === null ? years : `${own}:${years}`
}

/** The count a kind belongs to on a day. */
export const scopeOf = (patterns: Patterns, kind: DocumentKind, date: Day): string =>
  numberScope(patternOf(patterns, kind), date, ownPattern(patterns, kind) === null ? null : kind)

/** Where numbers of another system are entered: they have no running number of ours. */
export const outsideScope = (year: number): string => `luar:${year}`
