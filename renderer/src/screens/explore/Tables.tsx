import { rankText } from '../../../../shared/charts/body'
import { formatChange, formatScore, formatShare } from '../../../../shared/domain/number'
import type { BodyStory } from '../../../../shared/entry-views'
import { useExplain } from '../../explain/state'
import { FactTable, type FactColumn } from '../../ui/FactTable'
import { TextLink } from '../../ui/TextLink'
import { none } from '../../ui/words'
import { ZoneChip } from '../../ui/ZoneChip'
import styles from './Explore.module.css'
import { texts } from './texts'

type Unit = BodyStory['units'][number]
type Year = BodyStory['trend'][number]

const shown = (score: number | null): string => (score === null ? none : formatScore(score))

const dimensionColumns: FactColumn<BodyStory['dimensions'][number]>[] = [
  { head: texts.dimensions.head.name, cell: ({ name }) => name },
  { head: texts.dimensions.head.weight, cell: ({ weight }) => formatShare(weight) },
  { head: texts.dimensions.head.reached, cell: ({ reached }) => formatShare(reached) },
]

export function DimensionTable({ story: { dimensions } }: { story: BodyStory }) {
  return <FactTable rows={dimensions} keyOf={({ code }) => code} columns={dimensionColumns} />
}

function UnitName({ id, name, computed }: Unit) {
  if (computed === null) return <>{name}</>
  return (
    <TextLink
      label={texts.units.explain(name)}
      onClick={() => {
        useExplain.getState().open({ unit: id })
      }}
    >
      {name}
    </TextLink>
  )
}

const unitColumns = (units: readonly Unit[]): FactColumn<Unit>[] => [
  { head: texts.units.head.name, cell: (unit) => <UnitName {...unit} /> },
  { head: texts.units.head.official, cell: ({ score }) => shown(score) },
  {
    head: texts.units.head.computed,
    cell: ({ computed, partial }) => (
      <>
        {shown(computed)}
        {partial && <div className={styles.label}>{texts.units.soFar}</div>}
      </>
    ),
  },
  units.some(({ zone }) => zone !== null)
    ? { head: texts.units.head.zone, words: true, cell: ({ zone }) => <ZoneChip zone={zone} /> }
    : { head: texts.units.head.opinion, words: true, cell: ({ opinion }) => opinion || none },
]

export function UnitTable({ story: { units } }: { story: BodyStory }) {
  return <FactTable rows={units} keyOf={({ id }) => id} columns={unitColumns(units)} />
}

const { head, newScheme: marked } = texts.trend

const yearColumns = (trend: BodyStory['trend']): FactColumn<Year>[] => [
  { head: head.year, cell: ({ year }) => year },
  {
    head: head.scheme,
    words: true,
    cell: ({ schemeTitle, newScheme }) => (
      <>
        {schemeTitle}
        {newScheme && <div className={styles.label}>{marked}</div>}
      </>
    ),
  },
  { head: head.score, cell: ({ score }) => formatScore(score) },
  {
    head: head.change,
    cell: ({ score, newScheme }, index) => {
      const before = trend[index - 1]
      return before && !newScheme ? formatChange(score - before.score) : none
    },
  },
  {
    head: head.zone,
    words: true,
    cell: ({ zone, opinion }) => (zone === null ? opinion || none : <ZoneChip zone={zone} />),
  },
]

export function TrendTable({ story: { trend } }: { story: BodyStory }) {
  return <FactTable rows={trend} keyOf={({ year }) => year} columns={yearColumns(trend)} />
}

const rankColumns: FactColumn<Year>[] = [
  { head: texts.ranks.head.year, cell: ({ year }) => year },
  { head: texts.ranks.head.rank, cell: ({ rank, of }) => (rank === null ? none : rankText(rank, of)) },
  { head: texts.ranks.head.scope, words: true, cell: ({ scopeText }) => scopeText },
]

export function RankTable({ story: { trend } }: { story: BodyStory }) {
  return <FactTable rows={trend.filter(({ rank }) => rank !== null)} keyOf={({ year }) => year} columns={rankColumns} />
}
