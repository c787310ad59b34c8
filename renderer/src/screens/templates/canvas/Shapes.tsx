import type { FixedTemplate, TemplateElement } from '../../../../../shared/templates/model'
import { boxOf, handles, pullOf, type Box } from '../edit/boxes'
import { pageSize } from '../edit/elements'
import type { Live } from '../edit/gesture'
import { margin, type Marks } from '../edit/snap'
import styles from '../Templates.module.css'

interface Props {
  template: FixedTemplate
  chosen: ReadonlySet<string>
  live: Live | null
  guides: Marks | undefined
  /** Millimetres of one pixel. */
  pixel: number
  readOnly: boolean
}

/** Where the pointer takes an element: frames by their band only, so that what lies in them can be reached; lines more broadly than they are. */
function Target({ element, box, pixel }: { element: TemplateElement; box: Box; pixel: number }) {
  const thin = 8 * pixel
  if (element.kind === 'frame')
    return (
      <rect
        data-id={element.id}
        className={styles.targetBand}
        {...box}
        strokeWidth={Math.max(thin, element.band)}
        x={box.x + element.band / 2}
        y={box.y + element.band / 2}
        width={Math.max(0, box.width - element.band)}
        height={Math.max(0, box.height - element.band)}
      />
    )
  const [padX, padY] = [box.width < thin ? thin / 2 : 0, box.height < thin ? thin / 2 : 0]
  return (
    <rect
      data-id={element.id}
      className={styles.target}
      x={box.x - padX}
      y={box.y - padY}
      width={box.width + 2 * padX}
      height={box.height + 2 * padY}
    />
  )
}

function Handles({ id, box, pixel }: { id: string; box: Box; pixel: number }) {
  const size = 8 * pixel
  return handles.map((handle) => {
    const [pullX, pullY] = [pullOf(handle, 'x'), pullOf(handle, 'y')]
    return (
      <rect
        key={handle}
        data-id={id}
        data-handle={handle}
        className={styles.handle}
        style={{ cursor: `${handle}-resize` }}
        x={box.x + (box.width * (pullX + 1)) / 2 - size / 2}
        y={box.y + (box.height * (pullY + 1)) / 2 - size / 2}
        width={size}
        height={size}
      />
    )
  })
}

/** Boxes, handles, guides and snap lines over the page. */
export function Shapes({ template, chosen, live, guides, pixel, readOnly }: Props) {
  const page = pageSize(template)
  const seen = template.elements.filter(({ hidden }) => !hidden)
  const boxFor = (element: TemplateElement): Box => live?.boxes.get(element.id) ?? boxOf(element)
  const line = (axis: 'x' | 'y', at: number, className: string | undefined, key: string) => (
    <line
      key={key}
      className={className}
      {...(axis === 'x' ? { x1: at, x2: at, y1: 0, y2: page.height } : { y1: at, y2: at, x1: 0, x2: page.width })}
    />
  )
  return (
    <>
      <rect
        className={styles.margin}
        x={margin}
        y={margin}
        width={page.width - 2 * margin}
        height={page.height - 2 * margin}
      />
      {(['x', 'y'] as const).flatMap((axis) =>
        (guides?.[axis] ?? []).map((at) => line(axis, at, styles.guide, `guide ${axis} ${String(at)}`)),
      )}
      {seen.map((element) => (
        <g key={element.id}>
          <rect className={styles.box} data-chosen={chosen.has(element.id)} {...boxFor(element)} />
          {!element.locked && <Target element={element} box={boxFor(element)} pixel={pixel} />}
        </g>
      ))}
      {!readOnly &&
        chosen.size === 1 &&
        seen
          .filter(({ id, locked }) => chosen.has(id) && !locked)
          .map((element) => <Handles key={element.id} id={element.id} box={boxFor(element)} pixel={pixel} />)}
      {live?.lines.map(({ axis, at }) => line(axis, at, styles.snap, `snap ${axis} ${String(at)}`))}
      {live?.band && <rect className={styles.band} {...live.band} />}
    </>
  )
}
