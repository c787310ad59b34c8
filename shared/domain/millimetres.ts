/** Lengths as people write them: millimetres with a decimal comma, kept in hundredths. */

/** "11,5", "11.5 mm", "1 cm" to hundredths of a millimetre; null for anything else. */
export function parseMillimetres(text: string): number | null {
  const found = /^([+\-−]?)\s*(\d{1,4})(?:[.,](\d{1,2}))?\s*(mm|cm)?$/i.exec(text.trim())
  if (!found) return null
  const [, sign = '', whole = '0', part = '', unit = 'mm'] = found
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  const value = hundredths * (unit.toLowerCase() === 'cm' ? 10 : 1)
  return sign === '-' || sign === '−' ? -value : value
}

/** "1,5", "−2,25", "0". */
export function formatMillimetres(hundredths: number): string {
  const text = (Math.abs(hundredths) / 100)
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .replace('.', ',')
  return hundredths < 0 ? `−${text}` : text
}
