import type { NumberHold, NumberScope, TakenNumber } from '../../../../shared/register-views'

/** A stretch of running numbers of which the same is to be said. */
export type Run = { first: number; last: number } & (
  | { what: 'taken'; numbers: TakenNumber[] }
  | { what: 'void'; number: TakenNumber }
  | { what: 'gap' }
  | { what: 'hold'; hold: NumberHold }
)

/** Numbers of our documents that follow each other are one stretch; void ones and those of other laptops keep apart. */
function takenRuns(taken: readonly TakenNumber[]): Run[] {
  const runs: Run[] = []
  for (const number of taken.toSorted((a, b) => a.running - b.running)) {
    const { running } = number
    const before = runs.at(-1)
    if (number.state === 'void') runs.push({ what: 'void', first: running, last: running, number })
    else if (before?.what === 'taken' && before.last === running - 1 && before.numbers[0]?.device === number.device) {
      before.last = running
      before.numbers.push(number)
    } else runs.push({ what: 'taken', first: running, last: running, numbers: [number] })
  }
  return runs
}

/** All there is to say of a run of numbers, in its order. */
export const runsOf = ({ taken, gaps, holds }: Pick<NumberScope, 'taken' | 'gaps' | 'holds'>): Run[] =>
  [
    ...takenRuns(taken),
    ...gaps.map((gap): Run => ({ what: 'gap', ...gap })),
    ...holds.map((hold): Run => ({ what: 'hold', first: hold.first, last: hold.last, hold })),
  ].toSorted((a, b) => a.first - b.first || a.last - b.last)
