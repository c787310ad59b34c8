/** Ranking by a stated group and tie rule. */
import { regionTitle } from './regions.ts'
import type { Body, BodyType, Hundredths, RankedRow, RankGroup, RankPhrase, Region, TieRule } from './types.ts'

interface Scored {
  code: string
  score: Hundredths
}

const better = (a: Scored, b: Scored): number => b.score - a.score || (a.code < b.code ? -1 : Number(a.code > b.code))

/** Best score first, equal scores by code. `shared` gives 1, 2, 2, 4; `consecutive` gives 1, 2, 3, 4. */
export const rankOf = (rows: readonly Scored[], ties: TieRule): RankedRow[] => {
  const ranked: RankedRow[] = []
  for (const [index, { code, score }] of rows.toSorted(better).entries()) {
    const above = ranked.at(-1)
    const same = ties === 'shared' && above?.score === score
    ranked.push({ rank: same ? above.rank : index + 1, code, score })
  }
  return ranked
}

const members: Record<RankGroup, readonly BodyType[]> = {
  all: ['provinsi', 'kabupaten', 'kota'],
  kabkota: ['kabupaten', 'kota'],
  kota: ['kota'],
  kabupaten: ['kabupaten'],
  provinsi: ['provinsi'],
}

/**
 * Whether a body is ranked in a group of a region (a province's code, or `ID`). Vertical bodies (Polres, Kantah) and
 * ministries never are: their scores are reported apart.
 */
export const inGroup = (body: Pick<Body, 'code' | 'type' | 'province'>, region: Region, group: RankGroup): boolean =>
  members[group].includes(body.type) && (region === 'ID' || body.code === region || body.province === region)

const groupNouns: Record<RankGroup, string> = {
  all: '',
  kabkota: 'kabupaten/kota ',
  kota: 'kota ',
  kabupaten: 'kabupaten ',
  provinsi: 'provinsi ',
}

/** "se-Provinsi Banten", "kabupaten/kota se-Provinsi Jambi", "kota se-Indonesia". */
export const scopeText = (region: Region, group: RankGroup): string => `${groupNouns[group]}se-${regionTitle(region)}`

const groupLabels: Record<RankGroup, string> = {
  all: 'Provinsi, kabupaten, dan kota',
  kabkota: 'Kabupaten dan kota',
  kota: 'Kota',
  kabupaten: 'Kabupaten',
  provinsi: 'Provinsi',
}

/** The group for a chooser. */
export const groupLabel = (group: RankGroup): string => groupLabels[group]

const tieTexts: Record<TieRule, string> = {
  shared: 'Nilai yang sama mendapat peringkat yang sama (1, 2, 2, 4)',
  consecutive: 'Nilai yang sama diurutkan menurut kode wilayah (1, 2, 3, 4)',
}

/** The tie rule as printed and shown. */
export const tieText = (ties: TieRule): string => tieTexts[ties]

/** "Peringkat 1 dari 9 se-Provinsi Banten". */
export const rankPhrase = (rank: number, of: number, region: Region, group: RankGroup): RankPhrase => ({
  rank,
  of,
  text: `Peringkat ${rank} dari ${of} ${scopeText(region, group)}`,
})
