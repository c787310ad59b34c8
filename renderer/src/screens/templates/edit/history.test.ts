import { expect, test } from 'vitest'
import { back, begin, changed, forward, isUnsaved, kept } from './history'

const at = (key: string, ms: number) => ({ key, at: ms })

test('steps go back and forward, a new change forgets the way forward', () => {
  const three = changed(changed(begin('a'), 'b'), 'c')
  const two = back(three)
  expect([two.now, back(two).now, back(back(two)).now]).toEqual(['b', 'a', 'a'])
  expect(forward(two).now).toBe('c')
  expect(forward(changed(two, 'd')).now).toBe('d')
})

test('what follows quickly with the same key is one step, a pause or another key begins the next', () => {
  const typed = ['b', 'c', 'd'].reduce((steps, now, index) => changed(steps, now, at('text', index * 300)), begin('a'))
  expect(typed.past).toEqual(['a'])
  expect(changed(typed, 'e', at('text', 5000)).past).toEqual(['a', 'd'])
  expect(changed(typed, 'e', at('size', 700)).past).toEqual(['a', 'd'])
  expect(changed(back(typed), 'e', at('text', 700)).past).toEqual(['a'])
})

test('nothing is unsaved after all steps are taken back, or after it was written; the way back stays', () => {
  const edited = changed(begin('a'), 'b')
  expect(isUnsaved(edited)).toBe(true)
  expect(isUnsaved(back(edited))).toBe(false)
  const written = kept(edited, 'b')
  expect(isUnsaved(written)).toBe(false)
  expect(back(written).now).toBe('a')
  expect(isUnsaved(back(written))).toBe(true)
  expect(changed(edited, 'b')).toBe(edited)
})
