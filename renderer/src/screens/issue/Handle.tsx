import { IconGripVertical } from '@tabler/icons-react'
import type { PointerEvent } from 'react'
import type { PlanItem } from '../../../../shared/views'
import styles from './Issue.module.css'
import { useIssue } from './state'

/** Place in the list of the row under the pointer; rows count from 1, and the first is the head. */
function placeUnder({ clientX, clientY }: PointerEvent): number | null {
  const row = document.elementFromPoint(clientX, clientY)?.closest('[role="row"][aria-rowindex]')
  return row ? Number(row.getAttribute('aria-rowindex')) - 2 : null
}

/** A pointer so near to the edge of the list that it asks for what is beyond, pixels. */
const edge = 40

/** A list that is longer than its place follows the pointer. */
function follow({ clientY, currentTarget }: PointerEvent): void {
  const grid = currentTarget.closest('[role="grid"]')
  const row = currentTarget.closest('[role="row"]')
  if (!grid || !row) return
  const { top, bottom } = grid.getBoundingClientRect()
  const { height } = row.getBoundingClientRect()
  if (clientY > bottom - edge) grid.scrollBy(0, height)
  // The head lies over the first row.
  else if (clientY < top + height + edge) grid.scrollBy(0, -height)
}

/** Place in the order, and what a row is dragged by; with the keyboard Alt and the arrows do the same. */
export function Handle({ item, items }: { item: PlanItem; items: readonly PlanItem[] }) {
  const move = useIssue((state) => state.move)
  const at = items.indexOf(item)
  return (
    <span
      className={styles.handle}
      onPointerDown={(event) => {
        if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
        follow(event)
        const to = placeUnder(event)
        if (to !== null && to >= 0 && to !== at) move(items, item.item, to - at)
      }}
    >
      <IconGripVertical size="0.875rem" aria-hidden />
      {at + 1}
    </span>
  )
}
