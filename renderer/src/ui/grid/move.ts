const clamp = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value))

/** Where a key leads from a cell, by index; null when the key does not move. */
export function move(
  event: { key: string; ctrlKey: boolean },
  at: { row: number; column: number },
  size: { rows: number; columns: number; page: number },
): { row: number; column: number } | null {
  const to = ((): { row: number; column: number } | null => {
    switch (event.key) {
      case 'ArrowDown':
        return { ...at, row: at.row + 1 }
      case 'ArrowUp':
        return { ...at, row: at.row - 1 }
      case 'ArrowRight':
        return { ...at, column: at.column + 1 }
      case 'ArrowLeft':
        return { ...at, column: at.column - 1 }
      case 'PageDown':
        return { ...at, row: at.row + size.page }
      case 'PageUp':
        return { ...at, row: at.row - size.page }
      case 'Home':
        return event.ctrlKey ? { ...at, row: 0 } : { ...at, column: 0 }
      case 'End':
        return event.ctrlKey ? { ...at, row: size.rows - 1 } : { ...at, column: size.columns - 1 }
      default:
        return null
    }
  })()
  if (!to) return null
  return { row: clamp(to.row, size.rows), column: clamp(to.column, size.columns) }
}
