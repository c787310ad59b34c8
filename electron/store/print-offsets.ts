/** How far the printers of this laptop print beside the mark. */
import type { PrintOffset, PrintPaper, PrintSheet } from '../../shared/printing-views.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

interface Raw {
  printer: string
  paper: string
  x: number
  y: number
}
type Wanted = Pick<PrintOffset, 'printer'> & PrintSheet

/** The column names the sheet as it lies in the printer: "A4", "A4 landscape". */
const lying = ' landscape'
const columnOf = ({ paper, landscape }: PrintSheet): string => (landscape ? `${paper}${lying}` : paper)
const offsetOf = ({ printer, paper, x, y }: Raw): PrintOffset => ({
  printer,
  paper: paper.replace(lying, '') as PrintPaper,
  landscape: paper.endsWith(lying),
  x,
  y,
})

/** By printer and paper. */
export const printOffsets = (store: Store): PrintOffset[] =>
  all<Raw>(store, 'SELECT printer, paper, x, y FROM print_offset ORDER BY printer, paper').map(offsetOf)

export const printOffset = (store: Store, { printer, ...sheet }: Wanted): PrintOffset | null => {
  const raw = get<Raw>(
    store,
    'SELECT printer, paper, x, y FROM print_offset WHERE printer = ? AND paper = ?',
    printer,
    columnOf(sheet),
  )
  return raw === undefined ? null : offsetOf(raw)
}

/** Inside a write. */
export const savePrintOffset = (store: Store, { printer, x, y, ...sheet }: PrintOffset): void => {
  run(
    store,
    `INSERT INTO print_offset (printer, paper, x, y) VALUES (?, ?, ?, ?)
     ON CONFLICT (printer, paper) DO UPDATE SET x = excluded.x, y = excluded.y`,
    printer,
    columnOf(sheet),
    x,
    y,
  )
}

/** Inside a write. */
export const removePrintOffset = (store: Store, { printer, ...sheet }: Wanted): void => {
  run(store, 'DELETE FROM print_offset WHERE printer = ? AND paper = ?', printer, columnOf(sheet))
}
