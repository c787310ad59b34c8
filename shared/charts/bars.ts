/** Scores as horizontal bars, the first on top, with the figure at the end of each. */
import { formatScore } from '../domain/number.ts'
import type { Hundredths } from '../domain/types.ts'
import { baseOf, textOf, type Chart, type ChartLook } from './chart.ts'

export interface Bar {
  name: string
  /** 0 to 100, in hundredths. */
  value: Hundredths
  color: string
}

interface Bars {
  /** What the chart is: "Capaian dimensi". */
  title: string
  bars: readonly Bar[]
  /** Behind each figure: " %". */
  suffix?: string
}

const step = 2.4

export function barChart({ title, bars, suffix = '' }: Bars, look: ChartLook): Chart {
  const figure = (value: Hundredths): string => `${formatScore(value)}${suffix}`
  const said = bars.map(({ name, value }) => `${name} ${figure(value)}`)
  return {
    height: bars.length * step + 2.6,
    alt: `Grafik batang. ${title}: ${said.join('; ')}.`,
    option: {
      ...baseOf(look),
      grid: {
        left: 0,
        right: look.size * 4.6,
        top: look.size * 0.4,
        bottom: look.size * 1.8,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: 100,
        interval: 50,
        axisLabel: textOf(look, look.soft),
        splitLine: { lineStyle: { color: look.line } },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisLine: { lineStyle: { color: look.soft } },
        axisTick: { show: false },
        axisLabel: { ...textOf(look, look.ink), width: look.size * look.names, overflow: 'truncate', ellipsis: '…' },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: look.size * 1.4,
          data: bars.map(({ value, color }) => ({ value: value / 100, itemStyle: { color } })),
          label: {
            ...textOf(look, look.ink),
            show: true,
            position: 'right',
            formatter: ({ dataIndex }: { dataIndex: number }) => figure(bars[dataIndex]?.value ?? 0),
          },
        },
      ],
    },
  }
}
