/** The shape every scheme file must have. A file that breaks a rule stops the program at load, with the rule named. */
import { z } from 'zod'
import { categories, type Scheme, zones } from '../domain/types.ts'

const certainty = z.enum(['confirmed', 'inferred'])
const words = z.string().min(1)
const year = z.number().int().min(2000).max(2100)

const band = z.strictObject({
  from: z.number().int().min(0).max(10_000),
  zone: z.enum(zones).nullable(),
  category: z.enum(categories).nullable(),
  opinion: words,
  quality: words.nullable(),
  award: z.boolean(),
  certainty,
  source: words,
})

const awardText = z.strictObject({ title: words, subtitle: z.string(), wording: words, certainty, source: words })

const shape = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d{4}$/),
  years: z.strictObject({ from: year, to: year.nullable() }),
  without: z.array(year),
  title: words,
  legalBasis: words,
  bandDecimals: z.literal([0, 2]),
  bands: z.array(band).min(1),
  dimensions: z.array(
    z.strictObject({ name: words, weight: z.number().int().min(0).max(10_000).nullable(), certainty, source: words }),
  ),
  aggregation: z.enum(['mean', 'none']),
  award: awardText,
  cleanAndClear: z.strictObject({ required: z.boolean(), fromYear: year.nullable(), certainty, source: words }),
  later: z.array(z.strictObject({ from: year, title: words, award: awardText })),
})

const ascending = (numbers: number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))

/** What a shape alone cannot say: `[problem, holds]`. */
const rules = (scheme: z.infer<typeof shape>): [string, boolean][] => {
  const { bands, dimensions, years, cleanAndClear, later } = scheme
  const inYears = (y: number) => y >= years.from && (years.to === null || y <= years.to)
  const known = dimensions.map((dimension) => dimension.weight)
  const sum = known.reduce<number>((total, weight) => total + (weight ?? 0), 0)
  return [
    ['years: from is after to', years.to === null || years.from <= years.to],
    ['without: outside the years', scheme.without.every(inYears)],
    ['bands: limits must fall from best to worst', ascending(bands.map((b) => b.from).toReversed())],
    ['bands: the last must start at 0', bands.at(-1)?.from === 0],
    ['bands: limits must be whole points', scheme.bandDecimals === 2 || bands.every((b) => b.from % 100 === 0)],
    ['bands: all or none have a zone', new Set(bands.map((b) => b.zone === null)).size === 1],
    ['bands: all or none have a category', new Set(bands.map((b) => b.category === null)).size === 1],
    ['bands: an opinion stands twice', new Set(bands.map((b) => b.opinion)).size === bands.length],
    ['bands: a worse band earns an award', !bands.some((b, at) => b.award && bands[at - 1]?.award === false)],
    ['dimensions: weights are not 100 %', known.length === 0 || (known.includes(null) ? sum < 10_000 : sum === 10_000)],
    ['cleanAndClear: required needs fromYear', cleanAndClear.required === (cleanAndClear.fromYear !== null)],
    ['cleanAndClear: fromYear outside the years', cleanAndClear.fromYear === null || inYears(cleanAndClear.fromYear)],
    [
      'later: outside the years or out of order',
      later.every((l) => inYears(l.from)) && ascending(later.map((l) => l.from)),
    ],
  ]
}

/** Reads one scheme file; throws a ZodError that names every broken rule. */
export const schemeSchema: z.ZodType<Scheme> = shape.superRefine((scheme, context) => {
  for (const [message, holds] of rules(scheme)) if (!holds) context.addIssue({ code: 'custom', message })
})
