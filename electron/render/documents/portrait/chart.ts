/** Charts on paper: the option objects of the screen, drawn as SVG and placed like a picture. */
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart, ChartLook } from '../../../../shared/charts/chart.ts'
import type { Snapshot } from '../../../../shared/domain/snapshot.ts'
import { mm, tint } from '../../engine/drawing.ts'
import { widthOf } from '../../engine/fonts.ts'
import { zoneColors } from '../marks.ts'
import { left, rule, soft, width } from './layout.ts'
import type { Pages } from './pages.ts'

use([BarChart, LineChart, GridComponent, SVGRenderer])

/** Without a browser ECharts only guesses how wide a text is; names would be cut at the edge. "8px Sans" names size and face. */
setPlatformAPI({
  measureText: (text, font = '') => ({
    width: widthOf(text, 'sans', Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '12')),
  }),
})

/** Colours and type of a report. Letters are those of the document's own face. */
export const paperLook = ({ ink, brand }: Snapshot['colors']): ChartLook => ({
  ink,
  soft,
  line: rule,
  accent: tint(brand, 0.85),
  zones: zoneColors,
  font: 'Sans',
  size: 8,
  names: 24,
})

function svgOf({ option }: Chart, wide: number, high: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: wide, height: high })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  // ECharts clips lines to the grid, which they never leave; a clipped group would be drawn as transparency.
  return svg.replaceAll(/ clip-path="[^"]*"/g, '')
}

/** Places a chart, where there is one, over the width of the text, never torn. A table beside it says the same figures. */
export function chartBlock(pages: Pages, chart: Chart | null, { size }: ChartLook): void {
  if (!chart) return
  const height = Math.round(chart.height * size)
  pages.place(height, mm(3), (_, y) => {
    pages.pictures.push({ page: pages.sheets.length - 1, x: left, y, width, svg: svgOf(chart, width, height) })
  })
}
