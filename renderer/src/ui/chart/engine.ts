/** The part of ECharts that the program draws with; loaded with the first chart. */
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from '../../../../shared/charts/chart'

use([BarChart, LineChart, GridComponent, SVGRenderer])

/** The chart as an SVG document. Sizes in pixels. */
export function svgOf(option: ChartOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}
