/** Instruments that come with the program. They are made up where the public knows nothing, and say so (CONTOH). */
import { z } from 'zod'
import contoh2022 from '../instruments/contoh-opini-2022.json' with { type: 'json' }
import { instrumentContent } from './instrument-schema.ts'
import type { Instrument } from './instrument.ts'

const shape = instrumentContent
  .extend({
    id: z.string().regex(/^contoh-/),
    scheme: z.string(),
    unitType: z.string(),
    version: z.number().int().min(1),
    title: z.string().min(1),
    sample: z.literal(true),
  })
  .strict()

export const shippedInstruments: readonly Instrument[] = [contoh2022].map((file) => shape.parse(file))

/** What a year of a scheme starts with; null where nothing of an instrument is known: official scores are entered then. */
export const sampleInstrumentOf = (scheme: string): Instrument | null =>
  shippedInstruments.find((instrument) => instrument.scheme === scheme) ?? null
