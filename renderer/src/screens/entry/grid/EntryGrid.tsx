import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { EntryUnit, EntryView } from '../../../../../shared/entry-views'
import { usePrefs } from '../../../state/prefs'
import { saySelection } from '../../../state/selection'
import { useRowHeight } from '../../../ui/grid/useRowHeight'
import { Checkbox, Tooltip } from '../../../ui/kit'
import { Wait } from '../../../ui/Wait'
import { indicatorsOf } from '../cells'
import { useEntry } from '../state'
import { texts } from '../texts'
import { CellBar } from './CellBar'
import { columnsOf } from './columns'
import { gridControl, type GridControl } from './control'
import styles from './Grid.module.css'
import { linesOf } from './lines'
import { modelsOf, type Mark } from './model'
import { openRevo, type Revo } from './revo'
import { rangeOf, unitLines } from './select'
import { sumsOf, sumsText } from './sums'

interface Props {
  view: EntryView
  units: EntryUnit[]
  marks: ReadonlyMap<string, ReadonlyMap<string, Mark>>
  onNote: () => void
}

/** The entry grid: rows are units, columns indicators by dimension. Typed into as Excel is. */
export function EntryGrid({ view, units, marks, onNote }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [revo, setRevo] = useState<Revo | null>(null)
  const rowHeight = useRowHeight()
  const [grid] = useState<GridControl>(gridControl)
  const { selection, editing, problem, box } = useStore(grid.state)
  // Kept while the columns are the same, also when something else of the instrument changes.
  const { dimensions } = view.instrument
  const lines = useMemo(() => linesOf(units), [units])
  const indicators = useMemo(() => indicatorsOf(dimensions), [dimensions])
  const rows = useMemo(() => modelsOf(lines, marks), [lines, marks])

  useEffect(() => {
    grid.hook({
      onNote,
      onLeave: () => {
        focusAfter(frame.current)
      },
    })
  }, [grid, onNote])
  // The next key must find what the last one wrote.
  useLayoutEffect(() => {
    grid.update({ view, lines, indicators })
  }, [grid, view, lines, indicators])

  useEffect(() => {
    const place = host.current
    if (!place) return undefined
    const opening = openRevo(place, {
      columns: columnsOf(dimensions, rowHeight / 2),
      rowHeight,
      label: texts.area,
      onPick: grid.pick,
      onRange: grid.pickRange,
      onLine: grid.pickLine,
      onOpen: grid.open,
      onFill: grid.fillTo,
      onDrawn: grid.drawn,
    })
    let gone = false
    void opening.then((opened) => {
      if (!gone) setRevo(opened)
    })
    return () => {
      gone = true
      setRevo(null)
      void opening.then((opened) => {
        opened.destroy()
      })
    }
  }, [grid, dimensions, rowHeight])

  useEffect(() => {
    revo?.setRows(rows)
  }, [revo, rows])
  useEffect(() => {
    grid.attach(revo, field.current)
  }, [grid, revo])

  useKeys(frame, grid)

  const goTo = useEntry(({ goTo: wanted }) => wanted)
  useEffect(() => {
    // What lies at another place comes with its units.
    if (goTo && revo && lines.some(({ key }) => key === goTo.unit)) {
      grid.goTo(goTo.unit, goTo.indicator)
      useEntry.getState().set({ goTo: null })
    }
  }, [goTo, revo, grid, lines])

  useEffect(() => {
    if (!selection) {
      saySelection('')
      return
    }
    const range = rangeOf(selection)
    const chosen = indicators.slice(range.x, range.x1 + 1)
    const cells = unitLines(range, { isUnit: (y) => lines[y]?.kind === 'unit' }).flatMap((y) => {
      const line = lines[y]
      return line?.kind === 'unit' ? chosen.map(({ code }) => line.unit.cells[code]) : []
    })
    saySelection(sumsText(sumsOf(cells)))
  }, [selection, lines, indicators])
  useEffect(
    () => () => {
      saySelection('')
    },
    [],
  )

  const line = selection ? lines[selection.active.y] : undefined
  const unit = line?.kind === 'unit' ? line.unit : undefined
  const indicator = selection ? indicators[selection.active.x] : undefined
  return (
    <div className={styles.frame} ref={frame}>
      <CellBar unit={unit} indicator={indicator} mark={unit && indicator && marks.get(unit.id)?.get(indicator.code)} />
      <div
        className={styles.grid}
        role="presentation"
        onMouseUp={() => {
          field.current?.focus()
        }}
      >
        <div className={styles.host} ref={host} />
        {revo === null && <Wait label={texts.loading} />}
        <Tooltip opened={problem !== null} label={problem} color="red.8" openDelay={0} position="bottom-start">
          <input
            ref={field}
            className={styles.field}
            type="text"
            autoComplete="off"
            spellCheck={false}
            data-idle={editing ? undefined : ''}
            data-shown={editing ? '' : undefined}
            aria-label={unit && indicator ? texts.cellOf(unit.name, indicator.code, indicator.name) : texts.area.cells}
            aria-describedby="cell-bar"
            aria-invalid={problem !== null && editing !== null}
            style={box ?? { left: 0, top: 0, width: 0, height: 0 }}
            onInput={grid.typed}
            onBlur={grid.leave}
          />
        </Tooltip>
      </div>
      <Foot />
    </div>
  )
}

/** The keys, and whether a digit is enough. */
function Foot() {
  const { advance, set } = usePrefs()
  return (
    <div className={styles.foot}>
      <span className={styles.hint}>{texts.keysHint}</span>
      <Tooltip label={texts.advanceHint}>
        <Checkbox
          label={texts.advance}
          checked={advance}
          onChange={(event) => {
            set({ advance: event.currentTarget.checked })
          }}
        />
      </Tooltip>
    </div>
  )
}

/** The next place after the grid that takes the focus: F6, because Tab stays in it. */
function focusAfter(frame: HTMLElement | null): void {
  const places = [...document.querySelectorAll<HTMLElement>('button, input, textarea, [tabindex="0"]')]
  places
    .find(
      (place) =>
        frame !== null &&
        (frame.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        !frame.contains(place) &&
        place.checkVisibility(),
    )
    ?.focus()
}

/** Native listeners: RevoGrid hears keys on the document, after us and only what we leave. */
function useKeys(frame: React.RefObject<HTMLDivElement | null>, grid: GridControl): void {
  useEffect(() => {
    const field = frame.current?.querySelector('input')
    if (!field) return undefined
    const copy = (event: ClipboardEvent): void => {
      grid.copy(event, false)
    }
    const cut = (event: ClipboardEvent): void => {
      grid.copy(event, true)
    }
    const paste = (event: ClipboardEvent): void => {
      grid.paste(event)
    }
    field.addEventListener('keydown', grid.keyDown)
    field.addEventListener('copy', copy)
    field.addEventListener('cut', cut)
    field.addEventListener('paste', paste)
    return () => {
      field.removeEventListener('keydown', grid.keyDown)
      field.removeEventListener('copy', copy)
      field.removeEventListener('cut', cut)
      field.removeEventListener('paste', paste)
    }
  }, [frame, grid])
}
