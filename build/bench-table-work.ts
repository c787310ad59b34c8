/** One side of the ranking table: `ours` or `stock`. */
import { renderDocument } from '../electron/render/documents/render.ts'
import { ranking } from '../electron/render/documents/testing.ts'
import { serve } from './bench-tools.ts'

const rows = 514

if (process.argv[2] === 'stock') {
  const { stockRanking } = await import('./bench-stock.ts')
  serve(async () => {
    await stockRanking(ranking(rows))
  })
} else
  serve(async () => {
    await renderDocument({ snapshot: ranking(rows), key: null, preview: false })
  })
