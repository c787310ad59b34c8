/** Excel refuses these in the name of a sheet, and more than 31 letters. */
export const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\'\s]+/gu, ' ')
    .trim()
    .slice(0, 31)
    .trim() || 'Data'

/** A legal name that is not among `taken` (compared as Excel does, without case), and is from now on. */
export const freeSheetName = (wish: string, taken: Set<string>): string => {
  const whole = sheetName(wish)
  for (let i = 1; ; i++) {
    const suffix = i === 1 ? '' : ` (${i})`
    const name = whole.slice(0, 31 - suffix.length).trim() + suffix
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    return name
  }
}
