/** The charts of one body: on its page and in its report. Null where there is nothing to draw. */
import { formatScore } from '../domain/number.ts'
import type { Hundredths, Zone } from '../domain/types.ts'
import { barChart } from './bars.ts'
import type { Chart, ChartLook } from './chart.ts'
import { yearChart } from './years.ts'

export const chartTitles = {
  dimensions: 'Capaian menurut dimensi',
  units: 'Nilai menurut unit',
  trend: 'Nilai antartahun',
  ranks: 'Riwayat peringkat',
} as const

interface Year {
  year: number
  newScheme: boolean
}

/** "1 dari 9". */
export const rankText = (rank: number, of: number): string => `${rank} dari ${of}`

export const dimensionChart = (
  dimensions: readonly { name: string; reached: Hundredths }[],
  look: ChartLook,
): Chart | null =>
  dimensions.length === 0
    ? null
    : barChart(
        {
          title: chartTitles.dimensions,
          suffix: '\u{a0}%',
          bars: dimensions.map(({ name, reached }) => ({ name, value: reached, color: look.accent })),
        },
        look,
      )

/** Units with a score, the best on top. */
export function unitChart(
  units: readonly { name: string; score: Hundredths | null; zone: Zone | null }[],
  look: ChartLook,
): Chart | null {
  const bars = units
    .flatMap(({ name, score, zone }) =>
      score === null ? [] : [{ name, value: score, color: zone === null ? look.accent : look.zones[zone] }],
    )
    .toSorted((a, b) => b.value - a.value)
  return bars.length === 0 ? null : barChart({ title: chartTitles.units, bars }, look)
}

/** Needs two years at least. */
export const trendChart = (trend: readonly (Year & { score: Hundredths })[], look: ChartLook): Chart | null =>
  trend.length < 2
    ? null
    : yearChart(
        {
          title: chartTitles.trend,
          points: trend.map(({ year, score, newScheme }) => ({
            year,
            value: score / 100,
            text: formatScore(score),
            newScheme,
          })),
        },
        look,
      )

/** Needs two years with a rank at least. */
export function rankChart(
  trend: readonly (Year & { rank: number | null; of: number })[],
  look: ChartLook,
): Chart | null {
  if (trend.filter(({ rank }) => rank !== null).length < 2) return null
  const points = trend.map(({ year, rank, of, newScheme }) => ({
    year,
    value: rank,
    text: rank === null ? '' : rankText(rank, of),
    newScheme,
  }))
  return yearChart({ title: chartTitles.ranks, points, ranks: true }, look)
}
