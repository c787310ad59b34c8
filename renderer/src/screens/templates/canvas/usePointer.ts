import { useRef, useState, type PointerEvent } from 'react'
import type { Handle } from '../edit/boxes'
import { handles } from '../edit/boxes'
import { withBoxes } from '../edit/change'
import { beginMove, beginResize, caught, goOn, type Gesture, type Live, type Point } from '../edit/gesture'
import type { FixedEditing } from '../editing'
import { choose, useTemplates } from '../state'

/** Pixels the pointer may tremble before it moves anything. */
const slack = 3
/** Pixels within which a mark pulls. */
const reach = 6

const handleOf = (name: string | undefined): Handle | null => handles.find((one) => one === name) ?? null

/** Choosing, moving, resizing and the rubber band, by mouse, pen or finger. */
export function usePointer(editing: FixedEditing, scale: number) {
  const gesture = useRef<Gesture | null>(null)
  const [live, setLive] = useState<Live | null>(null)
  const { template, readOnly, edit } = editing
  const guides = useTemplates((state) => state.guides[editing.id])
  const pointOf = (event: PointerEvent): Point => {
    const page = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - page.left) / scale, y: (event.clientY - page.top) / scale }
  }
  const end = (): void => {
    gesture.current = null
    setLive(null)
  }
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const from = pointOf(event)
    const { id, handle: name } = event.target instanceof SVGElement ? event.target.dataset : {}
    const handle = handleOf(name)
    event.currentTarget.setPointerCapture(event.pointerId)
    const { chosen } = useTemplates.getState()
    if (id === undefined) {
      const before = event.shiftKey ? chosen : new Set<string>()
      choose(...before)
      gesture.current = { kind: 'band', from, before }
      return
    }
    if (handle) {
      gesture.current = readOnly ? null : beginResize(template, id, handle, from, guides)
      return
    }
    if (event.shiftKey) choose(...chosen.symmetricDifference(new Set([id])))
    else if (!chosen.has(id)) choose(id)
    const now = useTemplates.getState().chosen
    gesture.current = readOnly || !now.has(id) ? null : beginMove(template, now, from, guides)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const going = gesture.current
    if (!going) return
    const to = pointOf(event)
    const far = Math.hypot(to.x - going.from.x, to.y - going.from.y) * scale
    if (live === null && far < slack) return
    setLive(goOn(going, to, { free: event.altKey, straight: event.shiftKey, reach: reach / scale }))
  }
  const onPointerUp = (): void => {
    const going = gesture.current
    if (going && live) {
      if (going.kind === 'band') choose(...(live.band ? caught(template, live.band, going.before) : []))
      else edit(withBoxes(template, live.boxes))
    }
    end()
  }
  return { live, cancel: end, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: end } }
}
