import { formatScore, scoreAsNumber } from '../../shared/domain/number.ts'
import { regionByCode } from '../../shared/domain/regions.ts'
import { schemeOf } from '../../shared/domain/schemes.ts'
import { workStates } from '../../shared/entry-views.ts'
import { board } from '../service/work/board.ts'
import { Misuse, type Answer, type Call } from './command.ts'
import type { Session } from './session.ts'
import { table } from './text.ts'

const score = (value: number | null): string => (value === null ? '-' : formatScore(value))

/** `status`: bodies that have units, with how many units are in each state, who has them in hand, and what is missing. */
export function statusCommand({ options }: Call, session: Session): Answer {
  const year = Number(options['year'])
  const region = options['region'] ?? ''
  if (region !== 'ID' && regionByCode(region) === undefined)
    throw new Misuse(`--region ${region}: bukan kode Kemendagri (misalnya 36 atau 36.74) dan bukan ID.`)
  if (schemeOf(year) === null)
    return { json: { year, region, closed: null, rows: [] }, text: `Tidak ada penilaian pada tahun ${year}.` }
  const context = session.context()
  const view = board(context.store, { year, region }, context.now())
  const rows = view.rows.filter((row) => row.units.length > 0)
  const json = {
    year,
    region,
    closed: view.closed,
    decision: view.decision,
    fourEyes: view.fourEyes,
    counts: view.counts,
    blockers: view.blockers,
    warnings: view.warnings,
    rows: rows.map(({ code, name, state, counts, person, due, overdue, official, computed, differs, units }) => ({
      code,
      name,
      state,
      counts,
      person: person?.name ?? null,
      due,
      overdue,
      official: official === null ? null : scoreAsNumber(official),
      computed: computed === null ? null : scoreAsNumber(computed),
      differs,
      units: units.map((unit) => ({
        name: unit.name,
        type: unit.type,
        state: unit.state,
        filled: unit.filled,
        required: unit.required,
        computed: unit.computed === null ? null : scoreAsNumber(unit.computed),
        hard: unit.hard,
        soft: unit.soft,
        remarks: unit.remarks,
      })),
    })),
  }
  const closed = view.closed === null ? '' : ` (ditutup oleh ${view.closed.person})`
  const title = `${view.regionName} ${year}${closed}`
  if (rows.length === 0) return { json, text: `${title}: belum ada unit.` }
  const lines = rows.map((row) => [
    row.name,
    String(row.counts.draf),
    String(row.counts.diajukan),
    String(row.counts.diverifikasi),
    String(row.counts.disahkan),
    row.person?.name ?? '-',
    row.due === null ? '-' : `${row.due}${row.overdue ? ' (lewat)' : ''}`,
    score(row.official),
    score(row.computed),
  ])
  const head = ['Pemda', ...workStates, 'petugas', 'tenggat', 'resmi', 'hitung']
  const more = [
    ...view.blockers.map((text) => `Penghalang penutupan: ${text}`),
    ...view.warnings.map((text) => `Perlu diperiksa: ${text}`),
  ]
  return {
    json,
    text: [title, '', table([head, ...lines], [1, 2, 3, 4, 7, 8]), ...(more.length > 0 ? ['', ...more] : [])].join(
      '\n',
    ),
  }
}
