/** The runs of numbers: what is taken, missing, kept, and what comes next. */
import { kindNames } from '../../../shared/domain/kind-names.ts'
import { today } from '../../../shared/domain/dates.ts'
import { checkPattern, formatNumber, outsideScope, patternOf, scopeOf } from '../../../shared/domain/register.ts'
import { type DocumentKind, documentKinds } from '../../../shared/domain/snapshot.ts'
import { Expected } from '../../../shared/errors.ts'
import type { ResolvedInput } from '../../../shared/ipc.ts'
import type { NumberHold, NumberScope, NumbersView, TakenNumber } from '../../../shared/register-views.ts'
import type { Settings } from '../../../shared/views.ts'
import { ownRanges } from '../../store/blocks.ts'
import { documentHeads } from '../../store/document-heads.ts'
import { addHold, type HoldRecord, holds, removeHold } from '../../store/holds.ts'
import { foreignDocuments } from '../../store/merge-documents.ts'
import { numbers } from '../../store/numbers.ts'
import { settings } from '../../store/settings.ts'
import type { Store } from '../../store/store.ts'
import type { Context } from '../context.ts'
import { freeNumber } from '../documents/free-number.ts'
import { outsideView, subjectNames } from './outside.ts'

type Ours = Pick<Context, 'store' | 'now'>
type Range = readonly [first: number, last: number]

/** Every number that was given, here or on other laptops, by count. */
const takenByScope = (store: Store): Map<string, TakenNumber[]> => {
  const heads = new Map(documentHeads(store).map((head) => [head.id, head]))
  const own = numbers(store).flatMap(({ scope, running, number, document }) => {
    const head = heads.get(document)
    if (head === undefined) return []
    const { kind, subject, state, reason } = head
    return [{ scope, running, number, kind, subject, state, document, device: null, reason }]
  })
  const foreign = foreignDocuments(store).map(({ scope, running, number, kind, subject, state, device, reason }) => ({
    scope,
    running,
    number,
    kind,
    subject,
    state,
    document: null,
    device,
    reason,
  }))
  const all = Map.groupBy([...own, ...foreign], ({ scope }) => scope)
  return new Map([...all].map(([scope, list]) => [scope, list.toSorted((a, b) => a.running - b.running)]))
}

/** What lies below the highest number taken within our numbers, given to nobody and kept for nothing. */
export const gapsOf = (
  taken: readonly number[],
  ours: readonly Range[],
  kept: readonly { first: number; last: number }[],
): { first: number; last: number }[] => {
  const used = new Set(taken)
  const gaps: { first: number; last: number }[] = []
  for (const [first, last] of ours) {
    // What was taken for a kind out of its kept numbers, far ahead of the run, leaves no gap behind the run.
    const inRun = taken.filter(
      (running) =>
        first <= running && running <= last && !kept.some((hold) => hold.first <= running && running <= hold.last),
    )
    const end = inRun.reduce((most, running) => Math.max(most, running), 0)
    for (let running = first; running < end; running += 1) {
      const known = running
      const hold = kept.find((one) => one.first <= known && known <= one.last)
      if (hold !== undefined) running = hold.last
      else if (!used.has(running)) {
        const open = gaps.at(-1)
        if (open !== undefined && open.last === running - 1) open.last = running
        else gaps.push({ first: running, last: running })
      }
    }
  }
  return gaps
}

/** "Tahun 2023", "Semua tahun, berita acara", "Nomor dari luar 2022". */
const years = (text: string): string => (text === 'all' ? 'Semua tahun' : `Tahun ${text}`)
const titleOf = (scope: string): string => {
  const [first = '', second] = scope.split(':')
  if (first === 'luar') return `Nomor dari luar, ${years(second ?? '').toLowerCase()}`
  return second === undefined
    ? years(first)
    : `${years(second)}, ${(kindNames[first as DocumentKind] ?? first).toLowerCase()}`
}

const holdView = (hold: HoldRecord, taken: readonly TakenNumber[]): NumberHold => ({
  ...hold,
  used: taken.filter(({ running }) => hold.first <= running && running <= hold.last).length,
})

/** What the next document of the count gets, and why it gets none. */
const nextOf = (ctx: Ours, saved: Settings, [kind]: readonly DocumentKind[]): Pick<NumberScope, 'next' | 'problem'> => {
  if (kind === undefined) return { next: null, problem: '' }
  const pattern = patternOf(saved, kind)
  const fault = checkPattern(pattern)
  if (fault !== null) return { next: null, problem: `${fault}.` }
  const date = today(ctx.now())
  try {
    // Not one of another system: this is about the count itself.
    const { running } = freeNumber(ctx, { settings: saved, date, year: 0 }, { kind, key: '' })
    const officeCode = saved.office.code || 'KODE'
    return { next: { running, number: formatNumber(pattern, { running, officeCode, date, kind }) }, problem: '' }
  } catch (error) {
    if (error instanceof Expected) return { next: null, problem: error.message }
    throw error
  }
}

/** Counts in use; of an assessment year only those of its documents, and the present ones. */
export const numbersView = (ctx: Ours, { year }: ResolvedInput<'register.numbers'>): NumbersView => {
  const { store } = ctx
  const saved = settings(store)
  const date = today(ctx.now())
  const byScope = takenByScope(store)
  const kept = holds(store)
  const kindsIn = Map.groupBy(documentKinds, (kind) => scopeOf(saved, kind, date))
  const ofYear = new Set(documentHeads(store, { year }).map(({ id }) => id))
  const wanted = [...byScope].flatMap(([scope, list]) =>
    year === undefined || list.some(({ document }) => document !== null && ofYear.has(document)) ? [scope] : [],
  )
  const scopes = [...new Set([...kindsIn.keys(), ...wanted, ...kept.map(({ scope }) => scope)])]
  return {
    scopes: scopes
      .filter((scope) => !scope.startsWith(outsideScope(0).slice(0, -1)))
      .toSorted((a, b) => Number(kindsIn.has(b)) - Number(kindsIn.has(a)) || b.localeCompare(a))
      .map((scope) => {
        const taken = byScope.get(scope) ?? []
        const own = kept.filter((hold) => hold.scope === scope)
        const kinds = kindsIn.get(scope) ?? []
        return Object.assign(nextOf(ctx, saved, kinds), {
          scope,
          title: titleOf(scope),
          kinds,
          pattern: kinds[0] === undefined ? '' : patternOf(saved, kinds[0]),
          taken,
          gaps: gapsOf(
            taken.map(({ running }) => running),
            ownRanges(store, scope),
            own,
          ),
          holds: own.map((hold) => holdView(hold, taken)),
        })
      }),
    outside: outsideView(store, year),
    subjects: year === undefined ? [] : subjectNames(ctx, year),
  }
}

const rangeText = ({ first, last }: { first: number; last: number }): string =>
  first === last ? String(first) : `${first}–${last}`

/** Keeps numbers for a kind or for nobody. Expected('input' | 'refused') as `addHold`. */
export const holdNumbers = ({ store }: Ours, hold: ResolvedInput<'register.hold'>): NumberHold => {
  const label = `Simpan nomor ${rangeText(hold)}`
  const { value } = store.write({ kind: 'blocks', label, undoable: true, reason: hold.reason }, () =>
    addHold(store, hold),
  )
  return { ...value, used: 0 }
}

/**
 * Gives kept numbers free again; of those that were used so far the used ones stay, so that the run does not begin behind
 * them. Expected('not-found').
 */
export const releaseNumbers = ({ store }: Ours, { id }: { id: string }): null => {
  const hold = holds(store).find((one) => one.id === id)
  const label = hold === undefined ? 'Lepas nomor' : `Lepas nomor ${rangeText(hold)}`
  store.write({ kind: 'blocks', label, undoable: true }, () => {
    const used = takenIn(store, hold)
    removeHold(store, id)
    if (hold !== undefined && used !== null) keepUsed(store, hold, used)
  })
  return null
}

const takenIn = (store: Store, hold: HoldRecord | undefined): number | null => {
  if (hold === undefined) return null
  const inside = (takenByScope(store).get(hold.scope) ?? []).filter(
    ({ running }) => hold.first <= running && running <= hold.last,
  )
  return inside.at(-1)?.running ?? null
}

const keepUsed = (store: Store, { scope, first, kind, reason }: HoldRecord, last: number): void => {
  addHold(store, { scope, first, last, kind, reason }, { taken: true })
}

/** Says why numbers were never given. Expected('refused') where they are not behind the run, ('input'). */
export const explainGap = (ctx: Ours, gap: ResolvedInput<'register.explainGap'>): NumberHold => {
  const { store } = ctx
  const taken = takenByScope(store).get(gap.scope) ?? []
  const kept = holds(store, gap.scope)
  const isKept = (running: number): boolean => kept.some(({ first, last }) => first <= running && running <= last)
  const highest = taken.findLast(({ running }) => !isKept(running))?.running ?? 0
  if (gap.last >= highest)
    throw new Expected(
      'refused',
      'Yang dijelaskan hanya nomor yang sudah terlewati. Nomor berikutnya dapat disimpan.',
      {
        field: 'last',
      },
    )
  const label = `Jelaskan nomor ${rangeText(gap)}`
  const { value } = store.write({ kind: 'blocks', label, undoable: true, reason: gap.reason }, () =>
    addHold(store, { ...gap, kind: null }),
  )
  return { ...value, used: 0 }
}
