/** Work on one unit: what may be done with it and why not, what was done, and what reviewers ask. */
import type { Indicator, Instrument } from '../../../shared/domain/instrument.ts'
import { roleRefusal, type Worker } from '../../../shared/domain/permission.ts'
import { type RemarkView, type UnitWorkView, workActions } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { instrumentOf } from '../../store/instruments.ts'
import { addRemark, remarkById, type RemarkRecord, remarksOf, settleRemark } from '../../store/remarks.ts'
import type { Store } from '../../store/store.ts'
import { unitById, type UnitRecord } from '../../store/units.ts'
import { isClosed, lockOf, requireOpen, stateOf, stepsOf } from '../../store/work.ts'
import { factsFinder } from './facts.ts'
import { refusal } from './rules.ts'

const known = (store: Store, id: string): UnitRecord => {
  const unit = unitById(store, id)
  if (unit === undefined) throw new Expected('not-found', 'Unit ini sudah tidak ada. Muat ulang halaman.')
  return unit
}

const indicatorsOf = (instrument: Instrument | null): Indicator[] =>
  instrument?.dimensions.flatMap(({ indicators }) => indicators) ?? []

const indicatorName = (instrument: Instrument | null, code: string): string =>
  indicatorsOf(instrument).find((one) => one.code === code)?.name ?? code

const remarkView = (instrument: Instrument | null, remark: RemarkRecord): RemarkView => ({
  ...remark,
  indicator: remark.indicator ?? '',
  indicatorName: remark.indicator === null ? '' : indicatorName(instrument, remark.indicator),
})

/** Expected('not-found') for a unit that is gone. */
export const unitWork = (store: Store, worker: Worker, { unit: id }: { unit: string }): UnitWorkView => {
  const unit = known(store, id)
  const instrument = instrumentOf(store, unit)
  const facts = factsFinder(store, worker)(unit)
  return {
    unit: id,
    state: stateOf(store, id),
    lock: lockOf(store, unit),
    closed: isClosed(store, unit.year),
    indicators: indicatorsOf(instrument).map(({ code, name }) => ({ code, name })),
    permissions: workActions.map((action) => {
      const reason = refusal(action, facts)
      return { action, allowed: reason === null, reason }
    }),
    steps: stepsOf(store, id).map(({ action, before, after, person, at, reason }) => ({
      action,
      before,
      after,
      person,
      at,
      reason,
    })),
    remarks: remarksOf(store, id).map((remark) => remarkView(instrument, remark)),
  }
}

/** A remark of a reviewer on a unit ('' as indicator) or a cell. Expected('refused') for others, and in a closed year. */
export const remarkOn = (
  store: Store,
  worker: Worker,
  { unit: id, indicator, text }: { unit: string; indicator: string; text: string },
): void => {
  const unit = known(store, id)
  const why = roleRefusal(worker, ['verifikator', 'validator'], 'memberi catatan')
  if (why !== null) throw new Expected('refused', why)
  const at = indicator === '' ? unit.name : `${indicator}, ${unit.name}`
  store.write({ kind: 'work', label: `Catatan pada ${at} ${unit.year}`, undoable: true }, () => {
    requireOpen(store, unit.year)
    addRemark(store, { unit: id, indicator: indicator === '' ? null : indicator, text })
  })
}

/** Answers a remark. Expected('input') without an answer, ('not-found'), ('refused') in a closed year. */
export const answerRemark = (store: Store, { id, answer }: { id: string; answer: string }): void => {
  if (answer === '') throw new Expected('input', 'Tulis jawaban atas catatan ini.', { field: 'answer' })
  const remark = remarkById(store, id)
  if (remark === undefined) throw new Expected('not-found', 'Catatan ini sudah tidak ada. Muat ulang daftarnya.')
  const unit = known(store, remark.unit)
  store.write({ kind: 'work', label: `Jawab catatan pada ${unit.name} ${unit.year}`, undoable: true }, () => {
    requireOpen(store, unit.year)
    settleRemark(store, id, answer)
  })
}
