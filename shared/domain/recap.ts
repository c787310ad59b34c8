/** The recapitulation of a region and year as figures; `recap-text.ts` puts them into words. */
import { bandOf } from './band.ts'
import { meanOf } from './score.ts'
import { countBands, type BandCount } from './statistics.ts'
import { isVertical, type BodyType, type Category, type Hundredths, type Scheme, type Zone } from './types.ts'

export interface RecapLine {
  name: string
  score: Hundredths
  zone: Zone | null
  category: Category | null
  opinion: string
}
export interface RecapRow extends RecapLine {
  /** Comparable score of the year before; null where there is none. */
  before: Hundredths | null
}
export interface RecapUnit extends RecapLine {
  body: string
}

export interface Recap {
  /** Governments with a score, best first. */
  rows: RecapRow[]
  /** Governments of the region without one. */
  unscored: string[]
  counts: BandCount[]
  mean: Hundredths | null
  /** The year before; null when nothing is known of it. */
  before: Before | null
  /** Units with a score; null when there are none. `green`: in the green zone, or awarded where a scheme has no zones. */
  units: { scored: number; green: number; best: RecapUnit[]; lowest: RecapUnit[] } | null
  /** What the scheme calls a green unit. */
  greenLabel: string
  /** Polres, Kantah, ministries: scored on their own, in no mean of governments. */
  vertical: { rows: RecapLine[]; mean: Hundredths | null } | null
}

interface Before {
  year: number
  /** Judged by the same scheme. */
  comparable: boolean
  /** Governments with a score in both years and their two means: means of different governments say nothing. */
  both: { count: number; earlier: Hundredths; now: Hundredths } | null
}

interface Given extends Omit<RecapLine, 'score'> {
  score: Hundredths | null
}
export interface RecapInput {
  scheme: Scheme
  year: number
  bodies: (Given & {
    type: BodyType
    before: Hundredths | null
    units: Given[]
  })[]
  /** Null when no government has a score the year before. */
  before: { year: number; comparable: boolean } | null
}

/** Units named as best and as lowest. */
const named = 5

const scored = <T extends Given>(rows: readonly T[]): (T & { score: Hundredths })[] =>
  rows
    .flatMap((row) => (row.score === null ? [] : [{ ...row, score: row.score }]))
    .toSorted((a, b) => b.score - a.score || Number(a.name > b.name) - Number(a.name < b.name))

const line = ({ name, score, zone, category, opinion }: RecapLine): RecapLine => ({
  name,
  score,
  zone,
  category,
  opinion,
})

/** Everything the recapitulation prints. */
export function recapOf({ scheme, bodies, before }: RecapInput): Recap {
  const own = bodies.filter(({ type }) => !isVertical(type))
  const rows = scored(own)
  const scores = rows.map(({ score }) => score)
  const others = scored(bodies.filter(({ type }) => isVertical(type)))
  return {
    rows: rows.map((row) => Object.assign(line(row), { before: before?.comparable === true ? row.before : null })),
    unscored: own.filter(({ score }) => score === null).map(({ name }) => name),
    counts: countBands(scheme, scores),
    mean: meanOf(scores),
    before: before && { ...before, both: before.comparable ? bothOf(rows) : null },
    units: unitsOf(scheme, own),
    greenLabel: hasZones(scheme) ? 'zona hijau' : 'opini yang mendapat penghargaan',
    vertical: others.length === 0 ? null : { rows: others.map(line), mean: meanOf(others.map(({ score }) => score)) },
  }
}

function bothOf(rows: readonly { score: Hundredths; before: Hundredths | null }[]): Before['both'] {
  const pairs = rows.flatMap(({ score, before }) => (before === null ? [] : [{ score, before }]))
  const earlier = meanOf(pairs.map(({ before }) => before))
  const now = meanOf(pairs.map(({ score }) => score))
  return earlier === null || now === null ? null : { count: pairs.length, earlier, now }
}

const hasZones = ({ bands }: Scheme): boolean => bands.some(({ zone }) => zone !== null)

function unitsOf(scheme: Scheme, bodies: RecapInput['bodies']): Recap['units'] {
  const all = scored(bodies.flatMap(({ name, units }) => units.map((unit) => ({ ...unit, body: name }))))
  if (all.length === 0) return null
  const unit = (row: (typeof all)[number]): RecapUnit => ({ ...line(row), body: row.body })
  const most = Math.min(named, Math.floor(all.length / 2))
  return {
    scored: all.length,
    green: all.filter(({ zone, score }) => (zone === null ? bandOf(scheme, score).award : zone === 'hijau')).length,
    best: all.slice(0, most).map(unit),
    lowest: all.slice(all.length - most).map(unit),
  }
}
