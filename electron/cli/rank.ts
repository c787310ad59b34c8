import { formatScore, scoreAsNumber } from '../../shared/domain/number.ts'
import { regionByCode } from '../../shared/domain/regions.ts'
import { schemeOf } from '../../shared/domain/schemes.ts'
import type { RankGroup, TieRule } from '../../shared/domain/types.ts'
import { rankingView } from '../service/assessment/ranking.ts'
import { ruleOf } from '../service/assessment/year.ts'
import { Misuse, type Answer, type Call } from './command.ts'
import type { Session } from './session.ts'
import { table } from './text.ts'

/** `rank`: bodies without a score are not listed; a year without results or assessment gives no rows. */
export function rankCommand({ options }: Call, session: Session): Answer {
  const year = Number(options['year'])
  const region = options['region'] ?? ''
  const chosen = { group: options['group'] as RankGroup | undefined, ties: options['ties'] as TieRule | undefined }
  if (region !== 'ID' && regionByCode(region)?.type !== 'provinsi') {
    throw new Misuse(`--region ${region}: bukan kode provinsi Kemendagri (misalnya 36) dan bukan ID.`)
  }
  const { store } = session.context()
  if (!schemeOf(year)) {
    const empty = { year, scheme: null, region, ...ruleOf(store, year, chosen), rows: [] }
    return { json: empty, text: `Tidak ada penilaian pada tahun ${year}.` }
  }
  const view = rankingView(store, { year, region, ...chosen })
  const { scheme, group, ties, rows } = view
  const json = {
    year,
    scheme: scheme.id,
    region,
    group,
    ties,
    rows: rows.map(({ rank, code, name, type, score, zone, category, opinion }) => ({
      rank,
      code,
      name,
      type,
      score: scoreAsNumber(score),
      zone,
      category,
      opinion,
    })),
  }
  if (rows.length === 0) return { json, text: `Belum ada nilai untuk ${view.regionName} tahun ${year}.` }
  const lines = rows.map(({ rank, name, score, zone, category, opinion }) => [
    String(rank),
    name,
    formatScore(score),
    zone ?? '-',
    category ?? '-',
    opinion,
  ])
  const text = [
    `Peringkat ${view.scopeText} tahun ${year}`,
    view.tieText,
    '',
    table([['#', 'Pemda', 'Nilai', 'Zona', 'Kategori', 'Opini'], ...lines], [0, 2]),
    '',
    `Rata-rata ${view.mean === null ? '-' : formatScore(view.mean)} dari ${rows.length}`,
  ]
  return { json, text: text.join('\n') }
}
