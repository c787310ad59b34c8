/** One open entry grid: what is selected and typed, and what keys, mouse and clipboard do with it. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { cellText, readCell } from '../../../../../shared/domain/cell'
import { formatInteger } from '../../../../../shared/domain/number'
import type { Indicator } from '../../../../../shared/domain/instrument'
import type { EntryUnit, EntryView } from '../../../../../shared/entry-views'
import { showError } from '../../../app/notices'
import { usePrefs } from '../../../state/prefs'
import { texts } from '../texts'
import { isFilled, writeCells, type How, type Written } from '../cells'
import { useEntry } from '../state'
import { fill, place, readBlock, writeBlock } from './block'
import { isDigit } from './columns'
import { editingAction, idleAction, type GridAction } from './keys'
import type { Line } from './lines'
import { tellReport } from './report'
import type { Revo } from './revo'
import {
  corner,
  isSingle,
  jump,
  move,
  page,
  rangeOf,
  round,
  sameAt,
  single,
  unitLines,
  type At,
  type Range,
  type Selection,
  type Shape,
} from './select'

export interface GridContent {
  view: EntryView
  lines: Line[]
  indicators: Indicator[]
}
export interface GridState {
  selection: Selection | null
  /** How the text in the field is typed: with arrows that leave it, or with arrows that move in it. */
  editing: 'over' | 'caret' | null
  /** Why the typed text was not taken. */
  problem: string | null
  /** Where the field stands. */
  box: { left: number; top: number; width: number; height: number } | null
}
export interface GridControl {
  state: StoreApi<GridState>
  hook: (hooks: Hooks) => void
  update: (content: GridContent) => void
  attach: (revo: Revo | null, field: HTMLInputElement | null) => void
  keyDown: (event: KeyboardEvent) => void
  typed: () => void
  open: () => void
  leave: () => void
  copy: (event: ClipboardEvent, cut: boolean) => void
  paste: (event: ClipboardEvent) => void
  pick: (at: At) => void
  pickRange: (range: Range) => void
  pickLine: (y: number) => void
  fillTo: (range: Range) => void
  drawn: () => void
  goTo: (unit: string, indicator: string) => boolean
}

interface Hooks {
  onNote: () => void
  onLeave: () => void
}

/** More cells than this are not one paste. */
const mostCells = 60_000

export function gridControl(): GridControl {
  const state = createStore<GridState>(() => ({ selection: null, editing: null, problem: null, box: null }))
  let hooks: Hooks | null = null
  let content: GridContent | null = null
  let revo: Revo | null = null
  let field: HTMLInputElement | null = null
  /** Where a row of Tabs began: Enter goes below it. */
  let tabbedFrom: number | null = null

  const unitAt = (y: number): EntryUnit | undefined => {
    const line = content?.lines[y]
    return line?.kind === 'unit' ? line.unit : undefined
  }
  const textAt = ({ x, y }: At): string => cellText(unitAt(y)?.cells[content?.indicators[x]?.code ?? ''])
  const shape = (): Shape => ({
    columns: content?.indicators.length ?? 0,
    lines: content?.lines.length ?? 0,
    isUnit: (y) => unitAt(y) !== undefined,
    isFilled: ({ x, y }) => {
      const unit = unitAt(y)
      return unit !== undefined && isFilled(unit, content?.indicators[x]?.code ?? '')
    },
  })
  const allUnitLines = (): number[] => unitLines({ x: 0, x1: 0, y: 0, y1: (content?.lines.length ?? 0) - 1 }, shape())

  const follow = (): void => {
    state.setState({ box: revo?.box() ?? null })
  }
  const select = (selection: Selection, show: At | null = selection.end): void => {
    state.setState({ selection, problem: null })
    if (show) revo?.reveal(show)
    revo?.select(selection)
    useEntry.getState().set({
      unit: unitAt(selection.active.y)?.id ?? null,
      indicator: content?.indicators[selection.active.x]?.code ?? null,
    })
  }

  const target = ({ x, y }: At, text: string): Written[] => {
    const unit = unitAt(y)
    const indicator = content?.indicators[x]
    return unit && indicator ? [{ unit: unit.id, indicator: indicator.code, text: text.slice(0, 400) }] : []
  }
  const write = (
    how: How,
    cells: { at: At; text: string }[],
    outside: { line: number; column: number; text: string }[] = [],
  ): void => {
    const view = content?.view
    const written = cells.flatMap(({ at, text }) => target(at, text))
    if (!view || written.length + outside.length === 0) return
    if (written.length > mostCells) {
      showError(texts.tooMany(formatInteger(mostCells)))
      return
    }
    void tellReport(how, outside, written.length === 0 ? null : writeCells(view, how, written))
  }

  const close = (): void => {
    if (field) field.value = ''
    state.setState({ editing: null, problem: null })
  }
  /** Takes the typed text. False when it cannot be read: the cell stays open with the reason. */
  const commit = (): boolean => {
    const { editing, selection } = state.getState()
    if (!editing || !field || !selection) return true
    const indicator = content?.indicators[selection.active.x]
    const text = field.value
    if (indicator && text.trim() !== textAt(selection.active)) {
      const read = readCell(indicator, text)
      if (!read.ok) {
        state.setState({ problem: read.reason })
        // Typed again, it replaces what was wrong.
        field.select()
        return false
      }
      write('edit', [{ at: selection.active, text }])
    }
    close()
    return true
  }
  const begin = (mode: 'over' | 'caret'): boolean => {
    const { selection } = state.getState()
    if (!selection || !field) return false
    const lock = unitAt(selection.active.y)?.lock ?? null
    if (lock !== null) {
      field.value = ''
      state.setState({ problem: lock })
      return false
    }
    revo?.reveal(selection.active)
    state.setState({ editing: mode, problem: null, box: revo?.box() ?? null })
    return true
  }

  const fillFrom = (selection: Selection, by: 'down' | 'right'): void => {
    const range = rangeOf(selection)
    const ys = allUnitLines()
    const one = isSingle(selection)
    const above = ys[ys.indexOf(range.y) - 1]
    const source: Range =
      by === 'down'
        ? {
            ...range,
            ...(one && above !== undefined ? { y: above, y1: above } : { y1: ys.find((y) => y >= range.y) ?? range.y }),
          }
        : { ...range, ...(one ? { x: range.x - 1, x1: range.x - 1 } : { x1: range.x }) }
    if (source.x < 0) return
    write('fill', fill(source, range, ys, textAt))
  }
  const clear = (range: Range): void => {
    const cells = unitLines(range, shape()).flatMap((y) =>
      Array.from({ length: range.x1 - range.x + 1 }, (_, index) => ({ at: { x: range.x + index, y }, text: '' })),
    )
    write(
      'clear',
      cells.filter(({ at }) => textAt(at) !== ''),
    )
  }

  const go = (selection: Selection, action: Extract<GridAction, { do: 'enter' | 'tab' }>): void => {
    const step = action.back ? -1 : 1
    const inside = round(selection, shape(), action.do === 'enter' ? 'line' : 'column', action.back)
    if (inside) {
      select(inside, inside.active)
      return
    }
    const { x } = selection.active
    if (action.do === 'tab') {
      tabbedFrom ??= x
      const moved = move(selection, shape(), { dx: step })
      const last = moved.active.x === x
      const below = last
        ? move(single({ x: step > 0 ? 0 : shape().columns - 1, y: selection.active.y }), shape(), { dy: step })
        : moved
      select(below)
      return
    }
    const from = tabbedFrom ?? x
    tabbedFrom = null
    select(move(single({ x: from, y: selection.active.y }), shape(), { dy: step }))
  }

  /** Does what a key means outside of a text. */
  const act = (action: GridAction, selection: Selection): void => {
    const all = shape()
    if (action.do !== 'tab' && action.do !== 'enter' && action.do !== 'edit') tabbedFrom = null
    switch (action.do) {
      case 'enter':
      case 'tab':
        go(selection, action)
        break
      case 'move':
        select(move(selection, all, action, action))
        break
      case 'page':
        select(page(selection, all, (action.up ? -1 : 1) * (revo?.pageLines() ?? 10), action.extend))
        break
      case 'home':
      case 'end': {
        const last = action.do === 'end'
        const to = corner(all, last)
        const { y } = action.extend ? selection.end : selection.active
        select(jump(selection, action.all ? to : { x: to.x, y }, action.extend))
        break
      }
      case 'all':
        select({ active: selection.active, anchor: corner(all, false), end: corner(all, true) }, null)
        break
      case 'row':
        select(
          {
            active: selection.active,
            anchor: { x: 0, y: selection.anchor.y },
            end: { x: all.columns - 1, y: selection.end.y },
          },
          null,
        )
        break
      case 'column':
        select(
          {
            active: selection.active,
            anchor: { x: selection.anchor.x, y: corner(all, false).y },
            end: { x: selection.end.x, y: corner(all, true).y },
          },
          null,
        )
        break
      case 'edit':
        open()
        break
      case 'clear':
        clear(rangeOf(selection))
        break
      case 'retype':
        if (begin('over') && field) field.value = ''
        break
      case 'fillDown':
        fillFrom(selection, 'down')
        break
      case 'fillRight':
        fillFrom(selection, 'right')
        break
      case 'note':
        hooks?.onNote()
        break
      case 'leave':
        hooks?.onLeave()
        break
      case 'cancel':
        state.setState({ problem: null })
        if (!isSingle(selection)) select(single(selection.active), null)
        break
    }
  }

  function open(): void {
    const { selection } = state.getState()
    if (!selection || !field || !begin('caret')) return
    field.value = textAt(selection.active)
    field.focus()
  }

  return {
    state,
    hook(fresh) {
      hooks = fresh
    },
    update(fresh) {
      const before = content
      content = fresh
      const { selection } = state.getState()
      const { unit, indicator } = useEntry.getState()
      if (selection && before?.indicators === fresh.indicators && unitAt(selection.active.y)?.id === unit) return
      const y = fresh.lines.findIndex((line) => line.kind === 'unit' && line.key === unit)
      const x = fresh.indicators.findIndex(({ code }) => code === indicator)
      if (fresh.indicators.length === 0 || fresh.lines.length === 0) state.setState({ selection: null })
      else select(single({ x: Math.max(0, x), y: y < 0 ? corner(shape(), false).y : y }))
    },
    attach(opened, input) {
      revo = opened
      field = input
      const { selection } = state.getState()
      if (revo && selection) select(selection, selection.active)
      follow()
    },
    keyDown(event) {
      const { editing, selection } = state.getState()
      if (!selection) return
      const action = editing ? editingAction(event, editing === 'caret') : idleAction(event)
      if (!action) return
      // Before the first and behind the last cell Tab goes on to what stands there, as everywhere.
      const { active } = selection
      const end = action.do === 'tab' && isSingle(selection) ? corner(shape(), !action.back) : null
      if (end && sameAt(active, end)) {
        if (!commit()) event.preventDefault()
        return
      }
      event.preventDefault()
      event.stopPropagation()
      if (!editing) act(action, selection)
      else if (action.do === 'cancel') close()
      else if (action.do === 'edit') state.setState({ editing: editing === 'caret' ? 'over' : 'caret' })
      else if (commit()) act(action, selection)
    },
    typed() {
      const { editing, selection } = state.getState()
      if (!selection || !field) return
      if (!editing && !begin('over')) return
      state.setState({ problem: null })
      const indicator = content?.indicators[selection.active.x]
      if (usePrefs.getState().advance && indicator && isDigit(indicator) && /^\d$/.test(field.value.trim()) && commit())
        act({ do: 'tab', back: false }, selection)
    },
    open,
    leave() {
      if (state.getState().problem === null) commit()
      else close()
    },
    copy(event, cut) {
      const { editing, selection } = state.getState()
      if (editing || !selection) return
      event.preventDefault()
      const range = rangeOf(selection)
      const block = unitLines(range, shape()).map((y) =>
        Array.from({ length: range.x1 - range.x + 1 }, (_, index) => textAt({ x: range.x + index, y })),
      )
      event.clipboardData?.setData('text/plain', writeBlock(block))
      if (cut) clear(range)
    },
    paste(event) {
      const { editing, selection } = state.getState()
      if (editing || !selection) return
      event.preventDefault()
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text === '') return
      const placed = place(readBlock(text), rangeOf(selection), allUnitLines(), shape().columns)
      const cells = placed.flatMap(({ at, text: value }) => (at ? [{ at, text: value }] : []))
      write(
        'paste',
        cells,
        placed.filter(({ at }) => at === null),
      )
      const last = cells.at(-1)?.at
      const first = cells[0]?.at
      if (first && last) select({ active: first, anchor: first, end: last }, null)
    },
    pick(at) {
      if (!commit()) return
      tabbedFrom = null
      if (unitAt(at.y)) select(single(at), null)
    },
    pickRange({ x, y, x1, y1 }) {
      const { selection } = state.getState()
      if (!selection) return
      const { active } = selection
      select({ active, anchor: active, end: { x: active.x === x ? x1 : x, y: active.y === y ? y1 : y } }, null)
    },
    pickLine(y) {
      const { selection } = state.getState()
      if (commit() && unitAt(y)) select(single({ x: selection?.active.x ?? 0, y }), null)
    },
    fillTo(range) {
      const { selection } = state.getState()
      if (!selection) return
      write('fill', fill(rangeOf(selection), range, allUnitLines(), textAt))
      select({ active: selection.active, anchor: { x: range.x, y: range.y }, end: { x: range.x1, y: range.y1 } }, null)
    },
    drawn: follow,
    goTo(unit, indicator) {
      const y = content?.lines.findIndex((line) => line.kind === 'unit' && line.key === unit) ?? -1
      if (y < 0) return false
      const x = content?.indicators.findIndex(({ code }) => code === indicator) ?? -1
      select(single({ x: Math.max(0, x), y }))
      field?.focus()
      return true
    },
  }
}
