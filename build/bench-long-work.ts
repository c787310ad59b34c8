/** Long documents: `rows N`, a ranking of N bodies; `report UNITS INDICATORS`, a report with so many. */
import { renderDocument } from '../electron/render/documents/render.ts'
import { ranking, report } from '../electron/render/documents/testing.ts'
import { serve } from './bench-tools.ts'

const [what = '', first = '', second = ''] = process.argv.slice(2)
const snapshot = what === 'report' ? report(Number(first), Number(second)) : ranking(Number(first))
serve(async () => {
  await renderDocument({ snapshot, key: null, preview: false })
})
