import { formatInteger } from '../../../shared/domain/number'

const units = ['KB', 'MB', 'GB'] as const

/** "812 KB", "12,4 MB": a size in bytes for people. */
export function sizeText(bytes: number): string {
  let value = bytes / 1024
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  const figure = unit === 0 || value >= 100 ? formatInteger(Math.max(1, Math.round(value))) : value.toFixed(1)
  return `${figure.replace('.', unit === 0 || value >= 100 ? '.' : ',')} ${units[unit] ?? ''}`
}
