/* oxlint-disable jsx-a11y/no-static-element-interactions, jsx-a11y/prefer-tag-over-role -- rows of a virtual grid are not table rows */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { BodyRow } from './BodyRow'
import styles from './Grid.module.css'
import { HeadRow } from './HeadRow'
import { move } from './move'
import type { Cell, GridProps } from './types'
import { useRowHeight } from './useRowHeight'

/** Together the columns never get narrower than this; then the grid scrolls sideways. */
const least = (columns: readonly { width: string }[]): string =>
  `${String(columns.reduce((sum, { width }) => sum + Number(/[\d.]+(?=rem)/.exec(width)?.[0] ?? 0), 0))}rem`

const typing = 'input:not([type="checkbox"]), textarea'

/**
 * The one table of the program: virtual rows, one active cell, the arrows of a spreadsheet. The grid itself keeps
 * the focus (the active cell is told by `aria-activedescendant`), so that scrolling a row away never loses it.
 */
export function Grid<R>(props: GridProps<R>) {
  const { label, columns, rows, keyOf, branchOf, isSelected, isMuted, sort = null, onSort } = props
  const { onKey, onOpen, onActive, onEnd, goTo, tinted = true } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rowHeight = useRowHeight()
  const [active, setActive] = useState<Cell | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  })
  useEffect(() => {
    virtual.measure()
  }, [rowHeight, virtual])

  const nearEnd = (virtual.getVirtualItems().at(-1)?.index ?? -1) >= rows.length - 1 && rows.length > 0
  const readOn = useRef(onEnd)
  readOn.current = onEnd
  useEffect(() => {
    if (nearEnd) readOn.current?.()
  }, [nearEnd, rows.length])

  const found = rows.findIndex((row) => keyOf(row) === active?.row)
  const at = {
    row: Math.max(0, found),
    column: Math.max(
      0,
      columns.findIndex((column) => column.id === active?.column),
    ),
  }
  const activeRow = rows[at.row]
  const activeColumn = columns[at.column]

  const activate = (row: number, column: number): void => {
    const [nextRow, nextColumn] = [rows[row], columns[column]]
    if (nextRow === undefined || !nextColumn) return
    setActive({ row: keyOf(nextRow), column: nextColumn.id })
    onActive?.(nextRow)
    virtual.scrollToIndex(row)
  }
  const toCell = useRef(activate)
  toCell.current = activate
  useEffect(() => {
    if (!goTo) return
    const row = rows.findIndex((other) => keyOf(other) === goTo.row)
    const column = columns.findIndex((other) => other.id === goTo.column)
    if (row >= 0) toCell.current(row, Math.max(0, column))
    scroller.current?.focus()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a new wish goes there
  }, [goTo])

  const keyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || activeRow === undefined || !activeColumn) return
    const handled = ((): boolean => {
      if (onKey?.(event, activeRow, activeColumn.id)) return true
      if (event.key === 'Enter' || event.key === 'F2') {
        onOpen?.(activeRow, activeColumn.id)
        return true
      }
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
      const to = event.altKey ? null : move(event, at, { rows: rows.length, columns: columns.length, page })
      if (to) activate(to.row, to.column)
      return to !== null
    })()
    if (handled) event.preventDefault()
  }
  /** Buttons and boxes inside cells are for the mouse; the keyboard stays with the grid. */
  const mouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    if (!(event.target instanceof Element) || event.target.matches(typing)) return
    if (event.target === scroller.current) return
    event.preventDefault()
    scroller.current?.focus({ preventScroll: true })
  }

  const rowId = (row: R): string => `${id}-${keyOf(row)}`
  const variables: Record<string, string> = {
    '--least': least(columns),
    '--columns': columns.map((column) => column.width).join(' '),
    '--row-height': `${String(rowHeight)}px`,
  }
  return (
    <div
      ref={scroller}
      className={styles.grid}
      style={variables}
      role={branchOf ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-multiselectable={isSelected ? true : undefined}
      aria-activedescendant={
        activeRow !== undefined && activeColumn ? `${rowId(activeRow)}-${activeColumn.id}` : undefined
      }
      data-tinted={tinted}
      tabIndex={0}
      onKeyDown={keyDown}
      onMouseDown={mouseDown}
    >
      <div className={styles.inner} role="presentation">
        <HeadRow columns={columns} sort={sort} onSort={onSort} />
        <div className={styles.body} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <BodyRow
                key={keyOf(row)}
                id={rowId(row)}
                row={row}
                index={index}
                top={start}
                columns={columns}
                branch={branchOf?.(row) ?? null}
                selected={isSelected?.(row) ?? null}
                muted={isMuted?.(row) ?? false}
                activeColumn={index === at.row ? (activeColumn?.id ?? null) : null}
                onPoint={(column, twice) => {
                  activate(
                    index,
                    columns.findIndex((other) => other.id === column),
                  )
                  if (twice) onOpen?.(row, column)
                }}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
