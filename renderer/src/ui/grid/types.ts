import type { KeyboardEvent, ReactNode } from 'react'

export interface Column<R> {
  id: string
  header: ReactNode
  /** What the heading means, as its tooltip. */
  hint?: string
  /** One track of `grid-template-columns`. */
  width: string
  align?: 'right' | 'center'
  sortable?: boolean
  cell: (row: R) => ReactNode
  /** Accessible name of a cell whose content does not read by itself. */
  say?: (row: R) => string
}

export interface Sort {
  column: string
  down: boolean
}

export interface Cell {
  row: string
  column: string
}

/** Rows of a tree tell their level (1 = top) and, when they have children, whether they are open. */
export interface Branch {
  level: number
  open: boolean | null
}

export interface GridProps<R> {
  label: string
  columns: Column<R>[]
  rows: R[]
  keyOf: (row: R) => string
  branchOf?: (row: R) => Branch
  isSelected?: (row: R) => boolean
  /** Selected rows are tinted, unless nearly all are selected. */
  tinted?: boolean
  /** Greys a row that cannot be chosen. */
  isMuted?: (row: R) => boolean
  sort?: Sort | null
  onSort?: (column: string) => void
  /** Keys the grid itself has no use for. Returns true when it did something. */
  onKey?: (event: KeyboardEvent, row: R, column: string) => boolean
  /** Enter, F2 or a double click on a cell. */
  onOpen?: (row: R, column: string) => void
  onActive?: (row: R) => void
  /** The last row came near: time to read on. */
  onEnd?: () => void
  /** The row to go to and make active; a new object goes there again. */
  goTo?: Cell | null
}
