import type { KeyboardEvent } from 'react'
import type { Editing } from './editing'
import { addDimension, addIndicator, move, remove, spreadIndicators, type Line } from './parts'
import { useInstrument } from './state'
import { texts } from './texts'

const words = texts.parts

/** What the buttons and the keys of the table do with a line. */
export const partActions = (editing: Editing, line: Line | undefined, toDetails: () => void) => {
  const { draft, go, editContent } = editing
  const place = line?.place ?? { dimension: draft.content.dimensions.length, indicator: null }
  return {
    addIndicator: () => {
      go(addIndicator(draft.content, place, line ? words.newIndicator : words.newDimension, draft.sample))
      toDetails()
    },
    addDimension: () => {
      go(addDimension(draft.content, line?.place ?? null, words.newDimension, draft.sample))
      toDetails()
    },
    remove: () => {
      if (line) go(remove(draft.content, line.place))
    },
    move: (step: 1 | -1, column?: string) => {
      if (line) go(move(draft.content, line.place, step), column)
    },
    spread: () => {
      if (line) editContent(spreadIndicators(draft.content, line.place.dimension))
    },
  }
}

/** The keys of the table of parts. */
export function partKey(
  event: KeyboardEvent,
  { line, column, editing, toDetails }: { line: Line; column: string; editing: Editing; toDetails: () => void },
): boolean {
  if (editing.readOnly || event.ctrlKey || event.metaKey) return false
  const actions = partActions(editing, line, toDetails)
  if (event.altKey) {
    if (event.key === 'ArrowUp') actions.move(-1, column)
    else if (event.key === 'ArrowDown') actions.move(1, column)
    else return false
    return true
  }
  if (event.key === 'Insert') {
    if (event.shiftKey) actions.addDimension()
    else actions.addIndicator()
  } else if (event.key === 'Delete') actions.remove()
  else if (event.key.toLowerCase() === 'b') actions.spread()
  else if (/^[\d,.]$/.test(event.key) && line.indicator?.kind !== 'count')
    useInstrument.getState().set({ weighing: { key: line.key, typed: event.key }, goTo: null })
  else return false
  return true
}
