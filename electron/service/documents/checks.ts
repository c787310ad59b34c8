/** The check list before a run: what would be wrong on paper, where it is mended, and whether it keeps the run from starting. */
import { longDay } from '../../../shared/domain/dates.ts'
import { foldName } from '../../../shared/domain/names.ts'
import { formatInteger } from '../../../shared/domain/number.ts'
import { checkPattern, patternField, patternOf } from '../../../shared/domain/register.ts'
import { Expected } from '../../../shared/errors.ts'
import type { IssueScope } from '../../../shared/ipc.ts'
import type { IssueCheck, IssueChecks } from '../../../shared/printing-views.ts'
import { heads } from '../../store/profiles.ts'
import { signatories } from '../../store/signatories.ts'
import type { Context } from '../context.ts'
import { numbersOf } from './next-numbers.ts'
import { plannedOf, type Planned } from './plan.ts'
import { earlierThanDecision, factsOf, problemsOf as missingOf, type Facts } from './scope.ts'
import { designFor, problemsOf } from './templates/known.ts'

type Check = (ctx: Context, facts: Facts, chosen: readonly Planned[], all: readonly Planned[]) => IssueCheck
const mostDetails = 40

const check = (
  what: IssueCheck['what'],
  weight: IssueCheck['weight'],
  message: string,
  { details = [], go = null }: { details?: string[]; go?: IssueCheck['go'] } = {},
): IssueCheck => ({
  what,
  weight,
  message,
  details:
    details.length > mostDetails
      ? [...details.slice(0, mostDetails), `dan ${formatInteger(details.length - mostDetails)} lagi`]
      : details,
  go,
})

const settingsCheck: Check = (_, facts) => {
  // Who signs has a line of its own.
  const problems = missingOf(facts).filter(({ field }) => field !== 'signatories')
  const [first] = problems
  return first
    ? check('settings', 'fault', 'Pengaturan belum lengkap.', {
        details: problems.map(({ message }) => message),
        go: { screen: 'settings', field: first.field ?? null },
      })
    : check('settings', 'good', 'Pengaturan kantor lengkap.')
}

const signatoryCheck: Check = ({ store }, { date, signatory }) => {
  const go = { screen: 'settings', field: 'signatories' } as const
  const known = signatories(store)
  if (!signatory) {
    const message =
      known.length === 0 ? 'Penanda tangan belum diisi.' : `Tidak ada penanda tangan pada ${longDay(date)}.`
    return check('signatory', 'fault', message, { go })
  }
  const valid = known.filter(({ from, until }) => from <= date && (until === null || date <= until))
  if (valid.length > 1) {
    const details = valid.map(
      ({ name, position, from, until }) =>
        `${name}, ${position}: ${longDay(from)} – ${until === null ? 'sekarang' : longDay(until)}`,
    )
    const message = `${valid.length} penanda tangan berlaku pada ${longDay(date)}; yang dipakai ${signatory.name}, yang mulai terakhir. Isi hari terakhir yang lain.`
    return check('signatory', 'warning', message, { details, go })
  }
  return check('signatory', 'good', `Ditandatangani ${signatory.name}, ${signatory.position}.`)
}

const decisionCheck: Check = (_, { date, decision, year }) => {
  const go = { screen: 'year', field: null } as const
  if (!decision) return check('decision', 'hint', `Keputusan pusat untuk ${year} belum diisi; tidak dicetak.`, { go })
  const problem = earlierThanDecision({ date, decision })
  if (problem !== null) return check('decision', 'fault', problem, { go })
  return check('decision', 'good', `Keputusan pusat Nomor ${decision.number}, ${longDay(decision.date)}.`)
}

/** A title stands before a name ("H.", "Dr. Ir.") or after a comma ("S.H., M.Si."). */
const hasTitle = (name: string): boolean =>
  /,\s*\p{L}/u.test(name) ||
  /^(dr|drs|dra|ir|h|hj|k\.?h|prof|tb|r|rd|ratu|raden|tgk|tengku|gusti|i gusti)\b\.?\s/i.test(name)

const headsCheck: Check = ({ store }, { date }, chosen) => {
  const known = heads(store)
  const missing: string[] = []
  const plain: string[] = []
  const seen = new Set<string>()
  for (const { subject } of chosen) {
    const { row, kind } = subject
    if (!row || seen.has(row.code) || (kind !== 'certificate' && kind !== 'report')) continue
    seen.add(row.code)
    const head = known.get(row.code)?.find(({ from, until }) => from <= date && (until === null || date <= until))
    if (!head) missing.push(`${row.name}: pimpinan pada ${longDay(date)} belum diisi`)
    else if (!hasTitle(head.name)) plain.push(`${row.name}: ${head.name} tanpa gelar`)
  }
  const details = [...missing, ...plain]
  if (details.length === 0) return check('heads', 'good', 'Pimpinan setiap penerima dikenal.')
  const parts = [
    missing.length > 0 ? `${formatInteger(missing.length)} pemda tanpa pimpinan pada tanggal itu` : '',
    plain.length > 0 ? `${formatInteger(plain.length)} pimpinan tanpa gelar` : '',
  ].filter(Boolean)
  const message = `${parts.join(', ')}. Piagam tetap dapat terbit; berita acara dan label memerlukannya.`
  return check('heads', missing.length > 0 ? 'warning' : 'hint', message, {
    details,
    go: { screen: 'master', field: null },
  })
}

/** The line about numbers, and the numbers themselves. */
function numbersCheck(
  ctx: Context,
  facts: Facts,
  chosen: readonly Planned[],
): { line: IssueCheck; numbers: ReadonlyMap<string, string> } {
  const none = new Map<string, string>()
  const fault = (message: string, field: string) => ({
    line: check('numbers', 'fault', message, { go: { screen: 'settings', field } }),
    numbers: none,
  })
  for (const { subject } of chosen) {
    const problem = checkPattern(patternOf(facts.settings, subject.kind))
    if (problem !== null) return fault(`${problem}.`, patternField(facts.settings, subject.kind))
  }
  const kept = chosen.filter(({ reserved }) => reserved !== null).length
  const details = kept > 0 ? [`${formatInteger(kept)} nomor yang sudah dipesan dipakai lagi`] : []
  try {
    const numbers = numbersOf(ctx, facts, chosen)
    const fresh = chosen.filter(({ reserved }) => reserved === null)
    const told = fresh.flatMap(({ subject }) => numbers.get(subject.item) ?? [])
    const [first, last] = [told[0], told.at(-1)]
    const message =
      first === undefined || last === undefined
        ? 'Tidak ada nomor baru yang dipakai.'
        : told.length === 1
          ? `Nomor yang akan diberikan: ${first}.`
          : `${formatInteger(told.length)} nomor akan diberikan: ${first} sampai ${last}.`
    return { line: check('numbers', 'good', message, { details }), numbers }
  } catch (error) {
    if (!(error instanceof Expected)) throw error
    return fault(error.message, 'numberPattern')
  }
}

const withheldCheck: Check = (_, __, ___, all) => {
  const left = all.filter(({ item }) => item.state === 'withheld')
  if (left.length === 0) return check('withheld', 'good', 'Setiap pemda dan unit yang bernilai mendapat dokumen.')
  const details = left.map(({ item: { subject, body, reason } }) => {
    const of = subject === body ? '' : `, ${body}`
    return `${subject}${of}: ${reason ?? ''}`
  })
  return check('withheld', 'hint', `${formatInteger(left.length)} tidak mendapat dokumen.`, {
    details,
    go: { screen: 'results', field: null },
  })
}

const keyOf = ({ subject: { kind, code, subject } }: Planned): string => `${kind} ${code} ${foldName(subject)}`

const duplicatesCheck: Check = (_, __, chosen) => {
  const seen = new Map<string, number>()
  for (const planned of chosen) seen.set(keyOf(planned), (seen.get(keyOf(planned)) ?? 0) + 1)
  const twice = chosen.filter((planned) => (seen.get(keyOf(planned)) ?? 0) > 1)
  const elsewhere = chosen.filter((planned) => planned.elsewhere !== null)
  const details = [
    ...new Set(twice.map(({ subject: { subject, body } }) => `${subject}, ${body}: lebih dari satu kali`)),
    ...elsewhere.map(({ subject, item }) => `${subject.subject}: ${item.reason ?? 'terbit di laptop lain'}`),
  ]
  if (details.length === 0) return check('duplicates', 'good', 'Tidak ada penerima ganda.')
  return check('duplicates', 'warning', 'Ada penerima yang sama atau sudah terbit di laptop lain.', {
    details,
    go: { screen: 'results', field: null },
  })
}

/** With which design each kind is drawn. */
const designCheck: Check = ({ store }, { design: wanted }, chosen) => {
  const go = { screen: 'template', field: null } as const
  const kinds = [...new Set(chosen.map(({ subject }) => subject.kind))]
  const used = kinds.flatMap((kind) => designFor(store, kind, wanted) ?? [])
  const faults = used.flatMap((design) =>
    problemsOf(store, design.template)
      .filter(({ weight }) => weight === 'fault')
      .map(({ message }) => `${design.template.name}: ${message}`),
  )
  if (faults.length > 0) return check('design', 'fault', 'Desain belum dapat dipakai.', { details: faults, go })
  const names = used.map(({ template }) => template.name)
  return check('design', 'good', names.length === 0 ? 'Tata letak bawaan.' : `Desain: ${names.join(', ')}.`, { go })
}

/** In the order of the list; numbers stand between the two. */
const before: readonly Check[] = [settingsCheck, signatoryCheck, decisionCheck, designCheck]
const after: readonly Check[] = [duplicatesCheck, headsCheck, withheldCheck]

/** Everything that can be looked at without laying a page out; `issue.fit` does that. `items`: in the order of the run. */
export function issueChecks(
  ctx: Context,
  { scope, items }: { scope: IssueScope; items: readonly string[] },
): IssueChecks {
  const facts = factsOf(ctx, scope)
  const all = plannedOf(ctx, facts)
  const known = new Map(all.map((planned) => [planned.item.item, planned]))
  const chosen = items.flatMap((item) => known.get(item) ?? [])
  const say = (one: Check): IssueCheck => one(ctx, facts, chosen, all)
  const { line, numbers } = numbersCheck(ctx, facts, chosen)
  return {
    lines: [...before.map(say), line, ...after.map(say)],
    numbers: [...numbers].map(([item, number]) => ({ item, number })),
  }
}
