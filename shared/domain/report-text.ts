/** The report of a body in sentences. Every figure comes from the report itself, so that text and tables cannot disagree. */
import { listed } from './listed.ts'
import { formatChange, formatScore, formatShare, plainScore } from './number.ts'
import type { Report, ReportIndicator } from './report.ts'

/** "2 dari 3", "tidak berlaku", "belum diisi". */
export const indicatorValue = ({ value, na, max }: Pick<ReportIndicator, 'value' | 'na' | 'max'>): string => {
  if (na) return 'tidak berlaku'
  return value === null ? 'belum diisi' : `${plainScore(value)} dari ${plainScore(max)}`
}

const verdict = ({ zone, category, opinion, quality }: Report): string =>
  [
    zone === null ? '' : `zona ${zone}`,
    category === null ? '' : `kategori ${category}`,
    opinion === '' ? '' : `opini ${opinion}`,
    quality ?? '',
  ]
    .filter(Boolean)
    .join(', ')

/** @param title Official name of the assessment that year. */
export function reportSentences(report: Report, { year, title }: { year: number; title: string }): string[] {
  const { body, score, rank, regionMean } = report
  const ranked = rank === null ? [] : [`${rank.text} dengan nilai rata-rata ${formatScore(regionMean ?? score)}.`]
  return [
    `${body} memperoleh nilai ${formatScore(score)} pada ${title} Tahun ${year}: ${verdict(report)}.`,
    ...ranked,
    ...change(report),
    ...units(report),
    ...dimensions(report),
  ]
}

function change({ trend }: Report): string[] {
  const [before, now] = [trend.at(-2), trend.at(-1)]
  if (!before || !now) return []
  if (now.newScheme)
    return [`Nilai tahun ${before.year} (${formatScore(before.score)}) memakai skema lain dan tidak dibandingkan.`]
  const difference = now.score - before.score
  if (difference === 0) return [`Nilainya sama dengan tahun ${before.year}.`]
  const moved = difference > 0 ? 'naik' : 'turun'
  return [`Dibanding tahun ${before.year}, nilainya ${moved} ${formatScore(Math.abs(difference))}.`]
}

function units(report: Report): string[] {
  const scored = report.units.flatMap(({ name, score }) => (score === null ? [] : [{ name, score }]))
  const order = scored.toSorted((a, b) => b.score - a.score)
  const [best, least] = [order[0], order.at(-1)]
  if (!best || !least || best.score === least.score) return []
  return [
    `Dari ${scored.length} unit yang bernilai, yang tertinggi ${best.name} (${formatScore(best.score)}) dan yang terendah ` +
      `${least.name} (${formatScore(least.score)}).`,
  ]
}

function dimensions({ dimensions: all }: Report): string[] {
  const order = all.toSorted((a, b) => b.reached - a.reached)
  const [best, least] = [order[0], order.at(-1)]
  if (!best || !least || best.reached === least.reached) return []
  return [
    `Dimensi ${best.name} paling banyak tercapai (${formatShare(best.reached)}), dimensi ${least.name} paling sedikit ` +
      `(${formatShare(least.reached)}).`,
  ]
}

/** What to do first: the weakest indicators, then oversight products that are open. */
export const recommendations = ({ weakest, open }: Report): string[] => [
  ...weakest.map(
    ({ code, name, reached, units: below }) =>
      `Perbaiki “${name}” (${code}) pada ${listed(below)}; rata-rata capaiannya ${formatShare(reached)}.`,
  ),
  ...open.map(({ unit, kind, number, note }) => {
    const which = [kind, number].filter(Boolean).join(' ')
    const where = unit === null ? '' : ` pada ${unit}`
    return `Selesaikan ${which}${where}${note === '' ? '' : `: ${note}`}.`
  }),
]

/** Change from the year before as printed in the table of years; empty where it does not compare. */
export const yearChange = (trend: Report['trend'], index: number): string => {
  const [before, now] = [trend[index - 1], trend[index]]
  return !before || !now || now.newScheme ? '' : formatChange(now.score - before.score)
}
