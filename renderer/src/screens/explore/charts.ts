/** The charts of a body's page, from its story. */
import { barChart } from '../../../../shared/charts/bars'
import type { Chart, ChartLook } from '../../../../shared/charts/chart'
import { yearChart } from '../../../../shared/charts/years'
import { formatScore } from '../../../../shared/domain/number'
import type { BodyStory } from '../../../../shared/entry-views'
import { texts } from './texts'

export const dimensionChart = ({ dimensions }: BodyStory, look: ChartLook): Chart | null =>
  dimensions.length === 0
    ? null
    : barChart(
        {
          title: texts.dimensions.title,
          suffix: '\u00A0%',
          bars: dimensions.map(({ name, reached }) => ({ name, value: reached, color: look.accent })),
        },
        look,
      )

/** The score a unit is shown with: the official one, else the computed one. */
const shownScore = ({ score, computed }: BodyStory['units'][number]): number | null => score ?? computed

export function unitChart({ units }: BodyStory, look: ChartLook): Chart | null {
  const bars = units
    .flatMap((unit) => {
      const value = shownScore(unit)
      const color = unit.zone === null ? look.accent : look.zones[unit.zone]
      return value === null ? [] : [{ name: unit.name, value, color }]
    })
    .toSorted((a, b) => b.value - a.value)
  return bars.length === 0 ? null : barChart({ title: texts.units.title, bars }, look)
}

export const trendChart = ({ trend }: BodyStory, look: ChartLook): Chart | null =>
  trend.length < 2
    ? null
    : yearChart(
        {
          title: texts.trend.title,
          points: trend.map(({ year, score, newScheme }) => ({
            year,
            value: score / 100,
            text: formatScore(score),
            newScheme,
          })),
        },
        look,
      )

export function rankChart({ trend }: BodyStory, look: ChartLook): Chart | null {
  const points = trend.map(({ year, rank, of, newScheme }) => ({
    year,
    value: rank,
    text: rank === null ? '' : texts.ranks.of(rank, of),
    newScheme,
  }))
  const known = points.filter(({ value }) => value !== null)
  return known.length < 2 ? null : yearChart({ title: texts.ranks.title, points, ranks: true }, look)
}
