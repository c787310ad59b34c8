/** How a unit's computed score came about: every step in exact numbers, and the way in Indonesian sentences. */
import type { ExplainDimension, ExplainIndicator, UnitScore } from '../entry-views.ts'
import { type Exact, exactText, fraction, times, toHundredths, zero } from './exact.ts'
import type { InstrumentContent, InstrumentDimension } from './instrument.ts'
import { formatScore } from './number.ts'
import { countDimension, type CellValues } from './unit-score.ts'
import type { Hundredths, Scheme } from './types.ts'

const percent = (share: Exact): string => exactText(share, 2)

const explainDimension = (dimension: InstrumentDimension, cells: CellValues): ExplainDimension => {
  const { code, name, weight, indicators } = dimension
  const { shares, reached, points } = countDimension(dimension, cells)
  return {
    code,
    name,
    weight: formatScore(weight),
    reached: exactText(times(reached ?? zero, fraction(100))),
    points: exactText(points),
    indicators: indicators
      .filter(({ kind }) => kind === 'score')
      .map((indicator): ExplainIndicator => {
        const { value = null, na = false } = cells[indicator.code] ?? {}
        const effective = na || shares === 0 ? zero : fraction(indicator.weight, shares)
        const part = times(fraction(value ?? 0, indicator.scale.max), times(effective, fraction(weight, 100)))
        const most = times(effective, fraction(weight, 100))
        return {
          code: indicator.code,
          name: indicator.name,
          value,
          na,
          max: indicator.scale.max,
          share: formatScore(indicator.weight),
          effective: percent(times(effective, fraction(100))),
          points: exactText(part),
          most: exactText(most),
        }
      }),
  }
}

/** Dimensions and indicators with what each adds to the score. */
export const explainDimensions = ({ dimensions }: InstrumentContent, cells: CellValues): ExplainDimension[] =>
  dimensions.filter(({ weight }) => weight > 0).map((dimension) => explainDimension(dimension, cells))

const meaning = ({ zone, category, opinion }: Pick<UnitScore, 'zone' | 'category' | 'opinion'>): string =>
  [zone && `zona ${zone}`, category && `kategori ${category}`, opinion].filter((word) => word).join(', ')

/** "87,80 berada di antara 78,00 dan 87,99: zona hijau, …; kurang 0,20 untuk 88,00 (kategori A, …)." */
export const bandSentence = (scheme: Scheme, score: Hundredths): string => {
  const step = scheme.bandDecimals === 0 ? 100 : 1
  const banded = Math.floor((score + step / 2) / step) * step
  const at = scheme.bands.findIndex(({ from }) => banded >= from)
  const band = scheme.bands[at]
  if (band === undefined) return ''
  const better = scheme.bands[at - 1]
  const limit = (value: Hundredths): string => (step === 100 ? String(value / 100) : formatScore(value))
  const top = better === undefined ? 10_000 : better.from - step
  const shown = step === 100 ? `${formatScore(score)} (dibulatkan ${limit(banded)})` : formatScore(score)
  const where = `${shown} berada di antara ${limit(band.from)} dan ${limit(top)}: ${meaning(band)}`
  if (better === undefined || step === 100) return `${where}.`
  return `${where}; kurang ${formatScore(better.from - score)} untuk ${meaning(better)}.`
}

const officialSentence = (official: Hundredths | null, computed: Hundredths | null): string[] => {
  if (official === null || computed === null) return []
  const gap = Math.abs(official - computed)
  if (gap === 0) return [`Nilai resmi ${formatScore(official)} sama dengan nilai hitung.`]
  const said = `Nilai resmi ${formatScore(official)} berbeda ${formatScore(gap)} dari nilai hitung`
  return [gap === 1 ? `${said}; selisih 0,01 wajar karena pembulatan.` : `${said}; nilai resmi yang berlaku.`]
}

/** At most this many indicators are named as those that cost most. */
const named = 3

const asNumber = (text: string): number => Number(text.replace(',', '.'))

const lossSentence = (dimensions: readonly ExplainDimension[]): string[] => {
  const losses = dimensions
    .flatMap(({ indicators }) => indicators)
    .filter(({ na }) => !na)
    .map(({ code, name, most, points }) => ({ code, name, lost: asNumber(most) - asNumber(points) }))
    .filter(({ lost }) => lost >= 0.005)
    .toSorted((a, b) => b.lost - a.lost)
    .slice(0, named)
    .map(({ code, name, lost }) => `${code} ${name} (−${lost.toFixed(2).replace('.', ',')})`)
  return losses.length === 0 ? [] : [`Kehilangan poin terbesar: ${losses.join('; ')}.`]
}

/** The whole way of one unit, from the score down to what cost most. */
export const unitSentences = (
  scheme: Scheme,
  unit: {
    name: string
    year: number
    computed: UnitScore
    exact: Exact | null
    dimensions: readonly ExplainDimension[]
    official: Hundredths | null
  },
): string[] => {
  const { name, year, computed, exact, dimensions, official } = unit
  const { score, problem, filled, required } = computed
  if (score === null || exact === null) {
    return [problem ?? `${name} belum berisi penilaian, jadi belum ada nilai hitung.`]
  }
  const parts = dimensions.map((one) => `${one.name} ${one.weight}\u00A0% × ${one.reached}\u00A0% = ${one.points}`)
  const empty = dimensions.flatMap(({ indicators }) => indicators.filter((one) => !one.na && one.value === null))
  const moved = dimensions.flatMap((dimension) => {
    const out = dimension.indicators.filter(({ na }) => na)
    return out.length === 0
      ? []
      : [
          `Pada dimensi ${dimension.name}, ${out.map(({ code }) => code).join(', ')} tidak berlaku; bobot indikator lainnya disesuaikan sehingga tetap 100\u00A0%.`,
        ]
  })
  return [
    `Nilai hitung ${name} tahun ${year} adalah ${formatScore(score)}.`,
    `Poin setiap dimensi adalah bobot × capaian: ${parts.join('; ')}.`,
    `Jumlahnya ${exactText(exact)}, dibulatkan satu kali menjadi ${formatScore(toHundredths(exact))}.`,
    ...moved,
    ...(empty.length > 0
      ? [
          `${empty.length} indikator belum diisi dan dihitung 0, jadi nilai ini belum final (${filled} dari ${required} terisi).`,
        ]
      : []),
    bandSentence(scheme, score),
    ...lossSentence(dimensions),
    ...(computed.complete ? officialSentence(official, score) : []),
  ]
}

/** How the mean of a body came about. */
export const bodySentences = (
  scheme: Scheme,
  body: {
    name: string
    year: number
    /** Units in the mean with their unrounded scores; `official` where that is all there is. */
    counted: readonly { name: string; exact: Exact; official: boolean }[]
    left: readonly { name: string; reason: string }[]
    mean: Exact | null
    official: Hundredths | null
  },
): string[] => {
  const { name, year, counted, left, mean, official } = body
  if (scheme.aggregation !== 'mean') {
    return [
      `Untuk tahun ${year}, cara menghitung nilai ${name} dari unitnya tidak diketahui; hanya nilai resmi yang dipakai.`,
    ]
  }
  const without = left.map((one) => `${one.name} (${one.reason})`)
  const leftOut = left.length === 0 ? [] : [`Tidak ikut dihitung: ${without.join('; ')}.`]
  if (mean === null) return [`Belum ada unit ${name} tahun ${year} yang dapat dihitung.`, ...leftOut]
  const score = toHundredths(mean)
  const sum = counted.map(({ exact }) => exactText(exact)).join(' + ')
  const given = counted.filter((one) => one.official).map((one) => one.name)
  return [
    `Nilai hitung ${name} tahun ${year} adalah ${formatScore(score)}, rata-rata ${counted.length} unit sebelum nilai unit dibulatkan.`,
    `(${sum}) : ${counted.length} = ${exactText(mean)}, dibulatkan satu kali menjadi ${formatScore(score)}.`,
    ...(given.length > 0 ? [`Dihitung dari nilai resminya karena tidak berisi penilaian: ${given.join('; ')}.`] : []),
    ...leftOut,
    bandSentence(scheme, score),
    ...officialSentence(official, score),
  ]
}
