/** What a key means in the entry grid: as in Excel. */
export type GridAction =
  | { do: 'move'; dx: number; dy: number; extend: boolean; toEdge: boolean }
  | { do: 'enter' | 'tab'; back: boolean }
  | { do: 'page'; up: boolean; extend: boolean }
  | { do: 'home' | 'end'; all: boolean; extend: boolean }
  | {
      do:
        | 'all'
        | 'row'
        | 'column'
        | 'edit'
        | 'clear'
        | 'retype'
        | 'fillDown'
        | 'fillRight'
        | 'note'
        | 'leave'
        | 'cancel'
    }

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>

const arrows: Readonly<Record<string, { dx: number; dy: number }>> = {
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
}

const plain: Readonly<Record<string, GridAction>> = {
  F2: { do: 'edit' },
  F6: { do: 'leave' },
  Delete: { do: 'clear' },
  Backspace: { do: 'retype' },
  Escape: { do: 'cancel' },
}

/** While a text is typed: null leaves the key to the text. `caret`: arrows move in the text, after F2. */
export function editingAction(event: Key, caret: boolean): GridAction | null {
  const { key, shiftKey } = event
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  if (key === 'Enter') return { do: 'enter', back: shiftKey }
  if (key === 'Tab') return { do: 'tab', back: shiftKey }
  if (key === 'Escape') return { do: 'cancel' }
  if (key === 'F2') return { do: 'edit' }
  const arrow = caret ? undefined : arrows[key]
  return arrow ? { do: 'move', ...arrow, extend: false, toEdge: false } : null
}

/** While nothing is typed: null leaves the key to be typed, or to the program. */
export function idleAction(event: Key): GridAction | null {
  const { key, ctrlKey, shiftKey } = event
  if (event.altKey || event.metaKey) return null
  const arrow = arrows[key]
  if (arrow) return { do: 'move', ...arrow, extend: shiftKey, toEdge: ctrlKey }
  if (key === 'Home' || key === 'End') return { do: key === 'Home' ? 'home' : 'end', all: ctrlKey, extend: shiftKey }
  if (key === 'PageUp' || key === 'PageDown')
    return ctrlKey ? null : { do: 'page', up: key === 'PageUp', extend: shiftKey }
  if (key === ' ' && (ctrlKey || shiftKey)) return { do: ctrlKey ? 'column' : 'row' }
  if (ctrlKey) {
    const letter = key.toLowerCase()
    if (letter === 'a') return { do: 'all' }
    if (letter === 'd') return { do: 'fillDown' }
    if (letter === 'r') return { do: 'fillRight' }
    return null
  }
  if (key === 'Enter') return { do: 'enter', back: shiftKey }
  if (key === 'Tab') return { do: 'tab', back: shiftKey }
  if (key === 'F2' && shiftKey) return { do: 'note' }
  return plain[key] ?? null
}
