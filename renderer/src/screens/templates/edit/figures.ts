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
