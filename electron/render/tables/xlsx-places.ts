/** Places in a sheet as spreadsheets name them. */

/** "AB12" is column 28; 0 when there is no reference. */
export const columnOf = (reference: string | undefined): number => {
  let column = 0
  for (const letter of reference ?? '') {
    const value = letter.charCodeAt(0) - 64
    if (value < 1 || value > 26) break
    column = column * 26 + value
  }
  return column
}

/** Column 28 is "AB". */
export const columnName = (column: number): string =>
  column < 1 ? '' : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

/** Row 12, column 28 is "AB12". */
export const place = (row: number, column: number): string => `${columnName(column)}${row}`

export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}
/** "B2:D7" as numbers; null for anything else. */
export const areaOf = (range: string): Area | null => {
  const found = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/u.exec(range)
  if (found === null) return null
  const [, left = '', top = '', right = '', bottom = ''] = found
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) }
}
