/** Plain text for people: columns that line up. */
const width = (text: string): number => Array.from(text).length

/** Cells as aligned columns; `right` holds the indexes of columns of figures. */
export function table(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, width(cell))
  }
  return rows
    .map((row) =>
      row
        .map((cell, index) => {
          const blanks = ' '.repeat((widths[index] ?? 0) - width(cell))
          return right.includes(index) ? blanks + cell : cell + blanks
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
