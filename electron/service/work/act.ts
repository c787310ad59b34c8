/** Steps on the way to a validated year. They are locks, so none of them can be taken back by "Urungkan". */
import { printedName } from '../../../shared/domain/names.ts'
import type { Worker } from '../../../shared/domain/permission.ts'
import { transitions } from '../../../shared/domain/workflow.ts'
import type { WorkAction, WorkReport } from '../../../shared/entry-views.ts'
import { Expected } from '../../../shared/errors.ts'
import { requireBody } from '../../store/bodies.ts'
import { addRemark } from '../../store/remarks.ts'
import type { Store } from '../../store/store.ts'
import { unitById, type UnitRecord } from '../../store/units.ts'
import { addStep } from '../../store/work.ts'
import { factsFinder } from './facts.ts'
import { refusal } from './rules.ts'

export interface WorkInput {
  units: readonly string[]
  action: WorkAction
  reason?: string | undefined
  remarks?: readonly { unit: string; indicator: string; text: string }[] | undefined
}

const titles: Record<WorkAction, string> = {
  submit: 'Ajukan',
  verify: 'Verifikasi',
  validate: 'Sahkan',
  return: 'Kembalikan',
  reopen: 'Buka kembali',
}

const labelOf = (store: Store, action: WorkAction, units: readonly UnitRecord[]): string => {
  const [first] = units
  if (first === undefined) return titles[action]
  const bodies = new Set(units.map(({ body }) => body))
  const where = bodies.size === 1 ? printedName(requireBody(store, first.body)) : `${bodies.size} pemda/instansi`
  return units.length === 1
    ? `${titles[action]} ${first.name} (${where}) ${first.year}`
    : `${titles[action]} ${units.length} unit, ${where} ${first.year}`
}

/** Sending back needs something to correct: a reason for all, or a remark on each unit. */
const requireReason = ({ action, reason, remarks, units }: WorkInput): void => {
  if (reason !== undefined && reason !== '') return
  if (action === 'reopen')
    throw new Expected('input', 'Tulis alasan membuka kembali unit yang sudah disahkan.', { field: 'reason' })
  const asked = new Set(remarks?.map(({ unit }) => unit))
  if (action === 'return' && !units.every((unit) => asked.has(unit)))
    throw new Expected('input', 'Tulis apa yang harus diperbaiki: alasan, atau catatan pada setiap unit.', {
      field: 'reason',
    })
}

/**
 * Does a step with all units that can take it; the report names the others with the reason. One batch that is not undoable.
 * Expected('input') without a reason where one is needed, ('not-found') for a unit that is gone.
 */
export const act = (store: Store, worker: Worker, input: WorkInput): WorkReport => {
  requireReason(input)
  const { action, remarks = [] } = input
  const reason = input.reason === '' ? undefined : input.reason
  const units = [...new Set(input.units)].map((id) => {
    const unit = unitById(store, id)
    if (unit === undefined) throw new Expected('not-found', 'Unit ini sudah tidak ada. Muat ulang papan kemajuan.')
    return unit
  })
  const factsOf = factsFinder(store, worker)
  const judged = units.map((unit) => ({ unit, why: refusal(action, factsOf(unit)) }))
  const able = judged.flatMap(({ unit, why }) => (why === null ? [unit] : []))
  const kept = new Set(able.map(({ id }) => id))
  if (able.length > 0) {
    const info = { kind: 'work', label: labelOf(store, action, able), undoable: false }
    store.write(reason === undefined ? info : { ...info, reason }, () => {
      for (const { id } of able)
        addStep(store, { unit: id, action, after: transitions[action].to, reason: reason ?? null })
      if (action !== 'return' && action !== 'reopen') return
      for (const { unit, indicator, text } of remarks)
        if (kept.has(unit)) addRemark(store, { unit, indicator: indicator === '' ? null : indicator, text })
    })
  }
  return {
    done: able.length,
    refused: judged.flatMap(({ unit, why }) =>
      why === null ? [] : [{ unit: unit.id, unitName: unit.name, reason: why }],
    ),
  }
}
