/** Something over the years as a line. Where the scheme changed the line is broken and the year marked: the two do not compare. */
import { baseOf, textOf, type Chart, type ChartLook } from './chart.ts'

export interface YearPoint {
  year: number
  /** Null where there is none that year. */
  value: number | null
  /** As printed at the point: "88,83", "1 dari 9". */
  text: string
  /** First year under another scheme than the one before. */
  newScheme: boolean
}

interface Years {
  title: string
  points: readonly YearPoint[]
  /** Ranks: the first is on top, and only whole numbers stand at the axis. */
  ranks?: boolean
}

/** Stretches of years under one scheme. */
const stretches = (points: readonly YearPoint[]): YearPoint[][] => {
  const found: YearPoint[][] = []
  for (const point of points) {
    const last = found.at(-1)
    if (last === undefined || point.newScheme) found.push([point])
    else last.push(point)
  }
  return found
}

const markText = 'skema baru'
export function yearChart({ title, points, ranks = false }: Years, look: ChartLook): Chart {
  const known = points.filter(({ value }) => value !== null)
  const said = known.map(({ year, text, newScheme }) => `${year} ${text}${newScheme ? ` (${markText})` : ''}`)
  const values = known.map(({ value }) => value ?? 0)
  return {
    height: 17,
    alt: `Grafik garis. ${title}: ${said.join('; ')}.`,
    option: {
      ...baseOf(look),
      grid: {
        left: look.size,
        right: look.size * 3,
        top: look.size * 2.6,
        bottom: look.size * 0.4,
        outerBoundsMode: 'same',
        outerBoundsContain: 'axisLabel',
      },
      xAxis: {
        type: 'category',
        data: points.map(({ year, newScheme }) =>
          newScheme ? `${year}\n${markText.replace(' ', '\n')}` : String(year),
        ),
        // A line before the first year of each scheme.
        splitLine: {
          show: true,
          interval: (index: number) => points[index]?.newScheme ?? false,
          lineStyle: { color: look.soft, type: 'dashed' },
        },
        axisLabel: { ...textOf(look, look.ink), lineHeight: look.size * 1.3, interval: 0 },
        axisLine: { lineStyle: { color: look.soft } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        inverse: ranks,
        min: ranks ? 1 : Math.max(0, Math.floor((Math.min(...values) - 5) / 10) * 10),
        max: ranks ? Math.max(2, ...values) : 100,
        ...(ranks ? { minInterval: 1 } : {}),
        axisLabel: textOf(look, look.soft),
        splitLine: { lineStyle: { color: look.line } },
      },
      series: stretches(points).map((stretch) => ({
        type: 'line',
        symbol: 'circle',
        symbolSize: look.size * 0.6,
        lineStyle: { color: look.accent, width: 2 },
        itemStyle: { color: look.accent },
        data: points.map((point) => (stretch.includes(point) ? point.value : null)),
        label: {
          ...textOf(look, look.ink),
          show: true,
          position: 'top',
          formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.text ?? '',
        },
      })),
    },
  }
}
