/** What an instrument's content may look like when it comes from a page, a file or another laptop. */
import { z } from 'zod'
import { type InstrumentContent, partCertainties } from './instrument.ts'

const text = (max: number) => z.string().trim().max(max)
const code = text(32).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
const hundredths = z.number().int().min(0).max(100_000_000)
const weight = z.number().int().min(0).max(10_000)
const certainty = z.enum(partCertainties)

const indicator = z
  .object({
    code,
    name: text(400).min(1),
    variable: text(200),
    kind: z.enum(['score', 'count']),
    weight,
    scale: z.object({ max: hundredths.min(1), step: hundredths.min(1) }).strict(),
    labels: z.array(text(200)).max(102),
    naAllowed: z.boolean(),
    required: z.boolean(),
    method: text(200),
    expected: z.number().int().min(0).max(1_000_000).nullable(),
    certainty,
    source: text(1000),
  })
  .strict()
const condition = z
  .object({ indicator: code, is: z.enum(['=', '<=', '>=', 'filled', 'empty', 'na']), value: hundredths.optional() })
  .strict()

export const instrumentContent = z
  .object({
    dimensions: z
      .array(
        z
          .object({
            code,
            name: text(200).min(1),
            weight,
            certainty,
            source: text(1000),
            indicators: z.array(indicator).max(200),
          })
          .strict(),
      )
      .max(30),
    rules: z
      .array(
        z
          .object({
            id: code,
            level: z.enum(['hard', 'soft']),
            text: text(400).min(1),
            when: condition,
            must: condition,
          })
          .strict(),
      )
      .max(300),
  })
  .strict() satisfies z.ZodType<InstrumentContent>
