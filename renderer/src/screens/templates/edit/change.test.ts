import { expect, test } from 'vitest'
import { fixedTemplate, type FixedTemplate } from '../../../../../shared/templates/model'
import { added, layered, nudged, onPaper, pasted, patched, removed, stepTo, type Layering } from './change'
import { elementKinds, idsOf, newElement } from './elements'

const empty: FixedTemplate = {
  format: 1,
  flow: false,
  kind: 'certificate',
  name: 'Desain kantor',
  paper: 'A4',
  landscape: true,
  elements: [],
}
const fourTexts = [1, 2, 3, 4].reduce((template) => added(template, newElement('text', template, 'Nama')), empty)
const order = ({ elements }: FixedTemplate): string => elements.map(({ id }) => id.replace('text-', '')).join('')
const ids = (...numbers: number[]): Set<string> => new Set(numbers.map((number) => `text-${String(number)}`))

test.each(elementKinds)('a new %s is one the store takes, on the paper, with an id of its own', (kind) => {
  const twice = added(added(empty, newElement(kind, empty, 'Teks')), newElement(kind, empty, 'Teks'))
  const element = newElement(kind, twice, 'Teks')
  const template = added(twice, element)
  expect(fixedTemplate.safeParse(template).error).toBeUndefined()
  expect(idsOf([element]).isDisjointFrom(idsOf(twice.elements))).toBe(true)
  expect(element.x).toBeGreaterThanOrEqual(0)
  expect(element.x + element.width).toBeLessThanOrEqual(297)
  expect(element.y + element.height).toBeLessThanOrEqual(210)
})

test.each<[how: Layering, chosen: number[], after: string]>([
  ['up', [1], '2134'],
  ['up', [4], '1234'],
  ['up', [1, 2], '3124'],
  ['up', [3, 4], '1234'],
  ['down', [4], '1243'],
  ['down', [1, 3], '1324'],
  ['front', [1, 3], '2413'],
  ['back', [2, 4], '2413'],
])('layers: %s %j gives %s', (how, chosen, after) => {
  expect(order(layered(fourTexts, ids(...chosen), how))).toBe(after)
})

test('a background goes below everything', () => {
  const template = added(fourTexts, newElement('background', fourTexts, ''))
  expect(template.elements[0]?.kind).toBe('background')
})

test('what is locked is neither moved nor removed, and Tab passes it by with what is hidden', () => {
  const locked = patched(fourTexts, ids(2), (element) => ({ ...element, locked: true }))
  const template = patched(locked, ids(3), (element) => ({ ...element, hidden: true }))
  expect(nudged(template, ids(1, 2), 1, 0).elements.map(({ x }) => x - 88.5)).toEqual([1, 0, 0, 0])
  expect(order(removed(template, ids(1, 2)))).toBe('234')
  expect([stepTo(template, null, 1), stepTo(template, 'text-1', 1), stepTo(template, 'text-4', 1)]).toEqual([
    'text-1',
    'text-4',
    null,
  ])
  expect(stepTo(template, null, -1)).toBe('text-4')
})

test('copies have ids of their own, also of the parts of a column, and do not hide what they were made of', () => {
  const column = newElement('column', empty, 'Teks')
  const { template, ids: copies } = pasted(added(empty, column), [column])
  const [first, second] = template.elements
  expect(copies).toEqual(new Set([second?.id]))
  expect(first && second && idsOf([first]).isDisjointFrom(idsOf([second]))).toBe(true)
  expect([second?.x, second?.y]).toEqual([column.x + 5, column.y + 5])
  expect(pasted(empty, [column]).template.elements[0]?.x).toBe(column.x)
})

test('on another paper what filled the page fills it, all else keeps its place and size', () => {
  const template = added(added(empty, newElement('frame', empty, '')), newElement('text', empty, 'Nama'))
  const upright = onPaper(template, { paper: 'F4', landscape: false })
  expect(upright.elements.map(({ x, y, width, height }) => [x, y, width, height])).toEqual([
    [10, 10, 195, 310],
    [47.5, 158, 120, 14],
  ])
})
