import { rankText } from '../../../../shared/charts/body'
import { formatChange, formatScore, formatShare } from '../../../../shared/domain/number'
import type { BodyStory } from '../../../../shared/entry-views'
import { useExplain } from '../../explain/state'
import { UnstyledButton } from '../../ui/kit'
import { none } from '../../ui/words'
import { ZoneChip } from '../../ui/ZoneChip'
import styles from './Explore.module.css'
import { texts } from './texts'

const shown = (score: number | null): string => (score === null ? none : formatScore(score))

export function DimensionTable({ story: { dimensions } }: { story: BodyStory }) {
  const { head } = texts.dimensions
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{head.name}</th>
          <th scope="col">{head.weight}</th>
          <th scope="col">{head.reached}</th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ code, name, weight, reached }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td className="figure">{formatShare(weight)}</td>
            <td className="figure">{formatShare(reached)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function UnitTable({ story: { units } }: { story: BodyStory }) {
  const { head, explain } = texts.units
  const zones = units.some(({ zone }) => zone !== null)
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{head.name}</th>
          <th scope="col">{head.official}</th>
          <th scope="col">{head.computed}</th>
          <th scope="col" className={styles.text}>
            {zones ? head.zone : head.opinion}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id}>
            <th scope="row">
              {unit.computed === null ? (
                unit.name
              ) : (
                <UnstyledButton
                  className={styles.link}
                  aria-label={explain(unit.name)}
                  onClick={() => {
                    useExplain.getState().open({ unit: unit.id })
                  }}
                >
                  {unit.name}
                </UnstyledButton>
              )}
            </th>
            <td className="figure">{shown(unit.score)}</td>
            <td className="figure">{shown(unit.computed)}</td>
            <td className={styles.text}>{zones ? <ZoneChip zone={unit.zone} /> : unit.opinion || none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function TrendTable({ story: { trend } }: { story: BodyStory }) {
  const { head, newScheme } = texts.trend
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{head.year}</th>
          <th scope="col" className={styles.text}>
            {head.scheme}
          </th>
          <th scope="col">{head.score}</th>
          <th scope="col">{head.change}</th>
          <th scope="col" className={styles.text}>
            {head.zone}
          </th>
        </tr>
      </thead>
      <tbody>
        {trend.map((one, index) => {
          const before = trend[index - 1]
          return (
            <tr key={one.year}>
              <th scope="row">{one.year}</th>
              <td className={styles.text}>
                {one.schemeTitle}
                {one.newScheme && <div className={styles.label}>{newScheme}</div>}
              </td>
              <td className="figure">{formatScore(one.score)}</td>
              <td className="figure">{before && !one.newScheme ? formatChange(one.score - before.score) : none}</td>
              <td className={styles.text}>{one.zone === null ? one.opinion || none : <ZoneChip zone={one.zone} />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

export function RankTable({ story: { trend } }: { story: BodyStory }) {
  const { head } = texts.ranks
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{head.year}</th>
          <th scope="col">{head.rank}</th>
          <th scope="col" className={styles.text}>
            {head.scope}
          </th>
        </tr>
      </thead>
      <tbody>
        {trend.flatMap(({ year, rank, of, scopeText }) =>
          rank === null
            ? []
            : [
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td className="figure">{rankText(rank, of)}</td>
                  <td className={styles.text}>{scopeText}</td>
                </tr>,
              ],
        )}
      </tbody>
    </table>
  )
}
