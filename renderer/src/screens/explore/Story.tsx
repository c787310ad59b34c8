import { useMemo } from 'react'
import { dimensionChart, rankChart, trendChart, unitChart } from '../../../../shared/charts/body'
import type { BodyStory } from '../../../../shared/entry-views'
import type { BodyRow, ResultsView } from '../../../../shared/views'
import { useView } from '../../state/view'
import { useChartLook } from '../../ui/chart/look'
import { openEntry } from '../entry/state'
import { Card } from './Card'
import styles from './Explore.module.css'
import { Facts } from './Facts'
import { DimensionTable, RankTable, TrendTable, UnitTable } from './Tables'
import { texts } from './texts'

/** A unit is drawn with its official score, else the computed one. */
const shownUnit = ({ name, score, computed, partial, zone }: BodyStory['units'][number]) => ({
  name,
  score: score ?? (partial ? null : computed),
  zone,
})
const go = (screen: 'master' | 'results') => () => {
  useView.getState().go(screen)
}

/** The page of one body: each question once as a chart and beside it as a table. */
export function Story({ row, story, results }: { row: BodyRow; story: BodyStory; results: ResultsView }) {
  const look = useChartLook()
  const charts = useMemo(
    () => ({
      dimensions: dimensionChart(story.dimensions, look),
      units: unitChart(story.units.map(shownUnit), look),
      trend: trendChart(story.trend, look),
      ranks: rankChart(story.trend, look),
    }),
    [story, look],
  )
  const { dimensions, units, trend, ranks } = texts
  const ranked = story.trend.some(({ rank }) => rank !== null)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the page scrolls by keyboard too
    <section className={styles.page} aria-label={story.name} tabIndex={0}>
      <Facts row={row} story={story} results={results} />
      <div className={styles.cards}>
        <Card
          title={dimensions.title}
          chart={charts.dimensions}
          size={look.size}
          missing={
            story.dimensions.length > 0
              ? null
              : {
                  text: dimensions.none,
                  ...(story.units.length === 0
                    ? {}
                    : {
                        open: dimensions.open,
                        onOpen: () => {
                          openEntry({ place: story.code })
                        },
                      }),
                }
          }
        >
          <DimensionTable story={story} />
        </Card>
        <Card
          title={units.title}
          chart={charts.units}
          size={look.size}
          missing={story.units.length > 0 ? null : { text: units.none, open: units.open, onOpen: go('master') }}
        >
          <UnitTable story={story} />
        </Card>
        <Card
          title={trend.title}
          chart={charts.trend}
          size={look.size}
          missing={story.trend.length > 0 ? null : { text: trend.none, open: trend.open, onOpen: go('results') }}
          note={
            story.trend.length === 1
              ? trend.one
              : story.trend.some(({ newScheme }) => newScheme)
                ? trend.note
                : undefined
          }
        >
          <TrendTable story={story} />
        </Card>
        <Card
          title={ranks.title}
          chart={charts.ranks}
          size={look.size}
          missing={ranked ? null : { text: story.trend.length === 0 ? ranks.noScore : ranks.none }}
        >
          <RankTable story={story} />
        </Card>
      </div>
    </section>
  )
}
