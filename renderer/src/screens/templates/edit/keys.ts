/** What keys do on the page of the editor. */
import type { Layering } from './change'

export type KeyAction =
  | { do: 'nudge'; dx: number; dy: number }
  | { do: 'step'; by: 1 | -1 }
  | { do: 'layer'; how: Layering }
  | { do: 'zoom'; by: 1 | -1 | 0 }
  | { do: 'remove' | 'double' | 'copy' | 'cut' | 'paste' | 'all' | 'clear' | 'details' | 'add' | 'leave' }

export interface Pressed {
  key: string
  ctrlKey: boolean
  shiftKey: boolean
  altKey: boolean
}

const arrows: Record<string, readonly [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const plain: Record<string, KeyAction> = {
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  Escape: { do: 'clear' },
  Enter: { do: 'details' },
  Insert: { do: 'add' },
  F6: { do: 'leave' },
  '+': { do: 'zoom', by: 1 },
  '-': { do: 'zoom', by: -1 },
  '0': { do: 'zoom', by: 0 },
}
const withCtrl: Record<string, KeyAction> = {
  d: { do: 'double' },
  c: { do: 'copy' },
  x: { do: 'cut' },
  v: { do: 'paste' },
  a: { do: 'all' },
}

/** Null: the key is not ours. Millimetres: 1, with Shift 10, with Ctrl a tenth. */
export function keyAction({ key, ctrlKey, shiftKey, altKey }: Pressed): KeyAction | null {
  if (altKey) return null
  const arrow = arrows[key]
  if (arrow) {
    const step = ctrlKey ? 0.1 : shiftKey ? 10 : 1
    return { do: 'nudge', dx: arrow[0] * step, dy: arrow[1] * step }
  }
  if (key === 'PageUp') return { do: 'layer', how: shiftKey ? 'front' : 'up' }
  if (key === 'PageDown') return { do: 'layer', how: shiftKey ? 'back' : 'down' }
  if (key === 'Tab') return ctrlKey ? null : { do: 'step', by: shiftKey ? -1 : 1 }
  if (ctrlKey) return withCtrl[key.toLowerCase()] ?? null
  return plain[key] ?? null
}
