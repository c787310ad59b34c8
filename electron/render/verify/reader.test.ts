import { expect, test } from 'vitest'
import { sameValue } from './equal.ts'
import { Malformed, type Value, isDict, isText } from './objects.ts'
import { Reader } from './reader.ts'
import { readDate, readText } from './text.ts'

const read = (text: string): Value => new Reader(Buffer.from(text, 'latin1'), 0, { left: 10_000 }).value()

test.each<[string, Value]>([
  ['null', null],
  ['true', true],
  [' % comment\n false', false],
  ['12', 12],
  ['-.5', -0.5],
  ['+4.', 4],
  ['007', 7],
  ['/A#20B', { kind: 'name', value: 'A B' }],
  ['12 0 R', { kind: 'ref', number: 12, generation: 0 }],
  ['[1 2 R 3 0 R 4]', [{ kind: 'ref', number: 1, generation: 2 }, { kind: 'ref', number: 3, generation: 0 }, 4]],
  ['[1 2 3]', [1, 2, 3]],
])('%s is read as it stands', (text, value) => {
  expect(read(text)).toEqual(value)
})

test.each([
  ['(a(b)c)', 'a(b)c'],
  ['(a\\(b)', 'a(b'],
  ['(a\\101\\0612)', 'aA12'],
  ['(a\\\r\nb)', 'ab'],
  ['(a\\nb)', 'a\nb'],
  ['<41 4>', 'A@'],
  ['(\\376\\377\\000P\\000\\351)', 'Pé'],
  ['<efbbbfc3a9>', 'é'],
  ['()', ''],
])('%s is the text %s', (text, wanted) => {
  const value = read(text)
  expect(isText(value) && readText(value)).toBe(wanted)
})

test.each([
  '[1 0 Rx]',
  '(a',
  '<4',
  '<4g>',
  '<< /A',
  '[1',
  '<< 1 2 >>',
  '>>',
  '',
  'nul',
  '1e5',
  '--1',
  '['.repeat(100),
  '/'.padEnd(300, 'a'),
])('%s is refused', (text) => expect(() => read(text)).toThrow(Malformed))

test('a key that stands twice is remembered, and equals nothing', () => {
  const value = read('<< /A 1 /A 1 >>')
  expect(isDict(value) && value.repeated).toBe(true)
  expect(sameValue(value, value)).toBe(true)
  expect(sameValue(value, read('<< /A 1 /A 1 >>'))).toBe(false)
})

test.each([
  ['<< /A 1 /B [(x) 2 0 R] >>', '<</B[<78>2 0 R]/A 1>>', true],
  ['<< /A 1 >>', '<< /A 1 /B null >>', true],
  ['<< /A 1 >>', '<< /A 2 >>', false],
  ['2 0 R', '2 1 R', false],
  ['/A', '(A)', false],
  ['[1]', '[1 1]', false],
  ['null', '<< >>', false],
])('%s and %s: the same is %s', (one, other, same) => {
  expect(sameValue(read(one), read(other))).toBe(same)
})

test('work is bounded', () => {
  expect(() => new Reader(Buffer.from('[1 2 3 4 5 6 7 8 9]'), 0, { left: 5 }).value()).toThrow('too much work')
})

test.each([
  ['D:20230124081530Z', '2023-01-24T08:15:30.000Z'],
  ["D:20230124081530+07'00'", '2023-01-24T01:15:30.000Z'],
  ["D:20230124081530-03'30", '2023-01-24T11:45:30.000Z'],
  ['D:2023', '2023-01-01T00:00:00.000Z'],
  ['20230124', '2023-01-24T00:00:00.000Z'],
  ['kemarin', null],
  ['', null],
])('the date %s is %s', (text, wanted) => {
  expect(readDate(text)).toBe(wanted)
})
