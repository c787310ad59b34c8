/** Numbers of a spreadsheet as text: what the person who typed them sees, without guessing. */

/** How numbers of a style are meant: dates and percents are no scores; two fixed decimals keep their zeros. */
export type NumberStyle = 'plain' | 'fixed' | 'percent' | 'date'

/** The formats every spreadsheet has by number (ECMA-376, 18.8.30). */
export const builtInStyle = (id: number): NumberStyle => {
  if (id === 2 || id === 4) return 'fixed'
  if (id === 9 || id === 10) return 'percent'
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return 'date'
  return 'plain'
}

/** A format written out, such as `0.00` or `[$-421]dd mmmm yyyy;@`. */
export const styleOfCode = (code: string): NumberStyle => {
  const bare = (code.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '')
  if (bare.includes('%')) return 'percent'
  if (/general|@/iu.test(bare)) return 'plain'
  if (/[ymdhs]/iu.test(bare)) return 'date'
  return /0\.0{2,}(?![\d?#E])/u.test(bare) ? 'fixed' : 'plain'
}

/** Excel itself has 15 digits, so noise beyond them (88.829999999999998) is not in the cell. */
export const numberText = (value: number, style: NumberStyle): string => {
  const exact = Number(value.toPrecision(15))
  if (style === 'percent') return `${Number((exact * 100).toPrecision(15))}%`
  const two = exact.toFixed(2)
  return style === 'fixed' && Number(two) === exact ? two : String(exact)
}

/** Days since 1899-12-30 (or since 1904) as `YYYY-MM-DD`. */
export const dayText = (serial: number, from1904: boolean): string => {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}
