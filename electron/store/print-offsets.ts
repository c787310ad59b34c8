/** How far the printers of this laptop print beside the mark. */
import type { PrintOffset, PrintPaper } from '../../shared/printing-views.ts'
import { all, get, run } from './sql.ts'
import type { Store } from './store.ts'

/** By printer and paper. */
export const printOffsets = (store: Store): PrintOffset[] =>
  all<PrintOffset>(store, 'SELECT printer, paper, x, y FROM print_offset ORDER BY printer, paper')

export const printOffset = (store: Store, printer: string, paper: PrintPaper): PrintOffset | undefined =>
  get<PrintOffset>(
    store,
    'SELECT printer, paper, x, y FROM print_offset WHERE printer = ? AND paper = ?',
    printer,
    paper,
  )

/** Inside a write. */
export const savePrintOffset = (store: Store, { printer, paper, x, y }: PrintOffset): void => {
  run(
    store,
    `INSERT INTO print_offset (printer, paper, x, y) VALUES (?, ?, ?, ?)
     ON CONFLICT (printer, paper) DO UPDATE SET x = excluded.x, y = excluded.y`,
    printer,
    paper,
    x,
    y,
  )
}

/** Inside a write. */
export const removePrintOffset = (store: Store, printer: string, paper: PrintPaper): void => {
  run(store, 'DELETE FROM print_offset WHERE printer = ? AND paper = ?', printer, paper)
}
