/**
 * RevoGrid, kept to what it does well: drawing the cells that are on the screen, frozen columns, marking the range, the fill
 * handle. Keys, typing, clipboard and undo are ours: its own wait between keys, and know nothing of locks and scales.
 */
import type { ColumnGrouping, ColumnRegular, PluginProviders } from '@revolist/revogrid'
import { defineCustomElements } from '@revolist/revogrid/loader'
import type { RowModel } from './model'
import { rangeOf, type At, type Range, type Selection } from './select'

export interface RevoEvents {
  /** The mouse chose a cell, or dragged a range. */
  onPick: (at: At) => void
  onRange: (range: Range) => void
  /** A frozen cell of this line was clicked. */
  onLine: (y: number) => void
  onOpen: () => void
  /** The fill handle was dragged: `range` is the whole of it. */
  onFill: (range: Range) => void
  /** Cells were drawn, moved or scrolled. */
  onDrawn: () => void
}

interface RevoOptions extends RevoEvents {
  columns: (ColumnRegular | ColumnGrouping)[]
  rowHeight: number
  label: { units: string; cells: string; figures: string }
}

export interface Revo {
  setRows: (rows: RowModel[]) => void
  select: (selection: Selection) => void
  reveal: (at: At) => void
  /** Where the active cell is drawn, relative to the host; null while it is not. */
  box: () => { left: number; top: number; width: number; height: number } | null
  /** Lines that fit on the screen. */
  pageLines: () => number
  destroy: () => void
}

let defined = false

/** Puts a grid into the host and waits until it is drawn. */
export async function openRevo(host: HTMLElement, options: RevoOptions): Promise<Revo> {
  if (!defined) defineCustomElements(window)
  defined = true
  const grid = document.createElement('revo-grid')
  Object.assign(grid, {
    range: true,
    filter: false,
    resize: false,
    useClipboard: false,
    accessible: false,
    hideAttribution: true,
    canMoveColumns: false,
    rowSize: options.rowHeight,
    columns: options.columns,
    source: [],
  })
  const ready = new Promise<void>((resolve) => {
    grid.addEventListener('aftergridinit', () => {
      resolve()
    })
  })
  listen(grid, options)
  host.replaceChildren(grid)
  await ready
  const providers = await grid.getProviders()
  if (!providers) throw new Error('the grid is gone')
  return controls(host, grid, providers, options)
}

const colTypeOf = (target: EventTarget | null): string | null =>
  target instanceof Element
    ? (target
        .closest('revogr-viewport-scroll')
        ?.className.split(' ')
        .find((name) => name.startsWith('colPin') || name === 'rgCol') ?? null)
    : null

interface CellEvent {
  rowIndex: number
  colIndex: number
  colType: string
}

const never = (event: Event): void => {
  event.preventDefault()
}

function listen(grid: HTMLRevoGridElement, options: RevoOptions): void {
  // Keys, editing and scrolling to the focus are ours.
  for (const name of ['beforekeydown', 'beforeeditstart', 'beforefocuslost', 'beforescrollintoview', 'beforerangeedit'])
    grid.addEventListener(name, never)
  grid.addEventListener('beforecellfocus', (event) => {
    event.preventDefault()
    const { rowIndex, colIndex, colType } = (event as CustomEvent<CellEvent>).detail
    if (colType === 'rgCol') options.onPick({ x: colIndex, y: rowIndex })
    else options.onLine(rowIndex)
  })
  grid.addEventListener('setrange', (event) => {
    if (colTypeOf(event.target) === 'rgCol') options.onRange((event as CustomEvent<Range>).detail)
  })
  grid.addEventListener('beforeautofill', (event) => {
    event.preventDefault()
    options.onFill((event as CustomEvent<{ newRange: Range }>).detail.newRange)
  })
  grid.addEventListener('viewportscroll', options.onDrawn)
  grid.addEventListener('afterrender', options.onDrawn)
  grid.addEventListener('dblclick', (event) => {
    if (colTypeOf(event.target) === 'rgCol') options.onOpen()
  })
  grid.addEventListener('beforerowrender', (event) => {
    const { node, item } = (event as CustomEvent<{ node: { $attrs$?: object | null }; item: { itemIndex: number } }>)
      .detail
    node.$attrs$ = { ...node.$attrs$, role: 'row', 'aria-rowindex': String(item.itemIndex + 2) }
  })
  grid.addEventListener('afterheaderrender', () => {
    nameParts(grid, options)
  })
}

/** The three areas are tables of their own, each whole in itself; frozen areas tear rows apart otherwise. */
function nameParts(grid: HTMLRevoGridElement, { label }: RevoOptions): void {
  const names = { colPinStart: label.units, rgCol: label.cells, colPinEnd: label.figures }
  for (const [type, name] of Object.entries(names)) {
    const area = grid.querySelector(`revogr-viewport-scroll.${type}`)
    area?.setAttribute('role', 'table')
    area?.setAttribute('aria-label', name)
    area?.setAttribute('aria-rowcount', String(grid.source.length + 1))
    for (const row of area?.querySelectorAll('.header-rgRow:not(.group), .group-rgRow') ?? []) {
      const heads = row.querySelectorAll('.rgHeaderCell')
      for (const head of heads) head.setAttribute('role', 'columnheader')
      // A row needs cells: over the frozen columns there is no dimension.
      if (heads.length > 0) row.setAttribute('role', 'row')
      else row.removeAttribute('role')
    }
  }
}

function controls(
  host: HTMLElement,
  grid: HTMLRevoGridElement,
  providers: PluginProviders,
  { rowHeight }: RevoOptions,
): Revo {
  let rows: RowModel[] = []
  const { selection: stores, dimension, data } = providers
  const area = (): HTMLElement | null => grid.querySelector('revogr-viewport-scroll.rgCol')
  const column = (x: number): { start: number; end: number } => {
    const { sizes, originItemSize } = dimension.stores.rgCol.getCurrentState()
    let start = 0
    for (let index = 0; index < x; index += 1) start += sizes[index] ?? originItemSize
    return { start, end: start + (sizes[x] ?? originItemSize) }
  }
  return {
    setRows(fresh) {
      const same = fresh.length === rows.length && fresh.every(({ line }, index) => line.key === rows[index]?.line.key)
      if (same) {
        for (const [index, model] of fresh.entries()) Object.assign(rows[index] ?? {}, model)
        data.refresh('rgRow')
        return
      }
      rows = fresh
      grid.source = fresh
    },
    select(selection) {
      const [x, y] = [stores.storesByType.rgCol, stores.storesByType.rgRow]
      if (x === undefined || y === undefined) return
      const store = stores.stores[y]?.[x]
      if (!store) return
      store.setFocus(selection.active, selection.active)
      store.setRangeArea(rangeOf(selection))
    },
    reveal({ x, y }) {
      const across = area()
      const down = across?.querySelector('.vertical-inner')
      if (!across || !down) return
      const top = y * rowHeight
      if (top < down.scrollTop) down.scrollTop = top
      else if (top + rowHeight > down.scrollTop + down.clientHeight)
        down.scrollTop = top + rowHeight - down.clientHeight
      const { start, end } = column(x)
      if (start < across.scrollLeft) across.scrollLeft = start
      else if (end > across.scrollLeft + across.clientWidth) across.scrollLeft = end - across.clientWidth
    },
    box() {
      const cell = area()?.querySelector('.vertical-inner revogr-focus.focused-cell')?.getBoundingClientRect()
      const frame = host.getBoundingClientRect()
      return cell
        ? { left: cell.left - frame.left, top: cell.top - frame.top, width: cell.width, height: cell.height }
        : null
    },
    pageLines() {
      const down = area()?.querySelector('.vertical-inner')
      return Math.max(1, Math.floor((down?.clientHeight ?? 0) / rowHeight) - 1)
    },
    destroy() {
      grid.remove()
    },
  }
}
