import { useState, type PointerEvent } from 'react'
import type { Axis, Box } from '../edit/boxes'
import styles from '../Templates.module.css'

interface Props {
  axis: Axis
  /** Millimetres. */
  length: number
  /** Pixels of one millimetre. */
  scale: number
  /** What is chosen, as a band. */
  chosen: Box | null
  /** A guide was pulled out of the ruler and let go there. */
  onGuide: (at: number) => void
}

const breadth = 18

/** Millimetres along one side of the page; pulling from it leaves a guide. */
export function Ruler({ axis, length, scale, chosen, onGuide }: Props) {
  const [guide, setGuide] = useState<number | null>(null)
  const flat = axis === 'x'
  const every = scale < 1.6 ? 50 : scale < 3 ? 20 : 10
  const ticks = Array.from({ length: Math.floor(length) + 1 }, (_, mm) => mm).filter(
    (mm) => mm % (scale < 2.5 ? 10 : scale < 5 ? 5 : 1) === 0,
  )
  const tickLength = (mm: number): number => (mm % every === 0 ? breadth : mm % 10 === 0 ? 8 : mm % 5 === 0 ? 6 : 3)
  // The ruler lies across the way a guide is pulled.
  const across = (event: PointerEvent): number => {
    const paper = event.currentTarget.parentElement?.querySelector('[data-page]')?.getBoundingClientRect()
    if (!paper) return -1
    return Math.round((flat ? event.clientY - paper.top : event.clientX - paper.left) / scale)
  }
  const [from, size] = chosen ? (flat ? [chosen.x, chosen.width] : [chosen.y, chosen.height]) : [0, 0]
  return (
    <svg
      className={styles.ruler}
      data-axis={axis}
      aria-hidden
      width={flat ? length * scale : breadth}
      height={flat ? breadth : length * scale}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setGuide(across(event))
      }}
      onPointerMove={(event) => {
        if (guide !== null) setGuide(across(event))
      }}
      onPointerUp={() => {
        if (guide !== null && guide > 0) onGuide(guide)
        setGuide(null)
      }}
    >
      {chosen && (
        <rect
          className={styles.rulerChosen}
          x={flat ? from * scale : 0}
          y={flat ? 0 : from * scale}
          width={flat ? size * scale : breadth}
          height={flat ? breadth : size * scale}
        />
      )}
      {ticks.map((mm) => {
        const at = Math.round(mm * scale) + 0.5
        const end = breadth - tickLength(mm)
        return flat ? (
          <line key={mm} x1={at} x2={at} y1={end} y2={breadth} />
        ) : (
          <line key={mm} y1={at} y2={at} x1={end} x2={breadth} />
        )
      })}
      {ticks
        .filter((mm) => mm % every === 0 && mm < length)
        .map((mm) => (
          <text
            key={mm}
            transform={
              flat ? `translate(${String(mm * scale + 3)} 9)` : `translate(9 ${String(mm * scale + 3)}) rotate(90)`
            }
          >
            {mm}
          </text>
        ))}
      {guide !== null && guide > 0 && (
        <line
          className={styles.guide}
          {...(flat
            ? { x1: 0, x2: length * scale, y1: guide * scale + breadth, y2: guide * scale + breadth }
            : { y1: 0, y2: length * scale, x1: guide * scale + breadth, x2: guide * scale + breadth })}
        />
      )}
    </svg>
  )
}
