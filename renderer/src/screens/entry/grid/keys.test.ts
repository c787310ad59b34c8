import { expect, test } from 'vitest'
import { editingAction, idleAction } from './keys'

const press = (keys: string) => {
  const parts = keys.split('+')
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
    metaKey: false,
  }
}

test.each([
  ['ArrowDown', { do: 'move', dx: 0, dy: 1, extend: false, toEdge: false }],
  ['Shift+ArrowLeft', { do: 'move', dx: -1, dy: 0, extend: true, toEdge: false }],
  ['Ctrl+ArrowRight', { do: 'move', dx: 1, dy: 0, extend: false, toEdge: true }],
  ['Ctrl+Shift+ArrowUp', { do: 'move', dx: 0, dy: -1, extend: true, toEdge: true }],
  ['Enter', { do: 'enter', back: false }],
  ['Shift+Enter', { do: 'enter', back: true }],
  ['Shift+Tab', { do: 'tab', back: true }],
  ['Ctrl+Home', { do: 'home', all: true, extend: false }],
  ['Shift+End', { do: 'end', all: false, extend: true }],
  ['PageDown', { do: 'page', up: false, extend: false }],
  ['Ctrl+d', { do: 'fillDown' }],
  ['Ctrl+a', { do: 'all' }],
  ['Shift+ ', { do: 'row' }],
  ['F2', { do: 'edit' }],
  ['Shift+F2', { do: 'note' }],
  ['Delete', { do: 'clear' }],
  ['F6', { do: 'leave' }],
  ['2', null],
  [' ', null],
  ['Ctrl+c', null],
  ['Ctrl+z', null],
  ['Ctrl+s', null],
  ['Alt+ArrowDown', null],
])('%s outside of a text', (keys, action) => {
  expect(idleAction(press(keys))).toEqual(action)
})

test('while a text is typed arrows leave it, after F2 they move in it', () => {
  expect(editingAction(press('ArrowLeft'), false)).toMatchObject({ do: 'move', dx: -1 })
  expect(editingAction(press('ArrowLeft'), true)).toBeNull()
  expect(editingAction(press('Home'), false)).toBeNull()
  expect(editingAction(press('Escape'), true)).toEqual({ do: 'cancel' })
  expect(editingAction(press('Ctrl+z'), false)).toBeNull()
})
