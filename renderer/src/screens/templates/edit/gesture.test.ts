import { expect, test } from 'vitest'
import type { FixedTemplate } from '../../../../../shared/templates/model'
import { newElement } from './elements'
import { beginMove, beginResize, caught, goOn } from './gesture'

const page: FixedTemplate = {
  format: 1,
  flow: false,
  kind: 'certificate',
  name: 'Desain kantor',
  paper: 'A4',
  landscape: true,
  elements: [],
}
const base = newElement('text', page, 'Nama')
const at = (id: string, x: number, y: number) => ({ ...base, id, x, y, width: 20, height: 10 })
const template: FixedTemplate = {
  ...page,
  elements: [
    at('a', 20, 20),
    at('b', 60, 33),
    { ...at('c', 200, 20), locked: true },
    { ...at('d', 21, 21), hidden: true },
  ],
}
const snapping = { free: false, straight: false, reach: 1.5 }
const from = { x: 25, y: 25 }

test('what is moved together keeps its distances, and what is locked stays', () => {
  const gesture = beginMove(template, new Set(['a', 'b', 'c']), from)
  const live = gesture && goOn(gesture, { x: 35.2, y: 25.1 }, snapping)
  expect([...(live?.boxes ?? [])].map(([id, { x, y }]) => [id, x, y])).toEqual([
    ['a', 30, 20],
    ['b', 70, 33],
  ])
  expect(beginMove(template, new Set(['c']), from)).toBeNull()
})

test.each<[what: string, held: Partial<typeof snapping>, x: number, y: number]>([
  ['snaps to the top of another', {}, 40, 33],
  ['stays where it is put with Alt', { free: true }, 40.3, 33.4],
  ['goes straight with Shift', { straight: true }, 40, 20],
])('a move %s', (_, held, x, y) => {
  const gesture = beginMove(template, new Set(['a']), from)
  const box = gesture && goOn(gesture, { x: 45.3, y: 38.4 }, { ...snapping, ...held }).boxes.get('a')
  expect([box?.x, box?.y]).toEqual([x, y])
})

test('a handle is pulled from where it was taken', () => {
  const gesture = beginResize(template, 'a', 'e', { x: 40, y: 25 })
  const live = gesture && goOn(gesture, { x: 59.2, y: 99 }, snapping)
  expect(live?.boxes.get('a')).toEqual({ x: 20, y: 20, width: 40, height: 10 })
  expect(live?.lines).toEqual([{ axis: 'x', at: 60 }])
  expect(beginResize(template, 'c', 'e', from)).toBeNull()
})

test('a rubber band catches what it touches, but nothing locked or hidden', () => {
  expect(caught(template, { x: 0, y: 0, width: 250, height: 30 }, new Set())).toEqual(['a'])
  expect(caught(template, { x: 0, y: 0, width: 250, height: 40 }, new Set(['c'])).toSorted()).toEqual(['a', 'b', 'c'])
})
