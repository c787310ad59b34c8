/** The parts of an instrument as lines of a table, and what can be done with a line. */
import type {
  Indicator,
  InstrumentContent,
  InstrumentDimension,
  InstrumentRule,
} from '../../../../shared/domain/instrument'

/** Where a part stands: codes may be doubled while an instrument is being made, places never are. */
export interface Place {
  dimension: number
  /** Null for the dimension itself. */
  indicator: number | null
}
export interface Line {
  key: string
  place: Place
  dimension: InstrumentDimension
  indicator: Indicator | null
}
/** What became of the instrument, and the part to go to. */
export interface Change {
  content: InstrumentContent
  at: string
}

export const whole = 10_000

export const keyOf = ({ dimension, indicator }: Place): string =>
  indicator === null ? String(dimension) : `${String(dimension)}.${String(indicator)}`

/** Dimensions, each followed by its indicators. */
export const linesOf = ({ dimensions }: InstrumentContent): Line[] =>
  dimensions.flatMap((dimension, d) => [
    {
      key: keyOf({ dimension: d, indicator: null }),
      place: { dimension: d, indicator: null },
      dimension,
      indicator: null,
    },
    ...dimension.indicators.map((indicator, i) => {
      const place = { dimension: d, indicator: i }
      return { key: keyOf(place), place, dimension, indicator }
    }),
  ])

const withDimension = (
  content: InstrumentContent,
  place: number,
  change: (dimension: InstrumentDimension) => InstrumentDimension,
): InstrumentContent => ({
  ...content,
  dimensions: content.dimensions.map((dimension, d) => (d === place ? change(dimension) : dimension)),
})

/** The code after the last of `like`: "IN-07" after "IN-06"; never one that is taken. */
export const nextCode = (like: string, taken: readonly string[]): string => {
  const [, stem = like, digits = ''] = /^(.*?)(\d*)$/.exec(like) ?? []
  const known = new Set(taken.map((code) => code.toLowerCase()))
  const width = Math.max(2, digits.length)
  for (let number = Number(digits) + 1; ; number += 1) {
    const code = `${digits === '' ? `${stem}-` : stem}${String(number).padStart(width, '0')}`
    if (!known.has(code.toLowerCase())) return code
  }
}

export const indicatorCodes = ({ dimensions }: InstrumentContent): string[] =>
  dimensions.flatMap(({ indicators }) => indicators.map(({ code }) => code))
export const dimensionCodes = ({ dimensions }: InstrumentContent): string[] => dimensions.map(({ code }) => code)

const made = (sample: boolean) => ({ certainty: sample ? ('sample' as const) : ('confirmed' as const), source: '' })

/** A new indicator below the line, found out and measured as its neighbour; first of its dimension below a dimension. */
export const addIndicator = (content: InstrumentContent, at: Place, name: string, sample: boolean): Change => {
  const dimension = content.dimensions[at.dimension]
  if (dimension === undefined) return addDimension(content, null, name, sample)
  const { indicators } = dimension
  const neighbour = at.indicator === null ? indicators.at(-1) : indicators[at.indicator]
  const index = at.indicator === null ? indicators.length : at.indicator + 1
  const indicator: Indicator = {
    variable: neighbour?.variable ?? '',
    kind: 'score',
    scale: neighbour?.scale ?? { max: 300, step: 100 },
    labels: neighbour?.labels ?? [],
    naAllowed: neighbour?.naAllowed ?? false,
    required: neighbour?.required ?? true,
    method: neighbour?.method ?? '',
    expected: null,
    ...made(sample),
    code: nextCode(
      indicators.findLast(({ code }) => /\d$/.test(code))?.code ?? dimension.code,
      indicatorCodes(content),
    ),
    name,
    weight: 0,
  }
  return {
    content: withDimension(content, at.dimension, (one) => ({
      ...one,
      indicators: one.indicators.toSpliced(index, 0, indicator),
    })),
    at: keyOf({ dimension: at.dimension, indicator: index }),
  }
}

/** A new dimension after the one of the line, or at the end. */
export const addDimension = (content: InstrumentContent, at: Place | null, name: string, sample: boolean): Change => {
  const index = at === null ? content.dimensions.length : at.dimension + 1
  const code = nextCode('D', dimensionCodes(content))
  const dimension: InstrumentDimension = { code, name, weight: 0, indicators: [], ...made(sample) }
  return {
    content: { ...content, dimensions: content.dimensions.toSpliced(index, 0, dimension) },
    at: keyOf({ dimension: index, indicator: null }),
  }
}

/** Without the line, and for a dimension without its indicators; goes to what stands in its place. */
export const remove = (content: InstrumentContent, { dimension, indicator }: Place): Change => {
  const before = linesOf(content)
  const index = before.findIndex(({ key }) => key === keyOf({ dimension, indicator }))
  const next =
    indicator === null
      ? { ...content, dimensions: content.dimensions.toSpliced(dimension, 1) }
      : withDimension(content, dimension, (one) => ({ ...one, indicators: one.indicators.toSpliced(indicator, 1) }))
  const after = linesOf(next)
  return { content: next, at: after[Math.min(index, after.length - 1)]?.key ?? '' }
}

const swapped = <T>(list: readonly T[], one: number, other: number): T[] => {
  const [a, b] = [list[one], list[other]]
  return a === undefined || b === undefined ? [...list] : list.with(one, b).with(other, a)
}

/**
 * One place up or down. An indicator at the border of its dimension goes over to the neighbouring one; a dimension goes
 * with its indicators. Null where it cannot go any further.
 */
export const move = (content: InstrumentContent, { dimension, indicator }: Place, step: 1 | -1): Change | null => {
  const { dimensions } = content
  const to = dimension + step
  if (indicator === null)
    return dimensions[to] === undefined
      ? null
      : {
          content: { ...content, dimensions: swapped(dimensions, dimension, to) },
          at: keyOf({ dimension: to, indicator: null }),
        }
  const indicators = dimensions[dimension]?.indicators ?? []
  const moved = indicators[indicator]
  if (moved === undefined) return null
  if (indicators[indicator + step] !== undefined)
    return {
      content: withDimension(content, dimension, (one) => ({
        ...one,
        indicators: swapped(one.indicators, indicator, indicator + step),
      })),
      at: keyOf({ dimension, indicator: indicator + step }),
    }
  const other = dimensions[to]
  if (other === undefined) return null
  const index = step === 1 ? 0 : other.indicators.length
  const left = withDimension(content, dimension, (one) => ({
    ...one,
    indicators: one.indicators.toSpliced(indicator, 1),
  }))
  return {
    content: withDimension(left, to, (one) => ({ ...one, indicators: one.indicators.toSpliced(index, 0, moved) })),
    at: keyOf({ dimension: to, indicator: index }),
  }
}

/** Shares as equal as hundredths of a percent allow; the first ones get what is left over. */
export const equalShares = (count: number): number[] => {
  const share = Math.floor(whole / count)
  const over = whole - share * count
  return Array.from({ length: count }, (_, index) => share + (index < over ? 1 : 0))
}

/** Equal weights for the scored indicators of a dimension. */
export const spreadIndicators = (content: InstrumentContent, dimension: number): InstrumentContent =>
  withDimension(content, dimension, (one) => {
    const shares = equalShares(Math.max(1, one.indicators.filter(({ kind }) => kind === 'score').length))
    return {
      ...one,
      indicators: one.indicators.map((indicator) => ({
        ...indicator,
        weight: indicator.kind === 'score' ? (shares.shift() ?? 0) : 0,
      })),
    }
  })

const counts = ({ indicators }: InstrumentDimension): boolean => indicators.some(({ kind }) => kind === 'score')

/** Equal weights for the dimensions with scored indicators. */
export const spreadDimensions = (content: InstrumentContent): InstrumentContent => {
  const shares = equalShares(Math.max(1, content.dimensions.filter(counts).length))
  return {
    ...content,
    dimensions: content.dimensions.map((one) => ({ ...one, weight: counts(one) ? (shares.shift() ?? 0) : 0 })),
  }
}

const renamed = (rules: readonly InstrumentRule[], from: string, to: string): InstrumentRule[] =>
  rules.map((rule) => ({
    ...rule,
    when: rule.when.indicator === from ? { ...rule.when, indicator: to } : rule.when,
    must: rule.must.indicator === from ? { ...rule.must, indicator: to } : rule.must,
  }))

/** Changes one indicator; rules follow a new code. */
export const changeIndicator = (
  content: InstrumentContent,
  place: { dimension: number; indicator: number },
  change: Partial<Indicator>,
): InstrumentContent => {
  const old = content.dimensions[place.dimension]?.indicators[place.indicator]
  const next = withDimension(content, place.dimension, (one) => ({
    ...one,
    indicators: one.indicators.map((indicator, i) => (i === place.indicator ? { ...indicator, ...change } : indicator)),
  }))
  const { code } = change
  return code === undefined || old === undefined ? next : { ...next, rules: renamed(next.rules, old.code, code) }
}

export const changeDimension = (
  content: InstrumentContent,
  dimension: number,
  change: Partial<Omit<InstrumentDimension, 'indicators'>>,
): InstrumentContent => withDimension(content, dimension, (one) => ({ ...one, ...change }))

/** The line a problem is about; undefined for a rule or the instrument as a whole. */
export const lineAt = (content: InstrumentContent, code: string): Line | undefined =>
  linesOf(content).findLast(
    ({ dimension, indicator }) => (indicator ?? dimension).code.toLowerCase() === code.toLowerCase(),
  )
