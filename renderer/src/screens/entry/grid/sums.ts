import { isEmpty, valueText } from '../../../../../shared/domain/cell'
import type { CellValue } from '../../../../../shared/domain/instrument'
import { formatScore } from '../../../../../shared/domain/number'
import type { Hundredths } from '../../../../../shared/domain/types'

/** What the status bar says of the selected cells. */
export interface Sums {
  count: number
  sum: Hundredths
  empty: number
  na: number
}

export function sumsOf(cells: Iterable<CellValue | undefined>): Sums {
  const sums = { count: 0, sum: 0, empty: 0, na: 0 }
  for (const cell of cells) {
    if (isEmpty(cell)) sums.empty += 1
    else if (cell?.na === true) sums.na += 1
    else {
      sums.count += 1
      sums.sum += cell?.value ?? 0
    }
  }
  return sums
}

/** "Jumlah 12 · Rerata 2,00 · 6 angka · 1 kosong · 1 TB"; '' when there is nothing to say. */
export function sumsText({ count, sum, empty, na }: Sums): string {
  if (count + empty + na < 2) return ''
  return [
    ...(count > 0 ? [`Jumlah ${valueText(sum)}`, `Rerata ${formatScore(Math.round(sum / count))}`] : []),
    `${String(count)} angka`,
    ...(empty > 0 ? [`${String(empty)} kosong`] : []),
    ...(na > 0 ? [`${String(na)} TB`] : []),
  ].join(' · ')
}
