/** Who gets an award, and what its certificate says. */
import { bandOf } from './band.ts'
import { awardTextOf, needsClean } from './schemes.ts'
import type { Band, Clean, Hundredths, Scheme, Verdict } from './types.ts'

/** `reason` is Indonesian and null when the award is due. */
interface Award {
  due: boolean
  reason: string | null
}

const notEarned = ({ zone, category, opinion }: Band, count: number): string => {
  if (zone === null) return `Bukan ${count === 2 ? 'dua ' : ''}opini tertinggi (Opini ${opinion})`
  return `Bukan zona hijau (zona ${zone}${category === null ? '' : `, kategori ${category}`})`
}

const withheld = (reason: string): Award => ({ due: false, reason })

/**
 * Whether a body or a unit gets an award for its score in a year, each for itself; else why not, in Indonesian. Green
 * zone (2025: the two highest opinions), and from 2023 on clean and clear.
 */
export const award = (scheme: Scheme, year: number, score: Hundredths | null, clean: Clean): Award => {
  if (score === null) return withheld('Belum ada nilai')
  const band = bandOf(scheme, score)
  if (!band.award) return withheld(notEarned(band, scheme.bands.filter((other) => other.award).length))
  if (needsClean(scheme, year) && clean === 'belum') return withheld('Clean and clear belum diisi')
  if (needsClean(scheme, year) && clean === 'tidak') return withheld('Tidak clean and clear')
  return { due: true, reason: null }
}

/** Title, second line and sentence of a certificate, filled for one verdict. */
export const awardTexts = (
  scheme: Scheme,
  year: number,
  verdict: Verdict,
): { title: string; subtitle: string; wording: string } => {
  const words: Record<string, string> = {
    opini: verdict.opinion,
    zona: verdict.zone ?? '',
    kategori: verdict.category ?? '',
    tahun: String(year),
  }
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, word: string) => words[word] ?? whole)
  const { title, subtitle, wording } = awardTextOf(scheme, year)
  return { title: fill(title), subtitle: fill(subtitle), wording: fill(wording) }
}
