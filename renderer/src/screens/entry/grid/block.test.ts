import { expect, test } from 'vitest'
import { fill, place, readBlock, writeBlock } from './block'

test.each([
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['87,5', [['87,5']]],
  ['1\t\t3\n\n4', [['1', '', '3'], [''], ['4']]],
  ['"a\tb"\t2\n', [['a\tb', '2']]],
  ['"baris 1\r\nbaris 2"\t"kata ""dalam"" kutip"', [['baris 1\nbaris 2', 'kata "dalam" kutip']]],
  ['"belum ditutup\t2', [['"belum ditutup', '2']]],
  ['3"\t4', [['3"', '4']]],
  ['\t', [['', '']]],
])('%j from the clipboard is read as Excel wrote it', (text, block) => {
  expect(readBlock(text)).toEqual(block)
})

test('a block that is written is read back', () => {
  const block = [
    ['1', '', 'TB'],
    ['87,5', '0', '2'],
  ]
  expect(readBlock(writeBlock(block))).toEqual(block)
})

test('a block is laid over units only: headings between them are passed over', () => {
  const placed = place(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    { x: 1, y: 1, x1: 1, y1: 1 },
    [1, 3],
    3,
  )
  expect(placed.map(({ at, text }) => [text, at?.x, at?.y])).toEqual([
    ['a', 1, 1],
    ['b', 2, 1],
    ['c', 1, 3],
    ['d', 2, 3],
  ])
})

test('what falls beyond the last unit or indicator is counted with its place in the block', () => {
  const placed = place(
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    { x: 2, y: 3, x1: 2, y1: 3 },
    [1, 3],
    3,
  )
  expect(placed.filter(({ at }) => at === null).map(({ text, line, column }) => [text, line, column])).toEqual([
    ['b', 1, 2],
    ['c', 2, 1],
    ['d', 2, 2],
  ])
})

test('one value fills the whole range, two lines repeat in four, three do not', () => {
  const range = { x: 0, y: 0, x1: 1, y1: 3 }
  const ys = [0, 1, 2, 3]
  const at = (block: string[][]) =>
    place(block, range, ys, 5)
      .map(({ text }) => text)
      .join('')
  expect(at([['7']])).toBe('77777777')
  expect(at([['1'], ['2']])).toBe('11221122')
  expect(at([['1'], ['2'], ['3']])).toBe('123')
})

test('the fill handle repeats its source in both directions and leaves the source alone', () => {
  const values: Record<string, string> = { '0,2': 'a', '0,3': 'b' }
  const textAt = ({ x, y }: { x: number; y: number }): string => values[`${String(x)},${String(y)}`] ?? ''
  const source = { x: 0, y: 2, x1: 0, y1: 3 }
  const filled = (target: typeof source) =>
    fill(source, target, [0, 1, 2, 3, 4, 6], textAt).map(({ at, text }) => `${text}${String(at.y)}`)
  expect(filled({ x: 0, y: 2, x1: 0, y1: 6 })).toEqual(['a4', 'b6'])
  expect(filled({ x: 0, y: 0, x1: 0, y1: 3 })).toEqual(['a0', 'b1'])
})

test('a block of 400 x 60 cells is read at once', () => {
  const block = Array.from({ length: 400 }, () => Array.from({ length: 60 }, (_, x) => String(x % 4)))
  const text = writeBlock(block)
  const start = performance.now()
  expect(readBlock(text)).toEqual(block)
  expect(performance.now() - start).toBeLessThan(500)
})
