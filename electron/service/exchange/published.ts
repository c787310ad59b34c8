/** What the file prints beside a score, held against what follows from the score. It is never stored. */
import { verdictOf } from '../../../shared/domain/band.ts'
import { inGroup, rankOf } from '../../../shared/domain/rank.ts'
import {
  type Body,
  type Hundredths,
  rankGroups,
  type Region,
  type Scheme,
  tieRules,
} from '../../../shared/domain/types.ts'
import type { Finding } from '../../../shared/views.ts'
import { foldHeader } from '../../render/tables/headers.ts'
import { says } from './values.ts'

/** The texts of a row, empty where the file has nothing. */
export interface Published {
  zone: string
  category: string
  opinion: string
}

const zoneWords: Readonly<Record<string, string>> = { green: 'hijau', yellow: 'kuning', red: 'merah' }

const zoneOf = (text: string): string => {
  const word = foldHeader(text).replace(/^(zona|zone)\s+/u, '')
  return zoneWords[word] ?? word
}
const categoryOf = (text: string): string => foldHeader(text).replace(/^(kategori|category|nilai)\s+/u, '')
/** "Opini Kualitas Tinggi" and "Kualitas Tinggi Tanpa Maladministrasi" say the same of the score. */
const opinionOf = (text: string): string =>
  foldHeader(text)
    .replace(/^predikat\s+/u, '')
    .replace(/^opini\s+/u, '')
    .replace(/\s+tanpa maladministrasi$/u, '')

/** Zone, category and opinion that do not follow from the score by the scheme of the year. */
export const checkVerdict = (row: number, scheme: Scheme, score: Hundredths, published: Published): Finding[] => {
  const verdict = verdictOf(scheme, score)
  const found: Finding[] = []
  const hold = (kind: Finding['kind'], text: string, agrees: boolean, computed: string): void => {
    if (says(text) !== '' && !agrees) found.push({ row, kind, published: text, computed })
  }
  const zone = verdict.zone ?? ''
  hold('zone', published.zone, zoneOf(published.zone) === zone, zone)
  const category = verdict.category ?? ''
  hold('category', published.category, categoryOf(published.category) === category.toLowerCase(), category)
  const opinion = opinionOf(published.opinion)
  const agrees =
    opinion === foldHeader(verdict.opinion) || (verdict.quality !== null && opinion === foldHeader(verdict.quality))
  hold('opinion', published.opinion, agrees, verdict.opinion)
  return found
}

/** One body of a list that says it is complete. */
export interface SetRow {
  row: number
  body: Body
  score: Hundredths
  /** As printed; empty when the list gives none. */
  rank: string
}

const numberOf = (text: string): number | null => {
  const found = /^(?:peringkat|ranking|rank|no\.?|#|ke)?\s*-?\s*(\d+)(?:[.,]0+)?$/iu.exec(text.trim())
  return found === null ? null : Number(found[1])
}

/** Ranks by every group and tie rule over the rows of a region: code -> rank, in the order they are tried. */
const rankings = (rows: readonly SetRow[], region: Region): ReadonlyMap<string, number>[] => {
  const once = [...new Map(rows.map((row) => [row.body.code, row])).values()]
  return rankGroups.flatMap((group) =>
    tieRules.map((ties) => {
      const members = once.filter(({ body }) => inGroup(body, region, group))
      const scored = members.map(({ body, score }) => ({ code: body.code, score }))
      return new Map(rankOf(scored, ties).map(({ code, rank }) => [code, rank]))
    }),
  )
}

/**
 * Published ranks of one complete list that no group and tie rule gives, over the rows of the same province or over the
 * whole list. `computed` is the rank by the rule that fits the list best.
 */
export const checkRanks = (rows: readonly SetRow[]): Finding[] => {
  const provinces = new Set(rows.map(({ body }) => body.province ?? 'ID'))
  const regions = provinces.size > 1 ? [...provinces, 'ID'] : [...provinces]
  const all = regions.flatMap((region) => rankings(rows, region))
  const printed = rows.map((row) => ({ ...row, number: numberOf(row.rank) })).filter(({ rank }) => says(rank) !== '')
  const fits = (ranks: ReadonlyMap<string, number>): number =>
    printed.filter(({ body, number }) => ranks.get(body.code) === number).length
  const best = all.map((ranks) => ({ ranks, count: fits(ranks) })).toSorted((a, b) => b.count - a.count)
  return printed
    .filter(({ body, number }) => !all.some((ranks) => ranks.get(body.code) === number))
    .map(({ row, rank, body }) => {
      const computed = best.find(({ ranks }) => ranks.has(body.code))?.ranks.get(body.code)
      return { row, kind: 'rank', published: rank, computed: computed === undefined ? '' : String(computed) }
    })
}
