import { expect, test } from 'vitest'
import type { TakenNumber } from '../../../../shared/register-views'
import { runsOf } from './runs'

const number = (running: number, more: Partial<TakenNumber> = {}): TakenNumber => ({
  running,
  number: String(running),
  kind: 'certificate',
  subject: 'Kota Serang',
  state: 'issued',
  document: String(running),
  device: null,
  reason: null,
  ...more,
})
const hold = { id: 'a', scope: '2023', first: 6, last: 9, kind: null, reason: 'Undangan', used: 0 }

test('numbers that follow each other are one stretch; gaps, holds, void and foreign numbers stand between in order', () => {
  const taken = [5, 1, 2, 3].map((running) => number(running))
  const runs = runsOf({
    taken: [...taken, number(10, { state: 'void' }), number(11, { device: 'x' }), number(12)],
    gaps: [{ first: 4, last: 4 }],
    holds: [hold],
  })
  expect(runs.map(({ what, first, last }) => [what, first, last])).toEqual([
    ['taken', 1, 3],
    ['gap', 4, 4],
    ['taken', 5, 5],
    ['hold', 6, 9],
    ['void', 10, 10],
    ['taken', 11, 11],
    ['taken', 12, 12],
  ])
})
