/** The ranking of 514 bodies against a table of the same content by an unchanged pdfmake. */
import { atLeast, Child, median, plain, type Figure, type Part } from './bench-tools.ts'

const rounds = 8

async function run(): Promise<Figure[]> {
  const script = './bench-table-work.ts'
  const [ours, stock] = [new Child(script, ['ours']), new Child(script, ['stock'])]
  const first = { ours: (await ours.work(0, 1)).ms, stock: (await stock.work(0, 1)).ms }
  const ms: { ours: number[]; stock: number[] } = { ours: [], stock: [] }
  await ours.work(0, 2)
  await stock.work(0, 2)
  for (let round = 0; round < rounds; round += 1) {
    ms.ours.push(...(await ours.work(round, 1)).ms)
    ms.stock.push(...(await stock.work(round, 1)).ms)
  }
  ours.end()
  stock.end()
  return [
    plain('table of 514: ours, median', median(ms.ours), 'ms', 0),
    plain('table of 514: stock pdfmake, median', median(ms.stock), 'ms', 0),
    atLeast('table of 514: faster than stock pdfmake', median(ms.stock) / median(ms.ours), 1.5),
    plain('table of 514: first one in a fresh process, ours', median(first.ours), 'ms', 0),
    plain('table of 514: first one in a fresh process, stock', median(first.stock), 'ms', 0),
  ]
}

export const table: Part = { name: 'table', run }
