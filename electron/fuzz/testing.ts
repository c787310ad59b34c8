/** For tests: inputs that a schema takes, made from the schema itself, and the same inputs spoilt in one place. */
import * as fc from 'fast-check'
import type { z } from 'zod'

/** Values of a real office, by the name of the key they stand under: so that some calls reach something. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Strings that trouble programs: SQL, paths, formulas, markup, control characters, half letters, length. */
const nasty = [
  '',
  ' ',
  "'; DROP TABLE batch; --",
  '" OR 1=1',
  '../../../etc/passwd',
  String.raw`..\..\windows\win.ini`,
  '/etc/passwd',
  String.raw`\\server\share\x`,
  'C:\\x',
  'a\0b',
  '=HYPERLINK("http://x")',
  '{{number}}',
  '%s%n',
  '__proto__',
  'constructor',
  'toString',
  '\u202egnp',
  '\ud800',
  '\u0000\u0001\u001f',
  'é\u0301'.repeat(30),
  'x'.repeat(10_000),
  'NaN',
  '1e309',
  '0',
  'null',
] as const
const numbers = [0, -0, 1, -1, 0.1, 1e21, -1e21, 2 ** 31, 2 ** 53, Number.MAX_VALUE, Number.NaN, Infinity, -Infinity]

/** Anything structured clone carries. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...nasty, ...numbers, null, undefined, true, false),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, maxDepth: 3 }),
  fc.constant(new Uint8Array(3)),
)

interface Definition {
  type: string
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
  element?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
  entries?: Record<string, string | number>
  values?: unknown[]
  items?: z.ZodType[]
  keyType?: z.ZodType
  valueType?: z.ZodType
}
interface Limits {
  minLength?: number | null
  maxLength?: number | null
  minValue?: number | null
  maxValue?: number | null
}

/** Texts of a length the schema takes; its pattern where it has one. */
function texts(schema: z.ZodType): fc.Arbitrary<unknown> {
  const { minLength, maxLength } = schema as Limits
  const bag = schema._zod.bag as { patterns?: Set<RegExp>; format?: string }
  if (bag.format === 'datetime') return fc.constantFrom('2023-01-24T03:00:00Z', '2999-12-31T23:59:59.999Z')
  const [pattern] = bag.patterns ?? []
  if (pattern) return fc.stringMatching(new RegExp(pattern.source, pattern.flags.replace('v', 'u')), { maxLength: 40 })
  return fc.oneof(
    fc.constantFrom(...nasty).map((text) => text.slice(0, maxLength ?? 1000)),
    fc.string({ minLength: minLength ?? 0, maxLength: Math.min(maxLength ?? 40, 40), unit: 'binary' }),
  )
}

/** Inputs for one schema, most of which it takes. */
export function plausible(schema: z.ZodType, known: Known, key = ''): fc.Arbitrary<unknown> {
  const inner = (): fc.Arbitrary<unknown> => {
    const definition: Definition = schema.def
    const { shape = {}, options = [], element, innerType, entries = {}, values = [], items = [] } = definition
    switch (definition.type) {
      case 'object': {
        const parts = Object.entries(shape).map(([name, part]) => [name, plausible(part, known, name)] as const)
        const required = Object.entries(shape).flatMap(([name, part]) =>
          part.safeParse(undefined).success ? [] : [name],
        )
        return fc.record(Object.fromEntries(parts), { requiredKeys: required })
      }
      case 'union':
        return fc.oneof(...options.map((option) => plausible(option, known, key)))
      case 'array':
        return element ? fc.array(plausible(element, known, key), { minLength: 1, maxLength: 4 }) : fc.constant([])
      case 'tuple':
        return fc.tuple(...items.map((item) => plausible(item, known, key)))
      case 'record':
        return definition.keyType && definition.valueType
          ? fc
              .array(fc.tuple(plausible(definition.keyType, known, key), plausible(definition.valueType, known, key)), {
                maxLength: 3,
              })
              .map((pairs) => Object.fromEntries(pairs.map(([name, value]) => [String(name), value])))
          : fc.constant({})
      case 'optional':
      case 'default':
      case 'prefault':
      case 'readonly':
      case 'nonoptional':
        return innerType ? plausible(innerType, known, key) : fc.constant(undefined)
      case 'nullable':
        return innerType ? fc.option(plausible(innerType, known, key), { nil: null }) : fc.constant(null)
      case 'pipe':
        return definition.in ? plausible(definition.in, known, key) : fc.constant(undefined)
      case 'enum':
        return fc.constantFrom(...Object.values(entries))
      case 'literal':
        return fc.constantFrom(...values)
      case 'boolean':
        return fc.boolean()
      case 'null':
        return fc.constant(null)
      case 'number': {
        const { minValue, maxValue } = schema as Limits
        const [least, most] = [Math.max(minValue ?? -1000, -1e9), Math.min(maxValue ?? 1e6, 1e9)]
        // Between limits that leave no whole number, any number will do.
        return Math.ceil(least) > Math.floor(most)
          ? fc.double({ min: least, max: most, noNaN: true })
          : fc.integer({ min: Math.ceil(least), max: Math.floor(most) })
      }
      case 'string':
        return texts(schema)
      case 'custom':
        return fc.uint8Array({ maxLength: 200 })
      default:
        throw new Error(`no inputs are made for ${definition.type}: add it here`)
    }
  }
  const made = inner()
  const real = known[key]?.filter((value) => schema.safeParse(value).success) ?? []
  return real.length === 0
    ? made
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...real) }, { weight: 1, arbitrary: made })
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The value with one part of it, as deep as chance goes, removed, replaced, repeated or given company. */
function spoilt(value: unknown, other: unknown, chance: readonly number[], depth = 0): unknown {
  const roll = chance[depth % chance.length] ?? 0
  if (Array.isArray(value) && value.length > 0) {
    if (roll % 5 === 0) return Array.from({ length: 6000 }, () => value[0] as unknown)
    const at = roll % value.length
    return value.map((part: unknown, index) => (index === at ? spoilt(part, other, chance, depth + 1) : part))
  }
  if (isPlain(value) && depth < 6) {
    const names = Object.keys(value)
    const name = names[roll % (names.length + 1)]
    if (name === undefined) return { ...value, [roll % 2 ? 'lebih' : 'constructor']: other }
    if (roll % 7 === 0) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
    return { ...value, [name]: spoilt(value[name], other, chance, depth + 1) }
  }
  return other
}

/** Inputs for a call: half as the schema wants them, most of the rest spoilt in one place, some of any kind. */
export const hostileInput = (schema: z.ZodType, known: Known): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 5, arbitrary: plausible(schema, known) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(plausible(schema, known), anything, fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }))
        .map(([value, other, chance]) => spoilt(value, other, chance)),
    },
    { weight: 1, arbitrary: anything },
  )
