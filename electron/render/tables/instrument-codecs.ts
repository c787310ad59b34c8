/** How values of an instrument are written into cells and read from what people typed there. */
import { readCell } from '../../../shared/domain/cell.ts'
import type { Condition, PartCertainty } from '../../../shared/domain/instrument.ts'
import { parseScore } from '../../../shared/domain/number.ts'

export type Read<T> = { ok: true; value: T } | { ok: false; reason: string }
export interface Codec<T> {
  out(value: T): string | number | null
  /** The reason is Indonesian, without a full stop. */
  in(text: string): Read<T>
  /** Excel's number format. */
  format?: string
  /** What may be chosen. */
  choices?: readonly string[]
}

const ok = <T>(value: T): Read<T> => ({ ok: true, value })
const no = (reason: string): { ok: false; reason: string } => ({ ok: false, reason })

export const words = (most: number, required = false): Codec<string> => ({
  out: (value) => (value === '' ? null : value),
  in: (text) => {
    if (required && text === '') return no('Harus diisi')
    return text.length > most ? no(`Paling banyak ${most} huruf`) : ok(text)
  },
})

export const code: Codec<string> = {
  out: (value) => value,
  in: (text) =>
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/.test(text)
      ? ok(text)
      : no('Kode terdiri dari huruf, angka, titik, dan tanda hubung, paling banyak 32'),
}

/** Hundredths of a percent. */
export const percent: Codec<number> = {
  out: (value) => value / 100,
  format: '0.00',
  in: (text) => parseScore(text.replace(/\s*%$/, '')),
}

/** Hundredths on any scale, at least `least`. */
export const amount = (least: number): Codec<number> => ({
  out: (value) => value / 100,
  in: (text) => {
    const read = readCell({ scale: { max: 100_000_000, step: 1 }, naAllowed: false }, text)
    if (!read.ok) return no(read.reason)
    const { value } = read.cell
    return value === null || value < least ? no('Harus lebih besar dari 0') : ok(value)
  },
})
export const optionalAmount: Codec<number | undefined> = {
  out: (value) => (value === undefined ? null : value / 100),
  in: (text) => (text === '' ? ok(undefined) : amount(0).in(text)),
}
export const optionalCount: Codec<number | null> = {
  out: (value) => value,
  in: (text) => {
    if (text === '') return ok(null)
    return /^\d{1,6}$/.test(text) ? ok(Number(text)) : no('Tulis bilangan bulat tanpa titik')
  },
}
export const version: Codec<number> = { out: (value) => value, in: () => ok(0) }

/** A choice written in Indonesian; `blank` is meant where the cell is empty. */
const choice = <T>(meanings: readonly (readonly [word: string, value: T])[], blank?: T): Codec<T> => ({
  out: (value) => meanings.find(([, meant]) => meant === value)?.[0] ?? null,
  choices: meanings.map(([word]) => word),
  in: (text) => {
    if (text === '' && blank !== undefined) return ok(blank)
    const folded = text.toLowerCase().replaceAll(/\s+/g, ' ')
    const found = meanings.find(([word]) => word === folded)
    return found === undefined ? no(`Tulis ${meanings.map(([word]) => `"${word}"`).join(' atau ')}`) : ok(found[1])
  },
})

export const yesNo = (blank: boolean): Codec<boolean> =>
  choice<boolean>(
    [
      ['ya', true],
      ['tidak', false],
    ],
    blank,
  )
export const certainty = choice<PartCertainty>(
  [
    ['pasti', 'confirmed'],
    ['disimpulkan', 'inferred'],
    ['contoh', 'sample'],
  ],
  'sample',
)
export const kind = choice<'score' | 'count'>(
  [
    ['dinilai', 'score'],
    ['dihitung', 'count'],
  ],
  'score',
)
export const level = choice<'hard' | 'soft'>([
  ['menahan', 'hard'],
  ['minta alasan', 'soft'],
])
export const comparison = choice<Condition['is']>([
  ['sama dengan', '='],
  ['paling banyak', '<='],
  ['paling sedikit', '>='],
  ['terisi', 'filled'],
  ['kosong', 'empty'],
  ['tidak berlaku', 'na'],
])
/** "Tidak ada | Sebagian | Lengkap", from the lowest value. */
export const labels: Codec<string[]> = {
  out: (value) => (value.length === 0 ? null : value.join(' | ')),
  in: (text) => {
    const parts = text === '' ? [] : text.split('|').map((part) => part.trim())
    return parts.some((part) => part.length > 200) ? no('Satu keterangan paling banyak 200 huruf') : ok(parts)
  },
}
