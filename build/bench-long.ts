/** Tables that grow and a report of forty pages: time per row must not grow with the table. */
import { renderDocument } from '../electron/render/documents/render.ts'
import { report } from '../electron/render/documents/testing.ts'
import { atMost, Child, median, plain, type Figure, type Part } from './bench-tools.ts'

const sizes = [1000, 5000, 10_000] as const
const rounds = 3
/** Forty pages, which the first figure says. */
const units = 16
const indicators = 60

const pagesOf = (pdf: Uint8Array): number =>
  Number(/\/Type \/Pages[^]*?\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? 0)

async function run(): Promise<Figure[]> {
  const script = './bench-long-work.ts'
  const sides = sizes.map((rows) => ({ rows, child: new Child(script, ['rows', String(rows)]), ms: [] as number[] }))
  let peak = 0
  for (const { child } of sides) await child.work(0, 1)
  for (let round = 0; round < rounds; round += 1)
    for (const side of sides) {
      const { ms, peakMb } = await side.child.work(round, 1)
      side.ms.push(...ms)
      peak = Math.max(peak, peakMb)
    }
  for (const { child } of sides) child.end()
  const each = sides.map(({ rows, ms }) => median(ms) / rows)
  const [small = 1, , large = 1] = each

  const long = new Child(script, ['report', String(units), String(indicators)])
  await long.work(0, 2)
  const { ms, peakMb } = await long.work(0, 5)
  long.end()
  const { pdf } = await renderDocument({ snapshot: report(units, indicators), key: null, preview: false })
  return [
    ...sides.map(({ rows, ms: times }) => plain(`table of ${rows}: median`, median(times), 'ms', 0)),
    atMost('table: a row among 10,000 against one among 1,000', large / small, 1.5, 'x'),
    plain('table of 10000: peak memory of the process', peak, 'MB', 0),
    plain('report: pages', pagesOf(pdf), 'pages', 0),
    plain('report: median', median(ms), 'ms', 0),
    plain('report: peak memory of the process', peakMb, 'MB', 0),
  ]
}

export const long: Part = { name: 'long', run }
