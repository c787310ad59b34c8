/** What keeps an instrument from being used, said at the part it concerns. */
import { valueText } from './cell.ts'
import type { Condition, Indicator, InstrumentContent, InstrumentDimension } from './instrument.ts'
import { formatShare } from './number.ts'

export interface InstrumentProblem {
  /** Code of the dimension or indicator, id of the rule; '' for the instrument as a whole. */
  at: string
  text: string
}

const whole = 10_000

/** "Bobot … berjumlah 99,90 %, kurang 0,10 %." Null where the weights make 100,00 %. */
export const weightProblem = (what: string, sum: number): string | null => {
  if (sum === whole) return null
  const gap = sum < whole ? `kurang ${formatShare(whole - sum)}` : `lebih ${formatShare(sum - whole)}`
  return `${what} berjumlah ${formatShare(sum)}, ${gap}; harus tepat ${formatShare(whole)}.`
}

/** Sum of the weights of dimensions, or of the shares of indicators. */
export const weightSum = (parts: readonly { weight: number }[]): number =>
  parts.reduce((sum, { weight }) => sum + weight, 0)

/** Each but the first of those that share a code, case forgiven: codes meet in files people edit. */
const repeated = (codes: readonly string[]): string[] => {
  const seen = new Set<string>()
  return codes.filter((code) => {
    const folded = code.toLowerCase()
    return seen.has(folded) || !seen.add(folded)
  })
}

function* indicatorProblems({ code, name, kind, weight, scale, labels }: Indicator): Generator<InstrumentProblem> {
  const at = code
  if (scale.max % scale.step !== 0) {
    const text = `Langkah ${valueText(scale.step)} tidak membagi habis nilai tertinggi ${valueText(scale.max)}.`
    yield { at, text: `${code}: ${text}` }
  } else {
    const values = scale.max / scale.step + 1
    if (labels.length > 0 && labels.length !== values) {
      yield { at, text: `${code}: ${labels.length} keterangan untuk ${values} nilai skala. Samakan atau kosongkan.` }
    }
  }
  if (kind === 'score' && weight === 0) yield { at, text: `${code}: "${name}" dinilai tetapi tidak berbobot.` }
  if (kind === 'count' && weight !== 0) yield { at, text: `${code}: "${name}" hanya dihitung, jadi bobotnya harus 0.` }
}

function* dimensionProblems({ code, name, weight, indicators }: InstrumentDimension): Generator<InstrumentProblem> {
  const scoring = indicators.filter(({ kind }) => kind === 'score')
  if (scoring.length === 0) {
    if (weight > 0) yield { at: code, text: `Dimensi ${name} berbobot tetapi tidak berisi indikator yang dinilai.` }
  } else {
    if (weight === 0) yield { at: code, text: `Dimensi ${name} berisi indikator yang dinilai tetapi tidak berbobot.` }
    const text = weightProblem(`Bobot indikator dimensi ${name}`, weightSum(scoring))
    if (text !== null) yield { at: code, text }
  }
  for (const indicator of indicators) yield* indicatorProblems(indicator)
}

const compares = ({ is }: Condition): boolean => is === '=' || is === '<=' || is === '>='

function* ruleProblems({ dimensions, rules }: InstrumentContent): Generator<InstrumentProblem> {
  const known = new Map(dimensions.flatMap(({ indicators }) => indicators.map((one) => [one.code, one] as const)))
  for (const { id, when, must } of rules) {
    for (const condition of [when, must]) {
      const indicator = known.get(condition.indicator)
      if (indicator === undefined) {
        yield { at: id, text: `Aturan ${id} menyebut indikator ${condition.indicator} yang tidak ada.` }
      } else if (compares(condition) && condition.value === undefined) {
        yield { at: id, text: `Aturan ${id} membandingkan ${condition.indicator} tanpa menyebut nilainya.` }
      } else if ((condition.value ?? 0) > indicator.scale.max) {
        yield { at: id, text: `Aturan ${id} memakai nilai di luar skala ${condition.indicator}.` }
      }
    }
  }
}

function* twice(what: string, codes: readonly string[]): Generator<InstrumentProblem> {
  for (const code of repeated(codes)) yield { at: code, text: `${what} ${code} dipakai lebih dari satu kali.` }
}

const codes = (parts: readonly { code: string }[]): string[] => parts.map(({ code }) => code)

function* problems(content: InstrumentContent): Generator<InstrumentProblem> {
  const { dimensions, rules } = content
  if (dimensions.length === 0) {
    yield { at: '', text: 'Instrumen ini belum berisi dimensi.' }
    return
  }
  const text = weightProblem('Bobot dimensi', weightSum(dimensions))
  if (text !== null) yield { at: '', text }
  yield* twice('Kode dimensi', codes(dimensions))
  yield* twice(
    'Kode indikator',
    dimensions.flatMap(({ indicators }) => codes(indicators)),
  )
  yield* twice(
    'Kode aturan',
    rules.map(({ id }) => id),
  )
  for (const dimension of dimensions) yield* dimensionProblems(dimension)
  yield* ruleProblems(content)
}

/** Everything that must be mended before units can be scored with it; empty when it can be used. */
export const instrumentProblems = (content: InstrumentContent): InstrumentProblem[] => [...problems(content)]
