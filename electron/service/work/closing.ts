/** Closing a year by the decision of head office, and opening it again. */
import { printedName } from '../../../shared/domain/names.ts'
import { formatScore } from '../../../shared/domain/number.ts'
import { roleRefusal, type Worker } from '../../../shared/domain/permission.ts'
import { differs } from '../../../shared/domain/score.ts'
import { Expected } from '../../../shared/errors.ts'
import { bodies } from '../../store/bodies.ts'
import { period } from '../../store/periods.ts'
import { results } from '../../store/results.ts'
import type { Store } from '../../store/store.ts'
import { units } from '../../store/units.ts'
import { closedText, closeYear, isClosed, openYear, workStates } from '../../store/work.ts'
import { bodyComputed, computedUnits } from '../assessment/computed.ts'
import { schemeFor } from '../assessment/year.ts'

export interface Obstacles {
  /** What keeps the year from being closed. */
  blockers: string[]
  /** What is to be looked at first. */
  warnings: string[]
}

/** All of the year, not of one province: closing locks all of it. */
export const closingObstacles = (store: Store, year: number): Obstacles => {
  const scheme = schemeFor(year)
  const blockers: string[] = []
  const warnings: string[] = []
  if ((period(store, year)?.decision ?? null) === null) blockers.push('Nomor dan tanggal keputusan pusat belum diisi.')
  const records = units(store, year)
  const computed = computedUnits(store, scheme, year, 'ID', records)
  const states = workStates(store, year)
  const official = new Map(results(store, year).map((row) => [row.body, row.score]))
  const unitsOf = Map.groupBy(records, ({ body }) => body)
  for (const body of bodies(store)) {
    const own = unitsOf.get(body.code) ?? []
    const entered = own.filter(({ id }) => computed.has(id) || states.has(id))
    if (entered.length === 0) continue
    const name = printedName(body)
    const score = official.get(body.code) ?? null
    if (score === null) blockers.push(`${name}: nilai resmi belum ada.`)
    const open = entered.filter(({ id }) => states.get(id) !== 'disahkan')
    if (open.length > 0) blockers.push(`${name}: belum disahkan: ${open.map((unit) => unit.name).join(', ')}.`)
    const { score: mean, partial } = bodyComputed(
      scheme,
      own.map((unit) => ({ computed: computed.get(unit.id), official: unit.score })),
    )
    if (!partial && score !== null && mean !== null && differs(score, mean))
      warnings.push(`${name}: nilai resmi ${formatScore(score)}, nilai hitung ${formatScore(mean)}.`)
    for (const unit of own) {
      const mine = computed.get(unit.id)
      if (mine?.complete !== true || mine.score === null || unit.score === null) continue
      if (differs(unit.score, mine.score))
        warnings.push(
          `${unit.name} (${name}): nilai resmi ${formatScore(unit.score)}, nilai hitung ${formatScore(mine.score)}.`,
        )
    }
  }
  return { blockers, warnings }
}

const requireValidator = (worker: Worker, what: string): void => {
  const why = roleRefusal(worker, ['validator'], what)
  if (why !== null) throw new Expected('refused', why)
}

/** Closes the year for good, until it is opened again. Expected('refused') with the list of what is missing. */
export const closeByDecision = (store: Store, worker: Worker, { year }: { year: number }): void => {
  requireValidator(worker, 'menutup tahun')
  schemeFor(year)
  store.write({ kind: 'work', label: `Tutup tahun ${year}`, undoable: false }, () => {
    if (isClosed(store, year)) throw new Expected('refused', closedText(year))
    const { blockers } = closingObstacles(store, year)
    if (blockers.length > 0)
      throw new Expected('refused', `Tahun ${year} belum dapat ditutup. Lengkapi dahulu yang berikut.`, {
        details: blockers,
      })
    closeYear(store, year)
  })
}

/** Opens a closed year again for a reason that the journal keeps. Expected('refused' | 'not-found'). */
export const reopenYear = (store: Store, worker: Worker, { year, reason }: { year: number; reason: string }): void => {
  requireValidator(worker, 'membuka kembali tahun')
  store.write({ kind: 'work', label: `Buka kembali tahun ${year}`, undoable: false, reason }, () => {
    if (!isClosed(store, year)) throw new Expected('not-found', `Tahun ${year} tidak sedang ditutup.`)
    openYear(store, year)
  })
}
