/** What is to be issued: year, region or one body, kinds, ranking rule, date and place, read from the database once. */
import { longDay, today } from '../../../shared/domain/dates.ts'
import { checkPattern, patternField, patternOf, printsOfficeCode } from '../../../shared/domain/register.ts'
import { inGroup } from '../../../shared/domain/rank.ts'
import { schemeOf } from '../../../shared/domain/schemes.ts'
import type { Day, Region, Scheme } from '../../../shared/domain/types.ts'
import { Expected } from '../../../shared/errors.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import type { ErrorLike, RankingView, ResultsView, Settings } from '../../../shared/views.ts'
import { bodies, bodyByCode } from '../../store/bodies.ts'
import { documentHeads, type DocumentHead } from '../../store/document-heads.ts'
import { period } from '../../store/periods.ts'
import { results } from '../../store/results.ts'
import { settings } from '../../store/settings.ts'
import type { Store } from '../../store/store.ts'
import { signatoryOn } from '../../store/signatories.ts'
import { rankingView } from '../assessment/ranking.ts'
import { resultsView } from '../assessment/results.ts'
import { regionOf, schemeFor } from '../assessment/year.ts'
import type { Context } from '../context.ts'
import { handedKinds } from './kinds/minutes-key.ts'
import { kindsOf } from './kinds/wanted.ts'
import { designNamed, type Design } from './templates/known.ts'

/** Everything a plan and its snapshots are made from. */
export interface Facts {
  year: number
  scheme: Scheme
  kind: IssueScope['kind']
  /** Code of the only body wanted, or null for all of the region. */
  only: string | null
  region: Region
  results: ResultsView
  ranking: RankingView
  settings: Settings
  date: Day
  place: string
  signatory: { name: string; position: string } | null
  decision: { number: string; date: Day } | null
  /** Documents in force of this year that are given by hand, by the code of their body; read for minutes only. */
  given: ReadonlyMap<string, readonly DocumentHead[]>
  /** The year before, when a government of the region has a score in it. */
  before: { year: number; comparable: boolean } | null
  /** The design asked for, for documents of its kind; null: those the office has chosen. */
  design: Design | null
}

/** Reads the facts of a scope. Throws `input` for a year without an assessment, `not-found` for an unknown code. */
export function factsOf(ctx: Context, scope: IssueScope): Facts {
  const { store } = ctx
  const { year } = scope
  const scheme = schemeFor(year)
  const { region, only } = placeOf(ctx, scope.region)
  const saved = settings(store)
  const date = scope.date ?? today(ctx.now())
  const signer = signatoryOn(store, date)
  return {
    year,
    scheme,
    kind: scope.kind,
    only,
    region,
    results: resultsView(store, { year, region }),
    ranking: rankingView(store, { year, region, group: scope.group, ties: scope.ties }),
    settings: saved,
    date,
    place: scope.place?.trim() || saved.office.city,
    signatory: signer && { name: signer.name, position: signer.position },
    decision: period(store, year)?.decision ?? null,
    given: scope.kind === 'minutes' ? givenIn(store, year) : new Map(),
    before: beforeOf(ctx, scheme, year, region),
    design: scope.template === undefined ? null : designNamed(store, scope.template),
  }
}

function beforeOf({ store }: Context, scheme: Scheme, year: number, region: Region): Facts['before'] {
  const bodyOf = new Map(bodies(store, region).map((body) => [body.code, body]))
  const known = results(store, year - 1, region).some(({ body: code, score }) => {
    const body = bodyOf.get(code)
    return body !== undefined && score !== null && inGroup(body, region, 'all')
  })
  return known ? { year: year - 1, comparable: schemeOf(year - 1)?.id === scheme.id } : null
}

/** By body, in the order in which they are listed. */
const givenIn = (store: Store, year: number): Facts['given'] =>
  Map.groupBy(
    documentHeads(store, { year, state: 'issued' })
      .filter(({ kind }) => handedKinds.includes(kind))
      .toSorted((a, b) => handedKinds.indexOf(a.kind) - handedKinds.indexOf(b.kind)),
    ({ code }) => code,
  )

/** What has to be filled in before anything can be issued, in the words of the settings file. */
export function problemsOf({ settings: saved, place, signatory, date, kind }: Facts): ErrorLike[] {
  const problems: ErrorLike[] = []
  if (!saved.office.name) problems.push({ field: 'office.name', message: 'Nama kantor belum diisi.' })
  if (!place) problems.push({ field: 'office.city', message: 'Kota kantor belum diisi (tempat penerbitan).' })
  if (!signatory) {
    const message =
      saved.signatories.length === 0
        ? 'Penanda tangan belum diisi.'
        : `Tidak ada penanda tangan yang berlaku pada ${longDay(date)}.`
    problems.push({ field: 'signatories', message })
  }
  const patterns = new Map(kindsOf(kind).map((one) => [patternField(saved, one), patternOf(saved, one)]))
  for (const [field, pattern] of patterns) {
    const problem = checkPattern(pattern)
    if (problem) problems.push({ field, message: problem })
  }
  if (!saved.office.code && [...patterns.values()].some(printsOfficeCode))
    problems.push({ field: 'office.code', message: 'Kode kantor belum diisi, padahal pola nomor memuatnya.' })
  return problems
}

/** The refusal when something is missing: names every field, as the settings file spells it. */
export function refuseWhenIncomplete(
  facts: Facts,
): asserts facts is Facts & { signatory: NonNullable<Facts['signatory']> } {
  const problems = problemsOf(facts)
  const [first] = problems
  if (!first) return
  const named = problems.map(({ field, message }) => `${field}: ${message}`)
  throw new Expected('settings', `Pengaturan belum lengkap. ${named.join(' ')} Lengkapi di Pengaturan, lalu ulangi.`, {
    field: first.field,
    details: named,
  })
}

/** Why documents of this day cannot rest on the decision they name; null when they can. */
export const earlierThanDecision = ({ date, decision }: Pick<Facts, 'date' | 'decision'>): string | null =>
  decision !== null && date < decision.date
    ? `Tanggal dokumen (${longDay(date)}) lebih awal daripada keputusan pusat (${longDay(decision.date)}). Ubah tanggal dokumen, atau perbaiki tanggal keputusan.`
    : null

/** Expected('input') for a day before the decision of head office. */
export function refuseEarlier(facts: Pick<Facts, 'date' | 'decision'>): void {
  const problem = earlierThanDecision(facts)
  if (problem !== null) throw new Expected('input', problem, { field: 'date' })
}

function placeOf(ctx: Context, code: string): { region: Region; only: string | null } {
  if (code === 'ID') return { region: 'ID', only: null }
  const body = bodyByCode(ctx.store, code)
  if (!body) throw new Expected('not-found', `Wilayah dengan kode ${code} tidak dikenal.`)
  return body.type === 'provinsi' ? { region: code, only: null } : { region: regionOf(body), only: code }
}
