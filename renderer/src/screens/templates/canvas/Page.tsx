import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { VisuallyHidden } from '../../../ui/kit'
import { Wait } from '../../../ui/Wait'
import { around } from '../edit/boxes'
import { chosenOf, layered, nudged, removed, stepTo } from '../edit/change'
import { pageSize } from '../edit/elements'
import { figure } from '../edit/figures'
import { keyAction, type KeyAction } from '../edit/keys'
import type { FixedEditing } from '../editing'
import { elementName } from '../names'
import { copy, cut, double, paste } from '../page-actions'
import { choose, useTemplates } from '../state'
import styles from '../Templates.module.css'
import { texts } from '../texts'
import { Backdrop } from './Backdrop'
import { focusPanel } from './focus'
import { Ruler } from './Ruler'
import { Shapes } from './Shapes'
import { usePointer } from './usePointer'
import type { Trial } from './useTrial'
import { scaleOf, zoomStep } from './zoom'

const words = texts.canvas

interface Props {
  editing: FixedEditing
  trial: Trial
  /** Opens the list of what can be added. */
  onAdd: () => void
}

/** Pixels around the page, and of the rulers. */
const air = 42

/** What is chosen, in words. */
function said(editing: FixedEditing, chosen: ReadonlySet<string>): string {
  const elements = chosenOf(editing.template, chosen)
  const [one] = elements
  if (!one) return words.saidNone
  if (elements.length > 1) return words.saidMany(elements.length)
  return words.said(elementName(one), figure(one.x), figure(one.y), figure(one.width), figure(one.height))
}

/** The page as it prints, with the layer over it that one works on. */
export function Page({ editing, trial, onAdd }: Props) {
  const { id, template, readOnly, edit, pictures } = editing
  const { chosen, zoom, guides: allGuides, set } = useTemplates()
  const guides = allGuides[id]
  const { ref: measured, width, height } = useElementSize()
  const stage = useRef<HTMLDivElement>(null)
  const ref = useMergedRef(stage, measured)
  const page = pageSize(template)
  const scale = scaleOf(zoom, page, { width: width - air, height: height - air })
  const { live, cancel, handlers } = usePointer(editing, scale)
  const size = { width: page.width * scale, height: page.height * scale }
  const band = around(chosenOf(template, chosen).map((element) => live?.boxes.get(element.id) ?? element))

  const run = (action: KeyAction, event: KeyboardEvent): boolean => {
    switch (action.do) {
      case 'nudge':
        if (!readOnly) edit(nudged(template, chosen, action.dx, action.dy), `nudge ${[...chosen].join(' ')}`)
        return true
      case 'step': {
        const next = stepTo(template, chosen.size === 1 ? ([...chosen][0] ?? null) : null, action.by)
        choose(...(next === null ? [] : [next]))
        return next !== null
      }
      case 'layer':
        if (!readOnly) edit(layered(template, chosen, action.how))
        return true
      case 'zoom':
        set({ zoom: action.by === 0 ? 'fit' : zoomStep(scale, action.by) })
        return true
      case 'remove':
        if (!readOnly) edit(removed(template, chosen))
        return true
      case 'double':
        double(editing)
        return true
      case 'copy':
        copy(editing)
        return true
      case 'cut':
        if (!readOnly) cut(editing)
        return true
      case 'paste':
        paste(editing)
        return true
      case 'all':
        choose(...template.elements.filter(({ hidden, locked }) => !hidden && !locked).map((one) => one.id))
        return true
      case 'clear':
        if (live) cancel()
        else choose()
        return true
      case 'details':
      case 'leave':
        focusPanel()
        return true
      case 'add':
        if (!readOnly) onAdd()
        return true
    }
    return event.defaultPrevented
  }
  const keyed = (event: KeyboardEvent): void => {
    const action = keyAction(event)
    if (action && run(action, event)) event.preventDefault()
  }
  // A wheel with Ctrl zooms the page, not the program; React's own listener cannot keep that back.
  useEffect(() => {
    const board = stage.current
    const turned = (event: WheelEvent): void => {
      if (!event.ctrlKey) return
      event.preventDefault()
      set({ zoom: zoomStep(scale, event.deltaY < 0 ? 1 : -1) })
    }
    board?.addEventListener('wheel', turned, { passive: false })
    return () => {
      board?.removeEventListener('wheel', turned)
    }
  }, [scale, set])
  const addGuide = (axis: 'x' | 'y') => (at: number) => {
    const now = guides ?? { x: [], y: [] }
    set({ guides: { ...allGuides, [id]: { ...now, [axis]: [...now[axis], at] } } })
  }
  const behind = template.elements.filter((one) => one.kind === 'background' && one.guide && !one.hidden)
  return (
    <div ref={ref} className={styles.stage}>
      <div className={styles.board}>
        <div className={styles.corner} />
        <Ruler axis="x" length={page.width} scale={scale} chosen={band} onGuide={addGuide('y')} />
        <Ruler axis="y" length={page.height} scale={scale} chosen={band} onGuide={addGuide('x')} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a drawing surface with keys of its own */}
        <div
          className={styles.paper}
          style={size}
          data-page
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a drawing surface with keys of its own
          tabIndex={0}
          role="application"
          aria-label={words.label}
          aria-describedby="page-hint"
          onKeyDown={keyed}
          onDoubleClick={focusPanel}
        >
          {behind.map((one) => {
            const data = one.kind === 'background' && one.picture !== null ? pictures[one.picture] : undefined
            const at = live?.boxes.get(one.id) ?? one
            return (
              data !== undefined && (
                <img
                  key={one.id}
                  className={styles.scan}
                  src={data}
                  alt=""
                  draggable={false}
                  style={{
                    left: at.x * scale,
                    top: at.y * scale,
                    width: at.width * scale,
                    height: at.height * scale,
                  }}
                />
              )
            )
          })}
          {!trial.pdf && trial.refused === null && (
            <div className={styles.drawing}>
              <Wait label={words.drawing} />
            </div>
          )}
          <Backdrop pdf={trial.pdf} width={size.width} label={words.preview(trial.subject)} />
          <svg
            className={styles.overlay}
            aria-hidden
            width={size.width}
            height={size.height}
            viewBox={`0 0 ${String(page.width)} ${String(page.height)}`}
            {...handlers}
          >
            <Shapes
              template={template}
              chosen={chosen}
              live={live}
              guides={guides}
              pixel={1 / scale}
              readOnly={readOnly}
            />
          </svg>
        </div>
      </div>
      <VisuallyHidden id="page-hint">{words.hint}</VisuallyHidden>
      <VisuallyHidden>
        <output>{said(editing, chosen)}</output>
      </VisuallyHidden>
    </div>
  )
}
