/** Measures as people write them: decimal comma, no needless zeros. */

/** Two decimals at most. */
export const figure = (value: number): string =>
  (Math.round(value * 100) / 100 + 0)
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .replace('.', ',')

/** "12,5", "12.5", "−3"; null when it is no number. */
export function readFigure(text: string): number | null {
  const clean = text
    .trim()
    .replace('−', '-')
    .replace(/\s*(mm|pt|%)$/i, '')
  return /^-?\d{1,4}([.,]\d{1,4})?$/.test(clean) ? Number(clean.replace(',', '.')) : null
}

/** "20; 148,5": measures with semicolons between them, in order; null when one of them is no number. */
export function readFigures(text: string): number[] | null {
  const read = text.split(';').flatMap((one) => (one.trim() === '' ? [] : [readFigure(one)]))
  return read.includes(null) ? null : [...new Set(read.map(Number))].toSorted((a, b) => a - b)
}
