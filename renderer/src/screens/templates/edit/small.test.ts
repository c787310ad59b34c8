import { expect, test } from 'vitest'
import { readColor, writeColor } from './colors'
import { figure, readFigure, readFigures } from './figures'
import { keyAction, type KeyAction } from './keys'

test.each<[text: string, value: number | null]>([
  ['12,5', 12.5],
  ['12.5 mm', 12.5],
  ['−3', -3],
  ['-0,1', -0.1],
  [' 40 % ', 40],
  ['', null],
  ['1.234,5', null],
  ['dua', null],
])('the measure "%s" is read as %j', (text, value) => {
  expect(readFigure(text)).toBe(value)
})

test.each<[text: string, values: number[] | null]>([
  ['', []],
  ['148,5; 20 mm;', [20, 148.5]],
  ['20;20', [20]],
  ['20 40', null],
])('the guides "%s" are read as %j', (text, values) => {
  expect(readFigures(text)).toEqual(values)
})

test.each([
  [148.5, '148,5'],
  [100, '100'],
  [-0.001, '0'],
  [0.25, '0,25'],
  [10.999, '11'],
])('%d mm is written %s', (value, text) => {
  expect(figure(value)).toBe(text)
})

test.each(['brand', 'accent/40', '#0f4c5c', '#0f4c5c/7'])('the colour %s comes back as it was', (text) => {
  expect(writeColor(readColor(text))).toBe(text)
})

test('a colour of no strength keeps one per cent', () => {
  expect(writeColor({ base: 'brand', strength: 0 })).toBe('brand/1')
})

const none = { ctrlKey: false, shiftKey: false, altKey: false }
test.each<[name: string, pressed: Partial<typeof none> & { key: string }, action: KeyAction | null]>([
  ['→', { key: 'ArrowRight' }, { do: 'nudge', dx: 1, dy: 0 }],
  ['Shift+↑', { key: 'ArrowUp', shiftKey: true }, { do: 'nudge', dx: 0, dy: -10 }],
  ['Ctrl+←', { key: 'ArrowLeft', ctrlKey: true }, { do: 'nudge', dx: -0.1, dy: 0 }],
  ['Tab', { key: 'Tab' }, { do: 'step', by: 1 }],
  ['Shift+Tab', { key: 'Tab', shiftKey: true }, { do: 'step', by: -1 }],
  ['PageDown', { key: 'PageDown' }, { do: 'layer', how: 'down' }],
  ['Shift+PageUp', { key: 'PageUp', shiftKey: true }, { do: 'layer', how: 'front' }],
  ['Ctrl+D', { key: 'D', ctrlKey: true }, { do: 'double' }],
  ['Ctrl+Z belongs to the menu', { key: 'z', ctrlKey: true }, null],
  ['Alt+→', { key: 'ArrowRight', altKey: true }, null],
  ['a letter', { key: 'a' }, null],
])('%s', (_, pressed, action) => {
  expect(keyAction({ ...none, ...pressed })).toEqual(action)
})
