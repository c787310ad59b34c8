/** A workbook for entry of 50 units and 45 indicators, out and back, beside a plain table of the same size. */
import { Child, type Figure, median, type Part, plain } from './bench-tools.ts'

const rounds = 8
const sides = ['out', 'table-out', 'back', 'table-back'] as const

async function run(): Promise<Figure[]> {
  const children = sides.map((side) => ({ side, child: new Child('./bench-workbook-work.ts', [side]) }))
  const ms = new Map<string, number[]>(sides.map((side) => [side, []]))
  let peak = 0
  for (const { child } of children) await child.work(0, 2)
  for (let round = 0; round < rounds; round += 1) {
    for (const { side, child } of children) {
      const answer = await child.work(round, 1)
      ms.get(side)?.push(...answer.ms)
      peak = Math.max(peak, answer.peakMb)
    }
  }
  for (const { child } of children) child.end()
  const of = (side: (typeof sides)[number]): number => median(ms.get(side) ?? [])
  return [
    plain('workbook of 50 units out, median', of('out'), 'ms', 1),
    plain('plain table of the same size out, median', of('table-out'), 'ms', 1),
    plain('workbook of 50 units back, median', of('back'), 'ms', 1),
    plain('plain table of the same size back, median', of('table-back'), 'ms', 1),
    plain('workbook of 50 units: memory of a process, at most', peak, 'MB', 0),
  ]
}

export const workbook: Part = { name: 'workbook', run }
